/** The vault of this browser's archive, a database. Loaded where packs are in it or are to be moved into it. */
import type { Environment, Ledger } from '../../ledger/index.ts';
import { sweepVault } from '../../ledger/storage/move-to-vault.ts';
import { readVault } from '../../ledger/storage/vault.ts';
import type { Vault } from '../../ledger/storage/vault.ts';
import { openVault } from './database.ts';

/** Opens the vault of the archive. */
export function browserVault(): Vault {
  return openVault('taizhang-archive');
}

/** Reads the packs in the vault that this page does not have yet. */
export function readHere(environment: Environment): Promise<void> {
  return readVault(environment, browserVault());
}

/** How many milliseconds to wait before removing: another tab may just be archiving, and its keys arrive later. */
const OTHER_TAB_TIME = 1000;

/** Removes from the vault what was deleted for good. */
export function sweepHere({ home }: Pick<Ledger, 'home'>): Promise<void> {
  const pause = () =>
    new Promise<void>((resolve) => home.environment.after(OTHER_TAB_TIME, resolve));
  return sweepVault(home.environment, browserVault(), pause);
}
