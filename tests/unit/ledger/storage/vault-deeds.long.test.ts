import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveEntries,
  createLedger,
  foldItem,
  unarchive,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Environment } from '../../../../src/ledger/index.ts';
import { movePacksToVault, sweepVault } from '../../../../src/ledger/storage/move-to-vault.ts';
import { fileOf } from '../../../ledger-entries.ts';
import { ENTRIES, keep, UNIT } from '../archiving.ts';
import { FakeProfile, homeOf } from '../fakes.ts';
import { FakeVault, opened, otherwise } from '../vaults.ts';

/** A tab, and its way to the vault, that dies after so many writings: whatever it would do then, nothing happens. */
function dying(profile: FakeProfile, vault: FakeVault, after: number) {
  let left = after;
  const isAlive = (): boolean => (left -= 1) >= 0;
  const tab = profile.tab();
  const environment: Environment = {
    ...tab,
    write: (key, value) => (isAlive() ? tab.write(key, value) : 'blocked'),
    remove: (key) => {
      if (isAlive()) tab.remove(key);
    },
  };
  const way = otherwise(vault, {
    set: async (key, text) => {
      if (!isAlive()) throw new Error('Dead.');
      await vault.set(key, text);
    },
  });
  return { home: homeOf(environment), way };
}

const DEED = fc.record({
  kind: fc.constantFrom('write', 'import', 'archive', 'archive', 'out', 'out', 'sweep', 'alone'),
  which: fc.nat({ max: 9 }),
  /** After so many writings of a deed with the vault its tab dies. */
  life: fc.oneof(fc.nat({ max: 6 }), fc.constant(1000)),
});

test('whatever goes into the vault and comes back, and whenever a tab dies, a ledger says what one says that archives nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(DEED, { maxLength: 16 }), async (deeds) => {
      const [profile, twin, vault] = [new FakeProfile(), new FakeProfile(), new FakeVault()];
      keep(profile, ENTRIES.slice(0, 60));
      const other = keep(twin, ENTRIES.slice(0, 60));
      for (const { kind, which, life } of deeds) {
        profile.pass(40 * 24 * 60 * 60 * 1000);
        const { home, way } = dying(profile, vault, life);
        const { ledger } = await opened(profile, vault);
        if (kind === 'write') {
          const item = `3.1.1-${which % 3}`;
          const { heads } = foldItem(ledger.groupOf(item, UNIT));
          ledger.record([{ item, unit: UNIT, over: heads, text: '', set: { progress: '甲' } }]);
        } else if (kind === 'import') {
          addEntries(ledger, ENTRIES.slice(10 * which, 30 * which), 'a.json');
        } else if (kind === 'archive') {
          archiveEntries(ledger, archivable(ledger, `2024-0${which}-28`).slice(0, 20));
        } else if (kind === 'out') await movePacksToVault(home, way);
        else if (kind === 'sweep') await sweepVault(home.environment, vault, async () => undefined);
        else unarchive(createLedger(home));
        const again = await opened(profile, vault);
        expect(again.missing).toEqual([]);
        const now = again.ledger;
        addEntries(
          other,
          kind === 'import' ? ENTRIES.slice(10 * which, 30 * which) : now.entries(),
          '',
        );
        expect(now.entries()).toEqual(other.entries());
        expect(now.$items.get()).toEqual(other.$items.get());
        expect(writeLedgerFile(fileOf(now.entries()))).toBe(
          writeLedgerFile(fileOf(other.entries())),
        );
      }
    }),
    { numRuns: 60 },
  );
});
