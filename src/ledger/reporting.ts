import type { Entry } from './entry.ts';
import { lastWord, says } from './field-values.ts';
import type { States } from './fold.ts';
import { groupBy } from './group-by.ts';
import { isWorkItem, kindOf } from './own-ids.ts';
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
  /** The number of items of which it has said something. */
  spoken: number;
  /** When it last said something that stands, ISO 8601; undefined if never: it has not reported. */
  last: string | undefined;
  /** Whether nothing came from it in the period; where that has no beginning, whether nothing ever did. */
  isMissing: boolean;
}

/**
 * How each unit has reported: first those that should, in the order of their list, then the others.
 *
 * @param said What each unit says of the measures it answers for.
 * @param written The entries of the period; undefined where that has no beginning.
 */
export function newsOf(
  states: States,
  said: readonly Said[],
  expected: readonly string[],
  written?: readonly Entry[],
): News[] {
  const spoken = spokenOf(states);
  const byUnit = groupBy(said, ({ unit }) => unit);
  const known = new Map([...spoken.keys()].map((unit) => [plainName(unit), unit]));
  const should = new Set(expected.map((name) => known.get(plainName(name)) ?? name));
  const heard =
    written &&
    new Set(written.filter(({ item }) => isWorkItem(item)).map(({ unit }) => plainName(unit)));
  const others = sortedUnits([...spoken.keys()].filter((unit) => !should.has(unit)));
  return [...should, ...others].map((unit) => {
    const last = spoken
      .get(unit)
      ?.flatMap(([, state]) => lastWord(state) ?? [])
      .sort()
      .pop();
    return {
      unit,
      isExpected: should.has(unit),
      count: countOf(byUnit.get(unit) ?? []),
      // Not what a team has added, nor talks, nor what the team keeps for itself.
      spoken: [...states].filter(
        ([item, units]) => kindOf(item) === 'plan' && says(units.get(unit)),
      ).length,
      last,
      isMissing: last === undefined || heard?.has(plainName(unit)) === false,
    };
  });
}
