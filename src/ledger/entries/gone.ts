import type { Entry } from './entry.ts';
import { says } from './field-values.ts';
import type { ItemState, States } from './fold.ts';
import { itemNow } from '../browser/home.ts';
import type { Aliased } from '../browser/home.ts';
import { isOfTeam, planItemOf } from './own-ids.ts';

/** A unit's word on an item that the plan does not have any more. */
export interface GoneMark {
  item: string;
  unit: string;
  state: ItemState;
}

/**
 * Whether an item is one that the plan does not have any more, or belongs under one. @param items Those of the plan.
 */
export function isGone(home: Aliased, item: string, items: ReadonlySet<string>): boolean {
  return !isOfTeam(item) && !items.has(itemNow(home, planItemOf(item)));
}

/** An entry with the present id of its item, or of the item under which its item belongs. */
export function withItemNow(home: Aliased, entry: Entry): Entry {
  const above = planItemOf(entry.item);
  return { ...entry, item: itemNow(home, above) + entry.item.slice(above.length) };
}

/**
 * All that was said of items that the plan has lost, item by item. What was emptied again is left out.
 *
 * @param items Those of the plan.
 */
export function goneMarks(home: Aliased, states: States, items: ReadonlySet<string>): GoneMark[] {
  const gone = [...states].filter(([item]) => isGone(home, item, items));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return gone
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([item, units]) =>
      [...units].flatMap(([unit, state]) => (says(state) ? [{ item, unit, state }] : [])),
    );
}
