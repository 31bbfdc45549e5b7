/** Makes a page wait for the vault: no ledger may be counted, exported or written without its archive. */
import { browserEnvironment } from '../../ledger/index.ts';
import type { Environment } from '../../ledger/index.ts';

/**
 * Reads the packs in the vault that this page does not have yet. Packs that the vault refuses are missing;
 * components/messages/missing.ts tells so.
 */
export async function readArchive(environment: Environment): Promise<void> {
  // Packs in localStorage or in the trash match too. Telling them apart would take longer than loading the vault.
  if (!environment.keys().some((key) => key.includes(':packed:'))) return;
  await import('./browser-vault.ts').then(
    ({ readHere }) => readHere(environment),
    () => undefined,
  );
}

let reading: Promise<void> | undefined;

/** Reads the vault once for this page, before anything reads the ledger. */
export function waitForVault(): Promise<void> {
  reading ??= readArchive(browserEnvironment(window));
  return reading;
}
