import {
  allClaims,
  groupBy,
  isFilled,
  isOwn,
  isTalk,
  itemNow,
  planItemOf,
} from '../../ledger/index.ts';
import type { Aliased, Claim, Entry, GoneMark } from '../../ledger/index.ts';
import {
  beside,
  fieldWords,
  ownEntryWords,
  goneWords as words,
  shownName,
  talkWords,
} from '../../text/index.ts';

/** A wording that a clause had before a revision of the plan. */
export interface FormerWords {
  /** The id of the clause. */
  id: string;
  fingerprint: string;
  text: string;
  /** The place of the clause then: 三（一）1.第2句 */
  place: string;
  /** The day on which it was replaced, YYYY-MM-DD. */
  replaced: string;
  /** Whether the plan does not have the clause any more. */
  isGone: boolean;
}

/** A mark whose clause is gone, with the clause's last words. */
export interface GoneRow extends GoneMark {
  place: string;
  text: string;
  /** YYYY-MM-DD, or '' if it is not known. */
  replaced: string;
}

/** The end of a target's id; the beginning is the id of its clause: 2-1.t1 */
const TARGET = /\.t\d+$/u;

/**
 * The last words of a clause that is gone. If the clause still exists but has lost a target: the words that set the
 * target.
 *
 * @param item The clause, or the target.
 * @param said The entries on it.
 */
function lastOf(item: string, said: readonly Entry[], former: readonly FormerWords[]) {
  const clause = item.replace(TARGET, '');
  const texts = new Set(said.map(({ text }) => text));
  const isLast = ({ isGone, fingerprint }: FormerWords): boolean =>
    isGone || (clause !== item && texts.has(fingerprint));
  return former.filter((one) => one.id === clause && isLast(one)).pop();
}

/** The place of a sentence, marked if the item is a target in it. */
function placeIn(item: string, place: string): string {
  return TARGET.test(item) ? words.target(place) : place;
}

/** Marks the place of an item that belongs under another, by its kind. */
function placeUnder(item: string, place: string): string {
  if (isTalk(item)) return ownEntryWords.talk(place);
  return isOwn(item) ? ownEntryWords.place(place) : place;
}

/** Marks, each with the last words of its clause; with the clause's id if these are not known. */
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

/** The former places of items that are gone, by id. @param entries Of items under their present ids. */
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

/** Names of the fields of 分解任务, targets and talks, which measures do not have. */
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

/** What these fields say, by their names. If people disagree, each side is named. */
export function besidesOf({ state }: Pick<GoneMark, 'state'>): Map<string, string> {
  const said = Object.entries(NAMES).flatMap(([field, name]): [string, string][] => {
    const sides = (state.fields.get(field) ?? []).filter(isFilled);
    if (sides.length === 0) return [];
    const all = sides.map((claim) => claimWords(field, claim)).join('；');
    return [[name, sides.length > 1 ? beside.disputed + all : all]];
  });
  return new Map(said);
}
