import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keepSpellings,
  lookAlikes,
  putTogether,
  readSpellings,
  statesOf,
  takeApart,
  uniteNames,
  unitsOf,
} from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from '../fakes.ts';

test('spellings of one unit are put together and taken apart, and the entries stay as they are', () => {
  const entries = [
    entryWith({ id: 'a', unit: '黄石经信局' }),
    entryWith({ id: 'b', item: '3.1.1-2', unit: '黄石市经信局' }),
  ];
  const spellings = putTogether(new Map(), '黄石经信局', '黄石市经信局');
  const united = uniteNames(entries, spellings);
  expect(unitsOf(statesOf({}, united))).toEqual(['黄石市经信局']);
  expect(entries[0]?.unit).toBe('黄石经信局');
  expect(united[1]).toBe(entries[1]);
  expect(uniteNames(entries, takeApart(spellings, '黄石经信局'))).toEqual(entries);
});

test('what stood under a name goes along with it, and no name stands under itself', () => {
  const names = fc.constantFrom('甲', '乙', '丙', '丁', '__proto__');
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names)), (pairs) => {
      const real = pairs.filter(([from, to]) => from !== to);
      const spellings = real.reduce(
        (all, [from, to]) => putTogether(all, from, to),
        new Map() as ReturnType<typeof readSpellings>,
      );
      for (const to of spellings.values()) expect(spellings.has(to)).toBe(false);
      const last = real[real.length - 1];
      if (last !== undefined) expect(spellings.get(last[0])).toBe(last[1]);
    }),
  );
});

test('names that may be one are named: the characters of one stand in the other', () => {
  const units = ['黄石经信局', '黄石市经信局', '襄阳市经信局', '省科技厅', '湖北省科技厅', '局'];
  expect(lookAlikes(units)).toEqual([
    ['黄石经信局', '黄石市经信局'],
    ['省科技厅', '湖北省科技厅'],
  ]);
});

test('spellings are kept in this browser; what cannot be read is none', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  const key = `taizhang:spellings:v1:${NAMES.site}:${NAMES.plan}`;
  keepSpellings(home, new Map([['甲', '乙']]));
  expect([...readSpellings(home)]).toEqual([['甲', '乙']]);
  for (const bad of ['{', '{"a":1}', '[1,null,"x"]']) {
    profile.change(key, bad);
    expect(readSpellings(home).size).toBe(0);
  }
});
