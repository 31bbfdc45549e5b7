/** 自设列: named, shown, called otherwise, removed and had back, by several people at once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allColumnNames,
  changeOfColumnName,
  changeOfNewColumn,
  changeOfRemoval,
  changeOfReturn,
  columnsIn,
  goneMarks,
  isColumnItem,
  isOf,
  isOwnField,
  MOST_COLUMNS,
  ownValues,
  seemsRenamed,
  statesOf,
  takeOver,
  unitsOf,
} from '../../../../src/ledger/index.ts';
import type { Change, ColumnFault, Entry, OwnColumn } from '../../../../src/ledger/index.ts';
import { entryWith, mergeEntries } from '../fakes.ts';

let made = 0;

/** The entry of a change, as some browser makes it. */
function entryOf(change: Change | ColumnFault): Entry {
  if (typeof change === 'string') throw new Error(change);
  made += 1;
  return entryWith({ ...change, id: `e${String(made).padStart(6, '0')}` });
}

const statesIn = (entries: readonly Entry[]) => statesOf({}, entries);
const shownIn = (entries: readonly Entry[]) => columnsIn(statesIn(entries)).shown;
const namesIn = (entries: readonly Entry[]) => shownIn(entries).map(({ name }) => name);
const add = (entries: readonly Entry[], name: string): Entry[] => [
  ...entries,
  entryOf(changeOfNewColumn(statesIn(entries), name)),
];
const after = (entries: readonly Entry[], change: Change | ColumnFault): Entry[] => [
  ...entries,
  entryOf(change),
];
function named(entries: readonly Entry[], name: string): OwnColumn {
  const found = shownIn(entries).find((column) => column.name === name);
  if (found === undefined) throw new Error(`No column ${name}.`);
  return found;
}

describe('a column', () => {
  test('is added at the end, with a field of its own', () => {
    const entries = add(add([], ' 办公电话 '), '资金');
    expect(namesIn(entries)).toEqual(['办公电话', '资金']);
    expect(shownIn(entries).every(({ item, field }) => item === `team.${field}`)).toBe(true);
    expect(shownIn(entries).every(({ field }) => isOwnField(field))).toBe(true);
    expect(entries.every(({ unit, item }) => unit === '' && isColumnItem(item))).toBe(true);
    expect([isColumnItem('3.1.1-1'), isOwnField('note')]).toEqual([false, false]);
  });

  test('needs a name, and one that no other column has', () => {
    const entries = add([], '办公电话');
    const fault = (name: string) => changeOfNewColumn(statesIn(entries), name);
    expect([' ', '办公电话', '备注', '填报单位'].map(fault)).toEqual([
      'nameless',
      'taken',
      'taken',
      'taken',
    ]);
    const columns = columnsIn(statesIn(add(entries, '资金')));
    const [phone] = columns.shown;
    if (phone === undefined) throw new Error('None.');
    expect(changeOfColumnName(columns, phone, '资金')).toBe('taken');
    expect(changeOfColumnName(columns, phone, '办公电话')).toMatchObject({ unit: '' });
  });

  test('needs a name that is seen, and seen to be another: what does not show, width and white space do not count', () => {
    const entries = add(add([], '办公电话'), '资金（万元）');
    const fault = (name: string) => changeOfNewColumn(statesIn(entries), name);
    expect(['\u200B', '\u2800', '\u00AD\uFEFF'].map(fault)).toEqual(Array(3).fill('nameless'));
    const alike = ['\u200B', '\u00AD', '\uFEFF', '\u00A0', '\u2060', '\u180E', '\uFE0F', '\u3000'];
    for (const sign of alike) {
      expect([`办公${sign}电话`, `备${sign}注`, `${sign}备注`].map(fault)).toEqual(
        Array(3).fill('taken'),
      );
    }
    expect(fault('资金(万元)')).toBe('taken');
    const columns = columnsIn(statesIn(entries));
    const [phone] = columns.shown;
    if (phone === undefined) throw new Error('None.');
    expect(changeOfColumnName(columns, phone, '资金\u200D（万元）')).toBe('taken');
    // Its own name may be written so that it is seen as it is.
    expect(changeOfColumnName(columns, phone, '办公 电话')).toMatchObject({ unit: '' });
  });

  test('that was removed comes back under a name that looks like its own', () => {
    const entries = add([], '办公电话');
    const removed = after(entries, changeOfRemoval(named(entries, '办公电话')));
    expect(namesIn(add(removed, '办公\u200B电话'))).toEqual(['办公电话']);
  });

  test('keeps its values under another name, and hidden, and comes back with them', () => {
    let entries = add([], '办公电话');
    const { field } = named(entries, '办公电话');
    const value = entryWith({ id: 'v', unit: '甲', set: { [field]: '12345' } });
    entries = [...entries, value];
    const columns = columnsIn(statesIn(entries));
    entries = after(entries, changeOfColumnName(columns, named(entries, '办公电话'), '手机'));
    const state = statesIn(entries).get('3.1.1-1')?.get('甲');
    expect(ownValues(state, shownIn(entries))).toEqual([{ name: '手机', value: '12345' }]);
    entries = after(entries, changeOfRemoval(named(entries, '手机')));
    expect(namesIn(entries)).toEqual([]);
    expect(allColumnNames(columnsIn(statesIn(entries)))).toEqual({ [field]: '手机' });
    const { hidden } = columnsIn(statesIn(entries));
    const back = hidden.flatMap((one) => changeOfReturn(columnsIn(statesIn(entries)), one));
    expect(namesIn([...entries, ...back.map(entryOf)])).toEqual(['手机']);
    expect(namesIn(add(entries, '手机'))).toEqual(['手机']);
    // The first name is free again, and is no longer the same column.
    const again = add(entries, '办公电话');
    expect(named(again, '办公电话').field).not.toBe(field);
  });

  test('whose making was undone is made again with its values', () => {
    const [first] = add([], '办公电话');
    if (first === undefined) throw new Error('None.');
    const undone = entryWith({ ...first, id: 'u', over: [first.id], set: { name: null } });
    const entries = add([first, undone], '办公电话');
    expect(shownIn(entries).map(({ item }) => item)).toEqual([first.item]);
  });

  test('is nobody’s word, and no mark of the plan; it goes out to every unit', () => {
    const entries = add([], '办公电话');
    const states = statesIn(entries);
    expect(unitsOf(states)).toEqual([]);
    expect(goneMarks({}, states, new Set())).toEqual([]);
    expect(takeOver(states, '', '甲').changes).toEqual([]);
    expect(seemsRenamed(states, '', '甲')).toBe(false);
    expect(entries.every((entry) => isOf(entry, new Set(['甲'])))).toBe(true);
  });
});

test('no more than ten are shown; the others wait, and have room when one is removed', () => {
  let entries: Entry[] = [];
  for (let at = 0; at < MOST_COLUMNS; at += 1) entries = add(entries, `列${at}`);
  expect(changeOfNewColumn(statesIn(entries), '又一列')).toBe('full');
  const there = add([], '又一列');
  const both = mergeEntries(entries, there);
  const { shown, hidden } = columnsIn(statesIn(both));
  expect([shown.length, hidden.length]).toEqual([MOST_COLUMNS, 1]);
  const [waiting] = hidden;
  if (waiting === undefined) throw new Error('None.');
  expect(changeOfReturn(columnsIn(statesIn(both)), waiting)).toBe('full');
  const fewer = after(both, changeOfRemoval(named(both, '列3')));
  expect(namesIn(fewer)).toHaveLength(MOST_COLUMNS);
});

test('two that are called alike have heads that differ, as has one that is called like a column of the ledger', () => {
  const column = (id: string, name: string): Entry =>
    entryWith({ id, item: `team.c${id.repeat(8)}`, set: { name, order: '1' } });
  const entries = [column('a', '电话'), column('b', '电话'), column('d', '备注')];
  expect(namesIn(entries)).toEqual(['电话', '电话（2）', '备注（2）']);
  const unseen = [column('a', '电话'), column('b', '电\u200B话'), column('d', '备\u00AD注')];
  expect(namesIn(unseen)).toEqual(['电话', '电\u200B话（2）', '备\u00AD注（2）']);
});

describe('several devices', () => {
  const deeds = fc.array(
    fc.record({
      kind: fc.constantFrom('add', 'name', 'remove', 'back', 'fill'),
      name: fc.constantFrom(
        '电话',
        '资金',
        '备注',
        '手机',
        ' ',
        '一',
        '二',
        '三',
        '四',
        '五',
        '六',
        '七',
      ),
      at: fc.nat(12),
    }),
    { maxLength: 24 },
  );
  type Deeds = typeof deeds extends fc.Arbitrary<infer Some> ? Some : never;

  /** What one device does by itself, on what it had. */
  function doAll(before: readonly Entry[], all: Deeds): Entry[] {
    let entries = [...before];
    for (const { kind, name, at } of all) {
      const columns = columnsIn(statesIn(entries));
      const list = kind === 'back' ? columns.hidden : columns.shown;
      const column = list[at % Math.max(1, list.length)];
      let change: Change | ColumnFault | undefined;
      if (kind === 'add') change = changeOfNewColumn(statesIn(entries), name);
      else if (column === undefined) continue;
      else if (kind === 'name') change = changeOfColumnName(columns, column, name);
      else if (kind === 'remove') change = changeOfRemoval(column);
      else if (kind === 'back') change = changeOfReturn(columns, column);
      else
        change = { item: '3.1.1-1', unit: '甲', text: '', over: [], set: { [column.field]: name } };
      if (typeof change !== 'string') entries = after(entries, change);
    }
    return entries;
  }

  test('come to the same columns in whatever order they hear of each other; never more than ten, no head twice, no value lost', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, here, there) => {
        const shared = doAll([], before);
        const [one, other] = [doAll(shared, here), doAll(shared, there)];
        const merged = mergeEntries(one, other);
        expect(columnsIn(statesIn(mergeEntries(other, one)))).toEqual(columnsIn(statesIn(merged)));
        const { shown, hidden } = columnsIn(statesIn([...merged].reverse()));
        expect({ shown, hidden }).toEqual(columnsIn(statesIn(merged)));
        expect(shown.length).toBeLessThanOrEqual(MOST_COLUMNS);
        expect(new Set(shown.map(({ name }) => name)).size).toBe(shown.length);
        // Every value belongs to a column that is shown, or can be had back.
        const known = new Set([...shown, ...hidden].map(({ field }) => field as string));
        for (const { set } of merged)
          for (const field of Object.keys(set))
            if (isOwnField(field)) expect(known).toContain(field);
      }),
    );
  });

  test('that add one column at once add the same one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (typed) => {
        const change = changeOfNewColumn(new Map(), typed);
        fc.pre(typeof change !== 'string');
        const merged = mergeEntries([entryOf(change)], [entryOf(change)]);
        expect(namesIn(merged)).toEqual([typed.trim()]);
      }),
    );
  });
});
