import {
  entriesUntil,
  expectedUnits,
  isOf,
  reportOf,
  withoutBreaking,
} from '../../ledger/index.ts';
import type { Entry, Report } from '../../ledger/index.ts';
import { blocksOf } from '../../reports/index.ts';
import { report as words } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { getRows } from '../here/rows.ts';
import { fileWith } from '../ledger/export.ts';
import { planNames, publishedOn } from '../here/plan-names.ts';
import { getTargets } from '../here/target-rows.ts';
import type { Parts } from './files.ts';
import { hasLog } from './PeriodForm.tsx';
import type { Scope } from './PeriodForm.tsx';

/** Of what a report is made. */
export interface Subject {
  entries: readonly Entry[];
  /** The same entries as they are kept, where a reader has put spellings of units together. */
  kept?: readonly Entry[];
}

/** The report of some entries, by what this page knows. */
export function reportHere(
  entries: readonly Entry[],
  { period, unit }: Pick<Scope, 'period' | 'unit'>,
  today: string,
  expected: readonly string[],
): Report {
  const { home, $who } = getLedger();
  const subjects = { rows: getRows(), targets: getTargets() };
  const around = { mine: $who.get(), today, since: publishedOn(), expected };
  return reportOf(home, subjects, entries, period, unit, around);
}

/** What entries come to in a period, in words and as files need it. */
export function partsOf({ entries, kept = entries }: Subject, scope: Scope, today: string): Parts {
  const { period, unit } = scope;
  const { title } = planNames();
  const rows = getRows();
  const expected = expectedUnits(getLedger().home);
  const { made: report, broken } = withoutBreaking(entries, (some) => {
    const made = reportHere(some, scope, today, expected);
    return { ...made, blocks: blocksOf(made, title, rows) };
  });
  // What a sheet carries ends with the period, like what it shows.
  const told = new Set(
    entriesUntil(entries, period.until, today)
      .filter((one) => unit === undefined || isOf(one, unit))
      .map(({ id }) => id),
  );
  return {
    report,
    blocks: blocksOf(report, title, rows, { hasLog: hasLog(scope), broken }),
    ledger: fileWith(kept.filter(({ id }) => told.has(id))),
    title: words.title(title),
  };
}
