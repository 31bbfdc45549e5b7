import { expect, test } from 'vitest';
import { planKey, needsCare, siteKey } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf, NAMES } from '../fakes.ts';

test.each<[string, string, boolean]>([
  ['', '', false],
  ['a deleted entry', 'taizhang:trash:v1:site:plan:1-1:a', true],
  ['what was deleted of another plan', 'taizhang:trash:v1:site:plan-2:1-1:a', false],
  ['a backup file', planKey('auto', NAMES), true],
  ['that one has read of the browser', siteKey('told', 'site'), false],
])('a page with nothing but %s: %s needs care: %s', (_what, key, isNeeded) => {
  const profile = new FakeProfile();
  if (key !== '') profile.values.set(key, 'x');
  expect(needsCare(homeOf(profile.tab()))).toBe(isNeeded);
});

test('an import that is not through, and a browser that empties storage, need care', () => {
  const profile = new FakeProfile();
  const note = (isDone: boolean): unknown =>
    profile.values.set('taizhang:import:v1:site:plan', JSON.stringify({ isDone, ids: [] }));
  note(false);
  expect(needsCare(homeOf(profile.tab()))).toBe(true);
  note(true);
  expect(needsCare(homeOf(profile.tab()))).toBe(false);
  profile.agent = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/17.2 Safari/605.1.15';
  expect(needsCare(homeOf(profile.tab()))).toBe(true);
});
