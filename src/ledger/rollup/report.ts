import { ruleFor } from '../time/colours.ts';
import type { Rule } from '../time/colours.ts';
import type { Entry } from '../entries/entry.ts';
import { says } from '../entries/field-values.ts';
import { statesOf } from '../entries/fold.ts';
import { isGone, withItemNow } from '../entries/gone.ts';
import { groupBy } from '../entries/group-by.ts';
import type { Aliased } from '../browser/home.ts';
import type { LedgerRow } from '../table/lines.ts';
import { entriesUntil, isIn, oddClocksOf } from '../time/period.ts';
import { entriesIn } from '../time/written.ts';
import type { OddClocks, Period } from '../time/period.ts';
import { paceOf } from '../time/pace.ts';
import type { Changed } from './changed.ts';
import { newsOf } from './news.ts';
import type { News } from './news.ts';
import { countOf, disputesOf, problemsOf, unitsOf } from './said.ts';
import { saidBy, saidOf } from './said-by.ts';
import type { Disagreement, Said } from './said.ts';
import type { StatusCount } from '../entries/statuses.ts';
import { withoutGivenUp } from '../entries/repeats.ts';
import { columnsNamedBy } from '../table/own-columns.ts';
import type { OwnColumns } from '../table/own-columns.ts';
import { isOfTeam, isTalk } from '../entries/own-ids.ts';
import { closingOf, talksOf } from '../units/talk.ts';
import type { Closing } from '../units/talk.ts';
import { targetsNow } from '../table/targets.ts';
import type { TargetNow, TargetRow } from '../table/targets.ts';
import { answersOf, unitsIn } from '../units/scope.ts';
import type { Mine } from '../units/scope.ts';

/** The parts of a plan on which units report, in the order of the text. */
export interface Subjects {
  rows: readonly LedgerRow[];
  /** None if the plan sets no figures. */
  targets: readonly TargetRow[];
}

/** What a report needs besides the entries. */
export interface Around {
  mine: Mine;
  /** The day on this device's calendar, YYYY-MM-DD. */
  today: string;
  /** The day on which the plan was published; '' if that is not known. */
  since: string;
  /** The units that should report. */
  expected: readonly string[];
  /** The rules that colour items. */
  rules?: readonly Rule[];
}

/** A group of measures, and how many have each status. */
export interface NamedCount {
  name: string;
  count: StatusCount;
}

/** A unit's word on an item, and what the offices that follow it up have decided. */
export interface Closed extends Said {
  closing: Closing;
}

/** The changes that a 期次 has brought. */
export interface TermNews {
  name: string;
  /** When it was closed, ISO 8601; undefined while it is open. */
  closed: string | undefined;
  /** The name of the 期次 before, '' if there is none, and its last day. */
  before: { name: string; until: string };
  changed: Changed[];
  late: Entry[];
}

/** The state of a ledger at the end of a period. */
export interface Report {
  period: Period;
  /** The day on which it is made. */
  today: string;
  /** The unit that reports; undefined for all units that have said something. */
  unit: string | undefined;
  /** The unit of the text for which the reporting unit answers; '' if all measures count for it. */
  answers: string;
  /** The units that had said something by the end, sorted; '' for entries without a unit. */
  units: string[];
  /**
   * In the order of the text, then of the units; a whole task before its measures. For one unit: all measures it
   * answers for, then others of which it has said something. For all units: what they have said.
   */
  said: Said[];
  /** The plan's figures, and the values that units give for them. */
  targets: TargetNow[];
  total: StatusCount;
  chapters: NamedCount[];
  /** If one unit reports: by the units that the text names. If all do: by the units that report. */
  byUnit: NamedCount[];
  /** If all units report: which have reported, and which should have but have not. Otherwise empty. */
  news: News[];
  /** Measures of which nobody has said anything. */
  unspoken: LedgerRow[];
  problems: Said[];
  /**
   * 销号: for each item, what the offices that follow it up have decided. Offices do not follow up items of a team's own.
   */
  closings: Closed[];
  disputes: Disagreement[];
  /** Words on progress that were written in the period and still stand. */
  progress: Said[];
  /** Entries made in the period, the oldest first. */
  written: Entry[];
  /** Those of them whose items the plan does not have any more. */
  gone: Entry[];
  odd: OddClocks;
  /** In the report of a 期次: what it has changed. */
  term?: TermNews;
  /** The rules that colour what was said; empty if nobody has chosen any. */
  rules: readonly Rule[];
  /** The team's own columns. */
  columns: OwnColumns;
}

/** Counts what was said by the names that `namesOf` gives, in the order in which the names come. */
function countsBy(said: readonly Said[], namesOf: (one: Said) => readonly string[]): NamedCount[] {
  const named = said.flatMap((one) => namesOf(one).map((name) => ({ name, one })));
  return [...groupBy(named, ({ name }) => name)].map(([name, group]) => ({
    name,
    count: countOf(group.map(({ one }) => one)),
  }));
}

/** Removes words on progress that were not written in a period. */
export function progressIn(said: readonly Said[], period: Period, today: string): Said[] {
  return said.flatMap((one) => {
    const claims = one.state?.fields.get('progress') ?? [];
    const news = claims.filter(({ value, entry }) => !!value && isIn(entry, period, today));
    if (one.state === undefined || news.length === 0) return [];
    const fields = new Map([...one.state.fields, ['progress', news] as const]);
    return [{ ...one, state: { ...one.state, fields } }];
  });
}

/**
 * Folds the entries up to the end of a period, and lists those written in it, by their moments.
 *
 * @param unit The unit that reports; undefined for all units.
 */
export function reportOf(
  home: Aliased,
  { rows, targets }: Subjects,
  entries: readonly Entry[],
  period: Period,
  unit: string | undefined,
  { mine, today, since, expected, rules = [] }: Around,
): Report {
  const isOne = unit !== undefined;
  const theirs = entries.filter(
    (entry) => (!isOne || entry.unit === unit) && !isOfTeam(entry.item),
  );
  const states = statesOf(home, entriesUntil(theirs, period.until, today));
  const units = unitsOf(states, expected);
  const whole = (isOne ? [unit] : units).flatMap((name) => saidBy(home, states, rows, name, mine));
  const scope = whole.filter(({ counts }) => counts);
  const beyond = whole.filter(({ counts, state }) => !counts && says(state));
  const said = isOne ? [...scope, ...beyond] : saidOf(home, states, rows, mine, units);
  // What one unit says of measures it does not answer for is listed separately.
  const own = isOne ? scope : said;
  const paced = said.map((one): Said => ({
    ...one,
    pace: paceOf(one.state, one.row.deadline, since, period.until),
    warning: ruleFor(rules, one, since, period.until),
  }));
  // A word, its copy and the entry that empties it have the same moment, so all of them are in the period or none.
  const inPeriod = withoutGivenUp(entriesIn(theirs, period, today));
  const written = inPeriod.map((entry) => withItemNow(home, entry));
  const items = new Set([...rows, ...targets].map(({ item }) => item));
  for (const { taskId } of rows) items.add(taskId);
  const columns = columnsNamedBy(home, entries);
  const targetsThere = targetsNow(states, targets, unit);
  const spoken = new Set(said.filter(({ state }) => says(state)).map(({ row }) => row.item));
  const order = rows.map(({ chapter }) => chapter);
  const chapters = countsBy(scope, ({ row }) => [row.chapter]);
  const asked = isOne ? new Set(scope.map(({ row }) => row.item)) : undefined;
  const talking = entries.filter(({ item }) => isTalk(item));
  const talks = talksOf(home, statesOf(home, entriesUntil(talking, period.until, today)));
  return {
    period,
    today,
    unit,
    answers: isOne ? answersOf(unit, unitsIn(rows), mine) : '',
    units,
    said: paced,
    targets: targetsThere,
    total: countOf(scope),
    chapters: chapters.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
    byUnit: countsBy(scope, (one) => (isOne ? one.row.units : [one.unit])),
    news: isOne
      ? []
      : newsOf(states, whole, items, expected, period.from === '' ? undefined : inPeriod),
    unspoken: rows.filter(({ item }) => !spoken.has(item) && asked?.has(item) !== false),
    problems: problemsOf(own),
    closings: said
      .filter(({ row }) => row.isOwn !== true)
      .map((one) => ({ ...one, closing: closingOf(talks, one.row.item, one.unit, one.state) })),
    disputes: disputesOf(said, targetsThere, columns.shown),
    progress: progressIn(own, period, today),
    written,
    gone: written.filter(({ item }) => isGone({}, item, items)),
    odd: oddClocksOf(theirs, since, today),
    rules,
    columns,
  };
}
