/** Opens the files that were sent, one after another, so that a person sees the progress and can stop. */
import {
  columnsNamedBy,
  entriesFor,
  isSheet,
  keptReporters,
  MOST_ROLLUP,
  refuse,
  sift,
  sizeInFile,
  strangeIn,
  unitOfFile,
} from '../../ledger/index.ts';
import type { Complaint, Entry, Ledger, LeftOut } from '../../ledger/index.ts';
import { weighChanges } from '../../reports/taking-in/weigh-changes.ts';
import type { Choice, Outcome } from '../../reports/taking-in/weigh-changes.ts';
import { examineFile, firstChoice } from '../files/examine.ts';
import type { ExaminedFile } from '../files/examine.ts';
import type { PlanFacts } from '../here/plan-names.ts';

/** A file that was opened, whether it could be read or not. */
export interface Opened {
  name: string;
  complaints: Complaint[];
  entries: Entry[];
  /** The entries that are not counted. */
  leftOut: LeftOut[];
  /** How many of its entries the files before it had already. */
  known: number;
  /** Titles of other plans in it. */
  others: string[];
  /** Whether it was made over another text of the plan. */
  isOfOtherText: boolean;
  /** The file as it was read. For a sheet also the choices made, and what the sheet brings. */
  arrival?: ExaminedFile;
  choice?: Choice;
  outcome?: Outcome | undefined;
}

function refused(name: string, complaints: Complaint[]): Opened {
  const nothing = { entries: [], leftOut: [], known: 0, others: [], isOfOtherText: false };
  return { name, complaints, ...nothing };
}

/** The ledger and the plan for which files are opened. */
interface Place {
  ledger: Ledger;
  facts: PlanFacts;
}

/** What is there before a file is opened. */
interface Pile {
  /** By id. */
  all: Map<string, Entry>;
  /** Names of fields in these entries that this build does not know. */
  strange: Set<string>;
  /** Bytes left for further entries. A file of the whole roll-up must not become too large to be read again. */
  room: number;
}

function pileOf(there: ReadonlyMap<string, Entry>): Pile {
  const entries = [...there.values()];
  const room = MOST_ROLLUP - sizeInFile(entries);
  return { all: new Map(there), strange: strangeIn(entries), room };
}

/** What a file brings besides the entries that are there. */
function bringing(
  name: string,
  arrival: ExaminedFile,
  choice: Choice,
  { ledger: { home }, facts }: Place,
  { all, strange }: Pick<Pile, 'all' | 'strange'>,
): Opened {
  const found = entriesFor(arrival.file, { ...facts, plan: home.plan });
  if ('complaints' in found) return refused(name, found.complaints);
  const { sheet } = arrival;
  const outcome = sheet && weighChanges(home, sheet, choice, [...all.values(), ...found.entries]);
  const brought = [...found.entries, ...(outcome?.entries ?? [])];
  const { fresh, known, leftOut } = sift(brought, all, strange);
  const entries = [...known, ...fresh];
  const { others, isOfOtherText } = found;
  const told = { known: known.length, others, isOfOtherText };
  return { name, complaints: [], entries, leftOut, ...told, arrival, choice, outcome };
}

/**
 * Adds a file to the pile. A file for which there is no room is refused; it may find room once another file is
 * removed.
 */
function putOn(
  pile: Pile,
  place: Place,
  name: string,
  arrival: ExaminedFile,
  choice: Choice,
): Opened {
  const strange = new Set(pile.strange);
  const one = bringing(name, arrival, choice, place, { all: pile.all, strange });
  const size = sizeInFile(one.entries.filter(({ id }) => !pile.all.has(id)));
  if (size > pile.room) return { ...refused(name, refuse('tooMuch').complaints), arrival, choice };
  pile.room -= size;
  pile.strange = strange;
  for (const entry of one.entries) pile.all.set(entry.id, entry);
  return one;
}

/** How often the progress is shown, in milliseconds. */
const TELL = 100;

/** The page that waits for the files: it is told how many are read, and can stop the reading. */
interface Waiting {
  tell: (read: number) => void;
  isStopped: () => boolean;
}

/**
 * Opens files one after another, until all are open or the page stops it. Ledgers come first, since they may name
 * columns that a workbook has.
 *
 * @param there The entries that are there already, by id.
 */
export async function openFiles(
  files: readonly File[],
  place: Place,
  there: ReadonlyMap<string, Entry>,
  { tell, isStopped }: Waiting,
): Promise<Opened[]> {
  const { home } = place.ledger;
  const pile = pileOf(there);
  const opened: Opened[] = [];
  const reporters = keptReporters(home);
  let told = performance.now();
  const inTurn = [...files].sort((one, other) => Number(isSheet(one)) - Number(isSheet(other)));
  for (const file of inTurn) {
    if (isStopped()) break;
    const own = isSheet(file) ? columnsNamedBy(home, pile.all.values()).shown : [];
    const arrival = await examineFile(file, own);
    const unitFor = (said: string): string => unitOfFile(said, file.name, reporters);
    opened.push(
      'complaints' in arrival
        ? refused(file.name, arrival.complaints)
        : putOn(pile, place, file.name, arrival, firstChoice(arrival, unitFor)),
    );
    if (performance.now() - told < TELL) continue;
    tell(opened.length);
    // Lets the page draw and handle clicks.
    await new Promise((resolve) => setTimeout(resolve));
    told = performance.now();
  }
  return opened;
}

/** All that other files decide about a file, and its entries. A sheet's entries are made anew each time. */
function broughtBy({ entries, leftOut, known, complaints }: Opened): unknown[] {
  const out = leftOut.flatMap(({ entry, why }) => [entry, why]);
  return [known, complaints.length, entries.length, ...entries, ...out];
}

/** Whether a file still brings what it brought before the other files changed. */
function bringsTheSame(before: Opened, now: Opened): boolean {
  const [some, others] = [broughtBy(before), broughtBy(now)];
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/**
 * Works out again what each file brings, from what was read before. This is needed when a file was removed or a
 * choice was changed, since the other files may then count more or less. A file that brings the same as before
 * stays the same object.
 *
 * @param there The entries that are there besides the files, by id.
 */
export function openAgain(
  files: readonly Opened[],
  place: Place,
  there: ReadonlyMap<string, Entry>,
): Opened[] {
  const pile = pileOf(there);
  return files.map((one) => {
    const { name, arrival, choice } = one;
    if (arrival === undefined || choice === undefined) return one;
    const now = putOn(pile, place, name, arrival, choice);
    return bringsTheSame(one, now) ? one : now;
  });
}
