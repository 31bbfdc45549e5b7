import { describe, expect, test } from 'vitest';
import {
  createLedger,
  deleteEntries,
  deletionsOf,
  restoreEntries,
} from '../../../../src/ledger/index.ts';
import type { Ledger } from '../../../../src/ledger/index.ts';
import { keepFresh } from '../../../../src/ledger/deeds/fresh.ts';
import { FakeProfile, homeOf } from '../fakes.ts';
import { ITEM, open, say, TEXT } from '../open-ledger.ts';
import { FakeVault, otherwise } from '../vaults.ts';

const ANOTHER = '3.1.1-2';

/** A page that keeps what is done on it, once it has read what was kept before. */
async function opened(profile: FakeProfile, vault: FakeVault): Promise<Ledger> {
  const ledger = open(profile);
  await keepFresh(ledger, vault);
  return ledger;
}

/** The same browser after the power has failed: what localStorage had not written yet is gone. */
function afterwards(profile: FakeProfile, written: ReadonlyMap<string, string>): FakeProfile {
  const again = new FakeProfile();
  written.forEach((value, key) => again.values.set(key, value));
  again.clock = profile.clock;
  return again;
}

describe('fresh entries', () => {
  test('come back where localStorage was not written, and only those', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const ledger = await opened(profile, vault);
    say(ledger, { owner: '张三' });
    const written = new Map(profile.values);
    say(ledger, { owner: '李四' });
    ledger.record([
      { item: ITEM, unit: '', over: [], text: TEXT, set: { note: '一' } },
      { item: ANOTHER, unit: '', over: [], text: TEXT, set: { note: '二' } },
    ]);
    const all = ledger.entries();
    const again = await opened(afterwards(profile, written), vault);
    expect(again.entries()).toEqual(all);
    // They stand in storage again, once.
    expect(
      again.home.environment.keys().filter((key) => key.startsWith('taizhang:v1:')),
    ).toHaveLength(4);
  });

  test('of clicks that were made before the ledger was there are kept too', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const clicks = ['done', 'doing'].map((status) => {
      const ledger = open(profile);
      say(ledger, { status });
      return ledger.entries();
    });
    const ledger = open(profile);
    ledger.resume(clicks.flat(), []);
    await keepFresh(ledger, vault);
    const again = await opened(afterwards(profile, new Map()), vault);
    expect(again.entries()).toEqual(ledger.entries());
  });

  test('are kept as long as they are fresh', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const ledger = await opened(profile, vault);
    say(ledger, { owner: '张三' });
    profile.pass(60_000);
    expect(vault.texts.size).toBe(1);
    // A page that was closed leaves them to the next one.
    const next = afterwards(profile, profile.values);
    await opened(next, vault);
    expect(vault.texts.size).toBe(1);
    next.pass(120_000);
    expect(vault.texts.size).toBe(0);
    profile.pass(120_000);
  });

  test('of a tab that was closed, which another tab has deleted meanwhile, stay deleted', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const before = await opened(profile, vault);
    // The other tab hears no more of what is done in this one.
    const other = afterwards(profile, profile.values);
    say(await opened(other, vault), { owner: '张三' });
    other.values.forEach((value, key) => profile.values.set(key, value));
    before.resync();
    deleteEntries(before, new Set(before.entries().map(({ id }) => id)));
    const next = await opened(afterwards(profile, profile.values), vault);
    expect(next.entries()).toEqual([]);
    expect(deletionsOf(next.home)).toHaveLength(1);
    // Who restores them has them.
    expect(restoreEntries(next, deletionsOf(next.home)[0]?.entries ?? [])).toEqual([]);
    expect(next.entries()).toHaveLength(1);
  });

  test('that are deleted are kept no longer, the rest of their deed is', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const ledger = await opened(profile, vault);
    ledger.record([
      { item: ITEM, unit: '', over: [], text: TEXT, set: { note: '一' } },
      { item: ANOTHER, unit: '', over: [], text: TEXT, set: { note: '二' } },
    ]);
    const [gone = '', left = ''] = profile.keys('taizhang:v1:');
    profile.change(gone, null);
    const again = await opened(afterwards(profile, new Map()), vault);
    expect(again.home.environment.keys()).toContain(left);
    expect(again.home.environment.keys()).not.toContain(gone);
    profile.change(left, null);
    expect(vault.texts.size).toBe(0);
  });

  test('of another plan, and what nobody can read, are left alone', async () => {
    const [profile, vault] = [new FakeProfile(), new FakeVault()];
    const ledger = await opened(profile, vault);
    say(ledger, { owner: '张三' });
    const [key = ''] = vault.texts.keys();
    vault.texts.set(`${key}x`, '{');
    const other = createLedger({ ...homeOf(new FakeProfile().tab()), plan: 'another' });
    await keepFresh(other, vault);
    expect(other.entries()).toEqual([]);
    expect((await opened(afterwards(profile, new Map()), vault)).entries()).toHaveLength(1);
  });

  test('are kept once only where the vault refuses, and nothing else changes', async () => {
    const profile = new FakeProfile();
    const vault = new FakeVault();
    vault.refuses = true;
    const ledger = await opened(profile, vault);
    say(ledger, { owner: '张三' });
    profile.change(null, null);
    expect(ledger.entries()).toEqual([]);
    vault.refuses = false;
    vault.texts.set(`taizhang:v1:${ledger.home.site}:${ledger.home.plan}:x:y`, '');
    const torn = otherwise(vault, { get: () => Promise.reject(new Error('gone')) });
    await keepFresh(ledger, torn);
    expect(ledger.entries()).toEqual([]);
  });
});
