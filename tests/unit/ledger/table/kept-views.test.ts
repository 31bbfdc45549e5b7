import { expect, test } from 'vitest';
import {
  forgetView,
  keepView,
  keptViews,
  LONGEST_VIEW_NAME,
  moved,
  PLAIN_LAYOUT,
  putViewsBack,
  readView,
  renameView,
  sayView,
  widened,
  WHOLE,
} from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';

const KEY = 'taizhang:views:v1:site:plan';
const LATE = { ...WHOLE, time: ['overdue', 'soon'], unit: ['省科技厅'], page: 3 };

test('a view is kept under a name as an address that is the same for every reader', () => {
  const home = homeOf(new FakeProfile().tab());
  expect(keptViews(home)).toEqual([]);
  expect(keepView(home, '  ', LATE, PLAIN_LAYOUT)).toBe('noName');
  expect(keepView(home, ' 快到期 ', LATE, PLAIN_LAYOUT)).toBeUndefined();
  expect(keepView(home, '全部', WHOLE, PLAIN_LAYOUT)).toBeUndefined();
  const [late, all] = keptViews(home);
  expect(late?.name).toBe('快到期');
  expect(readView(new URLSearchParams(late?.asks))).toEqual({ ...LATE, page: 1 });
  expect(all).toEqual({ name: '全部', asks: 'unit=', layout: PLAIN_LAYOUT });
  expect(sayView({ ...WHOLE, q: 'a' })).toBe('unit=&q=a');
  keepView(home, '快到期', { ...LATE, time: [] }, PLAIN_LAYOUT);
  expect(keptViews(home).map(({ name }) => name)).toEqual(['快到期', '全部']);
  expect(keptViews(home)[0]?.asks).not.toContain('time');
});

test('it is renamed, forgotten and put back; no two have one name, and there is an end to them', () => {
  const home = homeOf(new FakeProfile().tab());
  for (const name of ['甲', '乙', '丙']) keepView(home, name, WHOLE, PLAIN_LAYOUT);
  expect(renameView(home, '甲', '乙')).toBe('taken');
  expect(renameView(home, '甲', ' ')).toBe('noName');
  expect(renameView(home, '甲', '甲')).toBeUndefined();
  expect(renameView(home, '甲', '丁')).toBeUndefined();
  const before = keptViews(home);
  expect(before.map(({ name }) => name)).toEqual(['丁', '乙', '丙']);
  expect(forgetView(home, '乙')).toBeUndefined();
  keepView(home, '戊', LATE, PLAIN_LAYOUT);
  expect(putViewsBack(home, before)).toBeUndefined();
  expect(keptViews(home).map(({ name }) => name)).toEqual(['丁', '乙', '丙', '戊']);
  for (let at = 0; at < 46; at += 1)
    expect(keepView(home, `${at}`, WHOLE, PLAIN_LAYOUT)).toBeUndefined();
  expect(keepView(home, '多', WHOLE, PLAIN_LAYOUT)).toBe('tooMany');
  expect(keepView(home, '丁', LATE, PLAIN_LAYOUT)).toBeUndefined();
  expect(renameView(home, '丁', '长'.repeat(99))).toBeUndefined();
  expect(keptViews(home)[0]?.name).toHaveLength(LONGEST_VIEW_NAME);
});

test('what cannot be read is left out, what is not known is kept, and a full disk is said', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  profile.change(KEY, '[{"name":"甲","asks":"q=a","colour":"red"},{"name":3},4]');
  expect(renameView(home, '甲', '乙')).toBeUndefined();
  expect(keptViews(home)).toEqual([{ name: '乙', asks: 'q=a', colour: 'red' }]);
  profile.change(KEY, '{');
  expect(keptViews(home)).toEqual([]);
});

test('how columns stand is kept with a view, those of the team’s own too; a view of an earlier build says nothing of it', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  const layout = widened(moved(PLAIN_LAYOUT, ['caaaaaaaa'], 'caaaaaaaa', 'place'), 'caaaaaaaa', 12);
  keepView(home, '资金', { ...WHOLE, hidden: ['phone', 'caaaaaaaa'] }, layout);
  renameView(home, '资金', '经费');
  const [kept] = keptViews(home);
  expect(kept).toMatchObject({ name: '经费', layout });
  expect(readView(new URLSearchParams(kept?.asks)).hidden).toEqual(['phone', 'caaaaaaaa']);
  keepView(home, '经费', WHOLE, PLAIN_LAYOUT);
  expect(keptViews(home)[0]?.layout).toEqual(PLAIN_LAYOUT);
  for (const some of ['', ',"layout":3', ',"layout":null']) {
    profile.change(KEY, `[{"name":"甲","asks":"q=a"${some}}]`);
    expect(keptViews(home)).toEqual([{ name: '甲', asks: 'q=a' }]);
  }
  profile.change(KEY, '[{"name":"甲","asks":"","layout":{"order":["x","by"],"widths":4}}]');
  expect(keptViews(home)[0]?.layout?.widths).toEqual({});
});
