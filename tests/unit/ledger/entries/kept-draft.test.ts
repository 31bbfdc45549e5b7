import { expect, test } from 'vitest';
import {
  forgetDraft,
  forgetDrafts,
  forgetRuling,
  isTyped,
  keepDraft,
  keepRuling,
  keptDraft,
  keptRuling,
  statesOf,
} from '../../../../src/ledger/index.ts';
import type { KeptDraft, OwnDraft, States } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf } from '../fakes.ts';

const [ITEM, UNIT] = ['3.1.1-1', '省经信厅'];
const KEY = `taizhang:draft:v1:site:plan:${ITEM}`;
const TYPED = { draft: { progress: '已完成选址' }, own: undefined, answer: '正在办' };
const NOBODY: States = new Map();

test('what is typed into a form is kept for its item and unit until it is saved or not wanted', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  expect(keptDraft(home, ITEM, UNIT, NOBODY)).toBeUndefined();
  keepDraft(home, ITEM, UNIT, TYPED);
  expect(profile.keys('taizhang:draft:')).toEqual([KEY]);
  expect(keptDraft(home, ITEM, UNIT, NOBODY)).toEqual(TYPED);
  expect(keptDraft(home, ITEM, '省财政厅', NOBODY)).toBeUndefined();
  expect(keptDraft(home, '3.1.1-2', UNIT, NOBODY)).toBeUndefined();
  forgetDraft(home, ITEM);
  expect(profile.keys('taizhang:draft:')).toEqual([]);
});

test('what a draft has is typed, or taken over from one of those who disagree', () => {
  const said = ['80%', '60%'].map((percent, at) =>
    entryWith({ id: `p${at}`, item: ITEM, unit: UNIT, by: `${at}`, set: { percent } }),
  );
  const state = statesOf(homeOf(new FakeProfile().tab()), said).get(ITEM)?.get(UNIT);
  expect(isTyped(state, { percent: '60%' }, 'percent')).toBe(false);
  expect(isTyped(state, { percent: '36.5' }, 'percent')).toBe(true);
  expect(isTyped(undefined, { percent: '36.5' }, 'percent')).toBe(true);
  expect(isTyped(state, {}, 'percent')).toBe(false);
});

test('an answer alone is kept; where nothing is typed any more, nothing is', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  keepDraft(home, ITEM, UNIT, { ...TYPED, draft: {} });
  expect(keptDraft(home, ITEM, UNIT, NOBODY)).toEqual({ ...TYPED, draft: {} });
  keepDraft(home, ITEM, UNIT, { draft: {}, own: undefined, answer: '' });
  expect(profile.keys('taizhang:draft:')).toEqual([]);
});

test('a 分解任务 that is typed is kept with its form, over what is said of it by now', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  const own = { item: `${ITEM}.obbbbbbbb`, before: undefined, order: 2, set: { name: '摸底' } };
  const back = (typed: OwnDraft, states: States = NOBODY): KeptDraft['own'] => {
    keepDraft(home, ITEM, UNIT, { draft: {}, own: typed, answer: '' });
    return keptDraft(home, ITEM, UNIT, states)?.own;
  };
  expect(back(own)).toEqual(own);
  expect(back({ ...own, set: {} })).toBeUndefined();
  const item = `${ITEM}.oaaaaaaaa`;
  const set = { name: '选址', order: '1' };
  const states = statesOf(home, [entryWith({ id: 'a', item, unit: UNIT, set })]);
  const changed = { ...own, item, set: { owner: '张三' } };
  expect(back(changed, states)).toMatchObject({ ...changed, before: { name: '选址' } });
  const below = { ...own, item: `${item}.occcccccc` };
  expect(back(below, states)).toEqual(below);
  // What it stands under has been taken away.
  expect(back(below)).toBeUndefined();
});

test('of one plan all is forgotten at once', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  for (const item of [ITEM, '3.1.1-2']) keepDraft(home, item, UNIT, TYPED);
  keepDraft({ ...home, plan: 'plan2' }, ITEM, UNIT, TYPED);
  forgetDrafts(home);
  expect(profile.keys('taizhang:draft:')).toEqual([`taizhang:draft:v1:site:plan2:${ITEM}`]);
});

test('what cannot be read is nothing, and no value is but text', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  for (const text of ['', '[]', '{"unit":"省经信厅"}', '{"unit":"省经信厅","draft":3}']) {
    profile.change(KEY, text);
    expect(keptDraft(home, ITEM, UNIT, NOBODY), text).toBeUndefined();
  }
  for (const own of ['3', '{"set":3}', '{"item":3,"set":{}}']) {
    profile.change(KEY, `{"unit":"省经信厅","draft":{"progress":3},"own":${own}}`);
    const read = { draft: { progress: '' }, own: undefined, answer: '' };
    expect(keptDraft(home, ITEM, UNIT, NOBODY), own).toEqual(read);
  }
});

test('what an office types about an item of a unit is kept for that office, item and unit alone', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  const typed = { choice: 'returned', opinion: '请补充佐证材料' };
  keepRuling(home, ITEM, UNIT, '省信息办', typed);
  expect(profile.keys('taizhang:draft:')).toEqual([
    `taizhang:draft:v1:site:plan:ruling:${ITEM}:${UNIT}`,
  ]);
  expect(keptRuling(home, ITEM, UNIT, '省信息办')).toEqual(typed);
  expect(keptRuling(home, ITEM, UNIT, '省政府办公厅')).toBeUndefined();
  expect(keptRuling(home, ITEM, '省财政厅', '省信息办')).toBeUndefined();
  expect(keptDraft(home, ITEM, UNIT, NOBODY)).toBeUndefined();
  forgetRuling(home, ITEM, UNIT);
  expect(profile.keys('taizhang:draft:')).toEqual([]);
});

test('nothing is kept of an office that has typed blanks alone; drafts of a plan are forgotten with the others', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  keepRuling(home, ITEM, UNIT, '', { choice: undefined, opinion: '请补充' });
  expect(keptRuling(home, ITEM, UNIT, '')?.choice).toBeUndefined();
  keepRuling(home, ITEM, UNIT, '', { choice: undefined, opinion: ' ' });
  expect(profile.keys('taizhang:draft:')).toEqual([]);
  // '' takes a decision back.
  keepRuling(home, ITEM, UNIT, '', { choice: '', opinion: '' });
  expect(keptRuling(home, ITEM, UNIT, '')).toEqual({ choice: '', opinion: '' });
  forgetDrafts(home);
  expect(keptRuling(home, ITEM, UNIT, '')).toBeUndefined();
});
