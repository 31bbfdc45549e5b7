import { describe, expect, test } from 'vitest';
import { archiveOf, isArchiveMissing, sortUnreadable } from '../../../../src/ledger/index.ts';
import { giveUp, movePacksToVault, refill } from '../../../../src/ledger/storage/move-to-vault.ts';
import { packOf } from '../../../../src/ledger/storage/pack.ts';
import { readVault, stubOf, writeStub } from '../../../../src/ledger/storage/vault.ts';
import { ENTRIES, keep, LIVE, PACKS, same } from '../archiving.ts';
import { ASIDE, asideOf, inside } from '../early-build.ts';
import { entryWith, FakeProfile } from '../fakes.ts';
import { FakeVault, opened } from '../vaults.ts';

describe('what an earlier build set aside, where another value stands by now', () => {
  const [OTHERS, NEWS] = [ENTRIES.slice(0, 20), ENTRIES.slice(10, 40)];

  test.each(['pack', 'stub'])(
    'the entries that are missing are taken out of a %s, and nothing is written over',
    async (kind) => {
      const { profile, vault, key } = inside(OTHERS);
      const there = profile.values.get(key);
      const text = packOf(NEWS);
      const stub = stubOf(text);
      if (kind === 'stub') vault.texts.set(key, text);
      profile.change(asideOf(key), kind === 'stub' && stub ? writeStub(stub) : text);
      const { ledger, missing } = await opened(profile, vault);
      expect([missing, ledger.$trouble.get().unreadable]).toEqual([[], []]);
      expect(same(ledger.entries())).toEqual(same(ENTRIES.slice(0, 40)));
      expect(archiveOf(ledger.home).count).toBe(40);
      expect(profile.values.get(key)).toBe(there);
      expect(profile.keys(ASIDE)).toEqual([]);
    },
  );

  test('a value whose entries are all here is no longer needed', async () => {
    const { profile, vault, key } = inside(ENTRIES.slice(0, 40));
    profile.change(asideOf(key), packOf(NEWS));
    profile.change(asideOf(key, 1), profile.values.get(key) ?? '');
    await opened(profile, vault);
    expect(profile.keys(ASIDE)).toEqual([]);
    expect(profile.keys(PACKS)).toEqual([key]);
  });

  test('a value that says otherwise of an entry stays aside, and so does one that finds no room', async () => {
    const { profile, vault, key } = inside(OTHERS);
    const turned = NEWS.map((entry) => ({ ...entry, by: '李四' }));
    profile.change(asideOf(key), packOf(turned));
    profile.change(asideOf(key, 1), packOf(NEWS));
    profile.room = profile.values.size;
    const { ledger } = await opened(profile, vault);
    expect(profile.keys(ASIDE)).toEqual([asideOf(key), asideOf(key, 1)]);
    expect(ledger.$trouble.get().unreadable.map(({ where }) => where)).toEqual(['aside', 'aside']);
    expect(same(ledger.entries())).toEqual(same(OTHERS));
    profile.room = Number.POSITIVE_INFINITY;
    expect(same((await opened(profile, vault)).ledger.entries())).toEqual(
      same(ENTRIES.slice(0, 40)),
    );
    expect(profile.keys(ASIDE)).toEqual([asideOf(key)]);
  });

  test('one entry comes back if it says the same, but stands beside nothing that cannot be read', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const [a, b] = [entryWith({ id: 'a' }), entryWith({ id: 'b' })];
    const ledger = keep(profile, [a]);
    const [keyA, keyB] = [`${LIVE}site:plan:${a.item}:a`, `${LIVE}site:plan:${b.item}:b`];
    profile.change(asideOf(keyA), JSON.stringify(Object.fromEntries(Object.entries(a).reverse())));
    profile.change(keyB, '{"of":"a later build"}');
    profile.change(asideOf(keyB), JSON.stringify(b));
    await readVault(profile.tab(), vault);
    sortUnreadable(ledger);
    expect(same(ledger.entries())).toEqual(same([a]));
    expect(profile.keys(ASIDE)).toEqual([asideOf(keyB)]);
  });

  test('a stub whose text the vault does not have is said to be missing; a file brings it back beside the other, and it can be given up', async () => {
    for (const way of ['file', 'giveUp']) {
      const { profile, vault, key } = inside(OTHERS);
      const stub = stubOf(packOf(NEWS));
      profile.change(asideOf(key), stub ? writeStub(stub) : '');
      const { ledger, missing } = await opened(profile, vault);
      const { home } = ledger;
      expect(missing).toMatchObject([{ count: 30 }]);
      expect(isArchiveMissing(ledger.$trouble.get().unreadable)).toBe(true);
      await movePacksToVault(home, vault);
      const text = vault.texts.get(key);
      if (way === 'file') expect(await refill(home, vault, missing, ENTRIES)).toBe(30);
      else expect(await giveUp(home, vault, missing)).toBe(true);
      // What stands under its key keeps its text.
      expect(vault.texts.get(key)).toBe(text);
      const again = await opened(profile, vault);
      expect([again.missing, profile.keys(ASIDE)]).toEqual([[], []]);
      expect(again.ledger.entries()).toHaveLength(way === 'file' ? 40 : 20);
    }
  });
});
