import { says } from './field-values.ts';
import type { ItemState, States } from './fold.ts';
import { groupBy } from './group-by.ts';
import { isWorkItem } from './own-ids.ts';

/**
 * For each unit, the states of the items of which it says something. Items that it has emptied, talks, and the team's
 * own items without work (期次, columns, rules) are left out.
 */
export function spokenOf(states: States): Map<string, [unit: string, state: ItemState][]> {
  const all = [...states].flatMap(([item, units]) => (isWorkItem(item) ? [...units] : []));
  return groupBy(
    all.filter(([, state]) => says(state)),
    ([unit]) => unit,
  );
}

/** Units sorted by pinyin, each once. */
export function sortedUnits(units: Iterable<string>): string[] {
  const { compare } = new Intl.Collator('zh-CN');
  return [...new Set(units)].sort(compare);
}
