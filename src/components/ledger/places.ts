import { itemNow, taskRowsOf } from '../../ledger/index.ts';
import type { Home } from '../../ledger/index.ts';
import { imports as words, marks } from '../../text/index.ts';
import { getRows } from '../ledger-table/rows.ts';
import { getTargets } from '../lists/targets.ts';
import { shownItem } from './item.ts';

let places: ReadonlyMap<string, string> | undefined;

/** The places of the whole plan, whatever part of it the page shows. */
function getPlaces(): ReadonlyMap<string, string> {
  const rows = getRows();
  places ??= new Map([
    ...taskRowsOf(rows).map(({ item, place }) => [item, marks.wholeTask(place)] as const),
    ...rows.map(({ item, place }) => [item, place] as const),
    ...getTargets().map(({ item, of }) => [item, of] as const),
  ]);
  return places;
}

/** Where an item stands, as a person would say it (三（一）1.第2句); of one that is not in the plan, its id. */
export function placeOf(home: Home, item: string): string {
  const now = itemNow(home, item);
  const place = getPlaces().get(now) ?? shownItem(now).place;
  return place === now ? words.gone(now) : place;
}
