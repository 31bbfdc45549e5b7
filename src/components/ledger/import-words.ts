import { excerpt, momentOf, MOST_NAME, own } from '../../ledger/index.ts';
import type { Claim, Entry, ShownChange } from '../../ledger/index.ts';
import {
  fieldAndValue,
  fieldWords,
  imports as words,
  shownName,
  signature,
  valueWords,
} from '../../text/index.ts';

/** A name for a line: no two look alike, and none is longer than a line. */
export function nameWords(name: string): string {
  return excerpt(shownName(name.slice(0, MOST_NAME)));
}

function whoWords(entry: Entry): string {
  const { by, unit } = entry;
  return signature({ by: nameWords(by), unit: nameWords(unit), at: momentOf(entry) });
}

function fieldWord(field: string): string {
  return own(fieldWords, field) ?? excerpt(field);
}

/** 三（一）1.第2句，状态：已完成（李四，黄石市经信局，2026年11月24日 11:20） */
export function entryWords(entry: Entry, placeOf: (item: string) => string): string {
  const said = Object.entries(entry.set)
    .slice(0, 3)
    .map(([field, value]) => fieldAndValue(excerpt(field), value === null ? null : excerpt(value)));
  return words.claim([placeOf(entry.item), ...said].join('，'), whoWords(entry));
}

function claimWords(field: string, { value, entry }: Claim): string {
  return words.claim(`“${excerpt(valueWords(field, value))}”`, whoWords(entry));
}

/** Where a field of a unit stands, and its name, in words. */
export function spotWords(
  { item, unit, field }: Pick<ShownChange, 'item' | 'unit' | 'field'>,
  placeOf: (item: string) => string,
): [string, string] {
  return [words.ofUnit(placeOf(item), nameWords(unit)), fieldWord(field)];
}

/** From what to what a shown value changes, whose it was and who now says so. */
export function changeWords(change: ShownChange, placeOf: (item: string) => string): string {
  const { field, before, after, stays } = change;
  const spot = spotWords(change, placeOf);
  if (before === undefined) return words.filledWith(...spot, claimWords(field, after));
  const isEarlier = momentOf(after.entry) < momentOf(before.entry);
  const line = words.change(...spot, claimWords(field, before), claimWords(field, after));
  return line + (stays ? words.stays : '') + (isEarlier ? words.earlier : '');
}
