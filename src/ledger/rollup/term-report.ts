/** The report of a 期次: where things stand, and what has changed since the 期次 before. */
import { changedOf } from './changed.ts';
import { colourRulesOf } from '../time/colours.ts';
import type { Rule } from '../time/colours.ts';
import type { Entry } from '../entries/entry.ts';
import { statesOf } from '../entries/fold.ts';
import { withItemNow } from '../entries/gone.ts';
import type { Aliased } from '../browser/home.ts';
import { COLOURS } from '../entries/own-ids.ts';
import { progressIn, reportOf } from './report.ts';
import type { Around, Report, Subjects } from './report.ts';
import type { Said } from './said.ts';
import type { AsOf, Term } from '../time/terms.ts';

/** The rules of a team among some entries. */
export function rulesIn(entries: readonly Entry[], unit: string): Rule[] {
  const set = entries.filter(({ item }) => item === COLOURS);
  return colourRulesOf(statesOf({}, set), unit);
}

function keyOf({ row, unit }: Said): string {
  return `${row.item}@${unit}`;
}

/**
 * The report of a 期次.
 *
 * @param then By `asOfBefore`.
 * @param now By `asOfTerm`.
 * @param unit The unit that reports; undefined for all units.
 */
export function reportOfTerm(
  home: Aliased,
  subjects: Subjects,
  { closed }: Pick<Term, 'closed'>,
  [then, now]: readonly [then: AsOf, now: AsOf],
  unit: string | undefined,
  around: Around,
): Report {
  const { entries, period, today, name } = now;
  const report = reportOf(home, subjects, entries, period, unit, { ...around, today });
  const changed = changedOf(home, subjects.rows, around.mine, unit, [then, now]);
  const byKey = new Map(changed.map((one) => [keyOf(one), one]));
  const written = new Map(
    progressIn(report.said, period, today).map((one) => [keyOf(one), one] as const),
  );
  const withNews = (one: Said): Said => {
    const found = byKey.get(keyOf(one));
    if (found === undefined) return one;
    const claims = written.get(keyOf(one))?.state?.fields.get('progress') ?? [];
    const progress = claims.map(({ value }) => value ?? '').join('\n');
    return { ...one, since: { before: found.before, change: found.change, progress } };
  };
  const late = now.late
    .filter((entry) => unit === undefined || entry.unit === unit)
    .map((entry) => withItemNow(home, entry));
  const before = { name: then.name, until: then.period.until };
  return {
    ...report,
    said: report.said.map(withNews),
    problems: report.problems.map(withNews),
    progress: report.progress.map(withNews),
    term: { name, closed: closed?.at, before, changed, late },
  };
}
