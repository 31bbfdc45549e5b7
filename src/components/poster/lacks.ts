/** The words of a picture on an archive that cannot be had; loaded where one cannot. */
import type { Home } from '../../ledger/index.ts';
import { missingOf } from '../../ledger/vault.ts';
import { lacking } from '../../text/lacking.ts';

/** The sentence at the foot of a picture. */
export function lacksSentence(home: Home): string {
  return lacking.foot(missingOf(home));
}
