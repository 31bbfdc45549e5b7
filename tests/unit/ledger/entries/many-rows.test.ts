import { expect, test } from 'vitest';
import { appendAll, clearAll, fillDown, foldItem } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

const rowOf = (note: string | undefined) => ({
  state:
    note === undefined
      ? undefined
      : foldItem(new Map([['a', entryWith({ id: 'a', set: { note } })]])),
});
const rows = [rowOf('甲'), rowOf('乙'), rowOf(undefined), rowOf('甲')];
const [first, second, third, fourth] = rows;

test('what the first says is filled in below, where it is not said already', () => {
  expect(fillDown(rows, 'note')).toEqual([
    [second, '甲'],
    [third, '甲'],
  ]);
  expect(fillDown(rows, 'problem')).toEqual([]);
  expect(fillDown([], 'note')).toEqual([]);
});

test('what is filled in is emptied', () => {
  expect(clearAll(rows, 'note').map(([row]) => row)).toEqual([first, second, fourth]);
  expect(clearAll(rows, 'note').every(([, value]) => value === null)).toBe(true);
});

test('words are added on a line of their own', () => {
  expect(appendAll(rows, 'note', ' 丙 ').map(([, value]) => value)).toEqual([
    '甲\n丙',
    '乙\n丙',
    '丙',
    '甲\n丙',
  ]);
  expect(appendAll(rows, 'note', ' ')).toEqual([]);
});
