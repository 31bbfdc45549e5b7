import { expect, test } from 'vitest';
import {
  createLedger,
  isShared,
  needsCare,
  noteShared,
  receiveEntries,
  sharedOf,
  siteKey,
  importHere,
  addEntries,
} from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf } from '../fakes.ts';

test('nothing is shared until a folder is chosen, and no more when it is given up', () => {
  const home = homeOf(new FakeProfile().tab());
  expect([isShared(home), sharedOf(home), needsCare(home)]).toEqual([false, undefined, false]);
  const dav = { kind: 'dav', address: 'http://h/', user: '甲', password: '' } as const;
  const folder = { kind: 'folder', name: '台账' } as const;
  for (const shared of [
    folder,
    dav,
    { ...folder, phrase: '' },
    { ...dav, phrase: '口令', since: '1' },
  ]) {
    expect(noteShared(home, shared)).toBeUndefined();
    expect([isShared(home), sharedOf(home), needsCare(home)]).toEqual([true, shared, true]);
  }
  home.environment.write(siteKey('shared', home.site), '{"kind":"later"}');
  expect(sharedOf(home)).toBeUndefined();
  noteShared(home, undefined);
  expect(isShared(home)).toBe(false);
});

test('what comes from a shared folder is no import that can be taken back, and takes none of its place', () => {
  const profile = new FakeProfile();
  const ledger = createLedger(homeOf(profile.tab()));
  addEntries(ledger, [entryWith({ id: 'a' })], '文件');
  expect(receiveEntries(ledger, [entryWith({ id: 'b' })])).toBeUndefined();
  expect(ledger.entries()).toHaveLength(2);
  expect(importHere(ledger.home, ledger.entries())).toMatchObject({ name: '文件' });
  profile.characters = profile.used;
  expect(receiveEntries(ledger, [entryWith({ id: 'c' })])).toBe('full');
  expect(ledger.entries()).toHaveLength(2);
});
