import type { Ledger } from './ledger.ts';
import type { Who } from './who.ts';

/**
 * Keeps again what a page still has of the entries that somebody cleared from storage.
 *
 * @param before Who was typing then; is again, unless somebody has said otherwise since.
 */
export function putBack({ $trouble, $who, adopt, setWho }: Ledger, before: Who): void {
  const { by, unit } = $who.get();
  if (by === '' && unit === '') setWho(before);
  adopt($trouble.get().cleared);
}
