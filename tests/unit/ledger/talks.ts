/** What units and offices say of an item. */
import {
  changeOfAnswer,
  changesOfRuling,
  closingOf,
  statesOf,
  talksOf,
} from '../../../src/ledger/index.ts';
import type { Change, Closing, Entry, Ruling } from '../../../src/ledger/index.ts';
import { entryWith } from './fakes.ts';

export const HOME = { aliases: { '9.9-1': '3.1.1-1' } };

export const ITEM = '3.1.1-1';

export const THREAD = `${ITEM}.vaaaaaaaa`;

export const OFFICE = { unit: '省信息办', by: '李四', text: '0'.repeat(16) };

export function closing(entries: readonly Entry[], unit = '甲'): Closing {
  const states = statesOf(HOME, entries);
  return closingOf(talksOf(HOME, states), ITEM, unit, states.get(ITEM)?.get(unit));
}

let count = 0;

/** An entry that is made after all others. */
export function entry(change: Pick<Change, 'item' | 'unit' | 'set'> & Partial<Change>): Entry {
  count += 1;
  const at = new Date(Date.UTC(2026, 10, 24, 0, count)).toISOString();
  return entryWith({ id: `e${String(count).padStart(4, '0')}`, at, ...change });
}

/** What the unit 甲 says of the item. */
export const says = (set: Entry['set'], over: readonly Entry[] = []): Entry =>
  entry({ item: ITEM, unit: '甲', set, over: over.map(({ id }) => id) });

/** What an office says after some entries. */
export function rules(
  entries: readonly Entry[],
  ruling: Partial<Ruling>,
  unit = '甲',
  by = OFFICE,
  also: readonly string[] = [],
): Entry {
  const states = statesOf(HOME, entries);
  const about = { unit, also, state: states.get(ITEM)?.get(unit) };
  const { talks } = closing(entries, unit);
  const full = { verdict: undefined, opinion: '', ...ruling };
  const [change] = changesOfRuling(
    by,
    about,
    talks,
    full,
    `${ITEM}.v${by.unit === '省信息办' ? 'a' : 'b'}aaaaaaa`,
  );
  if (change === undefined) throw new Error('nothing is said');
  return entry(change);
}

/** What 甲 answers after some entries. */
export function answers(entries: readonly Entry[], answer: string): Entry {
  const { talks } = closing(entries);
  const change = changeOfAnswer({ ...OFFICE, unit: '甲' }, talks, statesOf(HOME, entries), answer);
  if (change === undefined) throw new Error('nobody spoke');
  return entry(change);
}
