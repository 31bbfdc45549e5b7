import { momentOf } from './entry.ts';
import type { Entry } from './entry.ts';
import { has, own } from './own.ts';
import { standingOf } from './standing.ts';

/** One of the values that a field has, and the entry that says so. */
export interface Claim {
  value: string | null;
  entry: Entry;
}

/** What the entries of one item and unit come to. */
export interface ItemState {
  /** Ids of the entries that no other beats, sorted: what the next entry stands over. */
  heads: string[];
  /** The values of each field, the later first; more than one where people disagree. */
  fields: ReadonlyMap<string, Claim[]>;
}

function later(one: Claim, other: Claim): number {
  const [left, right] = [one.entry, other.entry];
  const [mine, others] = [momentOf(left), momentOf(right)];
  if (mine !== others) return mine < others ? 1 : -1;
  return left.id < right.id ? 1 : -1;
}

/** Of claims that say the same, the latest is enough. */
function distinct(claims: readonly Claim[]): Claim[] {
  const values = new Set<string | null>();
  return claims.filter(({ value }) => {
    const isNew = !values.has(value);
    values.add(value);
    return isNew;
  });
}

/**
 * The state of one item for one unit, field by field: an entry beats the entries it stands over, in
 * the fields it sets. Values that no entry beats are all shown. Entries that stand over each other
 * in a circle do not beat each other. The order of the entries does not matter.
 *
 * @param entries Those of one item and unit, by id.
 */
export function foldItem(entries: ReadonlyMap<string, Entry>): ItemState {
  const { unbeaten } = standingOf(entries);
  const names = new Set([...entries.values()].flatMap(({ set }) => Object.keys(set)));
  const fields = new Map<string, Claim[]>();
  for (const name of [...names].sort()) {
    const claims = unbeaten(({ set }) => has(set, name)).map((entry) => ({
      value: own(entry.set, name) ?? null,
      entry,
    }));
    fields.set(name, distinct(claims.sort(later)));
  }
  const heads = unbeaten(() => true).map(({ id }) => id);
  return { heads: heads.sort(), fields };
}
