import { excerpt, momentOf, own, shortened } from '../../ledger/index.ts';
import type { Claim, Entry, Home, LeftOut, ShownChange } from '../../ledger/index.ts';
import {
  fieldAndValue,
  fieldWords,
  imports as words,
  shownName,
  signature,
  valueWords,
} from '../../text/index.ts';
import { placeOf } from './places.ts';

/** What was typed, for a line: no two that differ look alike, and none is longer than a line. */
export function nameWords(name: string): string {
  return shownName(shortened(name));
}

function whoWords(entry: Entry): string {
  const { by, unit } = entry;
  return signature({ by: shortened(by), unit: shortened(unit), at: momentOf(entry) });
}

function fieldWord(field: string): string {
  return own(fieldWords, field) ?? excerpt(field);
}

/** 三（一）1.第2句，状态：已完成（李四，黄石市经信局，2026年11月24日 11:20） */
export function entryWords(home: Home, entry: Entry): string {
  const said = Object.entries(entry.set)
    .slice(0, 3)
    .map(([field, value]) => fieldAndValue(excerpt(field), value === null ? null : excerpt(value)));
  return words.claim([placeOf(home, entry.item), ...said].join('，'), whoWords(entry));
}

/** Which entry is left out, and why. */
export function leftOutWords(home: Home, { entry, why }: LeftOut): string {
  return words.leftOutWhy(entryWords(home, entry), why);
}

function claimWords(field: string, { value, entry }: Claim): string {
  const isTyped = value !== null && value !== '' && field !== 'status';
  const shown = isTyped
    ? nameWords(value.replace(/\s+/gu, ' '))
    : excerpt(valueWords(field, value));
  return words.claim(`“${shown}”`, whoWords(entry));
}

/** Where a field of a unit stands, and its name, in words. */
export function spotWords(
  home: Home,
  { item, unit, field }: Pick<ShownChange, 'item' | 'unit' | 'field'>,
): [string, string] {
  return [words.ofUnit(placeOf(home, item), nameWords(unit)), fieldWord(field)];
}

/** From what to what a shown value changes, whose it was and who now says so. */
export function changeWords(home: Home, change: ShownChange): string {
  const { field, before, after, stays } = change;
  const spot = spotWords(home, change);
  if (before === undefined) return words.filledWith(...spot, claimWords(field, after));
  const isEarlier = momentOf(after.entry) < momentOf(before.entry);
  const line = words.change(...spot, claimWords(field, before), claimWords(field, after));
  return line + (stays ? words.stays : '') + (isEarlier ? words.earlier : '');
}
