import { later, momentOf } from './entry.ts';
import type { Entry } from './entry.ts';
import { foldItem } from './fold.ts';
import type { Claim } from './fold.ts';
import type { Ledger } from './ledger.ts';
import type { Change } from './making.ts';
import { above, below } from './standing.ts';
import { groupsOf } from './states.ts';

/** Whose word a change is, and over what it stands. */
type Place = Pick<Change, 'item' | 'unit' | 'over'>;

/**
 * Says again what some claims say: one change for each entry that said it, with its author, its moment and
 * the wording it was said of, the oldest first, so that their order stays.
 *
 * @param claims Fields with what is claimed of them.
 */
export function repeating(claims: readonly (readonly [string, Claim])[], place: Place): Change[] {
  const said = new Map<Entry, [string, string | null][]>();
  for (const [field, { value, entry }] of claims) {
    said.set(entry, [...(said.get(entry) ?? []), [field, value]]);
  }
  return [...said]
    .sort(([one], [other]) => later(other, one))
    .map(([entry, values]) => ({
      ...place,
      by: entry.by,
      on: momentOf(entry),
      text: entry.text,
      set: Object.fromEntries(values),
    }));
}

/**
 * What takes entries back: in the fields they set, what stood before them, with its authors and moments. It
 * stands over nothing but them, so that whatever others have said meanwhile stands beside it.
 *
 * @param undone Entries of one item and unit.
 * @param group All entries of that item and unit, by id.
 */
export function undoing(
  undone: readonly [Entry, ...Entry[]],
  group: ReadonlyMap<string, Entry>,
): Change[] {
  const [{ item, unit, text }] = undone;
  const over = undone.map(({ id }) => id);
  const place = { item, unit, over };
  const [under, since] = [below(over, group), above(over, group)];
  const before = foldItem(new Map([...group].filter(([id]) => !since.has(id)))).fields;
  const names = [...new Set(undone.flatMap(({ set }) => Object.keys(set)))];
  const claims = names.flatMap((name) => {
    const all = before.get(name) ?? [];
    // What others said beside it still stands by itself, and is said again only where nothing else is.
    const beaten = all.filter(({ entry }) => under.has(entry.id));
    return (beaten.length > 0 ? beaten : all).map((claim) => [name, claim] as const);
  });
  const empty = names.filter((name) => !before.has(name));
  return [
    ...repeating(claims, place),
    ...(empty.length === 0
      ? []
      : [{ ...place, text, set: Object.fromEntries(empty.map((name) => [name, null])) }]),
  ];
}

/** Takes entries of any items back, all at once; that can be taken back too. */
export function takeBack(ledger: Ledger, undone: readonly Entry[]): void {
  const { home, groupOf, record } = ledger;
  const changes = [...groupsOf(home, undone)].flatMap(([item, units]) =>
    [...units].flatMap(([unit, group]) => {
      const [first, ...others] = group.values();
      return first === undefined ? [] : undoing([first, ...others], groupOf(item, unit));
    }),
  );
  record(changes, true);
}

/**
 * Whether somebody may take an entry back: it is of their own unit, and nobody has said anything over it.
 *
 * @param heads Of the entry's item and unit.
 */
export function mayTakeBack(entry: Entry, heads: readonly string[], mine: string): boolean {
  return entry.unit === mine && heads.includes(entry.id);
}
