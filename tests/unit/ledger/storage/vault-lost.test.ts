import { expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveEntries,
  createLedger,
  deleteEntries,
  readSnapshot,
  roomFor,
  importHere,
} from '../../../../src/ledger/index.ts';
import { movePacksToVault } from '../../../../src/ledger/storage/move-to-vault.ts';
import { held } from '../../../../src/ledger/storage/unpack.ts';
import { stubUnder } from '../../../../src/ledger/storage/vault.ts';
import { ENTRIES, keep, same, UNIT, YEAR_END } from '../archiving.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from '../fakes.ts';
import { FakeVault, opened, removed } from '../vaults.ts';

test('an import that was taken in while the archive did not answer takes nothing of the archive with it when it is taken back', async () => {
  const { profile, vault, before } = await removed();
  vault.refuses = true;
  const { ledger } = await opened(profile, vault);
  const news = entryWith({ id: 'zz', item: '9-9' });
  const part = [...ENTRIES.slice(0, 100), news];
  expect(addEntries(ledger, part, 'a.json')).toHaveLength(101);
  vault.refuses = false;
  const again = await opened(profile, vault);
  const undoable = importHere(again.ledger.home, again.ledger.entries());
  expect([...(undoable?.ids ?? [])]).toEqual(['zz']);
  deleteEntries(again.ledger, undoable?.ids ?? new Set());
  expect(same(again.ledger.entries())).toEqual(same(before.entries));
});

test('a vault that is emptied while a page has read it is filled again when that page archives', async () => {
  const { profile, vault, before, ledger } = await removed();
  const [key = '', text = ''] = [...vault.texts][0] ?? [];
  vault.texts.clear();
  expect(await movePacksToVault(ledger.home, vault)).toEqual({ count: 0, refusal: undefined });
  expect([...vault.texts]).toEqual([[key, text]]);
  const again = await opened(profile, vault);
  expect(again.missing).toEqual([]);
  expect(same(again.ledger.entries())).toEqual(same(before.entries));
  // A page that has not read it can do nothing, and one that is refused says so.
  held.clear();
  vault.texts.clear();
  expect(await movePacksToVault(ledger.home, vault)).toEqual({ count: 0, refusal: undefined });
  expect(vault.texts.size).toBe(0);
  held.set(stubUnder(ledger.home.environment, key)?.sum ?? '', text);
  vault.refuses = true;
  expect(await movePacksToVault(ledger.home, vault)).toEqual({ count: 0, refusal: 'vault' });
});

test('the cache of the first paint keeps what only a missing archive tells, and what is ticked before scripts start stands over that', async () => {
  const [profile, vault] = [new FakeProfile(), new FakeVault()];
  const first = keep(profile, ENTRIES.slice(0, 40));
  archiveEntries(first, archivable(first, YEAR_END));
  await movePacksToVault(first.home, vault);
  const whole = (await opened(profile, vault)).ledger;
  whole.setWho({ by: '张三', unit: UNIT, answers: '', onlyMine: false });
  const before = readSnapshot(whole.home, UNIT);
  expect(before.get('3.1.1-7')).toMatchObject({ status: 'doing', heads: [ENTRIES[7]?.id] });
  vault.refuses = true;
  const { ledger } = await opened(profile, vault);
  expect(ledger.entries()).toEqual([]);
  ledger.tick({ item: '3.1.1-5', text: '', ticked: true });
  const lacking = readSnapshot(ledger.home, UNIT);
  expect(lacking.get('3.1.1-7')).toEqual(before.get('3.1.1-7'));
  expect(lacking.get('3.1.1-5')).toMatchObject({ status: 'done' });
  vault.refuses = false;
  const again = (await opened(profile, vault)).ledger;
  deleteEntries(again, new Set(ENTRIES.map(({ id }) => id)));
  expect([...readSnapshot(again.home, UNIT).keys()]).toEqual(['3.1.1-5']);
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
  const undoable = importHere(ledger.home, ledger.entries());
  expect([...(undoable?.ids ?? [])].sort()).toEqual(ENTRIES.map(({ id }) => id).sort());
});
