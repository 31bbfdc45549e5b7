/** Makes the files that a lead unit hands out. Loaded when they are asked for. */
import { zipSync } from 'fflate';
import {
  todayOf,
  isOf,
  keptReporters,
  unitNamesOf,
  otherNames,
  readSpellings,
  uniteNames,
} from '../../ledger/index.ts';
import type { Entry, Report } from '../../ledger/index.ts';
import { coverBlocks, letterOf, numberIn } from '../../reports/formal/cover-and-letter.ts';
import { writeFormalWord } from '../../reports/formal/formal-word.ts';
import { writeWord } from '../../reports/files/word.ts';
import { handOutWords as words } from '../../text/index.ts';
import { safeName } from '../base/download.ts';
import { getLedger } from '../here/ledger.ts';
import { planNames } from '../here/plan-names.ts';
import { makeInWorker } from '../report/make-in-worker.ts';
import { reportParts } from '../report/report-parts.ts';

const today = (): string => todayOf(getLedger().home.environment);

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/**
 * Makes a workbook for each unit, with the unit's entries so far, and a covering sheet.
 *
 * @param kept All entries known.
 * @param until YYYY-MM-DD by which the workbooks are wanted back, or ''.
 * @param tell Called with the number of workbooks made.
 * @throws Error if a workbook cannot be made.
 */
export async function handOut(
  units: readonly string[],
  kept: readonly Entry[],
  until: string,
  tell: (made: number) => void,
): Promise<Blob> {
  const { title } = planNames();
  const { home } = getLedger();
  const [spellings, reporters] = [readSpellings(home), keptReporters(home)];
  const { signal } = new AbortController();
  const day = today();
  const cover = await writeWord(coverBlocks(title, units, until), words.cover.title);
  const files = new Map([[words.coverName as string, await bytesOf(cover)]]);
  for (const [at, unit] of units.entries()) {
    const scope = { kind: 'day', period: { from: '', until: day }, unit, hasLog: false } as const;
    const names = unitNamesOf(kept, [unit, ...otherNames(unit, spellings, reporters)]);
    const own = kept.filter((entry) => isOf(entry, names));
    const entries = uniteNames(own, new Map([...names].map((name) => [name, unit])));
    const file = await makeInWorker(
      'xlsx',
      reportParts({ entries, kept: own }, scope, day),
      signal,
    );
    files.set(safeName(words.sheetName(numberIn(units, at), unit)), await bytesOf(file));
    tell(at + 1);
  }
  // Workbooks are compressed already.
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 }))], {
    type: 'application/zip',
  });
}

/** 催办函, as a Word file. @see letterOf */
export function reminder(
  report: Report | undefined,
  should: readonly string[],
  until: string,
  from: string,
): Promise<Blob> {
  const signed = { from, day: today() };
  return writeFormalWord(letterOf(planNames().title, report, should, until, signed));
}
