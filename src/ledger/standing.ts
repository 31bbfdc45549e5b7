import type { Entry } from './entry.ts';

/** Who stands over whom among some entries. */
export interface Standing {
  /**
   * Of the entries that `counts` picks, those that no other of them beats. An entry beats all that it
   * stands over, directly or through others, but for those that stand over it in turn.
   */
  unbeaten: (counts: (entry: Entry) => boolean) => Entry[];
}

/** The ids in the order in which a walk along `next` leaves them. */
function leavingOrder(ids: Iterable<string>, next: (id: string) => readonly string[]): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  /** The way to where the walk is, and what it has still to look at from each. */
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
 * Puts entries that stand over each other in a circle into one group; most groups have one member.
 * Groups come before those that they stand over (Kosaraju's algorithm, linear in entries and links).
 */
function groupsOf(
  ids: readonly string[],
  under: (id: string) => readonly string[],
  above: (id: string) => readonly string[],
): string[][] {
  const grouped = new Set<string>();
  return leavingOrder(ids, under)
    .reverse()
    .flatMap((start) => {
      if (grouped.has(start)) return [];
      const group = leavingOrder([start], (id) => above(id).filter((one) => !grouped.has(one)));
      group.forEach((id) => grouped.add(id));
      return [group];
    });
}

/**
 * Reads who stands over whom. Names in `over` that are not among the entries count for nothing.
 *
 * @param entries Those of one item and unit, by id.
 */
export function standingOf(entries: ReadonlyMap<string, Entry>): Standing {
  const under = new Map<string, string[]>();
  const above = new Map<string, string[]>();
  for (const { id, over } of entries.values()) {
    const present = over.filter((name) => name !== id && entries.has(name));
    under.set(id, present);
    for (const name of present) {
      const others = above.get(name);
      if (others === undefined) above.set(name, [id]);
      else others.push(id);
    }
  }
  const below = (id: string): string[] => under.get(id) ?? [];
  const groups = groupsOf([...entries.keys()], below, (id) => above.get(id) ?? []);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index])));
  return {
    unbeaten: (counts) => {
      const beaten = new Set<number>();
      return groups.flatMap((group, index) => {
        const counting = group.flatMap((id) => entries.get(id) ?? []).filter(counts);
        if (beaten.has(index) || counting.length > 0) {
          for (const lower of group.flatMap(below).map((id) => groupOf.get(id))) {
            if (lower !== undefined && lower !== index) beaten.add(lower);
          }
        }
        return beaten.has(index) ? [] : counting;
      });
    },
  };
}
