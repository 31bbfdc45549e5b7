import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COLUMNS,
  isSameLayout,
  keepLayout,
  keptLayout,
  moved,
  PLAIN_LAYOUT,
  columnsInOrder,
  widened,
} from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';

const KEY = 'taizhang:layout:v1:site:plan';
const [MONEY, PHONE, GONE] = ['caaaaaaaa', 'cbbbbbbbb', 'ccccccccc'] as const;
const OWN = [MONEY, PHONE];
const COLUMN = fc.constantFrom(...COLUMNS, ...OWN);

test('columns stand as the site has them until somebody moves one; that is kept', () => {
  const home = homeOf(new FakeProfile().tab());
  expect(keptLayout(home)).toEqual(PLAIN_LAYOUT);
  const layout = widened(moved(PLAIN_LAYOUT, [], 'status', 'place'), 'text', 30.04);
  expect(layout.order.slice(0, 4)).toEqual(['number', 'status', 'place', 'task']);
  expect(layout.widths).toEqual({ text: 30 });
  expect(moved(layout, [], 'status', 'task').order.slice(0, 4)).toEqual([
    ...['number', 'place', 'task', 'status'],
  ]);
  expect(keepLayout(home, layout)).toBeUndefined();
  expect(keptLayout(home)).toEqual(layout);
  expect(widened(layout, 'text', 999).widths.text).toBe(60);
  expect(widened(layout, 'text', 0).widths.text).toBe(3);
});

test('moving keeps all columns, each once, and puts the one where the other was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(COLUMN, COLUMN), { maxLength: 6 }), (moves) => {
      let layout = PLAIN_LAYOUT;
      for (const [column, target] of moves) {
        const at = columnsInOrder(layout.order, OWN).indexOf(target);
        layout = moved(layout, OWN, column, target);
        expect(columnsInOrder(layout.order, OWN).indexOf(column)).toBe(at);
        expect([...layout.order].sort()).toEqual([...COLUMNS, ...OWN].sort());
      }
    }),
  );
});

test('of what is kept only what is a layout is read; columns of a later build stand where they always stood', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  profile.change(
    KEY,
    '{"order":["x","by","number",3],"widths":{"x":5,"text":"9","by":-1,"task":7}}',
  );
  const { order, widths } = keptLayout(home);
  expect(order[0]).toBe('by');
  expect(order.indexOf('place')).toBe(order.indexOf('number') + 1);
  expect([...order].sort()).toEqual([...COLUMNS].sort());
  expect(widths).toEqual({ task: 7 });
  profile.change(KEY, '{"order":["by"],"widths":[]}');
  expect(keptLayout(home).order[0]).toBe('number');
  profile.change(KEY, '[');
  expect(keptLayout(home)).toEqual(PLAIN_LAYOUT);
});

test('columns of the team’s own stand behind all others until they are moved; that is kept, with their widths', () => {
  const home = homeOf(new FakeProfile().tab());
  expect(columnsInOrder(PLAIN_LAYOUT.order, OWN)).toEqual([...COLUMNS, ...OWN]);
  const layout = widened(moved(PLAIN_LAYOUT, OWN, PHONE, 'place'), PHONE, 12);
  keepLayout(home, layout);
  expect(keptLayout(home)).toEqual(layout);
  const { order, widths } = keptLayout(home);
  expect(columnsInOrder(order, OWN).slice(0, 3)).toEqual(['number', PHONE, 'place']);
  expect(columnsInOrder(order, OWN).at(-1)).toBe(MONEY);
  expect(widths).toEqual({ [PHONE]: 12 });
});

test('one that is gone is left out, and stands where it stood once it is back; one that nobody knows is moved nowhere', () => {
  const layout = moved(PLAIN_LAYOUT, OWN, PHONE, 'place');
  expect(columnsInOrder(layout.order, [MONEY])).toEqual([...COLUMNS, MONEY]);
  const other = moved(layout, [MONEY], MONEY, 'number');
  expect(columnsInOrder(other.order, OWN).slice(0, 4)).toEqual([MONEY, 'number', PHONE, 'place']);
  expect(moved(PLAIN_LAYOUT, OWN, GONE, 'due')).toBe(PLAIN_LAYOUT);
  expect(moved(PLAIN_LAYOUT, OWN, 'due', GONE)).toBe(PLAIN_LAYOUT);
});

test('what is kept of columns that are no names is not read', () => {
  const profile = new FakeProfile();
  const order = ['c]{}x;<y>', PHONE, PHONE, 'number'];
  profile.change(KEY, JSON.stringify({ order, widths: { 'c]{}x;<y>': 5, [PHONE]: 900 } }));
  const kept = keptLayout(homeOf(profile.tab()));
  expect(kept.order.slice(0, 2)).toEqual([PHONE, 'number']);
  expect([...kept.order].sort()).toEqual([...COLUMNS, PHONE].sort());
  expect(kept.widths).toEqual({ [PHONE]: 60 });
});

test('layouts are the same where the columns that there are stand alike and are as wide', () => {
  const layout = moved(PLAIN_LAYOUT, OWN, PHONE, 'place');
  const wide = widened(layout, PHONE, 12);
  expect(isSameLayout(layout, { ...layout }, OWN)).toBe(true);
  expect(isSameLayout(layout, PLAIN_LAYOUT, OWN)).toBe(false);
  expect(isSameLayout(layout, wide, OWN)).toBe(false);
  // Of a column that is gone neither counts.
  expect(isSameLayout(wide, PLAIN_LAYOUT, [MONEY])).toBe(true);
});
