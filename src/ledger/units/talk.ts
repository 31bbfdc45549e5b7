/**
 * 督办、销号: what an office says about a unit's work on an item, and what the unit answers. A talk is an item of its own
 * under the item (entries/own-ids.ts), so that it never stands over the unit's own words. The office speaks in the
 * group of its name, the unit in the group of its own name.
 */
import { later, momentOf } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { allClaims, isFilled, shownStatus } from '../entries/field-values.ts';
import type { Claim, ItemState, States } from '../entries/fold.ts';
import { push } from '../entries/group-by.ts';
import { itemNow } from '../browser/home.ts';
import type { Aliased } from '../browser/home.ts';
import { aboveOf, isTalk } from '../entries/own-ids.ts';
import { plainName } from './reporters.ts';
import { isOfSheet } from '../entries/sheet-device.ts';
import { namesIn, wordOf } from './talk-names.ts';
import type { TalkField } from './talk-names.ts';

/** 销号 or 退回. */
export type Verdict = 'confirmed' | 'returned';

export interface Talk {
  thread: string;
  /** The item that the talk is about, under its present id, and the unit. */
  item: string;
  about: string;
  /** The other names with which that unit signs, from the office's list. */
  also: readonly string[];
  office: string;
  /** What the office has said in the talk. */
  state: ItemState;
}

function claimsIn({ state }: Talk, field: TalkField): Claim[] {
  return (state.fields.get(field) ?? []).filter(isFilled);
}

/** Whether a decision stands in a talk. */
export function isDecided(talk: Talk): boolean {
  return claimsIn(talk, 'verdict').length > 0;
}

/** The key of an item and a unit. The width in which the unit's name is written does not matter. */
function keyOf(item: string, unit: string): string {
  return `${item}@${plainName(unit)}`;
}

/** The unit that a talk is about, under its present name, and its other names; undefined if the talk names none. */
function aboutOf(
  units: ReadonlyMap<string, ItemState>,
  office: string,
): Pick<Talk, 'about' | 'also'> | undefined {
  const state = units.get(office);
  const [about, ...also] = namesIn(wordOf(state, 'about'), wordOf(state, 'also'));
  // Where the unit itself answers, `about` names the unit itself.
  if (about === undefined || about === office) return undefined;
  const renamed = [...units].flatMap(([name, { fields }]) => {
    const [was] = fields.get('was') ?? [];
    return was?.value === about ? [{ name, entry: was.entry }] : [];
  });
  const [last, ...others] = renamed
    .sort((one, other) => later(one.entry, other.entry))
    .map(({ name }) => name);
  return last === undefined ? { about, also } : { about: last, also: [about, ...also, ...others] };
}

/** All talks by item and unit; each is listed under all names of its unit. */
export function talksOf(home: Aliased, states: States): Map<string, Talk[]> {
  const talks = [...states].flatMap(([thread, units]) =>
    isTalk(thread)
      ? [...units].flatMap(([office, state]): Talk[] => {
          const unit = aboutOf(units, office);
          if (unit === undefined || unit.about === office) return [];
          return [{ thread, item: itemNow(home, aboveOf(thread)), ...unit, office, state }];
        })
      : [],
  );
  const byName = new Map<string, Talk[]>();
  for (const talk of talks) {
    const names = [talk.about, ...talk.also].map((name) => keyOf(talk.item, name));
    for (const key of new Set(names)) push(byName, key, talk);
  }
  return byName;
}

/** How an item of a unit stands: not done, waiting for an office, confirmed, returned, or decided in two ways. */
export interface Closing {
  standing: Verdict | 'open' | 'waiting' | 'disputed';
  /** Whether the unit has said more since the decision. */
  since: boolean;
  /** The last decision, and the office that took it; undefined where there is none. */
  decided: { office: string; entry: Entry } | undefined;
  /** The last opinion since the decision, '' for none. */
  opinion: string;
  talks: readonly Talk[];
}

/** Whether an office has returned an item, and the unit has said nothing since. */
export function isReturned({ standing, since }: Pick<Closing, 'standing' | 'since'>): boolean {
  return standing === 'returned' && !since;
}

/** The claims of some talks in some fields, the later first. */
function claimsOfAll(
  talks: readonly Talk[],
  ...fields: readonly TalkField[]
): (Claim & { talk: Talk })[] {
  return fields
    .flatMap((field) =>
      talks.flatMap((talk) => claimsIn(talk, field).map((claim) => ({ ...claim, talk }))),
    )
    .sort((one, other) => later(one.entry, other.entry));
}

/**
 * Whether a unit has said something new of an item since an office looked at it. What it merely repeats, under another
 * name or by an undo, does not count.
 *
 * @param seen Ids of the heads that the office was shown.
 */
function saidSince(
  state: ItemState | undefined,
  seen: ReadonlySet<string>,
  decided: Entry,
): boolean {
  const before = allClaims(state).filter(
    ({ entry }) =>
      entry.on !== undefined && !isOfSheet(entry) && momentOf(entry) <= momentOf(decided),
  );
  const again = new Set(before.map(({ entry }) => entry.id));
  return state?.heads.some((id) => !seen.has(id) && !again.has(id)) === true;
}

/**
 * How an item of a unit stands. Of decisions by several offices the latest counts. If people of one office disagree, in
 * one talk or in several that did not know of each other, the item is `disputed`.
 *
 * @param all By `talksOf`.
 * @param state What the unit itself says of the item.
 */
export function closingOf(
  all: ReadonlyMap<string, Talk[]>,
  item: string,
  unit: string,
  state: ItemState | undefined,
): Closing {
  const talks = all.get(keyOf(item, unit)) ?? [];
  const verdicts = claimsOfAll(talks, 'verdict');
  const [verdict] = verdicts;
  const [opinion] = claimsOfAll(talks, 'opinion').filter(
    ({ entry }) => verdict === undefined || later(entry, verdict.entry) <= 0,
  );
  const words = opinion?.value ?? '';
  if (verdict === undefined) {
    const standing = shownStatus(state) === 'done' ? 'waiting' : 'open';
    return { standing, since: false, decided: undefined, opinion: words, talks };
  }
  const seen = new Set(wordOf(verdict.talk.state, 'seen')?.split(' '));
  const ofOffice = verdicts.filter(({ talk }) => talk.office === verdict.talk.office);
  const isDisputed = ofOffice.some(({ value }) => value !== verdict.value);
  const decided = verdict.value === 'confirmed' ? 'confirmed' : 'returned';
  return {
    standing: isDisputed ? 'disputed' : decided,
    since: saidSince(state, seen, verdict.entry),
    decided: { office: verdict.talk.office, entry: verdict.entry },
    opinion: words,
    talks,
  };
}

/** How each item of a unit stands of which an office has spoken under any of the unit's names. */
export function closingsOf(home: Aliased, states: States, unit: string): Map<string, Closing> {
  const all = talksOf(home, states);
  const items = new Set([...all.values()].flat().map(({ item }) => item));
  const closings = [...items].map(
    (item) => [item, closingOf(all, item, unit, states.get(item)?.get(unit))] as const,
  );
  return new Map(closings.filter(([, { talks }]) => talks.length > 0));
}

/** One message in a talk, from the office or the unit. */
export interface Message {
  entry: Entry;
  /** '' if the message takes back a decision; undefined if it makes none. */
  verdict: Verdict | '' | undefined;
  /** The opinion of the office, or the answer of the unit. */
  words: string;
}

/**
 * All messages in some talks, the oldest first.
 *
 * @param entries Those of the talks.
 */
export function messagesOf(entries: readonly Entry[]): Message[] {
  return [...entries]
    .sort((one, other) => later(other, one))
    .flatMap((entry): Message[] => {
      const { verdict, opinion, answer } = entry.set;
      const words = opinion ?? answer ?? '';
      const decided = verdict === 'confirmed' || verdict === 'returned' ? verdict : '';
      if (verdict === undefined && words === '') return [];
      return [{ entry, verdict: verdict === undefined ? undefined : decided, words }];
    });
}

/** The talk in which an office spoke last; undefined where none has spoken. */
export function lastTalk(talks: readonly Talk[]): Talk | undefined {
  const [said] = claimsOfAll(talks, 'verdict', 'opinion');
  return (said ?? claimsOfAll(talks, 'about')[0])?.talk;
}
