import { describe, expect, test } from 'vitest';
import {
  entriesElsewhere,
  noteBackup,
  noteImport,
  ofLaterVersions,
  roomFor,
  sinceBackup,
  undoableImport,
  usedRoom,
} from '../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf } from './fakes.ts';

const ENTRIES = Array.from({ length: 25 }, (_, at) =>
  entryWith({ id: `e${at}`, at: '2026-11-20T00:00:00.000Z' }),
);

describe('backups', () => {
  test('are due after 20 changes, or after 7 days with any', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    expect(sinceBackup(home, [])).toEqual({ last: undefined, changes: 0, days: 0, isDue: false });
    expect(sinceBackup(home, ENTRIES.slice(0, 19))).toMatchObject({ changes: 19, isDue: false });
    expect(sinceBackup(home, ENTRIES.slice(0, 20))).toMatchObject({ changes: 20, isDue: true });
    noteBackup(home, 20);
    expect(sinceBackup(home, ENTRIES)).toEqual({
      last: '2026-11-24T00:00:00.000Z',
      changes: 5,
      days: 0,
      isDue: false,
    });
    profile.clock += 7 * 24 * 60 * 60 * 1000;
    expect(sinceBackup(home, ENTRIES)).toMatchObject({ days: 7, isDue: true });
    expect(sinceBackup(home, ENTRIES.slice(0, 20))).toMatchObject({ changes: 0, isDue: false });
  });

  test('a clock that goes back, and a note that cannot be read, do no harm', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    noteBackup(home, 0);
    profile.clock = 0;
    expect(sinceBackup(home, ENTRIES)).toMatchObject({ days: 0, isDue: true });
    for (const raw of ['{', '5', '{"at":1}']) {
      profile.values.set('taizhang:backup:v1:site:plan', raw);
      expect(sinceBackup(home, []).last).toBeUndefined();
    }
  });
});

describe('an import', () => {
  test('can be taken back until another entry stands over one that it added', () => {
    const home = homeOf(new FakeProfile().tab());
    const [one = entryWith({ id: 'x' }), two = one] = ENTRIES;
    expect(undoableImport(home, ENTRIES).ids).toEqual(new Set());
    noteImport(home, [one.id, two.id], '黄石.json');
    expect(undoableImport(home, [one, two])).toEqual({
      ids: new Set([one.id, two.id]),
      name: '黄石.json',
      at: '2026-11-24T00:00:00.000Z',
    });
    expect(undoableImport(home, [two]).ids).toEqual(new Set([two.id]));
    const over = entryWith({ id: 'later', over: [one.id] });
    expect(undoableImport(home, [one, two, over]).ids).toEqual(new Set());
  });

  test('cannot be taken back where what was noted of it cannot be read', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    profile.values.set('taizhang:import:v1:site:plan', '["e0"');
    expect(undoableImport(home, ENTRIES).ids).toEqual(new Set());
  });

  test('that an earlier build noted, without a name, can be taken back', () => {
    const profile = new FakeProfile();
    profile.values.set('taizhang:import:v1:site:plan', '["e0"]');
    expect(undoableImport(homeOf(profile.tab()), ENTRIES)).toEqual({
      ids: new Set(['e0']),
      name: '',
      at: '',
    });
  });
});

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
    const found = entriesElsewhere(homeOf(profile.tab()));
    expect([...found].map(([site, entries]) => [site, entries.map(({ id }) => id)])).toEqual([
      ['old', ['a']],
    ]);
  });

  test('what a later version wrote is found, and the room that is used is counted', () => {
    const profile = new FakeProfile();
    profile.values.set('taizhang:v2:site:plan:x', 'new');
    profile.values.set('taizhang:v1:site:plan:x', 'old');
    const home = homeOf(profile.tab());
    expect(ofLaterVersions(home)).toEqual([{ key: 'taizhang:v2:site:plan:x', value: 'new' }]);
    expect(usedRoom(home.environment)).toBe(2 * 'taizhang:v1:site:plan:x'.length + 6);
  });
});

test('an import takes the room of its entries and their keys', () => {
  const [one = entryWith({ id: 'x' })] = ENTRIES;
  expect(roomFor([])).toBe(0);
  expect(roomFor([one])).toBeGreaterThan(JSON.stringify(one).length);
});
