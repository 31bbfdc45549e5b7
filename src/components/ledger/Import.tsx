import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addEntries, deleteEntries, holdingsOf, undoableImport } from '../../ledger/index.ts';
import type { Complaint, Entry, Here, Incoming, Ledger } from '../../ledger/index.ts';
import { complaintWords, data as words, fieldWords } from '../../text/index.ts';
import { arrivalOf, arrivalOfText, incomingOf } from './examine.ts';
import type { Arrival, Choice } from './examine.ts';
import { ledgerText } from './export.ts';
import type { PlanFacts } from './plan-names.ts';
import { Holdings } from './Holdings.tsx';
import { shownItem } from './item.ts';
import { SheetPreview } from './SheetPreview.tsx';

/** So many things that are wrong are named; who mends a file needs no more at once. */
const MOST_COMPLAINTS = 5;

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  /** Entries of this plan under other site ids in this browser. */
  elsewhere: [string, Entry[]][];
}

/** The ledger that a file is compared with. */
export function hereOf(ledger: Ledger, facts: PlanFacts): Here {
  const { environment, plan, aliases = {} } = ledger.home;
  const items = new Set([...facts.items, ...Object.keys(aliases)]);
  return { ...facts, items, plan, entries: ledger.entries(), now: environment.now() };
}

export function Refused({ complaints }: { complaints: Complaint[] }): VNode {
  const more = complaints.length - MOST_COMPLAINTS;
  return (
    <div class="doubt" role="alert">
      <p>{words.refused}</p>
      <ul>
        {complaints.slice(0, MOST_COMPLAINTS).map((complaint, index) => (
          <li key={index}>{complaintWords(complaint)}</li>
        ))}
      </ul>
      {more > 0 && <p>{words.more(more)}</p>}
    </div>
  );
}

interface PreviewProps {
  incoming: Incoming;
  /** How many values of the file nobody can read. */
  raws: number;
  now: number;
  onApply: () => void;
  onCancel: () => void;
  /** What was changed in a sheet. */
  children?: ComponentChildren;
}

function isField(field: string): field is keyof typeof fieldWords {
  return Object.prototype.hasOwnProperty.call(fieldWords, field);
}

/** What an import would add, where it disagrees, and what is unsure: before anything is changed. */
export function Preview({ incoming, raws, now, onApply, onCancel, children }: PreviewProps): VNode {
  const { fresh, known, disputes, orphans, ahead, strange, others } = incoming;
  // Whoever chose a file is led to what it would bring: a reader says nothing of what is merely added.
  const preview = useRef<HTMLDivElement>(null);
  useEffect(() => preview.current?.focus(), []);
  return (
    <div ref={preview} class="preview" role="group" aria-label={words.preview} tabIndex={-1}>
      <h3>{words.preview}</h3>
      <p>{fresh.length === 0 ? words.addsNothing : words.adds(fresh.length, known)}</p>
      {fresh.length > 0 && (
        <p>
          {words.holdsIncoming}
          <Holdings holdings={holdingsOf(fresh, now)} now={now} />。
        </p>
      )}
      {children}
      {disputes.length > 0 && (
        <>
          <p class="doubt">{words.disputes(disputes.length)}</p>
          <ul>
            {disputes.map(({ item, unit, field }) => (
              <li key={`${item} ${unit} ${field}`}>
                {words.dispute(
                  shownItem(item).place,
                  unit,
                  isField(field) ? fieldWords[field] : field,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {orphans.length > 0 && <p class="doubt">{words.orphans(orphans.length)}</p>}
      {ahead.length > 0 && <p class="doubt">{words.ahead(ahead.length)}</p>}
      {strange.length > 0 && <p class="doubt">{words.strange(strange.length)}</p>}
      {others.length > 0 && <p>{words.others(others)}</p>}
      {raws > 0 && <p>{words.raws(raws)}</p>}
      <p class="buttons">
        {fresh.length > 0 && (
          <button type="button" class="first" onClick={onApply}>
            {words.apply}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}

/** The one unit that entries speak for, if it is another than mine. */
function otherUnit(entries: readonly Entry[], mine: string): string {
  const units = [...new Set(entries.map(({ unit }) => unit))];
  const [unit = ''] = units;
  return units.length === 1 && unit !== mine ? unit : '';
}

/** Nothing of a sheet that is unsure is taken unless somebody says so. */
const CAUTIOUS: Choice = { writer: '', takesUnsure: false };

type Examined =
  { arrival: Arrival; choice: Choice; incoming: Incoming } | { complaints: Complaint[] };

/** A ledger that comes in: what it would bring, and what has become of it. */
function useImport({ ledger, facts }: Pick<Props, 'ledger' | 'facts'>) {
  const [examined, setExamined] = useState<Examined>();
  const [says, setSays] = useState('');
  const [offered, setOffered] = useState('');
  /** Name of what is looked at. */
  const [name, setName] = useState('');
  const undoable = undoableImport(ledger.home, ledger.entries());
  const examine = async (arrival: Arrival, choice: Choice): Promise<void> => {
    // What is being typed shows at once; what it would bring follows.
    setExamined((before) =>
      before !== undefined && 'choice' in before ? { ...before, choice } : before,
    );
    const incoming = await incomingOf(ledger.home, arrival, choice, hereOf(ledger, facts));
    setExamined('complaints' in incoming ? incoming : { arrival, choice, incoming });
  };
  return {
    examined,
    examine,
    says,
    /** A unit to be chosen as mine, or ''. */
    offered,
    undoable,
    look: async (source: File | string, named: string): Promise<void> => {
      setSays(words.reading);
      setName(named);
      const arrival = typeof source === 'string' ? arrivalOfText(source) : await arrivalOf(source);
      if ('complaints' in arrival) setExamined(arrival);
      else await examine(arrival, CAUTIOUS);
      setSays('');
    },
    cancel: (): void => setExamined(undefined),
    apply: (fresh: readonly Entry[]): void => {
      const refusal = addEntries(ledger, fresh, name);
      setExamined(undefined);
      setSays(refusal === undefined ? words.imported(fresh.length) : words[refusal]);
      if (refusal !== undefined) return;
      setOffered(otherUnit(fresh, ledger.$who.get().unit));
    },
    undo: (): void => {
      if (undoable !== undefined) deleteEntries(ledger, undoable.ids);
      setOffered('');
      setSays(words.importUndone);
    },
    chooseUnit: (): void => {
      ledger.setWho({ ...ledger.$who.get(), unit: offered });
      setOffered('');
    },
  };
}

/** A file, or the text of one. */
function Sources({ onSource }: { onSource: (source: File | string, name: string) => void }): VNode {
  const [pasted, setPasted] = useState('');
  return (
    <>
      <label class="block">
        {words.chooseFile}
        <input
          type="file"
          accept=".json,.xlsx"
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = Array.from(input.files ?? []);
            if (file !== undefined) onSource(file, file.name);
            // So that the same file can be chosen again.
            input.value = '';
          }}
        />
      </label>
      <label class="block">
        {words.paste}
        <textarea
          rows={2}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button
          type="button"
          disabled={pasted.trim() === ''}
          onClick={() => {
            onSource(pasted, words.pasted);
            setPasted('');
          }}
        >
          {words.read}
        </button>
      </p>
    </>
  );
}

/** Takes a ledger in: from a file, from pasted text, or from another site id of this browser. */
export function Import({ ledger, facts, elsewhere }: Props): VNode {
  const { examined, says, offered, undoable, ...incoming } = useImport({ ledger, facts });
  const now = ledger.home.environment.now();
  return (
    <div class="import">
      <h3>{words.import}</h3>
      <Sources onSource={(source, name) => void incoming.look(source, name)} />
      {elsewhere.map(([site, entries]) => (
        <p key={site} class="notice">
          <span>{words.elsewhere(entries.length, site)}</span>
          <button
            type="button"
            onClick={() => void incoming.look(ledgerText(ledger, facts, entries), site)}
          >
            {words.takeElsewhere}
          </button>
        </p>
      ))}
      {examined !== undefined && 'complaints' in examined && (
        <Refused complaints={examined.complaints} />
      )}
      {examined !== undefined && 'incoming' in examined && (
        <Preview
          incoming={examined.incoming}
          raws={examined.arrival.file.unreadable?.length ?? 0}
          now={now}
          onApply={() => incoming.apply(examined.incoming.fresh)}
          onCancel={incoming.cancel}
        >
          {examined.arrival.sheet !== undefined && (
            <SheetPreview
              sheet={examined.arrival.sheet}
              choice={examined.choice}
              onChoice={(choice) => void incoming.examine(examined.arrival, choice)}
            />
          )}
        </Preview>
      )}
      <p role="status">{says}</p>
      {undoable !== undefined && (
        <p class="buttons">
          <button type="button" onClick={incoming.undo}>
            {words.undoImport(undoable.name, undoable.ids.size, undoable.at)}
          </button>
        </p>
      )}
      {offered !== '' && (
        <p class="notice">
          <span>{words.chooseUnit(offered)}</span>
          <button type="button" onClick={incoming.chooseUnit}>
            {words.chooseUnitNow}
          </button>
        </p>
      )}
    </div>
  );
}
