import { itemNow, taskRowsOf } from '../../ledger/index.ts';
import type { Home, Row, TargetRow } from '../../ledger/index.ts';
import { imports as words, marks } from '../../text/index.ts';
import { shownItem } from './item.ts';

/**
 * The way from an item to where it stands, as a person would say it (三（一）1.第2句), whatever part of the
 * plan the page shows; of what is not in the plan, its id.
 */
export function placesOf(
  home: Home,
  rows: readonly Row[],
  targets: readonly TargetRow[],
): (item: string) => string {
  const places = new Map([
    ...taskRowsOf(rows).map(({ item, place }) => [item, marks.wholeTask(place)] as const),
    ...rows.map(({ item, place }) => [item, place] as const),
    ...targets.map(({ item, of }) => [item, of] as const),
  ]);
  return (item) => {
    const now = itemNow(home, item);
    const place = places.get(now) ?? shownItem(now).place;
    return place === now ? words.gone(now) : place;
  };
}
