/** A vault in memory, and profiles whose archive lies in it. */
import { archivable, archiveEntries, createLedger } from '../../../src/ledger/index.ts';
import type { Entry, Ledger, States } from '../../../src/ledger/index.ts';
import { countInside, movePacksToVault } from '../../../src/ledger/storage/move-to-vault.ts';
import type { Moved } from '../../../src/ledger/storage/move-to-vault.ts';
import { returned } from '../../../src/ledger/storage/set-aside.ts';
import { held } from '../../../src/ledger/storage/unpack.ts';
import { missingOf, readVault } from '../../../src/ledger/storage/vault.ts';
import type { Missing, Vault } from '../../../src/ledger/storage/vault.ts';
import { ENTRIES, keep, YEAR_END } from './archiving.ts';
import { FakeProfile, homeOf } from './fakes.ts';

/** A vault in memory. */
export class FakeVault implements Vault {
  readonly texts = new Map<string, string>();
  refuses = false;

  private check(): void {
    if (this.refuses) throw new Error('No vault.');
  }

  async get(key: string): Promise<string | undefined> {
    this.check();
    return this.texts.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    this.check();
    this.texts.set(key, text);
  }

  async remove(key: string): Promise<void> {
    this.check();
    this.texts.delete(key);
  }

  async keys(): Promise<string[]> {
    this.check();
    return [...this.texts.keys()];
  }
}

/** The same vault, with some deeds done otherwise. */
export function otherwise(vault: FakeVault, deeds: Partial<Vault>): Vault {
  return {
    get: (key) => vault.get(key),
    set: (key, text) => vault.set(key, text),
    remove: (key) => vault.remove(key),
    keys: () => vault.keys(),
    ...deeds,
  };
}

/** A page that is opened anew: it has read nothing of the vault but what is there now. */
export async function opened(
  profile: FakeProfile,
  vault: Vault,
): Promise<{ ledger: Ledger; missing: Missing[] }> {
  held.clear();
  returned.clear();
  const environment = profile.tab();
  await readVault(environment, vault);
  const ledger = createLedger(homeOf(environment));
  return { ledger, missing: missingOf(ledger.home) };
}

/** What came of archiving all that was up to the end of 2025. */
interface RemovedProfile {
  profile: FakeProfile;
  vault: FakeVault;
  /** What the ledger said before. */
  before: { entries: Entry[]; items: States };
  /** How many entries stood in packs of localStorage. */
  inside: number;
  ledger: Ledger;
  went: Moved;
}

/** A profile of which all that was up to the end of 2025 lies in the vault. */
export async function removed(): Promise<RemovedProfile> {
  const [profile, vault] = [new FakeProfile(), new FakeVault()];
  const ledger = keep(profile, ENTRIES);
  const before = { entries: ledger.entries(), items: ledger.$items.get() };
  archiveEntries(ledger, archivable(ledger, YEAR_END));
  const inside = countInside(ledger.home);
  const went = await movePacksToVault(homeOf(profile.tab()), vault);
  return { profile, vault, before, inside, ledger, went };
}
