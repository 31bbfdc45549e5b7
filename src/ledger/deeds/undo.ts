import { has } from '../../outside/records.ts';
import { later, momentOf } from '../entries/entry.ts';
import type { Entry } from '../entries/entry.ts';
import { foldItem, groupsOf } from '../entries/fold.ts';
import type { Claim } from '../entries/fold.ts';
import { groupBy } from '../entries/group-by.ts';
import type { Ledger } from './ledger.ts';
import type { Change } from '../entries/making.ts';
import { above, below } from '../entries/standing.ts';
import type { Group } from '../entries/standing.ts';

/**
 * Repeats some claims: one change for each entry that made them, with its author, moment and wording. The oldest comes
 * first, so that their order stays.
 *
 * @param claims Fields and the claims on them.
 */
export function repeating(
  claims: readonly (readonly [string, Claim])[],
  place: Pick<Change, 'item' | 'unit' | 'over'>,
): Change[] {
  return [...groupBy(claims, ([, { entry }]) => entry)]
    .sort(([one], [other]) => later(other, one))
    .map(([entry, said]) => ({
      ...place,
      by: entry.by,
      on: momentOf(entry),
      text: entry.text,
      set: Object.fromEntries(said.map(([field, { value }]) => [field, value])),
    }));
}

/** The values that empty some fields. */
export function emptying(names: readonly string[]): Entry['set'] {
  return Object.fromEntries(names.map((name) => [name, null]));
}

/**
 * The changes that take entries back. In each field that the entries set, the changes repeat what stood before, with
 * its author and moment. They stand over these entries alone, and over what was done and undone on this page since. If
 * others have since said something over the entries in a field, the field stays as it is: their word is newer.
 *
 * @param undone Entries of one item and unit.
 * @param group All entries of that item and unit, by id.
 * @param made Ids of what was made on this page.
 */
export function undoing(
  undone: readonly [Entry, ...Entry[]],
  group: Group,
  made?: ReadonlySet<string>,
): Change[] {
  const [{ item, unit, text }] = undone;
  const ids = undone.map(({ id }) => id);
  const since = above(ids, group);
  const over = [...since].filter((id) => ids.includes(id) || made?.has(id));
  const others = [...since].flatMap((id) => (over.includes(id) ? [] : (group.get(id) ?? [])));
  const place = { item, unit, over };
  const under = below(over, group);
  const before = foldItem(new Map([...group].filter(([id]) => !since.has(id)))).fields;
  const names = [...new Set(undone.flatMap(({ set }) => Object.keys(set)))].filter(
    (name) => !others.some(({ set }) => has(set, name)),
  );
  const claims = names.flatMap((name) => {
    const all = before.get(name) ?? [];
    // A claim that stood beside the entries still stands, and need not be repeated, unless the entries stood over no
    // claim.
    const beaten = all.filter(({ entry }) => under.has(entry.id));
    return (beaten.length > 0 ? beaten : all).map((claim) => [name, claim] as const);
  });
  const empty = names.filter((name) => !before.has(name));
  return [
    ...repeating(claims, place),
    ...(empty.length > 0 ? [{ ...place, text, set: emptying(empty) }] : []),
  ];
}

/** Takes entries of any items back, all at once. That can be undone too. */
export function takeBack(ledger: Ledger, undone: readonly Entry[]): void {
  const { home, groupOf, record, steps } = ledger;
  const changes = [...groupsOf(home, undone)].flatMap(([item, units]) =>
    [...units].flatMap(([unit, group]) => {
      const [first, ...others] = group.values();
      return first === undefined
        ? []
        : undoing([first, ...others], groupOf(item, unit), steps().made);
    }),
  );
  record(changes, undone);
}

/** Undoes the last deed of this page (`done`), or redoes the last undone one. Does nothing if there is none. */
export function takeStep(ledger: Ledger, from: 'done' | 'undone'): void {
  for (const step of ledger.steps()[from].slice(-1)) takeBack(ledger, step);
}

/**
 * Whether a person may take an entry back: it belongs to their unit, and nobody has said anything over it.
 *
 * @param heads Of the entry's item and unit.
 */
export function mayTakeBack(entry: Entry, heads: readonly string[], mine: string): boolean {
  return entry.unit === mine && heads.includes(entry.id);
}
