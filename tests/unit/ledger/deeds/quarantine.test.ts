import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  archiveEntries,
  archiveOf,
  createLedger,
  fileOfAll,
  isArchiveMissing,
  keptPlans,
  readStored,
  sortUnreadable,
} from '../../../../src/ledger/index.ts';
import {
  giveUp,
  movePacksToVault,
  refill,
  sweepVault,
} from '../../../../src/ledger/storage/move-to-vault.ts';
import { packOf } from '../../../../src/ledger/storage/pack.ts';
import { returned } from '../../../../src/ledger/storage/set-aside.ts';
import { held } from '../../../../src/ledger/storage/unpack.ts';
import {
  missingOf,
  readVault,
  stubOf,
  stubUnder,
  writeStub,
} from '../../../../src/ledger/storage/vault.ts';
import { ENTRIES, keep, LIVE, PACKS, same, YEAR_END } from '../archiving.ts';
import { ASIDE, asideOf, inside, setAsideEarly } from '../early-build.ts';
import { FakeProfile, homeOf } from '../fakes.ts';
import { FakeVault, opened, removed } from '../vaults.ts';

const valuesOf = (profile: FakeProfile): [string, string][] => [...profile.values].sort();

describe('what an earlier build set aside', () => {
  test.each(['stubs', 'packs'])(
    'comes back to its own key, if it is of the archive: %s',
    async (kind) => {
      const { profile, vault } = kind === 'stubs' ? await removed() : inside();
      const before = valuesOf(profile);
      setAsideEarly(profile, profile.keys(PACKS));
      expect(profile.keys(PACKS)).toEqual([]);
      const { ledger, missing } = await opened(profile, vault);
      expect([missing, ledger.$trouble.get().unreadable]).toEqual([[], []]);
      expect(same(ledger.entries())).toEqual(same(ENTRIES));
      expect(archiveOf(ledger.home).count).toBeGreaterThan(300);
      expect(valuesOf(profile)).toEqual(before);
    },
  );

  test('comes back for all plans, also where nothing else is left of one', async () => {
    const { profile, vault } = await removed();
    const all = ENTRIES.filter(({ at }) => at.slice(0, 10) > YEAR_END);
    const { environment, ...names } = (await opened(profile, vault)).ledger.home;
    all.forEach(({ item, id }) => profile.values.delete(`${LIVE}site:plan:${item}:${id}`));
    setAsideEarly(profile, profile.keys(PACKS));
    expect(keptPlans(environment, names.site)).toEqual([]);
    await opened(profile, vault);
    const [out] = fileOfAll({ environment, site: names.site }, []).ledgers;
    expect([out?.plan, out?.entries.length]).toEqual(['plan', ENTRIES.length - all.length]);
  });

  test('whatever of a ledger it was, it says what it said before', async () => {
    const SMALL = ENTRIES.slice(0, 40);
    const places = fc.array(fc.constantFrom('alone', 'pack', 'vault'), {
      minLength: 8,
      maxLength: 8,
    });
    const asides = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(places, asides, async (where, isAside) => {
        const [profile, vault] = [new FakeProfile(), new FakeVault()];
        const first = keep(profile, SMALL);
        const states = first.$items.get();
        const archiveIf = (place: string): void =>
          where.forEach((one, at) => {
            if (one === place) archiveEntries(first, SMALL.slice(5 * at, 5 * at + 5));
          });
        archiveIf('vault');
        await movePacksToVault(first.home, vault);
        archiveIf('pack');
        const before = profile.keys(LIVE).sort();
        const values = before.map((key) => profile.values.get(key));
        setAsideEarly(
          profile,
          before.filter((_, at) => isAside[at]),
        );
        const { ledger, missing } = await opened(profile, vault);
        expect([missing, ledger.$trouble.get().unreadable]).toEqual([[], []]);
        expect(ledger.$items.get()).toEqual(states);
        expect(profile.keys(LIVE).sort()).toEqual(before);
        expect(before.map((key) => profile.values.get(key))).toEqual(values);
        expect(profile.keys(ASIDE)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('comes back to an open page, once: an earlier build that is still open would set it aside again and again', async () => {
    const { profile, vault } = await removed();
    const { ledger } = await opened(profile, vault);
    const [key = ''] = profile.keys(PACKS);
    setAsideEarly(profile, [key]);
    expect(isArchiveMissing(ledger.$trouble.get().unreadable)).toBe(true);
    sortUnreadable(ledger);
    expect(isArchiveMissing(ledger.$trouble.get().unreadable)).toBe(false);
    expect(same(ledger.entries())).toEqual(same(ENTRIES));
    setAsideEarly(profile, [key]);
    sortUnreadable(ledger);
    await readVault(ledger.home.environment, vault);
    expect(profile.values.has(key)).toBe(false);
    // That is said, as long as it is so.
    expect(isArchiveMissing(ledger.$trouble.get().unreadable)).toBe(true);
    expect(missingOf(ledger.home)).toHaveLength(1);
    // The vault has it, so that nothing may be given up, and nothing is swept.
    expect(await giveUp(ledger.home, vault, missingOf(ledger.home))).toBe(false);
    await sweepVault(ledger.home.environment, vault, async () => undefined);
    const again = await opened(profile, vault);
    expect(again.missing).toEqual([]);
    expect(same(again.ledger.entries())).toEqual(same(ENTRIES));
  });

  test('and another page has taken back is no longer said to be aside', () => {
    const { profile, ledger, key } = inside();
    const other = createLedger(homeOf(profile.tab()));
    setAsideEarly(profile, [key]);
    expect(other.$trouble.get().unreadable).toHaveLength(1);
    returned.clear();
    profile.values.set(key, profile.values.get(asideOf(key)) ?? '');
    profile.values.delete(asideOf(key));
    sortUnreadable(other);
    expect(other.$trouble.get().unreadable).toEqual([]);
    ledger.resync();
    expect(same(other.entries())).toEqual(same(ledger.entries()));
  });

  test('is never swept out of the vault', async () => {
    const { profile, vault } = await removed();
    setAsideEarly(profile, profile.keys(PACKS));
    await sweepVault(profile.tab(), vault, async () => undefined);
    expect((await opened(profile, vault)).ledger.entries()).toHaveLength(ENTRIES.length);
  });

  test('and whose text the vault has lost is missing as ever, and comes back by a file', async () => {
    const { profile, vault, went } = await removed();
    setAsideEarly(profile, profile.keys(PACKS));
    vault.texts.clear();
    const { ledger, missing } = await opened(profile, vault);
    expect(missing).toHaveLength(1);
    expect(isArchiveMissing(ledger.$trouble.get().unreadable)).toBe(true);
    expect(await refill(ledger.home, vault, missing, ENTRIES)).toBe(went.count);
    expect((await opened(profile, vault)).missing).toEqual([]);
  });
});

test('whether the archive is missing and what is missing of it are never told apart, whatever stands in storage', () => {
  const stub = stubOf(packOf(ENTRIES.slice(0, 5)));
  const whole = stub === undefined ? '' : writeStub(stub);
  const value = fc.oneof(
    fc.constantFrom(
      whole,
      packOf(ENTRIES.slice(0, 5)),
      '{"pack":2,"sum":"1-a"}',
      '{ "pack": 2 }',
      'null',
    ),
    fc.nat({ max: whole.length }).map((end) => whole.slice(0, end)),
    fc.json(),
  );
  const keys = ['packed:p', 'packed:q', '1-1:x'].flatMap((end) => {
    const key = `${LIVE}site:plan:${end}`;
    return [key, asideOf(key), asideOf(key, 1)];
  });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), fc.boolean(), (raws, isHeld) => {
      held.clear();
      returned.clear();
      const profile = new FakeProfile();
      for (const [key, raw] of Object.entries(raws)) profile.values.set(key, raw);
      if (isHeld && stub !== undefined) held.set(stub.sum, packOf(ENTRIES.slice(0, 5)));
      const ledger = createLedger(homeOf(profile.tab()));
      const agree = (): void => {
        const { unreadable } = readStored(ledger.home);
        const missing = missingOf(ledger.home);
        expect(isArchiveMissing(unreadable)).toBe(missing.length > 0);
        for (const { key } of missing)
          expect(stubUnder(ledger.home.environment, key)).toBeDefined();
      };
      agree();
      sortUnreadable(ledger);
      agree();
    }),
  );
});
