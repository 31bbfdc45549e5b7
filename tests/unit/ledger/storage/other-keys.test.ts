import { describe, expect, test } from 'vitest';
import { entriesElsewhere, ofLaterVersions } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf } from '../fakes.ts';

describe('what else is kept in this browser', () => {
  test('entries of the plan under another site id, and nothing else', () => {
    const profile = new FakeProfile();
    const put = (key: string, id: string) =>
      profile.values.set(`${key}:3.1.1-1:${id}`, JSON.stringify(entryWith({ id })));
    put('taizhang:v1:site:plan', 'own');
    put('taizhang:v1:old:plan', 'a');
    put('taizhang:v1:old:other-plan', 'b');
    put('taizhang:quarantine:v1:taizhang:v1:old:plan', 'c');
    profile.values.set('taizhang:v1:old:plan:3.1.1-1:bad', 'rubbish');
    const found = entriesElsewhere(homeOf(profile.tab()), []);
    expect([...found].map(([site, entries]) => [site, entries.map(({ id }) => id)])).toEqual([
      ['old', ['a']],
    ]);
    // What is here already is not offered.
    expect(entriesElsewhere(homeOf(profile.tab()), [entryWith({ id: 'a' })]).size).toBe(0);
  });

  test('what a later version wrote is found', () => {
    const profile = new FakeProfile();
    profile.values.set('taizhang:v2:site:plan:x', 'new');
    profile.values.set('taizhang:v1:site:plan:x', 'old');
    const home = homeOf(profile.tab());
    expect(ofLaterVersions(home)).toEqual([{ key: 'taizhang:v2:site:plan:x', value: 'new' }]);
  });
});
