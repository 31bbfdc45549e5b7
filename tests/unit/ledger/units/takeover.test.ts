import { describe, expect, test } from 'vitest';
import {
  createLedger,
  isReworded,
  momentOf,
  seemsRenamed,
  statesOf,
  takeBack,
  takeOver,
  uniteNames,
  unitsWithWords,
} from '../../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../../src/ledger/index.ts';
import { standingIn } from '../../../ledger-entries.ts';
import { entryWith, FakeProfile, homeOf, NOBODY } from '../fakes.ts';

const ITEM = '3.1.1-1';
const OLD = '省经信委';
const NEW = '省经信厅';

/** A ledger in which these entries stand, typed into by the new name's people. */
function ledgerWith(...entries: Entry[]): Ledger {
  const ledger = createLedger(homeOf(new FakeProfile().tab()));
  ledger.setWho({ ...NOBODY, by: '王五', unit: NEW });
  ledger.adopt(entries);
  return ledger;
}

function takeAll(ledger: Ledger, from = OLD): void {
  ledger.record(takeOver(ledger.$items.get(), from, NEW).changes);
}

function claims(ledger: Ledger, field: string, unit = NEW) {
  const all = ledger.$items.get().get(ITEM)?.get(unit)?.fields.get(field) ?? [];
  return all.map(({ value, entry }) => [value, entry.by, momentOf(entry), entry.text]);
}

const FEBRUARY = '2026-02-01T00:00:00.000Z';
const MARCH = '2026-03-01T00:00:00.000Z';
const TEXT = 'ffffffffffffffff';
const doing = entryWith({
  id: 'a',
  unit: OLD,
  by: '张三',
  at: FEBRUARY,
  set: { status: 'doing', owner: '甲' },
});

describe('taking over what stands under another name', () => {
  test('each word comes with its author, its moment and the wording it was said of', () => {
    const reworded = entryWith({
      id: 'b',
      unit: OLD,
      by: '李四',
      at: MARCH,
      over: ['a'],
      text: '0'.repeat(16),
      set: { progress: '一期' },
    });
    const ledger = ledgerWith(doing, reworded);
    takeAll(ledger);
    expect(claims(ledger, 'status')).toEqual([['doing', '张三', FEBRUARY, TEXT]]);
    expect(claims(ledger, 'progress')).toEqual([['一期', '李四', MARCH, '0'.repeat(16)]]);
    const state = ledger.$items.get().get(ITEM)?.get(NEW);
    expect(state && isReworded(state, TEXT)).toBe(true);
    expect(ledger.statusOf(ITEM)).toBe('doing');
    expect(claims(ledger, 'status', OLD).map(([value]) => value)).toEqual([null]);
  });

  test('a colleague’s 已完成 is not beaten by an older 推进中: both are shown', () => {
    const done = entryWith({ id: 'n', unit: NEW, by: '李四', at: MARCH });
    const ledger = ledgerWith(doing, done);
    takeAll(ledger);
    expect(claims(ledger, 'status').map(([value]) => value)).toEqual(['done', 'doing']);
    expect(claims(ledger, 'owner').map(([value]) => value)).toEqual(['甲']);
    expect(ledger.statusOf(ITEM)).toBe('done');
  });

  test('what both say is shown once, and what the new name emptied does not hinder', () => {
    const same = entryWith({
      id: 'n',
      unit: NEW,
      at: MARCH,
      set: { status: 'doing', owner: null },
    });
    const { taken, changes } = takeOver(statesOf({}, [doing, same]), OLD, NEW);
    expect(taken.map(({ field, there }) => [field, there.length])).toEqual([
      ['owner', 0],
      ['status', 1],
    ]);
    expect(changes).toMatchObject([
      { unit: NEW, over: ['n', 'a'], set: { owner: '甲' } },
      { unit: NEW, over: ['a'], set: { status: 'doing' } },
      { unit: OLD, over: ['a'], set: { owner: null, status: null } },
    ]);
    const ledger = ledgerWith(doing, same);
    takeAll(ledger);
    expect(claims(ledger, 'status').map(([value]) => value)).toEqual(['doing']);
  });

  test('a disagreement within the old name stays one, in its order', () => {
    const other = entryWith({ id: 'b', unit: OLD, by: '李四', at: MARCH, set: { owner: '乙' } });
    const ledger = ledgerWith(doing, other);
    takeAll(ledger);
    expect(claims(ledger, 'owner').map(([value, by]) => [value, by])).toEqual([
      ['乙', '李四'],
      ['甲', '张三'],
    ]);
  });

  test('one undo takes the whole back, and one more brings it again', () => {
    const done = entryWith({ id: 'n', unit: NEW, by: '李四', at: MARCH });
    const elsewhere = entryWith({ ...doing, id: 'c', item: '3.1.1-2', text: 'old' });
    const ledger = ledgerWith(doing, done, elsewhere);
    const before = standingIn(ledger.entries());
    takeAll(ledger);
    const after = standingIn(ledger.entries());
    takeBack(ledger, ledger.$deed.get()?.entries ?? [doing]);
    expect(standingIn(ledger.entries())).toEqual(before);
    takeBack(ledger, ledger.$deed.get()?.entries ?? [doing]);
    expect(standingIn(ledger.entries())).toEqual(after);
  });

  test('nothing to take is nothing done: twice, or from a name to itself', () => {
    const ledger = ledgerWith(doing);
    takeAll(ledger);
    const { length } = ledger.entries();
    takeAll(ledger);
    takeAll(ledger, NEW);
    expect(ledger.entries()).toHaveLength(length);
  });

  test('a unit may have been renamed where the name that is left has words and the new one has none', () => {
    const left = statesOf({}, [doing, entryWith({ id: 'n', unit: '' })]);
    expect(seemsRenamed(left, OLD, NEW)).toBe(true);
    expect(seemsRenamed(left, '', NEW)).toBe(true);
    // One who never spoke leaves nothing behind, whatever others have here.
    expect(seemsRenamed(left, '黄石市经信局', NEW)).toBe(false);
    expect(seemsRenamed(left, OLD, OLD)).toBe(false);
    expect(seemsRenamed(left, OLD, '')).toBe(false);
    const two = statesOf({}, [doing, entryWith({ id: 'n', unit: NEW })]);
    expect(seemsRenamed(two, OLD, NEW)).toBe(false);
    expect(seemsRenamed(two, '', NEW)).toBe(false);
  });

  test('the names are told with what stands of them, not with what was emptied', () => {
    const ledger = ledgerWith(doing, entryWith({ id: 'n', unit: '', item: '1-1' }));
    expect(unitsWithWords(ledger.$items.get())).toEqual([
      { unit: OLD, count: 1 },
      { unit: '', count: 1 },
    ]);
    takeAll(ledger);
    expect(unitsWithWords(ledger.$items.get()).map(({ unit }) => unit)).toEqual(['', NEW]);
  });
});

describe('both names put together by a lead', () => {
  const spellings = new Map([[OLD, NEW]]);
  const united = (entries: readonly Entry[]) =>
    statesOf({}, uniteNames(entries, spellings)).get(ITEM)?.get(NEW)?.fields.get('status');
  const values = (entries: readonly Entry[]) => united(entries)?.map(({ value }) => value);
  const done = entryWith({ id: 'a', unit: OLD, by: '张三', at: FEBRUARY });
  const said = (entries: Entry[], set: Entry['set'], unit: string): Entry[] => [
    ...entries,
    entryWith({
      id: 'zz',
      unit,
      by: '张三',
      over: statesOf({}, entries).get(ITEM)?.get(unit)?.heads ?? [],
      set,
    }),
  ];

  test('what both names said is not in dispute when one is given up, and can be emptied', () => {
    const same = entryWith({ id: 'n', unit: NEW, by: '李四', at: MARCH, device: 'other' });
    const ledger = ledgerWith(done, same);
    takeAll(ledger);
    const entries = ledger.entries();
    expect(values(entries)).toEqual(['done']);
    expect(values(said(entries, { status: null }, NEW))).toEqual([null]);
  });

  test('what was taken over stands as it was said, and what is said next beats it', () => {
    const ledger = ledgerWith(done);
    takeAll(ledger);
    const entries = ledger.entries();
    expect(values(entries)).toEqual(['done']);
    expect(values(said(entries, { status: 'doing' }, NEW))).toEqual(['doing']);
    expect(values(said(entries, { status: null }, NEW))).toEqual([null]);
    // The name that is given up may be the one that the lead goes by.
    const back = uniteNames(entries, new Map([[NEW, OLD]]));
    expect(statesOf({}, back).get(ITEM)?.get(OLD)?.fields.get('status')).toHaveLength(1);
    // Entries of earlier builds, of which no copy stands over what it repeats.
    const earlier = entries.map((entry) => (entry.unit === NEW ? { ...entry, over: [] } : entry));
    expect(values(earlier)).toEqual(['done']);
    expect(values(said(earlier, { status: 'doing' }, NEW))).toEqual(['doing']);
  });

  test('taken over, taken back and taken over again, it is what was said', () => {
    const ledger = ledgerWith(done);
    takeAll(ledger);
    for (const times of [1, 2, 3]) {
      takeBack(ledger, ledger.$deed.get()?.entries ?? [done]);
      expect([times, values(ledger.entries())]).toEqual([times, ['done']]);
    }
  });

  test('what somebody empties without taking it elsewhere is emptied', () => {
    const ledger = ledgerWith(done);
    takeAll(ledger);
    const alone = said([done], { status: null }, OLD);
    expect(values(alone)).toEqual([null]);
    const ofAnother = said(ledger.entries(), { status: null }, NEW).map((entry) =>
      entry.unit === NEW ? { ...entry, device: 'other' } : entry,
    );
    expect(values(ofAnother)?.includes(null)).toBe(true);
    // Of a sheet the day is known, not the moment.
    const sheet = { device: 'sheet-1', on: FEBRUARY, unit: NEW, by: '张三' };
    const both = [
      entryWith({ ...sheet, id: 'b', unit: OLD }),
      entryWith({ ...sheet, id: 'c' }),
      entryWith({ ...sheet, id: 'd', unit: OLD, over: ['b'], set: { status: null } }),
    ];
    expect(values(both)).toEqual([null, 'done']);
  });
});
