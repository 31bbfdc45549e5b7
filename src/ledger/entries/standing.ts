import type { Entry } from './entry.ts';
import { push } from './group-by.ts';

/** Entries of one item and unit, by id. */
export type Group = ReadonlyMap<string, Entry>;

/** The ids to which a walk can go from an entry. */
type Next = (id: string) => readonly string[];

/**
 * The only walk over the links between entries (depth first): all ids that can be reached, each after the ids to which
 * it leads.
 */
function walk(ids: Iterable<string>, next: Next): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  /** The ids from the start to the present place of the walk, each with the ids that it has still to visit. */
  const open: { id: string; left: string[] }[] = [];
  const enter = (id: string): void => {
    seen.add(id);
    open.push({ id, left: [...next(id)] });
  };
  for (const start of ids) {
    if (!seen.has(start)) enter(start);
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const to = top.left.pop();
      if (to === undefined) {
        order.push(top.id);
        open.pop();
      } else if (!seen.has(to)) enter(to);
    }
  }
  return order;
}

/**
 * Links from an entry to those that it stands over (`lower`), and to those that stand over it (`upper`). Ids that are
 * not among the entries are ignored.
 */
function linksOf(entries: Group): { lower: Next; upper: Next } {
  const lower = new Map<string, string[]>();
  const upper = new Map<string, string[]>();
  for (const { id, over } of entries.values()) {
    for (const name of over) {
      if (name === id || !entries.has(name)) continue;
      push(lower, id, name);
      push(upper, name, id);
    }
  }
  return { lower: (id) => lower.get(id) ?? [], upper: (id) => upper.get(id) ?? [] };
}

/** Some entries, and all that they stand over, directly or through others. */
export function below(ids: Iterable<string>, entries: Group): Set<string> {
  return new Set(walk(ids, (id) => entries.get(id)?.over ?? []));
}

/** Some entries, and all that stand over them, directly or through others. */
export function above(ids: Iterable<string>, entries: Group): Set<string> {
  return new Set(walk(ids, linksOf(entries).upper));
}

/**
 * Groups entries that stand over each other in a circle; most circles have one member. A circle comes before the
 * circles that it stands over (Kosaraju's algorithm, linear in entries and links).
 */
function circlesOf(ids: Iterable<string>, lower: Next, upper: Next): string[][] {
  const placed = new Set<string>();
  return walk(ids, lower)
    .reverse()
    .flatMap((start) => {
      if (placed.has(start)) return [];
      const circle = walk([start], (id) => upper(id).filter((one) => !placed.has(one)));
      circle.forEach((id) => placed.add(id));
      return [circle];
    });
}

/**
 * Reads which entries stand over which. The returned function tells: of the entries that `counts` picks, which are
 * beaten by no other of them. An entry beats all that it stands over, directly or through others, except those that
 * also stand over it.
 */
export function unbeatenIn(entries: Group): (counts: (entry: Entry) => boolean) => Entry[] {
  const { lower, upper } = linksOf(entries);
  const circles = circlesOf(entries.keys(), lower, upper);
  const placeOf = new Map(circles.flatMap((circle, place) => circle.map((id) => [id, place])));
  return (counts) => {
    const beaten = new Set<number | undefined>();
    return circles.flatMap((circle, place) => {
      const counting = circle.flatMap((id) => entries.get(id) ?? []).filter(counts);
      if (beaten.has(place) || counting.length > 0) {
        const places = circle.flatMap(lower).map((id) => placeOf.get(id));
        places.filter((one) => one !== place).forEach((one) => beaten.add(one));
      }
      return beaten.has(place) ? [] : counting;
    });
  };
}
