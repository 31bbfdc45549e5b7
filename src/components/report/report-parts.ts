import { entriesUntil, expectedUnits, reportOf, withoutBreaking } from '../../ledger/index.ts';
import type { Entry } from '../../ledger/index.ts';
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

/** What entries come to in a period, in words and as files need it. */
export function partsOf({ entries, kept = entries }: Subject, scope: Scope, today: string): Parts {
  const { home, $who } = getLedger();
  const { period, unit } = scope;
  const { title } = planNames();
  const rows = getRows();
  const subjects = { rows, targets: getTargets() };
  const expected = expectedUnits(home);
  const around = { mine: $who.get(), today, since: publishedOn(), expected };
  const { made: report, broken } = withoutBreaking(entries, (some) => {
    const made = reportOf(home, subjects, some, period, unit, around);
    return { ...made, blocks: blocksOf(made, title, rows) };
  });
  // What a sheet carries ends with the period, like what it shows.
  const told = new Set(
    entriesUntil(entries, period.until, today)
      .filter((one) => unit === undefined || one.unit === unit)
      .map(({ id }) => id),
  );
  return {
    report,
    blocks: blocksOf(report, title, rows, { hasLog: hasLog(scope), broken }),
    ledger: fileWith(kept.filter(({ id }) => told.has(id))),
    title: words.title(title),
  };
}
