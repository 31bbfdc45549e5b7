import type { Entry } from './entry.ts';
import { lastWord, says } from './field-values.ts';
import type { States } from './fold.ts';
import { groupBy } from './group-by.ts';
import { isWorkItem } from './own-ids.ts';
import { plainName } from './reporters.ts';
import { countOf, sortedUnits, spokenOf } from './said.ts';
import type { Said } from './said.ts';
import type { StatusCount } from './statuses.ts';

/** Whether and what a unit has reported. */
export interface News {
  unit: string;
  /** Whether it is on the list of those that should report. */
  isExpected: boolean;
  /** The measures it answers for. */
  count: StatusCount;
  /** The number of items of the plan of which it has said something. */
  spoken: number;
  /** When it last said something that stands, ISO 8601; undefined if never: it has not reported. */
  last: string | undefined;
  /** Whether nothing came from it in the period; where that has no beginning, whether nothing ever did. */
  isMissing: boolean;
}

/** The same news by another list of those that should report: first these, in its order, then the others. */
export function newsBy(news: readonly News[], expected: readonly string[]): News[] {
  const spoken = new Map(
    news.filter(({ last }) => last !== undefined).map((one) => [one.unit, one]),
  );
  // The order in which they stand may come from another list.
  const units = [...spoken.keys()].sort();
  const known = new Map(units.map((unit) => [plainName(unit), unit]));
  const should = new Set(expected.map((name) => known.get(plainName(name)) ?? name));
  const others = sortedUnits(units.filter((unit) => !should.has(unit)));
  return [...should, ...others].map((unit) => ({
    ...(spoken.get(unit) ?? {
      unit,
      count: countOf([]),
      spoken: 0,
      last: undefined,
      isMissing: true,
    }),
    isExpected: should.has(unit),
  }));
}

/**
 * How each unit has reported: first those that should, in the order of their list, then the others.
 *
 * @param said What each unit says of the measures it answers for.
 * @param items Ids of what the plan has now: not what a team has added, nor talks, nor what a revision took away.
 * @param written The entries of the period; undefined where that has no beginning.
 */
export function newsOf(
  states: States,
  said: readonly Said[],
  items: ReadonlySet<string>,
  expected: readonly string[],
  written?: readonly Entry[],
): News[] {
  const byUnit = groupBy(said, ({ unit }) => unit);
  const heard =
    written &&
    new Set(written.filter(({ item }) => isWorkItem(item)).map(({ unit }) => plainName(unit)));
  const news = [...spokenOf(states)].map(([unit, theirs]): News => ({
    unit,
    isExpected: false,
    count: countOf(byUnit.get(unit) ?? []),
    spoken: [...states].filter(([item, units]) => items.has(item) && says(units.get(unit))).length,
    last: theirs
      .flatMap(([, state]) => lastWord(state) ?? [])
      .sort()
      .pop(),
    isMissing: heard?.has(plainName(unit)) === false,
  }));
  return newsBy(news, expected);
}
