import { useStore } from '@nanostores/preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  addEntries,
  columnsIn,
  deleteEntries,
  groupBy,
  hereOf,
  importHere,
  readLedgerFile,
} from '../../ledger/index.ts';
import type { Entry, LedgerFile, Rejected } from '../../ledger/index.ts';
import type { Choice } from '../../reports/taking-in/weigh-changes.ts';
import { data as dataWords, imports as words, who as whoWords } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { lazy } from '../base/lazy.tsx';
import { Button } from '../base/controls.tsx';
import { examineFile, firstChoice, incomingOf } from './examine.ts';
import type { ExaminedFile, Coming } from './examine.ts';
import { shortName, notKeptWords } from './import-words.ts';
import { bringBack } from '../here/bring-back.ts';
import { planFacts } from '../here/plan-names.ts';
import { Preview, Refused } from './Preview.tsx';

/** Something handed in: a file, pasted text, or a ledger that is already read, with its name. */
export interface Source {
  from: File | string | LedgerFile;
  name: string;
  /** How many other files were handed in with this one. None of them is read. */
  others?: number;
}

/** What was handed in, under its name: what it would bring, or why it is refused. */
type Examined =
  { name: string; arrival: ExaminedFile; choice: Choice; incoming: Coming } | Rejected;

async function open({ from }: Source): Promise<ExaminedFile | Rejected> {
  if (from instanceof File) return examineFile(from, columnsIn(getLedger().$items.get()).shown);
  return typeof from === 'string' ? readLedgerFile(from) : { file: from };
}

/** The entries by unit, without those of my unit and those of no unit. */
function unitsBut(mine: string, entries: readonly Entry[]): Map<string, Entry[]> {
  const others = entries.filter(({ unit }) => unit !== '' && unit !== mine);
  return groupBy(others, ({ unit }) => unit);
}

/** Asks who is typing, with a unit filled in. It also offers to take over entries that have another name. */
const WhoDialog = lazy(async () => (await import('../form/WhoDialog.tsx')).WhoDialog);

/** How many units are offered by name. */
const MOST_UNITS = 12;

interface UnitsProps {
  mine: string;
  units: ReadonlyMap<string, Entry[]>;
  onKeep: () => void;
}

/** Offers to make one of the units that came in my unit: a person without a unit would see an empty table. */
function Units({ mine, units, onKeep }: UnitsProps): VNode {
  const [chosen, setChosen] = useState<string>();
  const more = units.size - MOST_UNITS;
  return (
    <div class="notice" role="group" aria-label={words.whichUnit}>
      <p>{words.units(shortName(mine))}</p>
      <p class="buttons">
        {[...units].slice(0, MOST_UNITS).map(([unit, { length }]) => (
          <Button key={unit} onClick={() => setChosen(unit)}>
            {words.chooseUnit(shortName(unit), length)}
          </Button>
        ))}
        {more > 0 && (
          <>
            <span>{words.moreUnits(more)}</span>
            <Button data-open-who>{whoWords.choose}</Button>
          </>
        )}
        <Button onClick={onKeep}>{words.keepUnit}</Button>
      </p>
      {chosen !== undefined && (
        <WhoDialog prefill={{ unit: chosen }} onClosed={() => setChosen(undefined)} />
      )}
    </div>
  );
}

/**
 * Only one of several files is read. Links to the page 汇总, which reads them all; the one-file edition has no such
 * page.
 */
function OneOnly({ name, others = 0 }: Source): VNode | null {
  if (others === 0) return null;
  const rollup = document.querySelector<HTMLAnchorElement>('.page-intro [href*="rollup/"]');
  return (
    <div class="notice" role="alert">
      <p class="doubt">{words.oneOnly(shortName(name), others)}</p>
      {rollup !== null && (
        <p>
          <a href={rollup.href}>{words.toRollup}</a>
        </p>
      )}
    </div>
  );
}

interface Props {
  /** A new object each time something is handed in. */
  source: Source | undefined;
}

/**
 * Takes ledgers in. Reads what was handed in, and shows what it would bring or why it is refused. Then applies all
 * of it or nothing, tells the outcome, and offers to undo it.
 */
export function Arriving({ source }: Props): VNode {
  const ledger = getLedger();
  const { unit } = useStore(ledger.$who);
  const [examined, setExamined] = useState<Examined>();
  const [says, setSays] = useState('');
  const [units, setUnits] = useState<UnitsProps['units']>(new Map());
  const last = importHere(ledger.home, ledger.entries());
  const examine = (name: string, arrival: ExaminedFile, choice: Choice): void => {
    const here = hereOf(ledger.home, planFacts(), ledger.entries(), ledger.$who.get());
    const incoming = incomingOf(ledger.home, arrival, choice, here);
    setExamined('complaints' in incoming ? incoming : { name, arrival, choice, incoming });
  };
  const look = async (handed: Source): Promise<void> => {
    setSays(words.reading);
    const arrival = await open(handed);
    setSays('');
    if ('complaints' in arrival) return setExamined(arrival);
    setSays(await bringBack([ledger.home], arrival.file));
    ledger.resync();
    examine(
      handed.name,
      arrival,
      firstChoice(arrival, (said) => said || ledger.$who.get().unit),
    );
  };
  useEffect(() => {
    if (source !== undefined) void look(source);
  }, [source]);
  const apply = (name: string, { fresh, outcome }: Coming): void => {
    const added = addEntries(ledger, fresh, name);
    setExamined(undefined);
    setSays(
      typeof added === 'string'
        ? notKeptWords(added)
        : words.done(added.length, outcome?.undecided ?? 0),
    );
    if (typeof added !== 'string') setUnits(unitsBut(ledger.$who.get().unit, fresh));
  };
  const undo = (): void => {
    if (last === undefined) return;
    const stayed = deleteEntries(ledger, last.ids).length;
    setUnits(new Map());
    setSays(
      (stayed < last.ids.size ? words.undone : '') +
        (stayed > 0 ? dataWords.deleteStayed(stayed) : ''),
    );
  };
  const oneOnly = source && <OneOnly {...source} />;
  const isPreviewed = examined !== undefined && 'name' in examined;
  return (
    <>
      {!isPreviewed && oneOnly}
      {examined !== undefined && 'complaints' in examined && (
        <Refused complaints={examined.complaints} />
      )}
      {isPreviewed && (
        <Preview
          {...examined}
          above={oneOnly}
          onChoice={(choice) => examine(examined.name, examined.arrival, choice)}
          onApply={() => apply(examined.name, examined.incoming)}
          onCancel={() => setExamined(undefined)}
        />
      )}
      <p role="status">{says}</p>
      {last?.isStoodOver === false && (
        <p class="buttons">
          <Button onClick={undo}>{words.undo(shortName(last.name), last.ids.size, last.at)}</Button>
        </p>
      )}
      {last?.isStoodOver === true && <p class="quiet">{words.stoodOver(shortName(last.name))}</p>}
      {units.size > 0 && !units.has(unit) && (
        <Units mine={unit} units={units} onKeep={() => setUnits(new Map())} />
      )}
    </>
  );
}
