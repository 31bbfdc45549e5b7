/** The names under which offices speak of a unit (talk.ts). */
import type { Entry } from '../entries/entry.ts';
import type { ItemState, States } from '../entries/fold.ts';
import type { Change } from '../entries/making.ts';
import { isColumnItem, isTalk } from '../entries/own-ids.ts';

/**
 * Fields of a talk. The office sets `about` (the unit), `also` (other names of the unit), `verdict`, `opinion`, and
 * `seen` (the heads of the unit that it was shown). The unit sets `answer`. If it takes another name, it also sets
 * `was`: the name under which the office speaks of it.
 */
export type TalkField = 'about' | 'also' | 'verdict' | 'opinion' | 'seen' | 'answer' | 'was';

/** The last value of a field; undefined if it was never set, or was emptied. */
export function wordOf(state: ItemState | undefined, field: TalkField): string | undefined {
  return state?.fields.get(field)?.[0]?.value ?? undefined;
}

/**
 * The names under which an office has spoken of a unit, first the one that the unit's people write; none if nothing is
 * set.
 */
export function namesIn(
  about: string | null | undefined,
  also: string | null | undefined,
): string[] {
  if (about === undefined || about === null) return [];
  return [about, ...(also ?? '').split('\n').filter((name) => name !== '')];
}

/**
 * The changes for a unit that takes another name: one in each talk about it, so that the talk is found by the new name.
 */
export function followingTalks(states: States, from: string, to: string): Change[] {
  return [...states].flatMap(([item, units]): Change[] => {
    // If the unit has taken another name before, offices speak of it under the first name.
    const names = [from, wordOf(units.get(from), 'was')];
    const spoken = [...units].find(
      ([office, state]) =>
        office !== from &&
        wordOf(state, 'was') === undefined &&
        namesIn(wordOf(state, 'about'), wordOf(state, 'also')).some((name) => names.includes(name)),
    );
    const said = spoken?.[1].fields.get('about')?.[0];
    if (!isTalk(item) || said === undefined) return [];
    const over = units.get(to)?.heads ?? [];
    return [{ item, unit: to, over, text: said.entry.text, set: { about: to, was: said.value } }];
  });
}

/**
 * All names of one unit: the known ones, and each name that replaced, or was replaced by, one of these.
 *
 * @param entries Among them those by which units took another name: they set `was`.
 */
export function unitNamesOf(entries: readonly Entry[], known: readonly string[]): Set<string> {
  const names = new Set(known);
  const taken = entries.flatMap(({ item, unit, set: { was } }) =>
    isTalk(item) && was ? [[unit, was] as const] : [],
  );
  for (let before = 0; before < names.size;) {
    before = names.size;
    const pairs = taken.filter((pair) => pair.some((name) => names.has(name)));
    pairs.flat().forEach((name) => names.add(name));
  }
  return names;
}

/**
 * Whether an entry belongs into the file of a unit: entries of the unit, of offices that speak of it, and the names of
 * the team's columns.
 *
 * @param names All names of the unit. @see unitNamesOf
 */
export function isOf({ item, unit, set }: Entry, names: ReadonlySet<string>): boolean {
  const isSpokenOf =
    isTalk(item) && namesIn(set['about'], set['also']).some((name) => names.has(name));
  return names.has(unit) || isSpokenOf || isColumnItem(item);
}
