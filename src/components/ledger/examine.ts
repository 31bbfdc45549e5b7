import {
  compareWithHere,
  entriesFor,
  MOST_BYTES,
  readLedgerFile,
  refuse,
} from '../../ledger/index.ts';
import type { Complaint, Entry, Here, Home, Incoming, LedgerFile } from '../../ledger/index.ts';
import type { CellChange, SheetChanges } from '../../reports/compare-sheet.ts';

/** A file that can be taken in: what it carries, and of a sheet also what was changed in it. */
export interface Arrival {
  file: LedgerFile;
  sheet?: SheetChanges;
}

function isSheet({ name }: File): boolean {
  return /\.xls[xm]?$/iu.test(name);
}

/** Reads the text of a ledger file. */
export function arrivalOfText(text: string): Arrival | { complaints: Complaint[] } {
  return readLedgerFile(text);
}

async function arrivalOfSheet(file: File): Promise<Arrival | { complaints: Complaint[] }> {
  const [{ readSheet }, { compareSheet }] = await Promise.all([
    import('../../reports/read-sheet.ts'),
    import('../../reports/compare-sheet.ts'),
  ]);
  const reading = await readSheet(new Uint8Array(await file.arrayBuffer()));
  if ('complaints' in reading) return reading;
  return { file: reading.sheet.state.ledger, sheet: compareSheet(reading.sheet) };
}

/** Reads a file that somebody sent, a ledger or a sheet, by its name. */
export async function arrivalOf(file: File): Promise<Arrival | { complaints: Complaint[] }> {
  if (file.size > MOST_BYTES) {
    const what = `${Math.ceil(file.size / 1_000_000)} MB`;
    const reason = isSheet(file) ? 'sheetTooLarge' : 'tooLarge';
    return refuse(reason, what);
  }
  try {
    return await (isSheet(file) ? arrivalOfSheet(file) : file.text().then(arrivalOfText));
  } catch {
    // It was moved or is held by another program, or what reads it could not be loaded.
    return refuse('unreadable', '', file.name);
  }
}

/** What of a changed sheet is taken. */
export interface Choice {
  /** Who filled it in, or ''. */
  writer: string;
  takesUnsure: boolean;
}

/** The changes of a sheet that are taken. */
function takenOf(sheet: SheetChanges | undefined, { takesUnsure }: Choice): CellChange[] {
  const changes = sheet?.changes ?? [];
  return changes.filter(
    ({ doubt, value }) => value !== undefined && (doubt === undefined || takesUnsure),
  );
}

/** The entries that the changes of a sheet become. */
export async function entriesOfSheet(
  home: Home,
  sheet: SheetChanges,
  choice: Choice,
  here: readonly Entry[],
): Promise<Entry[]> {
  const { entriesOfChanges } = await import('../../reports/changes.ts');
  return entriesOfChanges(home, takenOf(sheet, choice), choice.writer, here);
}

/** Cells of a sheet beside the entries that come in. */
export interface CellsBeside {
  /** How many of those to be taken say what is here already. */
  cellsKnown: number;
}

/** What a file would bring to the ledger that is here; nothing is changed by asking. */
export async function incomingOf(
  home: Home,
  { file, sheet }: Arrival,
  choice: Choice,
  here: Here,
): Promise<(Incoming & CellsBeside) | { complaints: Complaint[] }> {
  const carried = entriesFor(file, here);
  if ('complaints' in carried) return carried;
  const known = [...here.entries, ...carried.entries];
  const made = sheet === undefined ? [] : await entriesOfSheet(home, sheet, choice, known);
  const incoming = compareWithHere(file, here, made);
  if ('complaints' in incoming) return incoming;
  const fresh = new Set(incoming.fresh);
  const cells = made.flatMap((entry) => (fresh.has(entry) ? Object.keys(entry.set) : []));
  return { ...incoming, cellsKnown: takenOf(sheet, choice).length - cells.length };
}
