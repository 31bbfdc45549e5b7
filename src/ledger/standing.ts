import type { Entry } from './entry.ts';
import { push } from './groups.ts';

/** Entries of one item and unit, by id. */
export type Group = ReadonlyMap<string, Entry>;

/** Where a walk goes on from an entry. */
type Next = (id: string) => readonly string[];

/**
 * The only walk over the links between entries (depth first): all ids that are reached, each after those
 * that it leads to.
 */
function walk(ids: Iterable<string>, next: Next): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  /** The ids from the start to where the walk is, each with the ids that are still to be visited from it. */
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

/** Links entries to those that they stand over, and back. Names that are not among the entries count for nothing. */
function linksOf(entries: Group): { under: Next; over: Next } {
  const under = new Map<string, string[]>();
  const above = new Map<string, string[]>();
  for (const { id, over } of entries.values()) {
    for (const name of over) {
      if (name === id || !entries.has(name)) continue;
      push(under, id, name);
      push(above, name, id);
    }
  }
  return { under: (id) => under.get(id) ?? [], over: (id) => above.get(id) ?? [] };
}

/** Some entries, and all that they stand over, directly or through others. */
export function below(ids: Iterable<string>, entries: Group): Set<string> {
  return new Set(walk(ids, (id) => entries.get(id)?.over ?? []));
}

/** Some entries, and all that stand over them, directly or through others. */
export function above(ids: Iterable<string>, entries: Group): Set<string> {
  return new Set(walk(ids, linksOf(entries).over));
}

/**
 * Puts entries that stand over each other in a circle together; most circles have one member.
 * They come before those that they stand over (Kosaraju's algorithm, linear in entries and links).
 */
function circlesOf(ids: Iterable<string>, under: Next, over: Next): string[][] {
  const placed = new Set<string>();
  return walk(ids, under)
    .reverse()
    .flatMap((start) => {
      if (placed.has(start)) return [];
      const circle = walk([start], (id) => over(id).filter((one) => !placed.has(one)));
      circle.forEach((id) => placed.add(id));
      return [circle];
    });
}

/**
 * Reads who stands over whom, and tells: of the entries that `counts` picks, those that no other of them
 * beats. An entry beats all that it stands over, directly or through others, but for those that stand over
 * it in turn.
 */
export function unbeatenIn(entries: Group): (counts: (entry: Entry) => boolean) => Entry[] {
  const { under, over } = linksOf(entries);
  const circles = circlesOf(entries.keys(), under, over);
  const placeOf = new Map(circles.flatMap((circle, place) => circle.map((id) => [id, place])));
  return (counts) => {
    const beaten = new Set<number | undefined>();
    return circles.flatMap((circle, place) => {
      const counting = circle.flatMap((id) => entries.get(id) ?? []).filter(counts);
      if (beaten.has(place) || counting.length > 0) {
        const places = circle.flatMap(under).map((id) => placeOf.get(id));
        places.filter((lower) => lower !== place).forEach((lower) => beaten.add(lower));
      }
      return beaten.has(place) ? [] : counting;
    });
  };
}
