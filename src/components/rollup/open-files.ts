/** Opens the files that were sent, one after the other, so that a person sees how far it is and can stop. */
import {
  columnsNamedBy,
  entriesFor,
  keptReporters,
  MOST_ROLLUP,
  refuse,
  sift,
  sizeInFile,
  unitOfFile,
} from '../../ledger/index.ts';
import type { Complaint, Entry, Ledger, LeftOut } from '../../ledger/index.ts';
import { weighChanges } from '../../reports/weigh-changes.ts';
import type { Choice, Outcome } from '../../reports/weigh-changes.ts';
import { examineFile, firstChoice, isSheet } from '../ledger/examine.ts';
import type { ExaminedFile } from '../ledger/examine.ts';
import type { PlanFacts } from '../here/plan-names.ts';

/** A file that was opened, whether it could be read or not. */
export interface Opened {
  name: string;
  complaints: Complaint[];
  entries: Entry[];
  /** Those that are not counted. */
  leftOut: LeftOut[];
  /** How many of its entries were there before it. */
  known: number;
  /** Titles of other plans in it. */
  others: string[];
  /** As it came in; of a sheet also what somebody chose of it, and what it brings. */
  arrival?: ExaminedFile;
  choice?: Choice;
  outcome?: Outcome | undefined;
}

function refused(name: string, complaints: Complaint[]): Opened {
  return { name, complaints, entries: [], leftOut: [], known: 0, others: [] };
}

/** Where files are opened, and what is there before them. */
interface Around {
  ledger: Ledger;
  facts: PlanFacts;
  /** By id. */
  there: ReadonlyMap<string, Entry>;
}

/** Reads a file beside the entries that are there. */
function bringing(
  name: string,
  arrival: ExaminedFile,
  choice: Choice,
  { ledger: { home }, facts, there }: Around,
): Opened {
  const found = entriesFor(arrival.file, { ...facts, plan: home.plan });
  if ('complaints' in found) return refused(name, found.complaints);
  const here = [...there.values(), ...found.entries];
  const outcome = arrival.sheet && weighChanges(home, arrival.sheet, choice, here);
  const { fresh, known, leftOut } = sift([...found.entries, ...(outcome?.entries ?? [])], there);
  const entries = [...known, ...fresh];
  const count = { known: known.length, others: found.others };
  return { name, complaints: [], entries, leftOut, ...count, arrival, choice, outcome };
}

/** How often a person is told how far it is, in milliseconds. */
const TELL = 100;

/** The page that waits for the files: it hears how many are read, and may say that it wants no more. */
interface Waiting {
  tell: (read: number) => void;
  isStopped: () => boolean;
}

/**
 * Opens files one after the other, until all are open or nobody wants the rest; ledgers first, since they may name
 * columns that a workbook has.
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
  const reporters = keptReporters(ledger.home);
  /** Bytes that further entries may take: a file of the whole roll-up must not be too large to be read again. */
  let room = MOST_ROLLUP - sizeInFile([...all.values()]);
  let told = performance.now();
  const inTurn = [...files].sort((one, other) => Number(isSheet(one)) - Number(isSheet(other)));
  for (const file of inTurn) {
    if (isStopped()) break;
    const arrival = await examineFile(file, columnsNamedBy(ledger.home, all.values()).shown);
    const unitFor = (said: string): string => unitOfFile(said, file.name, reporters);
    const one =
      'complaints' in arrival
        ? refused(file.name, arrival.complaints)
        : bringing(file.name, arrival, firstChoice(arrival, unitFor), {
            ledger,
            facts,
            there: all,
          });
    const size = sizeInFile(one.entries.filter(({ id }) => !all.has(id)));
    if (size > room) opened.push(refused(file.name, refuse('tooMuch').complaints));
    else {
      room -= size;
      for (const entry of one.entries) all.set(entry.id, entry);
      opened.push(one);
    }
    if (performance.now() - told < TELL) continue;
    tell(opened.length);
    // The page draws, and hears clicks.
    await new Promise((resolve) => setTimeout(resolve));
    told = performance.now();
  }
  return opened;
}

/**
 * A sheet of which somebody chose something else.
 *
 * @param around What is there without it.
 */
export function withChoice(opened: Opened, choice: Choice, around: Around): Opened {
  const { name, arrival } = opened;
  return arrival === undefined ? opened : bringing(name, arrival, choice, around);
}
