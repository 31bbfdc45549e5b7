import {
  allColumnNames,
  COLOURS,
  columnsNamedBy,
  excerpt,
  isColumnItem,
  isOfTeam,
  isOwn,
  isTalk,
  itemNow,
  kindOf,
  momentOf,
  placesOf,
  readColourRules,
  planItemOf,
  shortened,
  usageOf,
} from '../../ledger/index.ts';
import { valueIn } from '../../outside/records.ts';
import type { Claim, Dispute, Entry, LeftOut, ShownChange } from '../../ledger/index.ts';
import {
  beside,
  columnSetWords,
  fieldWords,
  imports as words,
  ownColumnWords,
  ownEntryWords,
  ownSetWords,
  ruleWords,
  setWords,
  shownName,
  sidesWords,
  signature,
  talkSetWords,
  termFieldWords,
  termSetWords,
  trouble,
  valueWords,
  withCommas,
  withinQuotes,
} from '../../text/index.ts';
import type { ColumnNames } from '../../text/index.ts';
import { getLedger } from '../here/ledger.ts';
import { getRows } from '../here/rows.ts';
import { getTargets } from '../here/target-rows.ts';
import { shownItem } from '../here/shown-item.ts';

let places: ReadonlyMap<string, string> | undefined;

/** The place of an item in the whole plan, in people's words (三（一）1.第2句). The id, if the item is not in the plan. */
function placeOf(item: string): string {
  if (isColumnItem(item)) return ownColumnWords.title;
  if (isOfTeam(item)) return ownEntryWords.team(item === COLOURS ? { rules: '' } : {});
  const now = itemNow(getLedger().home, planItemOf(item));
  places ??= placesOf(getRows(), getTargets(), ({ place, isTask }) =>
    isTask === true ? beside.wholeTask(place) : place,
  );
  const place = places.get(now) ?? shownItem(now).place;
  const known = place === now ? words.gone(now) : place;
  if (isTalk(item)) return ownEntryWords.talk(known);
  return isOwn(item) ? ownEntryWords.place(known) : known;
}

/** A typed name for a line of text. Names that differ look different, and none is longer than a line. */
export function shortName(name: string): string {
  return shownName(shortened(name));
}

function whoWords(entry: Entry): string {
  const { by, unit } = entry;
  return signature({ by: shortened(by), unit: shortened(unit), at: momentOf(entry) });
}

/** For each kind of item, the function that puts an entry's fields into words. */
const SET_WORDS: Record<ReturnType<typeof kindOf>, typeof setWords> = {
  plan: setWords,
  own: ownSetWords,
  talk: talkSetWords,
  team: termSetWords,
};

/** 三（一）1.第2句，状态：已完成（李四，黄石市经信局，2026年11月24日 11:20） */
export function entryWords(entry: Entry, names: ColumnNames): string {
  const { item, set } = entry;
  const inWords = isColumnItem(item) ? columnSetWords : SET_WORDS[kindOf(item)];
  const said = inWords(set, excerpt, names).slice(0, 3);
  return words.claim(withCommas([placeOf(item), ...said]), whoWords(entry));
}

/** Which entry is left out, and why. */
export function leftOutWords({ entry, why }: LeftOut, names: ColumnNames): string {
  return words.leftOutWhy(entryWords(entry, names), why);
}

function claimWords(field: string, { value, entry }: Claim): string {
  const isTyped = value !== null && value !== '' && field !== 'status';
  if (field === 'rules' && value) {
    return words.claim(ruleWords(readColourRules(value)), whoWords(entry));
  }
  if (field === 'closed')
    return words.claim(termSetWords({ closed: value })[0] ?? '', whoWords(entry));
  const shown = isTyped
    ? shortName(value.replace(/\s+/gu, ' '))
    : excerpt(valueWords(field, value));
  return words.claim(`“${withinQuotes(shown)}”`, whoWords(entry));
}

/** The names of the team's own columns, from this browser and from a file. @param coming The entries of the file. */
export function namesWith(coming: readonly Entry[]): ColumnNames {
  const ledger = getLedger();
  return allColumnNames(columnsNamedBy(ledger.home, [...ledger.entries(), ...coming]));
}

/** The place and unit, and the name of the field, in words. */
function spotWords(
  { item, unit, field }: Omit<Dispute, 'claims'>,
  names: ColumnNames,
): [string, string] {
  const known: Readonly<Record<string, string>> = isOfTeam(item) ? termFieldWords : fieldWords;
  const name = valueIn(names, field) ?? field;
  return [words.ofUnit(placeOf(item), shortName(unit)), valueIn(known, field) ?? excerpt(name)];
}

/** Why entries cannot be stored. If storage is full, also what fills it. */
export function notKeptWords(refusal: 'full' | 'blocked'): string {
  return words[refusal] + (refusal === 'full' ? trouble.room(usageOf(getLedger().home)) : '');
}

/** The values on which people disagree, each with the person and the time. */
export function disputeWords(dispute: Dispute, names: ColumnNames): string {
  const sides = sidesWords(dispute.claims, (claim) => claimWords(dispute.field, claim));
  return words.dispute(...spotWords(dispute, names), sides);
}

/** The former value of a field and the new one, each with its person and time. */
export function shownChangeWords(change: ShownChange, names: ColumnNames): string {
  const { field, before, after, stays } = change;
  const spot = spotWords(change, names);
  if (before === undefined) return words.filledWith(...spot, claimWords(field, after));
  const isEarlier = momentOf(after.entry) < momentOf(before.entry);
  const line = words.change(...spot, claimWords(field, before), claimWords(field, after));
  return line + (stays ? words.stays : '') + (isEarlier ? words.earlier : '');
}
