/** The words of a picture about a missing archive. Loaded only when an archive is missing. */
import type { Home } from '../../ledger/index.ts';
import { missingOf } from '../../ledger/vault.ts';
import { missingArchive } from '../../text/missing.ts';

/** The sentence at the foot of a picture. */
export function missingSentence(home: Home): string {
  return missingArchive.foot(missingOf(home));
}
