/** The vault of this browser's archive: a database, loaded where packs lie in it or are to. */
import type { Environment, Ledger } from '../../ledger/index.ts';
import { sweepVault } from '../../ledger/move-to-vault.ts';
import { readVault } from '../../ledger/vault.ts';
import type { Vault } from '../../ledger/vault.ts';
import { openVault } from './database.ts';

/** Opens the vault of the archive. */
export function browserVault(): Vault {
  return openVault('taizhang-archive');
}

/** Reads what lies in it and this page does not have yet. */
export function readHere(environment: Environment): Promise<void> {
  return readVault(environment, browserVault());
}

/** So long, in milliseconds, another tab may take to hear what is kept. */
const HEARD = 1000;

/** Removes from it what is deleted for good. */
export function sweepHere({ home }: Pick<Ledger, 'home'>): Promise<void> {
  const pause = () => new Promise<void>((resolve) => home.environment.after(HEARD, resolve));
  return sweepVault(home.environment, browserVault(), pause);
}
