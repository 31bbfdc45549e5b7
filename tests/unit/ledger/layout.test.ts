import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COLUMNS,
  keepLayout,
  keptLayout,
  moved,
  PLAIN_LAYOUT,
  widened,
} from '../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from './fakes.ts';

const KEY = 'taizhang:layout:v1:site:plan';
const COLUMN = fc.constantFrom(...COLUMNS);

test('columns stand as the site has them until somebody moves one; that is kept', () => {
  const home = homeOf(new FakeProfile().tab());
  expect(keptLayout(home)).toEqual(PLAIN_LAYOUT);
  const layout = widened(moved(PLAIN_LAYOUT, 'status', 'place'), 'text', 30.04);
  expect(layout.order.slice(0, 4)).toEqual(['number', 'status', 'place', 'task']);
  expect(layout.widths).toEqual({ text: 30 });
  expect(moved(layout, 'status', 'task').order.slice(0, 4)).toEqual([
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
        const at = layout.order.indexOf(target);
        layout = moved(layout, column, target);
        expect(layout.order.indexOf(column)).toBe(at);
        expect([...layout.order].sort()).toEqual([...COLUMNS].sort());
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

test('a column of the team’s own is moved nowhere, and no other to its place', () => {
  expect(moved(PLAIN_LAYOUT, 'caaaaaaaa', 'due')).toBe(PLAIN_LAYOUT);
  expect(moved(PLAIN_LAYOUT, 'due', 'caaaaaaaa')).toBe(PLAIN_LAYOUT);
});
