/** Opens the files that were sent, one after the other, so that a person sees how far it is and can stop. */
import {
  entriesFor,
  holdingsOf,
  isAhead,
  isStrange,
  MOST_ROLLUP,
  refuse,
  sift,
  sizeInFile,
} from '../../ledger/index.ts';
import type { Complaint, Entry, Holding, Ledger, LeftOut } from '../../ledger/index.ts';
import type { CellChange, SheetChanges } from '../../reports/compare-sheet.ts';
import { arrivalOf, entriesOfSheet } from '../ledger/examine.ts';
import type { PlanFacts } from '../ledger/plan-names.ts';

/** What was changed in a sheet, how many of its cells are taken, and which are not. */
interface SheetOpened extends SheetChanges {
  edited: number;
  unsure: CellChange[];
}

/** A file that was opened, whether it could be read or not. */
export interface Opened {
  name: string;
  entries: Entry[];
  /** Those that are not counted. */
  leftOut: LeftOut[];
  complaints: Complaint[];
  holdings: Holding[];
  /** How many of its entries were there before it. */
  known: number;
  /** Titles of other plans in it. */
  others: string[];
  ahead: number;
  strange: number;
  raws: number;
  sheet?: SheetOpened;
}

function refused(name: string, complaints: Complaint[]): Opened {
  const nothing = {
    entries: [],
    leftOut: [],
    holdings: [],
    others: [],
    known: 0,
    ahead: 0,
    strange: 0,
    raws: 0,
  };
  return { name, complaints, ...nothing };
}

/**
 * Opens one file.
 *
 * @param there What is there before it, by id.
 */
async function openFile(
  file: File,
  ledger: Ledger,
  facts: PlanFacts,
  there: ReadonlyMap<string, Entry>,
): Promise<Opened> {
  const arrival = await arrivalOf(file);
  if ('complaints' in arrival) return refused(file.name, arrival.complaints);
  const { plan, environment } = ledger.home;
  const found = entriesFor(arrival.file, { ...facts, plan });
  if ('complaints' in found) return refused(file.name, found.complaints);
  const { sheet } = arrival;
  const here = sheet === undefined ? [] : [...there.values(), ...found.entries];
  const choice = { writer: '', takesUnsure: false };
  const made = sheet === undefined ? [] : await entriesOfSheet(ledger.home, sheet, choice, here);
  const { fresh, known, leftOut } = sift([...found.entries, ...made], there);
  const entries = [...known, ...fresh];
  const now = environment.now();
  return {
    name: file.name,
    entries,
    leftOut,
    complaints: [],
    holdings: holdingsOf(entries, now),
    known: known.length,
    others: found.others,
    ahead: entries.filter((entry) => isAhead(entry, now)).length,
    strange: entries.filter(isStrange).length,
    raws: arrival.file.unreadable?.length ?? 0,
    ...(sheet === undefined ? {} : { sheet: withDoubts(sheet) }),
  };
}

function withDoubts(sheet: SheetChanges): SheetOpened {
  const unsure = sheet.changes.filter(({ doubt }) => doubt !== undefined);
  return { ...sheet, edited: sheet.changes.length - unsure.length, unsure };
}

/** Lets the page draw and hear clicks. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** How often a person is told how far it is, in milliseconds. */
const TELL = 100;

/** Whoever waits for the files: is told how many are read, and may not want the rest. */
interface Waiting {
  tell: (read: number) => void;
  isStopped: () => boolean;
}

/**
 * Opens files one after the other, until all are open or nobody wants the rest.
 *
 * @param there What is there already, by id.
 */
export async function openFiles(
  files: readonly File[],
  ledger: Ledger,
  facts: PlanFacts,
  there: ReadonlyMap<string, Entry>,
  { tell, isStopped }: Waiting,
): Promise<Opened[]> {
  const all = new Map(there);
  const opened: Opened[] = [];
  /** So that what is exported of the whole can be read again. */
  let room = MOST_ROLLUP - sizeInFile([...all.values()]);
  let told = performance.now();
  for (const file of files) {
    if (isStopped()) break;
    const one = await openFile(file, ledger, facts, all);
    const size = sizeInFile(one.entries.filter(({ id }) => !all.has(id)));
    if (size > room) opened.push(refused(file.name, refuse('tooMuch').complaints));
    else {
      room -= size;
      for (const entry of one.entries) all.set(entry.id, entry);
      opened.push(one);
    }
    if (performance.now() - told < TELL) continue;
    tell(opened.length);
    await pause();
    told = performance.now();
  }
  return opened;
}

/** A sheet with those of its unsure cells taken that can be. */
export async function withUnsure(opened: Opened, ledger: Ledger): Promise<Opened> {
  const { sheet, entries } = opened;
  if (sheet === undefined) return opened;
  const choice = { writer: '', takesUnsure: true };
  const made = await entriesOfSheet(ledger.home, sheet, choice, entries);
  const left = sheet.unsure.filter(({ value }) => value === undefined);
  return {
    ...opened,
    entries: [...entries, ...made],
    sheet: { ...sheet, edited: sheet.edited + sheet.unsure.length - left.length, unsure: left },
  };
}
