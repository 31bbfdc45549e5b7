/** Has a page wait for the vault: nothing counts, exports or writes a ledger without its archive. */
import { browserEnvironment } from '../../ledger/index.ts';
import type { Environment } from '../../ledger/index.ts';

/**
 * Reads what lies in the vault and this page does not have yet. What the vault refuses is missing, and
 * components/ledger/missing.ts says so.
 */
export async function readArchive(environment: Environment): Promise<void> {
  // Packs that stand in localStorage or the trash count too: to look at each would take longer.
  if (!environment.keys().some((key) => key.includes(':packed:'))) return;
  await import('./browser-vault.ts').then(
    ({ readHere }) => readHere(environment),
    () => undefined,
  );
}

let reading: Promise<void> | undefined;

/** Reads it once for this page, whose ledger nothing reads before. */
export function waitForVault(): Promise<void> {
  reading ??= readArchive(browserEnvironment(window));
  return reading;
}
