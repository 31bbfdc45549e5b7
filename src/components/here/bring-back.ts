import { readStored } from '../../ledger/index.ts';
import type { Home, LedgerFile } from '../../ledger/index.ts';
import { missingAmong } from '../../ledger/storage/vault.ts';

/**
 * Puts entries of a file back into archives that this browser has lost. Returns a sentence with their number, or
 * ''.
 */
export async function bringBack(homes: readonly Home[], { ledgers }: LedgerFile): Promise<string> {
  let count = 0;
  for (const home of homes) {
    const stored = readStored(home);
    const missing = missingAmong(stored.unreadable);
    if (missing.length === 0) continue;
    const { browserVault } = await import('./browser-vault.ts');
    const { refill } = await import('../../ledger/storage/move-to-vault.ts');
    const known = [stored, ...ledgers].flatMap(({ entries }) => entries);
    count += await refill(home, browserVault(), missing, known);
  }
  if (count === 0) return '';
  const { missingArchive } = await import('../../text/data/missing.ts');
  return missingArchive.back(count);
}
