import type { Entry } from './entry.ts';
import { foldItem } from './fold.ts';
import type { Claim, ItemState } from './fold.ts';
import type { Change } from './making.ts';

/**
 * The values of some fields as entries can set them: one set, or, where people disagree, as many as a
 * field has values, so that the disagreement stays.
 */
export function setsOf(fields: ItemState['fields'], names: readonly string[]): Entry['set'][] {
  const claims = names.map((name): [string, Claim[]] => [name, fields.get(name) ?? []]);
  const most = Math.max(1, ...claims.map(([, { length }]) => length));
  return Array.from({ length: most }, (_, at) => {
    const values = claims
      .filter(([, { length }]) => at < Math.max(1, length))
      .map(([name, all]) => [name, all[at]?.value ?? null]);
    return Object.fromEntries(values);
  });
}

/** Entries that stand over one of some, directly or through others. */
function above(ids: ReadonlySet<string>, group: ReadonlyMap<string, Entry>): Set<string> {
  const found = new Set(ids);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { id, over } of group.values()) {
      if (over.some((name) => found.has(name))) found.add(id);
    }
  }
  return found;
}

/**
 * What takes entries back: in the fields they set, what stood before them. It stands over nothing but
 * them, so that whatever others have said meanwhile stands beside it.
 *
 * @param undone Entries of one item and unit.
 * @param group All entries of that item and unit, by id.
 */
export function undoing(
  undone: readonly [Entry, ...Entry[]],
  group: ReadonlyMap<string, Entry>,
): Change[] {
  const [{ item, unit, text }] = undone;
  const ids = undone.map(({ id }) => id);
  const later = above(new Set(ids), group);
  const before = foldItem(new Map([...group].filter(([id]) => !later.has(id))));
  const names = [...new Set(undone.flatMap(({ set }) => Object.keys(set)))];
  return setsOf(before.fields, names).map((set) => ({ item, unit, over: ids, text, set }));
}
