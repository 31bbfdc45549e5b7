/** 分解任务: items that a team adds itself under a measure, a task, or another 分解任务. They belong to the same ledger. */
import type { OwnDetails } from '../../text/filling-in/own-items.ts';
import type { ItemState, States } from './fold.ts';
import { shownStatus, valueOf } from './field-values.ts';
import { itemNow } from '../browser/home.ts';
import type { Aliased } from '../browser/home.ts';
import { push } from './group-by.ts';
import { changeOfForm } from './making.ts';
import type { Change, Speaker } from './making.ts';
import { aboveOf, isOwn } from './own-ids.ts';

export interface OwnItem extends OwnDetails {
  item: string;
  /** Its place among its neighbours. Items without a place come last. */
  order: number;
  state: ItemState;
  /** Its own 分解任务. */
  below: OwnItem[];
}

function ownItem(item: string, state: ItemState): OwnItem {
  const order = valueOf(state, 'order');
  return {
    item,
    name: valueOf(state, 'name'),
    owner: valueOf(state, 'owner'),
    helpers: valueOf(state, 'helpers'),
    due: valueOf(state, 'due'),
    status: shownStatus(state),
    order: order === '' || Number.isNaN(Number(order)) ? Infinity : Number(order),
    state,
    below: [],
  };
}

/** Sorts by place. For two items that were added at once in two browsers, each browser chooses the same order. */
function inOrder(one: OwnItem, other: OwnItem): number {
  if (one.order !== other.order) return one.order - other.order;
  return one.item < other.item ? -1 : 1;
}

/**
 * The 分解任务 of a unit, by the present id of the plan's item above them. An item without a name was removed, together
 * with the items under it.
 */
export function ownItems(home: Aliased, states: States, unit: string): Map<string, OwnItem[]> {
  const all = new Map<string, OwnItem[]>();
  for (const [item, units] of states) {
    const state = units.get(unit);
    if (state === undefined || !isOwn(item) || valueOf(state, 'name') === '') continue;
    push(all, itemNow(home, aboveOf(item)), ownItem(item, state));
  }
  for (const items of all.values()) {
    items.sort(inOrder);
    for (const one of items) one.below = all.get(one.item) ?? [];
  }
  return new Map([...all].filter(([above]) => !isOwn(above)));
}

/** The changes that move an item one place up, before its neighbour. */
export function changesOfMove(items: readonly OwnItem[], at: number, speaker: Speaker): Change[] {
  const moved = [...items];
  const [one] = moved.splice(at, 1);
  if (one === undefined || at === 0) return [];
  moved.splice(at - 1, 0, one);
  return moved.flatMap(({ item, order, state }, index): Change[] => {
    if (order === index + 1) return [];
    return [changeOfForm({ ...speaker, item, state }, { order: String(index + 1) })];
  });
}
