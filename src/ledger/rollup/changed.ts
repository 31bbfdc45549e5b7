/** 较上期: compares where items stand with where they stood before. */
import type { Entry } from '../entries/entry.ts';
import { allClaims, isFilled, says, shownStatus } from '../entries/field-values.ts';
import { statesOf } from '../entries/fold.ts';
import type { ItemState, States } from '../entries/fold.ts';
import { groupBy } from '../entries/group-by.ts';
import { itemNow } from '../browser/home.ts';
import type { Aliased } from '../browser/home.ts';
import type { LedgerRow } from '../table/lines.ts';
import { entriesUntil } from '../time/period.ts';
import { repeats } from '../entries/repeats.ts';
import { changeOf } from './change-kind.ts';
import type { ChangeKind } from './change-kind.ts';
import { counting, unitsOf } from './said.ts';
import type { Said } from './said.ts';
import { sortedUnits } from '../entries/spoken.ts';
import { saidBy } from './said-by.ts';
import type { Mine } from '../units/scope.ts';
import type { Status } from '../entries/statuses.ts';
import type { AsOf } from '../time/terms.ts';

/** An item that was moved from one name of a unit to another. */
interface Moved {
  item: string;
  from: string;
  to: string;
}

/** The items that stood under one name of a unit before, and stand under another name now. */
function movedBetween(
  home: Aliased,
  [was, is]: readonly [was: States, is: States],
  entries: readonly Entry[],
): Moved[] {
  const copies = groupBy(
    entries.filter(({ on }) => on !== undefined),
    ({ item }) => itemNow(home, item),
  );
  return [...was].flatMap(([item, units]) =>
    [...units].flatMap(([from, state]): Moved[] => {
      if (says(is.get(item)?.get(from))) return [];
      const claims = allClaims(state).filter(isFilled);
      const copy = copies.get(item)?.find((one) => claims.some(({ entry }) => repeats(one, entry)));
      return copy === undefined ? [] : [{ item, from, to: copy.unit }];
    }),
  );
}

/** A unit's word on an item, now and before. */
export interface Changed extends Said {
  then: ItemState | undefined;
  before: Status;
  change: ChangeKind;
}

/**
 * What units say now, beside what they said before: by unit, then in the order of the text. It has all items that a
 * unit answers for, and any other item of which the unit says or said something. What a unit has taken over from its
 * former name is compared with what stood under that name; the former name itself is left out.
 *
 * @param unit Undefined for all units that say, or said, something.
 */
export function changedOf(
  home: Aliased,
  rows: readonly LedgerRow[],
  mine: Mine,
  unit: string | undefined,
  [then, now]: readonly [then: AsOf, now: AsOf],
): Changed[] {
  const until = ({ entries, period, today }: AsOf): Entry[] =>
    entriesUntil(entries, period.until, today);
  const entries = until(now);
  const [was, is] = [statesOf(home, until(then)), statesOf(home, entries)];
  const moved = movedBetween(home, [was, is], entries);
  const movedOf = groupBy(moved, ({ item }) => item);
  const left = new Set(moved.map(({ from }) => from));
  const stayed = unitsOf(was).filter((name) => !left.has(name));
  const units = unit === undefined ? sortedUnits([...stayed, ...unitsOf(is)]) : [unit];
  return units.flatMap((name) => {
    const all = saidBy(home, is, rows, name, mine);
    const there = new Set(all.map(({ row }) => row.item));
    // Adds whole tasks of which the unit has emptied all it said. What the team had added itself and removed is not
    // listed.
    const emptied = saidBy(home, was, rows, name, mine)
      .filter(({ row }) => row.isTask === true && !there.has(row.item))
      .map((one): Said => ({ ...one, state: undefined, status: 'todo' }));
    return [...emptied, ...all].flatMap((one): Changed[] => {
      const { item } = one.row;
      const ofItem = movedOf.get(item) ?? [];
      if (ofItem.some(({ from }) => from === name)) return [];
      const former = ofItem.find(({ to }) => to === name);
      const own = was.get(item)?.get(name);
      const stood = former === undefined || says(own) ? own : was.get(item)?.get(former.from);
      if (!one.counts && !says(stood) && !says(one.state)) return [];
      const change = changeOf(stood, one.state);
      return [{ ...one, then: stood, before: shownStatus(stood), change }];
    });
  });
}

/** Whether the unit says, or said, something of the item. */
export function isSaid({ then, state }: Changed): boolean {
  return says(then) || says(state);
}

/** How many items there are of each kind of change. Only items that count for the plan. */
export function countChanges(changed: readonly Changed[]): Record<ChangeKind, number> {
  const counts = { before: 0, done: 0, back: 0, further: 0, same: 0, na: 0 };
  for (const { change } of counting(changed)) counts[change] += 1;
  return counts;
}
