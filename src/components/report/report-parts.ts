import { entriesUntil, expectedUnits, reportOf, withoutBreaking } from '../../ledger/index.ts';
import type { Entry, Ledger, Subjects } from '../../ledger/index.ts';
import { blocksOf } from '../../reports/index.ts';
import { report as words } from '../../text/index.ts';
import { fileWith } from '../ledger/export.ts';
import { publishedOn } from '../ledger/plan-names.ts';
import type { PlanNames } from '../ledger/plan-names.ts';
import type { Parts } from './files.ts';
import { hasLog } from './PeriodForm.tsx';
import type { Scope } from './PeriodForm.tsx';

/** Of what a report is made. */
export interface Subject extends Subjects {
  ledger: Ledger;
  names: PlanNames;
  entries: readonly Entry[];
  /** The same entries as they are kept, where a reader has put spellings of units together. */
  kept?: readonly Entry[];
}

/** What entries come to in a period, in words and as files need it. */
export function partsOf(subject: Subject, scope: Scope, today: string): Parts {
  const { ledger, names, rows, targets, entries, kept = entries } = subject;
  const { period, unit } = scope;
  const mine = ledger.$who.get();
  const around = { mine, today, since: publishedOn(), expected: expectedUnits(ledger.home) };
  const { made: report, broken } = withoutBreaking(entries, (some) => {
    const made = reportOf(ledger.home, { rows, targets }, some, period, unit, around);
    return { ...made, blocks: blocksOf(made, names.title, rows) };
  });
  // What a sheet carries ends with the period, like what it shows.
  const told = new Set(
    entriesUntil(entries, period.until, today)
      .filter((one) => unit === undefined || one.unit === unit)
      .map(({ id }) => id),
  );
  const file = fileWith(
    ledger,
    names,
    kept.filter(({ id }) => told.has(id)),
  );
  return {
    report,
    blocks: blocksOf(report, names.title, rows, { hasLog: hasLog(scope), broken }),
    ledger: { format: 'taizhang-ledger', version: 1, ...file },
    title: words.title(names.title),
  };
}
