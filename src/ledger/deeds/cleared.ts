import type { Ledger } from './ledger.ts';
import type { Who } from '../browser/who.ts';

/**
 * Stores again the entries that a page still holds after somebody has cleared storage.
 *
 * @param before Who was typing before. They are set again, unless somebody has entered a name since.
 */
export function putBack({ $trouble, $who, adopt, setWho }: Ledger, before: Who): void {
  const { by, unit } = $who.get();
  if (by === '' && unit === '') setWho(before);
  adopt($trouble.get().cleared);
}
