import { expect, test } from 'vitest';
import { forgetDraft, keepDraft, keptDraft } from '../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from './fakes.ts';

const KEY = 'taizhang:draft:v1:site:plan:3.1.1-1';
const TYPED = { draft: { progress: '已完成选址' }, answer: '正在办' };

test('what is typed into a form is kept for its item and unit until it is saved or not wanted', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  expect(keptDraft(home, '3.1.1-1', '省经信厅')).toBeUndefined();
  keepDraft(home, '3.1.1-1', '省经信厅', TYPED);
  expect(profile.keys('taizhang:draft:')).toEqual([KEY]);
  expect(keptDraft(home, '3.1.1-1', '省经信厅')).toEqual(TYPED);
  expect(keptDraft(home, '3.1.1-1', '省财政厅')).toBeUndefined();
  expect(keptDraft(home, '3.1.1-2', '省经信厅')).toBeUndefined();
  forgetDraft(home, '3.1.1-1');
  expect(profile.keys('taizhang:draft:')).toEqual([]);
});

test('an answer alone is kept; where nothing is typed any more, nothing is', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  keepDraft(home, '3.1.1-1', '省经信厅', { draft: {}, answer: '正在办' });
  expect(keptDraft(home, '3.1.1-1', '省经信厅')).toEqual({ draft: {}, answer: '正在办' });
  keepDraft(home, '3.1.1-1', '省经信厅', { draft: {}, answer: '' });
  expect(profile.keys('taizhang:draft:')).toEqual([]);
});

test('what cannot be read is nothing, and no value is but text', () => {
  const profile = new FakeProfile();
  const home = homeOf(profile.tab());
  for (const text of ['', '[]', '{"unit":"省经信厅"}', '{"unit":"省经信厅","draft":3}']) {
    profile.change(KEY, text);
    expect(keptDraft(home, '3.1.1-1', '省经信厅'), text).toBeUndefined();
  }
  profile.change(KEY, '{"unit":"省经信厅","draft":{"progress":3}}');
  expect(keptDraft(home, '3.1.1-1', '省经信厅')).toEqual({ draft: { progress: '' }, answer: '' });
});
