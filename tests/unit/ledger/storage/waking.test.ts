import { expect, test } from 'vitest';
import { createLedger, isAwake, siteKey } from '../../../../src/ledger/index.ts';
import { FakeProfile, homeOf } from '../fakes.ts';

const TICK = { item: '3.1.1-1', text: 'f'.repeat(16), ticked: true };

test('a page opens its ledger where anything is kept for its site that has to do with marks', () => {
  const profile = new FakeProfile();
  expect(isAwake(profile.tab(), 'site')).toBe(false);
  profile.change('taizhang:reading:v1:site', '{}');
  profile.change(siteKey('device', 'site'), 'd');
  profile.change('another:site', '1');
  profile.change('taizhang:v1:elsewhere:plan:3.1.1-1:a', '{}');
  expect(isAwake(profile.tab(), 'site')).toBe(false);
  createLedger(homeOf(profile.tab())).tick(TICK);
  expect(isAwake(profile.tab(), 'site')).toBe(true);
});

test.each([
  'taizhang:v2:site:plan:3.1.1-1:a',
  'taizhang:trash:v1:site:plan:3.1.1-1:a',
  'taizhang:quarantine:v1:taizhang:v1:site:plan:3.1.1-1:a',
  'taizhang:cutOff:v1:site:plan',
  'taizhang:who:v1:site',
])('also where %s is kept', (key) => {
  const profile = new FakeProfile();
  profile.change(key, '{}');
  expect(isAwake(profile.tab(), 'site')).toBe(true);
});

test('and where nothing can be kept, which it has to say', () => {
  const profile = new FakeProfile();
  profile.blocked = true;
  expect(isAwake(profile.tab(), 'site')).toBe(true);
});
