import { says } from './fields.ts';
import type { ItemState, States } from './fold.ts';
import { groupBy } from './groups.ts';

/** What each unit says of items, of those of which something is left of what it said. */
export function spokenOf(states: States): Map<string, [unit: string, state: ItemState][]> {
  const all = [...states.values()].flatMap((units) => [...units]);
  return groupBy(
    all.filter(([, state]) => says(state)),
    ([unit]) => unit,
  );
}

/** Units as a list has them: by pinyin. */
export function sortedUnits(units: Iterable<string>): string[] {
  const { compare } = new Intl.Collator('zh-CN');
  return [...new Set(units)].sort(compare);
}
