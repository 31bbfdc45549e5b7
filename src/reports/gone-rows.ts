import {
  allClaims,
  groupBy,
  isFilled,
  isOwn,
  isTalk,
  itemNow,
  planItemOf,
} from '../ledger/index.ts';
import type { Aliased, Claim, Entry, GoneMark } from '../ledger/index.ts';
import {
  beside,
  fieldWords,
  ownEntryWords,
  goneWords as words,
  shownName,
  talkWords,
} from '../text/index.ts';

/** A wording that a clause had before the plan was revised. */
export interface FormerWords {
  /** The id of the clause. */
  id: string;
  fingerprint: string;
  text: string;
  /** Where it stood: 三（一）1.第2句 */
  place: string;
  /** YYYY-MM-DD, when it was replaced. */
  replaced: string;
  /** Whether the plan has no such clause any more. */
  isGone: boolean;
}

/** A mark whose clause is gone, with the last words of that. */
export interface GoneRow extends GoneMark {
  place: string;
  text: string;
  /** YYYY-MM-DD, or '' where it is not known. */
  replaced: string;
}

/** How a target's id ends; it begins with its clause's: 2-1.t1 */
const TARGET = /\.t\d+$/u;

/**
 * The last words of a clause that is gone; of one that stands, but has lost a target, those that set it.
 *
 * @param item The clause, or the target.
 * @param said The entries that were made of it.
 */
function lastOf(item: string, said: readonly Entry[], former: readonly FormerWords[]) {
  const clause = item.replace(TARGET, '');
  const texts = new Set(said.map(({ text }) => text));
  const isLast = ({ isGone, fingerprint }: FormerWords): boolean =>
    isGone || (clause !== item && texts.has(fingerprint));
  return former.filter((one) => one.id === clause && isLast(one)).pop();
}

/** The place of a target's sentence as that of the target. */
function placeIn(item: string, place: string): string {
  return TARGET.test(item) ? words.target(place) : place;
}

/** Says of what kind an item is that stands under another. */
function placeUnder(item: string, place: string): string {
  if (isTalk(item)) return ownEntryWords.talk(place);
  return isOwn(item) ? ownEntryWords.place(place) : place;
}

/** Marks, each with the last words of its clause; with the id of that where these are not known. */
export function goneRowsOf(
  home: Aliased,
  marks: readonly GoneMark[],
  former: readonly FormerWords[],
): GoneRow[] {
  return marks.map((mark) => {
    const above = itemNow(home, planItemOf(mark.item));
    const said = allClaims(mark.state).map(({ entry }) => entry);
    const last = lastOf(above, said, former);
    const place = last === undefined ? words.unknown(above) : placeIn(above, last.place);
    const { text = '', replaced = '' } = last ?? {};
    return { ...mark, place: placeUnder(mark.item, place), text, replaced };
  });
}

/** Where the items of entries stood, if they are gone, by id. @param entries Of items as they are called now. */
export function gonePlaces(
  entries: readonly Entry[],
  former: readonly FormerWords[],
): Map<string, string> {
  const byItem = groupBy(entries, ({ item }) => planItemOf(item));
  return new Map(
    [...byItem].map(([item, said]) => {
      const last = lastOf(item, said, former);
      if (last === undefined) return [item, words.notNow(item)];
      return [item, words.was(placeIn(item, last.place), last.replaced)];
    }),
  );
}

/** The fields of 分解任务, of targets and of talks, which the fields of a measure do not name. */
const NAMES = {
  name: ownEntryWords.name,
  value: fieldWords.value,
  about: words.about,
  verdict: talkWords.verdict,
  opinion: talkWords.opinion,
  answer: talkWords.answer,
};

function claimWords(field: string, { value }: Claim): string {
  if (field !== 'verdict') return field === 'about' ? shownName(value ?? '') : (value ?? '');
  return talkWords.decided[value === 'confirmed' || value === 'returned' ? value : ''];
}

/** What is said in those fields, each under its name; where people disagree, each side. */
export function besidesOf({ state }: Pick<GoneMark, 'state'>): Map<string, string> {
  const said = Object.entries(NAMES).flatMap(([field, name]): [string, string][] => {
    const sides = (state.fields.get(field) ?? []).filter(isFilled);
    if (sides.length === 0) return [];
    const all = sides.map((claim) => claimWords(field, claim)).join('；');
    return [[name, sides.length > 1 ? beside.disputed + all : all]];
  });
  return new Map(said);
}
