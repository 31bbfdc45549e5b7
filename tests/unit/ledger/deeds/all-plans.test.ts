import { expect, test } from 'vitest';
import {
  addToAll,
  entryKey,
  fileOfAll,
  incomingOfAll,
  keptOf,
  noteBackupOfAll,
  readFileOfAll,
  readLedgerFile,
  sinceBackupOfAll,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Entry, LedgerFile, PlanPlace } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile } from '../fakes.ts';

const SITE = 'site';

/** The plans of a site, in a tab of a browser. */
function placesIn(profile: FakeProfile, ...plans: string[]): PlanPlace[] {
  const environment = profile.tab();
  return plans.map((plan) => ({
    home: { environment, site: SITE, plan },
    title: `《${plan}》`,
    source: plan.repeat(3),
    published: '',
  }));
}

function keep(profile: FakeProfile, plan: string, ...entries: Entry[]): void {
  for (const entry of entries) {
    profile.values.set(entryKey({ site: SITE, plan }, entry), JSON.stringify(entry));
  }
}

function fileIn(profile: FakeProfile, ...plans: string[]): LedgerFile {
  return fileOfAll({ environment: profile.tab(), site: SITE }, placesIn(profile, ...plans));
}

/** A browser that keeps something of two plans of the site, and of one that the site no longer has. */
function filled(): FakeProfile {
  const profile = new FakeProfile();
  keep(profile, 'a', entryWith({ id: '1' }), entryWith({ id: '2', item: '1-1' }));
  keep(profile, 'b', entryWith({ id: '3' }));
  keep(profile, 'gone', entryWith({ id: '4' }));
  return profile;
}

test('one file holds the ledgers of all plans, and what could not be read', () => {
  const profile = filled();
  profile.values.set('taizhang:v1:site:b:1-1:x', '{"odd":1}');
  const file = fileIn(profile, 'a', 'b', 'c');
  expect(file.ledgers.map(({ plan, title, entries }) => [plan, title, entries.length])).toEqual([
    ['a', '《a》', 2],
    ['b', '《b》', 1],
    ['gone', 'gone', 1],
  ]);
  expect(file.unreadable).toEqual([{ key: 'taizhang:v1:site:b:1-1:x', value: '{"odd":1}' }]);
  expect(readLedgerFile(writeLedgerFile(file))).toHaveProperty('file');
});

test('one reminder speaks for all: the oldest backup, the changes of all', () => {
  const profile = filled();
  const home = { environment: profile.tab(), site: SITE };
  const all = (): ReturnType<typeof keptOf> => keptOf(home, placesIn(profile, 'a', 'b'));
  expect(sinceBackupOfAll(all())).toMatchObject({ last: undefined, changes: 4 });
  noteBackupOfAll(all());
  expect(sinceBackupOfAll(all())).toMatchObject({
    last: '2026-11-24T00:00:00.000Z',
    changes: 0,
    isDue: false,
  });
  profile.pass(8 * 86_400_000);
  keep(profile, 'b', entryWith({ id: '9' }));
  expect(sinceBackupOfAll(all())).toMatchObject({ changes: 1, days: 8, isDue: true });
  expect(sinceBackupOfAll([])).toEqual({ last: undefined, changes: 0, days: 0, isDue: false });
});

test('a file is taken into all plans that it is of; titles of others are named', () => {
  const file = fileIn(filled(), 'a', 'b');
  const profile = new FakeProfile();
  keep(profile, 'a', entryWith({ id: '1' }));
  const found = incomingOfAll(file, placesIn(profile, 'a', 'b', 'c'));
  if ('complaints' in found) throw new Error('It is refused.');
  expect(found.others).toEqual(['gone']);
  expect(
    found.parts.map(({ place, incoming }) => [
      place.home.plan,
      incoming.fresh.length,
      incoming.known,
    ]),
  ).toEqual([
    ['a', 1, 1],
    ['b', 1, 0],
  ]);
  expect(addToAll(found.parts, 'x.json')).toBe(2);
  expect(profile.keys('taizhang:v1:site:')).toHaveLength(3);
});

test('a plan under another id is known by its text', () => {
  const [ledger] = fileIn(filled(), 'a').ledgers;
  const file = { ...fileIn(filled()), ledgers: [{ ...ledger, plan: 'old' }] } as LedgerFile;
  const found = incomingOfAll(file, placesIn(new FakeProfile(), 'a'));
  expect(found).toMatchObject({ parts: [{ place: { home: { plan: 'a' } } }], others: [] });
});

test('a file of other plans is refused, whatever plans there are', () => {
  const file = fileIn(filled());
  expect(incomingOfAll(file, placesIn(new FakeProfile(), 'z'))).toMatchObject({
    complaints: [{ reason: 'otherPlan' }],
  });
  expect(incomingOfAll(file, [])).toEqual({ complaints: [] });
});

test('where storage refuses a part, nothing of the file stays', () => {
  const file = fileIn(filled(), 'a', 'b');
  const profile = new FakeProfile();
  const found = incomingOfAll(file, placesIn(profile, 'a', 'b'));
  if ('complaints' in found) throw new Error('It is refused.');
  // The entries of the first plan fit, with the note of that import; those of the second do not.
  profile.room = 4;
  expect(addToAll(found.parts, 'x.json')).toBe('full');
  expect(profile.keys('taizhang:v1:')).toEqual([]);
});

test('a table is sent to the page of its plan, a file that cannot be read named', async () => {
  const reasons = async (file: File): Promise<unknown> => {
    const read = await readFileOfAll(file);
    return 'complaints' in read ? read.complaints.map(({ reason }) => reason) : read.file.ledgers;
  };
  const text = writeLedgerFile(fileIn(filled(), 'a'));
  expect(await reasons(new File([text], '台账.xlsx'))).toHaveLength(3);
  expect(await reasons(new File(['PK\u0003\u0004'], '台账.json'))).toEqual(['sheetOfPlan']);
  expect(await reasons(new File(['编号,状态'], '台账.csv'))).toEqual(['sheetOfPlan']);
  expect(await reasons(new File(['编号'], '台账.json'))).toEqual(['notJson']);
  const large = Object.defineProperty(new File(['{"a'], 'a.json'), 'size', { value: 1e9 });
  expect(await reasons(large)).toEqual(['tooLarge']);
  const gone = Object.assign(new File([''], 'a.json'), {
    slice: () => {
      throw new Error();
    },
  });
  expect(await reasons(gone)).toEqual(['unreadable']);
});
