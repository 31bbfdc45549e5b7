/**
 * 期次: a period that a team opens under a name, and closes. It is an item of its own (entries/own-ids.ts), of no unit.
 * Closing it notes, for each unit, how far each browser and sheet had been heard.
 */
import { DAY, dayOf, daysLater } from '../browser/days.ts';
import { momentOf } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { valueOf } from '../entries/field-values.ts';
import { statesOf } from '../entries/fold.ts';
import type { ItemState } from '../entries/fold.ts';
import { groupBy } from '../entries/group-by.ts';
import { MOST_TYPED } from '../entries/limits.ts';
import type { Change } from '../entries/making.ts';
import { isWorkItem, isTerm } from '../entries/own-ids.ts';
import { entriesUntil, isSpan, restOfMonth } from './period.ts';
import type { Period } from './period.ts';
import { repeats, withoutGivenUp } from '../entries/repeats.ts';
import { isOfSheet } from '../entries/sheet-device.ts';

/** When a 期次 was closed, and which entries had been heard by then. */
export interface Close {
  /** ISO 8601 UTC, the clock as it stood. */
  at: string;
  /** What had been heard from each source, by the source's sum; undefined if that was too much to keep. */
  heard: ReadonlyMap<string, Heard> | undefined;
  /** Whether each copy of a sheet is a source of its own. Earlier builds took all copies for one source. */
  byCopy: boolean;
}

/** How far a source had been heard. */
interface Heard {
  /** The time of its last entry. */
  last: number;
  /** The short sums of its entries; none if there was no room for them, and the time has to tell. */
  each: ReadonlySet<string>;
}

/** A 期次. */
export interface Term extends Period {
  item: string;
  name: string;
  /** Undefined while it is open. */
  closed: Close | undefined;
  state: ItemState;
}

/** The word that marks a closed 期次 in which each copy of a sheet is a source of its own. */
const BY_COPY = 'copies';

/** A short sum of a text (FNV-1a). */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}

/**
 * A short sum of where an entry comes from: its unit, and its browser or its copy of a sheet. A copy is known by the
 * time at which it was saved.
 */
function sourceOf(entry: Entry, byCopy: boolean): string {
  const { unit, device, at } = entry;
  const copy = byCopy && isOfSheet(entry) ? [at] : [];
  return sumOf([unit, device, ...copy].join('\n')).toString(36);
}

/** The number of characters in the sum of an entry. */
const ENTRY_SIGNS = 4;
const EACH_SUM = /.{4}/gu;

/** A sum that tells an entry from the others of its source. */
function sumOfEntry({ id }: Entry): string {
  return (sumOf(id) % 36 ** ENTRY_SIGNS).toString(36).padStart(ENTRY_SIGNS, '0');
}

/**
 * What a 期次 that is closed now keeps: the moment, and what has been heard: `<moment>|<sum>=<time in base 36> …|copies`.
 * Behind each source the sums of its entries follow without gaps: `<sum>=<time>,<sums of 4 characters> …`. Not all
 * that a source wrote by then may have come: two copies of a sheet may have one time, and the file of a browser may
 * lack what was archived. If there is no room for all sums, sheets come first, and then the latest sources.
 */
export function closeWords(entries: readonly Entry[], now: number): string {
  const sources = [...groupBy(entries, (entry) => sourceOf(entry, true))].map(([source, of]) => ({
    source,
    last: of.reduce((last, { at }) => Math.max(last, Date.parse(at)), -Infinity),
    each: of.map(sumOfEntry).join(''),
    isSheet: of.some(isOfSheet),
  }));
  const pairs = sources
    .sort((one, other) => Number(other.isSheet) - Number(one.isSheet) || other.last - one.last)
    .map(({ source, last, each }) => ({ pair: `${source}=${last.toString(36)}`, each }));
  const at = new Date(now).toISOString();
  const wordsOf = (all: readonly string[]): string => [at, all.join(' '), BY_COPY].join('|');
  let room = MOST_TYPED - wordsOf(pairs.map(({ pair }) => pair)).length;
  if (room < 0) return at;
  const noted = pairs.map(({ pair, each }) => {
    if (each.length >= room) return pair;
    room -= each.length + 1;
    return `${pair},${each}`;
  });
  return wordsOf(noted);
}

function readClose(words: string): Close | undefined {
  const [at = '', noted, how] = words.split('|');
  if (Number.isNaN(Date.parse(at))) return undefined;
  const pairs = noted?.split(' ').map((pair) => {
    const [source = '', time = '', sums = ''] = pair.split(/[=,]/u);
    const each = new Set(sums.match(EACH_SUM));
    return [source, { last: parseInt(time, 36), each }] as const;
  });
  return { at, heard: pairs && new Map(pairs), byCopy: how === BY_COPY };
}

/** All 期次 among some entries, the latest first. A 期次 without a name was removed. */
export function termsOf(entries: readonly Entry[]): Term[] {
  const states = statesOf(
    {},
    entries.filter(({ item }) => isTerm(item)),
  );
  const terms = [...states].flatMap(([item, units]): Term[] => {
    const state = units.get('');
    if (state === undefined || valueOf(state, 'name') === '') return [];
    const [name = '', from = '', until = '', closed = ''] = ['name', 'from', 'until', 'closed'].map(
      (field) => valueOf(state, field),
    );
    return [{ item, name, from, until, closed: readClose(closed), state }];
  });
  const keyOf = ({ until, from, item }: Term): string => [until, from, item].join();
  return terms.sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
}

function lengthOf({ from, until }: Period): number {
  return (Date.parse(until) - Date.parse(from)) / DAY;
}

/** The last 期次 that ends before another one begins; of several that end on one day, the nearest in length. */
export function termBefore(term: Term, terms: readonly Term[]): Term | undefined {
  const earlier = terms.filter(({ until }) => until < term.from);
  const last = earlier.filter(({ until }) => until === earlier[0]?.until);
  const differs = (one: Term): number => Math.abs(lengthOf(one) - lengthOf(term));
  return last.sort((one, other) => differs(one) - differs(other))[0];
}

/** How a ledger is looked at: as of a day, or as of a 期次. */
export interface AsOf {
  /** The name of a 期次; '' for a day. */
  name: string;
  period: Period;
  /** The day for which entries count that a clock ahead has dated later. */
  today: string;
  /** The entries to look at. Some may be later than the period. */
  entries: readonly Entry[];
  /** 补报: what was said for a closed 期次, but had not been heard when it was closed. */
  late: readonly Entry[];
}

/** A ledger as of the end of a day. */
export function asOfDay(entries: readonly Entry[], day: string, today: string): AsOf {
  return { name: '', period: { from: '', until: day }, today, entries, late: [] };
}

/** Whether an entry had been heard when a 期次 was closed. */
function isHeard({ at, heard, byCopy }: Close, entry: Entry): boolean {
  if (heard === undefined) return Date.parse(entry.at) <= Date.parse(at);
  const { last = -Infinity, each } = heard.get(sourceOf(entry, byCopy)) ?? {};
  if (each === undefined || each.size === 0) return Date.parse(entry.at) <= last;
  return each.has(sumOfEntry(entry));
}

/** A ledger as of a 期次. An open 期次 is taken up to today, a closed one as it was when it was closed. */
export function asOfTerm(
  { name, from, until, closed }: Term,
  entries: readonly Entry[],
  today: string,
): AsOf {
  const day = closed === undefined ? today : dayOf(Date.parse(closed.at));
  const period = { from, until: until < day ? until : day };
  if (closed === undefined) return { name, period, today, entries, late: [] };
  const heard = entries.filter((entry) => isHeard(closed, entry));
  const byItem = groupBy(heard, ({ item }) => item);
  // What a unit has moved to another name counts once, with what it says, even if all of it came late.
  const unheard = withoutGivenUp(entries).filter(
    (entry) =>
      isWorkItem(entry.item) &&
      !isHeard(closed, entry) &&
      // It was already heard under the former name.
      byItem.get(entry.item)?.some((one) => repeats(entry, one)) !== true,
  );
  return {
    name,
    period,
    today: day,
    entries: heard,
    late: entriesUntil(unheard, until, today).sort((one, other) =>
      momentOf(one) < momentOf(other) ? -1 : 1,
    ),
  };
}

/** What a 期次 is compared with: the 期次 before it, or else the day before it begins. */
export function asOfBefore(
  term: Term,
  terms: readonly Term[],
  entries: readonly Entry[],
  today: string,
): AsOf {
  // For a closed 期次, entries that it had not heard are left out of the time before it too.
  const known = asOfTerm(term, entries, today).entries;
  const before = termBefore(term, terms);
  if (before !== undefined) return asOfTerm(before, known, today);
  return asOfDay(known, daysLater(term.from, -1), today);
}

/** The days of the next 期次 to be opened: the rest of the month that follows the last one, or else this month. */
export function nextPeriod(terms: readonly Term[], today: string): Period {
  const [last] = terms;
  return restOfMonth(last === undefined ? `${today.slice(0, 7)}-01` : daysLater(last.until, 1));
}

/** A 期次 as it is typed. */
export type TermDraft = Pick<Term, 'name' | 'from' | 'until'>;

/** Why a 期次 cannot be kept: it has no name, or the name of another one, or its days are not valid. */
export type TermFault = 'noName' | 'sameName' | 'notDays';

/** The fault of a draft; undefined if it has none. @param others The other 期次. */
export function faultOfTerm(draft: TermDraft, others: readonly Term[]): TermFault | undefined {
  const name = draft.name.trim();
  if (name === '') return 'noName';
  if (others.some((one) => one.name === name)) return 'sameName';
  return isSpan(draft) ? undefined : 'notDays';
}

/** The change that sets fields of a 期次. @param term The 期次, or the id of a new one. */
export function changeOfTerm(term: Term | string, set: Change['set']): Change {
  const [item, over] = typeof term === 'string' ? [term, []] : [term.item, term.state.heads];
  return { item, unit: '', over, text: '', set };
}

/** The change that a draft of a 期次 makes; undefined if it makes none. */
export function changeOfDraft(term: Term | string, draft: TermDraft): Change | undefined {
  const typed = Object.entries({ ...draft, name: draft.name.trim() });
  const state = typeof term === 'string' ? undefined : term.state;
  const set = typed.filter(
    ([field, value]) => state === undefined || valueOf(state, field) !== value,
  );
  return set.length === 0 ? undefined : changeOfTerm(term, Object.fromEntries(set));
}
