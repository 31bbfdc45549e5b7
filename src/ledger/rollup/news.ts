import type { Entry } from '../entries/entry.ts';
import { lastWord, says } from '../entries/field-values.ts';
import type { States } from '../entries/fold.ts';
import { groupBy } from '../entries/group-by.ts';
import { isWorkItem } from '../entries/own-ids.ts';
import { plainName } from '../units/reporters.ts';
import { countOf } from './said.ts';
import type { Said } from './said.ts';
import { sortedUnits, spokenOf } from '../entries/spoken.ts';
import type { StatusCount } from '../entries/statuses.ts';

/** Whether a unit has reported, and what. */
export interface News {
  unit: string;
  /** Whether the unit is on the list of those that should report. */
  isExpected: boolean;
  /** The statuses of the measures for which it answers. */
  count: StatusCount;
  /** The number of items of the plan on which the unit says something. */
  spoken: number;
  /** When it last said something that still stands, ISO 8601; undefined if never: it has not reported. */
  last: string | undefined;
  /** Whether nothing came from the unit in the period. If the period has no beginning: whether nothing ever came. */
  isMissing: boolean;
}

/**
 * The same news for another list of units that should report: first the units of the list, in its order, then the
 * others.
 */
export function newsBy(news: readonly News[], expected: readonly string[]): News[] {
  const spoken = new Map(
    news.filter(({ last }) => last !== undefined).map((one) => [one.unit, one]),
  );
  // The units may be in the order of an earlier list, so they are sorted anew.
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
 * How each unit has reported: first the units that should, in the order of their list, then the others.
 *
 * @param said What each unit says of the measures it answers for.
 * @param items Ids of the plan's present items: not of what a team has added, of talks, or of what a revision removed.
 * @param written The entries of the period; undefined if the period has no beginning.
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
