import { dayOf, refuse } from '../ledger/index.ts';
import type { Complaint, LedgerFile, Subjects } from '../ledger/index.ts';
import { compareSheet } from './compare-sheet.ts';
import type { SheetChanges } from './compare-sheet.ts';
import { readSheet } from './read-sheet.ts';

/** A sheet that can be taken in. */
export interface OpenedSheet {
  /** The entries that it carries; undefined if it has no hidden part. */
  ledger: LedgerFile | undefined;
  found: SheetChanges;
  /** When what stands in it was typed, ISO 8601 UTC, as the file itself has it. */
  at: string;
  /** The day on which it was filled in, YYYY-MM-DD, as far as the file tells. */
  day: string;
}

/**
 * Opens an .xlsx that may come from anywhere.
 *
 * @param subjects The plan's own rows: by them a sheet without its hidden part is known.
 * @param modified When this computer says that the file was changed, and what time it is, both in
 *   milliseconds since 1970: a sheet is not filled in later than now.
 */
export async function openSheet(
  bytes: Uint8Array,
  subjects: Subjects,
  { modified, now }: { modified: number; now: number },
): Promise<OpenedSheet | { complaints: Complaint[] }> {
  const reading = await readSheet(bytes);
  if ('complaints' in reading) return reading;
  const found = compareSheet(reading.sheet, subjects);
  if (found.isLoose && found.matched === 0) return refuse('noneOfOurs');
  const { state, saved = '' } = reading.sheet;
  const times = [saved, state?.ledger.exported ?? ''].map((said) => Date.parse(said));
  const told = times.filter((time) => !Number.isNaN(time));
  // What was saved before it went out was saved by a clock that is wrong.
  const at = told.length === 0 ? modified : Math.max(...told);
  const day = dayOf(Math.min(saved === '' ? Math.max(at, modified) : at, now));
  return { ledger: state?.ledger, found, at: new Date(at).toISOString(), day };
}
