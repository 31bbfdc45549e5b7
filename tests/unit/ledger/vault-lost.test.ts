import { expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveEntries,
  createLedger,
  deleteEntries,
  roomFor,
  undoableImport,
} from '../../../src/ledger/index.ts';
import { packOf } from '../../../src/ledger/pack.ts';
import { entriesOfStub, stubOf } from '../../../src/ledger/vault.ts';
import type { Stub } from '../../../src/ledger/vault.ts';
import { ENTRIES, same, YEAR_END } from './archiving.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from './fakes.ts';
import { opened, removed } from './vaults.ts';

const idAt = (at: number): string => `mb0k${String(at).padStart(8, '0')}ffeeddccbbaa99887766`;

const stubFor = (ids: readonly string[]): Stub => {
  const stub = stubOf(packOf(ids.map((id) => entryWith({ id }))));
  if (stub === undefined) throw new Error('No pack.');
  return stub;
};

/** Ids of which a stub says the same: among so many there are some. */
function alike(): [string, string][] {
  const ids = Array.from({ length: 60_000 }, (_, at) => idAt(at));
  const firsts = new Map<string, string>();
  const said = stubFor(ids).ids.match(/../gu) ?? [];
  return said.flatMap((short, at): [string, string][] => {
    const [id, first] = [ids[at] ?? '', firsts.get(short)];
    firsts.set(short, id);
    return first === undefined ? [] : [[first, id]];
  });
}

test('an archive comes back from a file that also has entries of which its stub says what it says of its own', () => {
  const pairs = alike();
  expect(pairs.length).toBeGreaterThan(1);
  for (const [one, other] of pairs) {
    const around = [idAt(1), idAt(59_999), idAt(30_000)];
    for (const [inside, outside] of [
      [one, other],
      [other, one],
    ] as const) {
      const stub = stubFor([...around, inside].sort());
      const file = [...around, one, other].map((id) => entryWith({ id }));
      const found = entriesOfStub(stub, file)?.map(({ id }) => id);
      expect(found).toEqual([...around, inside].sort());
      expect(found).not.toContain(outside);
    }
  }
});

test('an import that was taken in while the archive did not answer takes nothing of the archive with it when it is taken back', async () => {
  const { profile, vault, before } = await removed();
  vault.refuses = true;
  const { ledger } = await opened(profile, vault);
  const news = entryWith({ id: 'zz', item: '9-9' });
  const part = [...ENTRIES.slice(0, 100), news];
  expect(addEntries(ledger, part, 'a.json')).toHaveLength(101);
  vault.refuses = false;
  const again = await opened(profile, vault);
  const undoable = undoableImport(again.ledger.home, again.ledger.entries());
  expect([...(undoable?.ids ?? [])]).toEqual(['zz']);
  deleteEntries(again.ledger, undoable?.ids ?? new Set());
  expect(same(again.ledger.entries())).toEqual(same(before.entries));
});

test('the note of an import takes four characters for each entry, also when its entries are archived', () => {
  const profile = new FakeProfile();
  const ledger = createLedger(homeOf(profile.tab()));
  const empty = profile.used;
  addEntries(ledger, ENTRIES, 'a.json');
  const [note = ''] = profile.keys('taizhang:import:');
  expect((profile.values.get(note) ?? '').length).toBeLessThan(4 * ENTRIES.length + 100);
  expect(profile.used - empty).toBeLessThan(roomFor(NAMES, ENTRIES) + 10_000);
  archiveEntries(ledger, archivable(ledger, YEAR_END));
  const undoable = undoableImport(ledger.home, ledger.entries());
  expect([...(undoable?.ids ?? [])].sort()).toEqual(ENTRIES.map(({ id }) => id).sort());
});
