/** What is said in files, pictures and on paper of an archive that cannot be read. */
import type { Home } from '../../ledger/index.ts';
import { missingOf } from '../../ledger/storage/vault.ts';
import { missingArchive } from '../../text/data/missing.ts';

/** The sentence that says which entries are not counted; none if nothing is missing. */
export function missingSentences(home: Home): string[] {
  const missing = missingOf(home);
  return missing.length === 0 ? [] : [missingArchive.foot(missing)];
}
