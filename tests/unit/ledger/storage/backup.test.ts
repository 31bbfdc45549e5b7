import { describe, expect, test } from 'vitest';
import {
  autoFileOf,
  planKey,
  missingIn,
  noteAutoFile,
  noteBackup,
  readLedgerFile,
  sinceBackup,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { remindWords } from '../../../../src/text/index.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from '../fakes.ts';

const DAY = 24 * 60 * 60 * 1000;
const KEY = 'taizhang:backup:v1:site:plan';
const SAFARI =
  'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15';

const ENTRIES = Array.from({ length: 25 }, (_, at) =>
  entryWith({ id: `e${String(at).padStart(2, '0')}`, at: '2026-11-20T00:00:00.000Z' }),
);

describe('backups', () => {
  test('are due after 20 changes, or after 7 days with any', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    expect(sinceBackup(home, [], '')).toEqual({
      last: undefined,
      changes: 0,
      days: 0,
      isDue: false,
    });
    expect(sinceBackup(home, ENTRIES.slice(0, 19), '')).toMatchObject({
      changes: 19,
      isDue: false,
    });
    expect(sinceBackup(home, ENTRIES.slice(0, 20), '')).toMatchObject({ changes: 20, isDue: true });
    noteBackup(home, ENTRIES.slice(0, 20));
    expect(sinceBackup(home, ENTRIES, '')).toEqual({
      last: '2026-11-24T00:00:00.000Z',
      changes: 5,
      days: 0,
      isDue: false,
    });
    profile.clock += 7 * DAY;
    expect(sinceBackup(home, ENTRIES, '')).toMatchObject({ days: 7, isDue: true });
    expect(sinceBackup(home, ENTRIES.slice(0, 20), '')).toMatchObject({ changes: 0, isDue: false });
  });

  test('where there never was one, are due by the first entry that no odd clock has dated', () => {
    const home = homeOf(new FakeProfile().tab());
    const odd = ['2009-01-01T00:00:00.000Z', '+012026-01-01T00:00:00.000Z'].map((at, index) =>
      entryWith({ id: `odd${index}`, at }),
    );
    const some = [...odd, ...ENTRIES.slice(0, 2)];
    expect(sinceBackup(home, some, '2018-12-25')).toMatchObject({ days: 4, isDue: false });
    expect(sinceBackup(home, odd, '2018-12-25')).toMatchObject({ days: 0, isDue: false });
  });

  test('the reminder speaks of a last one only where there was one', () => {
    expect(remindWords(undefined, 7, 25)).toBe('还没有备份过，已有 7 条登记。');
    expect(remindWords('2026-11-24T00:00:00.000Z', 7, 25)).toContain('距上次备份已有 25 天');
  });

  test('are due after 3 days where the browser empties storage after 7', () => {
    const profile = new FakeProfile();
    profile.agent = SAFARI;
    const home = homeOf(profile.tab());
    noteBackup(home, ENTRIES.slice(0, 24));
    profile.clock += 3 * DAY - 1;
    expect(sinceBackup(home, ENTRIES, '')).toMatchObject({ changes: 1, days: 2, isDue: false });
    profile.clock += 1;
    expect(sinceBackup(home, ENTRIES, '')).toMatchObject({ changes: 1, days: 3, isDue: true });
  });

  test('are counted by what is newest in them: as many new entries as were removed are all changes', () => {
    const home = homeOf(new FakeProfile().tab());
    noteBackup(home, ENTRIES.slice(0, 10));
    expect(sinceBackup(home, ENTRIES.slice(5, 15), '').changes).toBe(5);
    expect(sinceBackup(home, ENTRIES.slice(0, 5), '').changes).toBe(0);
  });

  test('what came from a device that they do not know is a change, whatever it is called', () => {
    const home = homeOf(new FakeProfile().tab());
    noteBackup(home, ENTRIES);
    const other = (device: string): Entry => entryWith({ id: 'a', device });
    expect(sinceBackup(home, [...ENTRIES, other('x'), other('__proto__')], '').changes).toBe(2);
    noteBackup(home, [...ENTRIES, other('__proto__'), other('constructor')]);
    expect(sinceBackup(home, [...ENTRIES, other('__proto__'), other('toString')], '').changes).toBe(
      1,
    );
  });

  test('a sheet that is taken in late, whose entries are older than those of another, is a change', () => {
    const home = homeOf(new FakeProfile().tab());
    const sheet = (id: string): Entry => entryWith({ id, device: 'sheet' });
    noteBackup(home, [sheet('b')]);
    expect(sinceBackup(home, [sheet('a'), sheet('b')], '').changes).toBe(1);
    expect(sinceBackup(home, [sheet('b')], '').changes).toBe(0);
    expect(sinceBackup(home, [sheet('a'), sheet('c')], '').changes).toBe(1);
  });

  test('notes of earlier builds, which counted entries, are still read', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    profile.values.set(KEY, '{"at":"2026-11-23T00:00:00.000Z","count":20}');
    expect(sinceBackup(home, ENTRIES, '')).toMatchObject({ changes: 5, days: 1 });
    profile.values.set(KEY, '{"at":"2026-11-23T00:00:00.000Z"}');
    expect(sinceBackup(home, ENTRIES, '').changes).toBe(25);
  });

  test('a clock that goes back, and a note that cannot be read, do no harm', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    noteBackup(home, []);
    profile.clock = 0;
    expect(sinceBackup(home, ENTRIES, '')).toMatchObject({ days: 0, isDue: true });
    for (const raw of ['{', '5', '{"at":1}', 'null', '{"at":1,"newest":[["d","e99"]]}']) {
      profile.values.set(KEY, raw);
      expect(sinceBackup(home, [], '').last).toBeUndefined();
      expect(sinceBackup(home, ENTRIES, '').changes).toBe(25);
    }
    profile.values.set(KEY, '{"at":"2026-11-23","newest":[5,["d"],["d","e23"]]}');
    expect(sinceBackup(home, ENTRIES, '').changes).toBe(1);
  });

  test('a backup that is opened again says how many entries it lacks', () => {
    const file = (entries: Entry[]) => {
      const ledgers = [{ plan: 'plan', title: '', source: '', entries }];
      const reading = readLedgerFile(
        writeLedgerFile({ site: 'site', exported: '2026-11-24T00:00:00.000Z', by: '', ledgers }),
      );
      if ('complaints' in reading) throw new Error('refused');
      return reading.file;
    };
    expect(missingIn(file(ENTRIES), ENTRIES)).toBe(0);
    expect(missingIn(file(ENTRIES.slice(2)), ENTRIES)).toBe(2);
    const changed = { ...entryWith({ id: 'e00' }), set: { status: 'todo' } };
    expect(missingIn(file([changed, ...ENTRIES.slice(1)]), ENTRIES)).toBe(1);
  });
});

describe('the file that is written after each change', () => {
  test('is known with how the last writing went, by its bare name from earlier builds too', () => {
    const profile = new FakeProfile();
    const home = homeOf(profile.tab());
    expect(autoFileOf(home)).toBeUndefined();
    noteAutoFile(home, { name: '备份.json', hasFailed: true });
    expect(autoFileOf(home)).toEqual({ name: '备份.json', hasFailed: true });
    for (const raw of ['备份.json', '5', '{"a":1}']) {
      profile.values.set(planKey('auto', NAMES), raw);
      expect(autoFileOf(home)).toEqual({ name: raw, hasFailed: false });
    }
    noteAutoFile(home, undefined);
    expect(autoFileOf(home)).toBeUndefined();
  });
});
