import { claimsOf } from '../entries/field-values.ts';
import { momentOf } from '../entries/entry.ts';
import type { Claim, ItemState, States } from '../entries/fold.ts';
import { groupBy } from '../entries/group-by.ts';
import type { Change } from '../entries/making.ts';
import { emptying, repeating } from '../deeds/undo.ts';
import { COLOURS, isWorkItem } from '../entries/own-ids.ts';
import { spokenOf } from '../entries/spoken.ts';
import { followingTalks } from './talk-names.ts';

/** A claim under one name of a unit, and the claims in its place under another name. */
export interface Taken {
  item: string;
  field: string;
  claim: Claim;
  /** The claims under the other name in this field, the later first; empty if there are none. */
  there: readonly Claim[];
}

/** All claims that are moved from one name of a unit to another, and the changes that move them. */
export interface TakeOver {
  taken: Taken[];
  changes: Change[];
}

/** The claims on one item that are moved. */
function takenOf(item: string, old: ItemState, other: ItemState | undefined): Taken[] {
  return [...old.fields.keys()].flatMap((field) => {
    const there = claimsOf(other, field);
    return claimsOf(old, field).map((claim) => ({ item, field, claim, there }));
  });
}

function changesOf(taken: readonly Taken[], old: ItemState, over: string[], to: string): Change[] {
  const [first] = taken;
  if (first === undefined) return [];
  const { item } = first;
  const claims = (some: readonly Taken[]) =>
    some.map(({ field, claim }) => [field, claim] as const);
  const free = taken.filter(({ there }) => there.length === 0);
  const other = taken.filter(({ there }) => there.length > 0);
  return [
    // If a reader puts both names together, the copy stands over what it repeats.
    ...repeating(claims(free), { item, unit: to, over: [...over, ...old.heads] }),
    ...repeating(claims(other), { item, unit: to, over: old.heads }),
    // The emptying has the moment of the word, so that on no earlier day both names say it.
    ...[...groupBy(taken, ({ claim }) => claim.entry)].map(([entry, said]) => ({
      item,
      unit: entry.unit,
      over: [...new Set([...old.heads, entry.id])],
      on: momentOf(entry),
      text: entry.text,
      set: emptying(said.map(({ field }) => field)),
    })),
  ];
}

/**
 * Moves what stands under one unit's name to another name: it copies each claim, with its author, moment and wording,
 * and empties the field under the old name, as of that moment. If the new name has nothing in the field, the copy
 * stands over the heads that were shown. If it says something, the copy stands over nothing of the new name, so that
 * both are shown: a colleague's words are never beaten unseen. A claim that both names make is copied too: if a lead
 * puts the names together, only the copy shows that the old name was not emptied to contradict it.
 *
 * @param states As the person who takes over sees them.
 */
export function takeOver(states: States, from: string, to: string): TakeOver {
  // Talks stay as they were said; they also find the unit by its new name. Of the team's own items only the rules
  // belong to a unit.
  const items =
    from === to ? [] : [...states].filter(([item]) => isWorkItem(item) || item === COLOURS);
  const found = items.flatMap(([item, units]) => {
    const old = units.get(from);
    if (old === undefined) return [];
    const taken = takenOf(item, old, units.get(to));
    return [{ taken, changes: changesOf(taken, old, units.get(to)?.heads ?? [], to) }];
  });
  return {
    taken: found.flatMap(({ taken }) => taken),
    changes: [
      ...found.flatMap(({ changes }) => changes),
      ...(items.length === 0 ? [] : followingTalks(states, from, to)),
    ],
  };
}

/**
 * Whether a unit may have been renamed: something stands under the name that is given up ('' if none was chosen), and
 * nothing under the new one. If something stands under both, they are two units.
 */
export function seemsRenamed(states: States, from: string, to: string): boolean {
  const spoken = spokenOf(states);
  return to !== '' && spoken.has(from) && !spoken.has(to);
}

/** The units whose words stand, each with the number of items, the largest number first. */
export function unitsWithWords(states: States): { unit: string; count: number }[] {
  return [...spokenOf(states)]
    .map(([unit, { length: count }]) => ({ unit, count }))
    .sort((one, other) => other.count - one.count);
}
