/** A ledger that is open in a tab, and what is said in it. */
import { createLedger, takeBack } from '../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../src/ledger/index.ts';
import type { FakeProfile } from './fakes.ts';
import { homeOf } from './fakes.ts';

export const ITEM = '3.1.1-1';

export const TEXT = 'ffffffffffffffff';

export const UNIT = '黄石市经信局';

export function open(profile: FakeProfile): Ledger {
  return createLedger(homeOf(profile.tab()));
}

/** Says something of an item, as a form does that was opened just now. */
export function say(
  ledger: Ledger,
  set: Entry['set'],
  item = ITEM,
  unit = ledger.$who.get().unit,
): void {
  const over = ledger.$items.get().get(item)?.get(unit)?.heads ?? [];
  ledger.record([{ item, unit, over, text: TEXT, set }]);
}

/** All values of a field, as people see them. */
export function valuesOf(
  ledger: Ledger,
  field: string,
  item = ITEM,
  unit = ledger.$who.get().unit,
): (string | null)[] {
  const claims = ledger.$items.get().get(item)?.get(unit)?.fields.get(field) ?? [];
  return claims.map(({ value }) => value);
}

export function undoLast(ledger: Ledger): void {
  const deed = ledger.$deed.get();
  if (deed === undefined) throw new Error('Nothing was done.');
  takeBack(ledger, deed.entries);
}
