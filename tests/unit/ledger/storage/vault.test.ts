import { describe, expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveEntries,
  archiveOf,
  createLedger,
  deleteEntries,
  deletionsOf,
  dropTrash,
  fileOfAll,
  isArchiveMissing,
  restoreEntries,
  storedStatuses,
  unarchive,
  usedRoom,
} from '../../../../src/ledger/index.ts';
import type { Entry, Environment } from '../../../../src/ledger/index.ts';
import {
  countInside,
  giveUp,
  movePacksToVault,
  refill,
  sweepVault,
} from '../../../../src/ledger/storage/move-to-vault.ts';
import { held } from '../../../../src/ledger/storage/unpack.ts';
import { missingOf, readVault } from '../../../../src/ledger/storage/vault.ts';
import { ENTRIES, keep, PACKS, same, UNIT, YEAR_END } from '../archiving.ts';
import { FakeProfile, homeOf } from '../fakes.ts';
import { FakeVault, opened, otherwise, removed } from '../vaults.ts';

/** A plan of which packs stand in localStorage. */
function packed() {
  const [profile, vault] = [new FakeProfile(), new FakeVault()];
  const ledger = keep(profile, ENTRIES);
  archiveEntries(ledger, archivable(ledger, YEAR_END));
  return { profile, vault, ledger, home: ledger.home };
}

describe('the vault', () => {
  test('takes the packs, and what is read stays the same', async () => {
    const { profile, vault, before, inside, went } = await removed();
    expect(went).toEqual({ count: inside, refusal: undefined });
    expect(went.count).toBeGreaterThan(300);
    const { ledger, missing } = await opened(profile, vault);
    expect(missing).toEqual([]);
    expect(countInside(ledger.home)).toBe(0);
    expect(archiveOf(ledger.home).count).toBe(went.count);
    expect(ledger.entries()).toEqual(before.entries);
    expect(ledger.$items.get()).toEqual(before.items);
    expect(ledger.$trouble.get().unreadable).toEqual([]);
    const out = fileOfAll(ledger.home, []).ledgers.flatMap(({ entries }) => entries);
    expect(same(out)).toEqual(same(ENTRIES));
    expect(addEntries(ledger, ENTRIES, 'a.json')).toEqual([]);
    // Nothing is left to go.
    expect(await movePacksToVault(ledger.home, vault)).toEqual({ count: 0, refusal: undefined });
  });

  test('takes them from a page that is open, which goes on reading them', async () => {
    const { ledger, before } = await removed();
    ledger.resync();
    expect(ledger.entries()).toEqual(before.entries);
    expect(ledger.$trouble.get().unreadable).toEqual([]);
  });

  test('gives them back alone', async () => {
    const { profile, vault } = await removed();
    const { ledger } = await opened(profile, vault);
    expect(unarchive(ledger)).toBeUndefined();
    expect(profile.keys(PACKS)).toEqual([]);
    vault.texts.clear();
    expect(same((await opened(profile, vault)).ledger.entries())).toEqual(same(ENTRIES));
  });

  test('that is gone, refuses or holds another text is seen, and is filled again by a file that has all', async () => {
    const { profile, vault, went } = await removed();
    const damages: (() => void)[] = [
      () => vault.texts.clear(),
      () => vault.texts.forEach((text, key) => vault.texts.set(key, text.replace('次', '回'))),
      () => (vault.refuses = true),
    ];
    for (const damage of damages) {
      damage();
      const { ledger, missing } = await opened(profile, vault);
      const { home } = ledger;
      expect(missing.map(({ count, from, until }) => ({ count, from, until }))).toEqual([
        { count: went.count, from: '2024-01-02', until: '2025-12-30' },
      ]);
      // Earlier builds, and this one, leave its stub where it is, say so, and export it.
      const { unreadable } = ledger.$trouble.get();
      expect(unreadable).toMatchObject([{ where: 'newer' }]);
      expect(isArchiveMissing(unreadable)).toBe(true);
      expect(storedStatuses(home, UNIT)).toBeUndefined();
      expect(unarchive(ledger)).toBeUndefined();
      expect(missingOf(home)).toEqual(missing);
      expect(await refill(home, vault, missing, ENTRIES.slice(1))).toBe(0);
      const other = ENTRIES.map((entry, at) => (at === 0 ? { ...entry, by: '李四' } : entry));
      expect(await refill(home, vault, missing, other)).toBe(0);
      vault.refuses = false;
      // The order of an entry's fields does not matter, nor what else the file has, nor what was there of it before.
      const turned = [...ENTRIES]
        .reverse()
        .map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry);
      expect(await refill(home, vault, missing, [...other, ...turned])).toBe(went.count);
      expect(missingOf(home)).toEqual([]);
      const again = await opened(profile, vault);
      expect(again.missing).toEqual([]);
      expect(same(again.ledger.entries())).toEqual(same(ENTRIES));
    }
  });

  test('that only answers late is not written over', async () => {
    const { profile, vault, went } = await removed();
    const [, text] = [...vault.texts][0] ?? [];
    held.clear();
    const home = homeOf(profile.tab());
    const turned = ENTRIES.map((entry) => Object.fromEntries(Object.entries(entry).reverse()));
    const stubs = profile.keys(PACKS).map((key) => profile.values.get(key));
    expect(await refill(home, vault, missingOf(home), turned as unknown as Entry[])).toBe(
      went.count,
    );
    expect([...vault.texts.values()]).toEqual([text]);
    expect(profile.keys(PACKS).map((key) => profile.values.get(key))).toEqual(stubs);
    expect(missingOf(home)).toEqual([]);
  });

  test('that refuses for good has its packs stand where they stood before', async () => {
    const { profile, vault, went } = await removed();
    vault.refuses = true;
    const { ledger, missing } = await opened(profile, vault);
    expect(await refill(ledger.home, vault, missing, ENTRIES)).toBe(went.count);
    const again = await opened(profile, vault);
    expect(again.missing).toEqual([]);
    expect(countInside(again.ledger.home)).toBe(went.count);
    expect(same(again.ledger.entries())).toEqual(same(ENTRIES));
  });

  test('brings back no pack that is deleted meanwhile', async () => {
    const { profile, vault } = await removed();
    vault.texts.clear();
    const { ledger, missing } = await opened(profile, vault);
    const way = otherwise(vault, {
      set: async (key) => profile.change(key, null),
    });
    expect(await refill(ledger.home, way, missing, ENTRIES)).toBe(0);
    expect(profile.keys(PACKS)).toEqual([]);
  });

  test('that refuses or gives back something else takes nothing', async () => {
    const { profile, vault, home } = packed();
    const values = new Map(profile.values);
    vault.refuses = true;
    expect(await movePacksToVault(home, vault)).toEqual({ count: 0, refusal: 'vault' });
    vault.refuses = false;
    const forgetful = otherwise(vault, { get: async () => undefined });
    expect(await movePacksToVault(home, forgetful)).toEqual({ count: 0, refusal: 'vault' });
    expect(profile.values).toEqual(values);
  });

  test('is no more than where storage takes no stub', async () => {
    const { profile, vault, home } = packed();
    const values = new Map(profile.values);
    const full: Environment = { ...home.environment, write: () => 'full' };
    expect(await movePacksToVault({ ...home, environment: full }, vault)).toEqual({
      count: 0,
      refusal: 'full',
    });
    expect(profile.values).toEqual(values);
  });

  test('leaves alone a pack that is deleted while it goes', async () => {
    const { profile, vault, ledger } = packed();
    const way = otherwise(vault, {
      set: async (key, text) => {
        await vault.set(key, text);
        deleteEntries(ledger, new Set(ENTRIES.map(({ id }) => id)));
      },
    });
    expect(await movePacksToVault(homeOf(profile.tab()), way)).toEqual({
      count: 0,
      refusal: undefined,
    });
    expect(profile.keys(PACKS)).toEqual([]);
  });

  test('has what is deleted stay where the trash has no room, and come back from the trash', async () => {
    const { profile, vault } = await removed();
    profile.characters = profile.used + 2000;
    const { ledger } = await opened(profile, vault);
    expect(unarchive(ledger)).toBe('full');
    const old = new Set(ENTRIES.slice(0, 200).map(({ id }) => id));
    expect(deleteEntries(ledger, old)).toHaveLength(200);
    const all = new Set(ENTRIES.slice(0, 380).map(({ id }) => id));
    expect(deleteEntries(ledger, all).length).toBeGreaterThan(0);
    profile.characters = Number.POSITIVE_INFINITY;
    restoreEntries(
      ledger,
      deletionsOf(ledger.home).flatMap(({ entries }) => entries),
    );
    expect(same((await opened(profile, vault)).ledger.entries())).toEqual(same(ENTRIES));
    expect(deleteEntries(ledger, old)).toEqual([]);
    expect((await opened(profile, vault)).ledger.entries()).toHaveLength(400);
    restoreEntries(
      ledger,
      deletionsOf(ledger.home).flatMap(({ entries }) => entries),
    );
    expect(same((await opened(profile, vault)).ledger.entries())).toEqual(same(ENTRIES));
  });

  test('is swept of what is deleted for good, and of nothing else', async () => {
    const { profile, vault } = await removed();
    const { ledger } = await opened(profile, vault);
    const { environment } = ledger.home;
    let paused = 0;
    const pause = async (): Promise<void> => {
      paused += 1;
    };
    await sweepVault(environment, vault, pause);
    expect(paused).toBe(0);
    expect(vault.texts.size).toBe(profile.keys(PACKS).length);
    await sweepVault({ keys: () => [] }, vault, pause);
    expect(vault.texts.size).toBe(profile.keys(PACKS).length);
    deleteEntries(ledger, new Set(ENTRIES.map(({ id }) => id)));
    dropTrash(
      ledger.home,
      deletionsOf(ledger.home).flatMap(({ entries }) => entries),
    );
    const [key = ''] = vault.texts.keys();
    // Another tab has just packed it: that is heard meanwhile.
    await sweepVault(environment, vault, async () => {
      paused += 1;
      profile.change(key, '{}');
    });
    expect([paused, vault.texts.has(key)]).toEqual([1, true]);
    profile.change(key, null);
    vault.refuses = true;
    await sweepVault(environment, vault, pause);
    vault.refuses = false;
    expect(vault.texts.size).toBe(1);
    await sweepVault(environment, vault, pause);
    expect(vault.texts.size).toBe(0);
  });

  test('that has lost its packs can be given up, but not one that only refuses, nor one that has them', async () => {
    const { profile, vault } = await removed();
    held.clear();
    const home = homeOf(profile.tab());
    const missing = missingOf(home);
    expect(await giveUp(home, vault, missing)).toBe(false);
    vault.refuses = true;
    expect(await giveUp(home, vault, missing)).toBe(false);
    expect(missingOf(home)).toEqual(missing);
    vault.refuses = false;
    vault.texts.clear();
    expect(await giveUp(home, vault, missing)).toBe(true);
    const { ledger } = await opened(profile, vault);
    expect(ledger.$trouble.get().unreadable).toEqual([]);
    expect(ledger.entries().length).toBeGreaterThan(100);
  });

  test('is read too where another tab deletes a pack and has it back', async () => {
    const { profile, vault } = await removed();
    const { ledger } = await opened(profile, vault);
    const [key = ''] = profile.keys(PACKS);
    const stub = profile.values.get(key) ?? '';
    profile.change(key, null);
    ledger.resync();
    expect(ledger.entries().length).toBeLessThan(ENTRIES.length);
    profile.change(key, stub);
    expect(same(ledger.entries())).toEqual(same(ENTRIES));
  });

  test('that another tab fills takes nothing, at no moment, from a tab that was open before', async () => {
    const { profile, vault, ledger, home } = packed();
    const other = createLedger(homeOf(profile.tab()));
    const seen = new Set<number>();
    other.$items.listen(() => seen.add(other.entries().length));
    other.$trouble.listen(({ unreadable }) => seen.add(-unreadable.length));
    // What one page holds another does not have.
    const write: Environment['write'] = (key, value) => {
      held.clear();
      return home.environment.write(key, value);
    };
    const went = await movePacksToVault(
      { ...home, environment: { ...home.environment, write } },
      vault,
    );
    expect(went.refusal).toBeUndefined();
    expect([...seen]).toEqual([ENTRIES.length]);
    expect(other.$items.get()).toEqual(ledger.$items.get());
    // What stands there and is no pack is not taken for one.
    const [key = ''] = profile.keys(PACKS);
    profile.change(key, '{}');
    profile.change(key, '{"pack":2,"sum":"1-a"}');
    expect(isArchiveMissing(other.$trouble.get().unreadable)).toBe(true);
  });

  test('is read again by a tab that was open before, which lacks nothing then', async () => {
    const { profile, vault, ledger } = packed();
    const other = createLedger(homeOf(profile.tab()));
    await movePacksToVault(ledger.home, vault);
    // What one page has read another does not have.
    held.clear();
    other.resync();
    expect(isArchiveMissing(other.$trouble.get().unreadable)).toBe(true);
    await readVault(other.home.environment, vault);
    other.resync();
    expect(isArchiveMissing(other.$trouble.get().unreadable)).toBe(false);
    expect(same(other.entries())).toEqual(same(ENTRIES));
  });
});

test('a stub takes two characters for each entry, and little else; what it stands for takes no room', async () => {
  const { profile, went } = await removed();
  const keys = profile.keys(PACKS);
  const taken = keys.reduce((sum, key) => sum + (profile.values.get(key) ?? '').length, 0);
  expect(taken).toBeLessThan(2 * went.count + 200 * keys.length);
  expect(usedRoom(profile.tab())).toBe(profile.used);
});
