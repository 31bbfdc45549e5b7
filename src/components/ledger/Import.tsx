import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  compareWithHere,
  holdingsOf,
  noteImport,
  readLedgerFile,
  undoableImport,
  writeLedgerFile,
} from '../../ledger/index.ts';
import type { Complaint, Entry, Incoming, Ledger } from '../../ledger/index.ts';
import { complaintWords, data as words, fieldWords } from '../../text/index.ts';
import { Holdings } from './DataPanel.tsx';
import type { PlanFacts } from './export.ts';
import { shownItem } from './item.ts';

/** So many things that are wrong are named; who mends a file needs no more at once. */
const MOST_COMPLAINTS = 5;

interface Props {
  ledger: Ledger;
  facts: PlanFacts;
  /** Entries of this plan under other site ids in this browser. */
  elsewhere: [string, Entry[]][];
}

type Examined = (Incoming & { raws: number }) | { complaints: Complaint[] };

/** Checks a text and says what it would bring; nothing is changed. */
function examine(text: string, ledger: Ledger, facts: PlanFacts): Examined {
  const reading = readLedgerFile(text);
  if ('complaints' in reading) return reading;
  const { environment, plan } = ledger.home;
  const here = { ...facts, plan, entries: ledger.entries(), now: environment.now() };
  return {
    ...compareWithHere(reading.file, here),
    raws: reading.file.unreadable?.length ?? 0,
  };
}

function Refused({ complaints }: { complaints: Complaint[] }): VNode {
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
  incoming: Incoming & { raws: number };
  now: number;
  onApply: () => void;
  onCancel: () => void;
}

function isField(field: string): field is keyof typeof fieldWords {
  return Object.prototype.hasOwnProperty.call(fieldWords, field);
}

/** What an import would add, where it disagrees, and what is unsure: before anything is changed. */
function Preview({ incoming, now, onApply, onCancel }: PreviewProps): VNode {
  const { fresh, known, disputes, orphans, ahead, others, raws } = incoming;
  return (
    <div class="preview" role="group" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p role="status">
        {fresh.length === 0 ? words.addsNothing : words.adds(fresh.length, known)}
      </p>
      {fresh.length > 0 && (
        <p>
          {words.holdsIncoming}
          <Holdings holdings={holdingsOf(fresh, now)} now={now} />。
        </p>
      )}
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

/** Takes a ledger in: from a file, from pasted text, or from another site id of this browser. */
export function Import({ ledger, facts, elsewhere }: Props): VNode {
  const who = useStore(ledger.$who);
  const [examined, setExamined] = useState<Examined>();
  const [pasted, setPasted] = useState('');
  const [says, setSays] = useState('');
  const [offered, setOffered] = useState('');
  const { environment } = ledger.home;
  const look = (text: string): void => {
    setSays('');
    setExamined(examine(text, ledger, facts));
  };
  const lookAt = (entries: readonly Entry[]): void => {
    const { site, plan } = ledger.home;
    const { title, source } = facts;
    const exported = new Date(environment.now()).toISOString();
    const ledgers = [{ plan, title, source, entries: [...entries] }];
    look(writeLedgerFile({ site, exported, by: '', ledgers }));
  };
  const apply = (fresh: readonly Entry[]): void => {
    const refusal = ledger.add(fresh);
    setExamined(undefined);
    if (refusal !== undefined) {
      setSays(words[refusal]);
      return;
    }
    noteImport(
      ledger.home,
      fresh.map(({ id }) => id),
    );
    setPasted('');
    setSays(words.imported(fresh.length));
    setOffered(otherUnit(fresh, who.unit));
  };
  const undoable = undoableImport(ledger.home, ledger.entries());
  const undo = (): void => {
    ledger.remove(undoable);
    setOffered('');
    setSays(words.importUndone);
  };
  return (
    <div class="import">
      <h3>{words.import}</h3>
      <label class="block">
        {words.chooseFile}
        <input
          type="file"
          accept=".json,application/json"
          onChange={async (event) => {
            const input = event.currentTarget;
            const [file] = Array.from(input.files ?? []);
            if (file !== undefined) look(await file.text());
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
        <button type="button" disabled={pasted.trim() === ''} onClick={() => look(pasted)}>
          {words.read}
        </button>
      </p>
      {elsewhere.map(([site, entries]) => (
        <p key={site} class="notice">
          <span>{words.elsewhere(entries.length, site)}</span>
          <button type="button" onClick={() => lookAt(entries)}>
            {words.takeElsewhere}
          </button>
        </p>
      ))}
      {examined !== undefined &&
        ('complaints' in examined ? (
          <Refused complaints={examined.complaints} />
        ) : (
          <Preview
            incoming={examined}
            now={environment.now()}
            onApply={() => apply(examined.fresh)}
            onCancel={() => setExamined(undefined)}
          />
        ))}
      <p role="status">{says}</p>
      {undoable.size > 0 && (
        <p class="buttons">
          <button type="button" onClick={undo}>
            {words.undoImport}
          </button>
        </p>
      )}
      {offered !== '' && (
        <p class="notice">
          <span>{words.chooseUnit(offered)}</span>
          <button
            type="button"
            onClick={() => {
              ledger.setWho({ ...who, unit: offered });
              setOffered('');
            }}
          >
            {words.chooseUnitNow}
          </button>
        </p>
      )}
    </div>
  );
}
