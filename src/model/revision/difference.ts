import { withoutLabel } from '../data/contents.ts';
import { withoutSpace } from '../shapes/fingerprint.ts';
import type { PlanClause } from '../data/plan-schema.ts';

/** What a revision did to a clause. `renumbered`: a heading in which only the number has changed. */
export type Fate = 'same' | 'renumbered' | 'reworded' | 'moved' | 'new' | 'gone';

export interface ClauseChange {
  id: string;
  fate: Fate;
  /**
   * Whether it now stands in another part, or before a clause that it followed. A reworded clause may also be moved.
   */
  isMoved: boolean;
  before: PlanClause | undefined;
  after: PlanClause | undefined;
}

/** The heading above each clause, by the clause's id; '' for a clause below no heading. */
function headingsAbove(clauses: readonly PlanClause[]): Map<string, string> {
  let open: { id: string; level: number }[] = [];
  return new Map(
    clauses.map(({ id, level, place }) => {
      if (level !== undefined) open = open.filter((one) => one.level < level);
      else if (place === '') open = [];
      const above = open[open.length - 1]?.id ?? '';
      if (level !== undefined) open.push({ id, level });
      return [id, above];
    }),
  );
}

/** The longest rising subsequence of a list of different numbers. */
function rising(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const run = new Set<number>();
  for (let one = ends[ends.length - 1]; one !== undefined; one = before.get(one)) run.add(one);
  return run;
}

function fateOf(before: PlanClause, after: PlanClause, isMoved: boolean): Fate {
  if (withoutSpace(before.text) === withoutSpace(after.text)) return isMoved ? 'moved' : 'same';
  const isHeading = before.kind === 'heading' && after.kind === 'heading';
  if (isHeading && withoutLabel(before.text) === withoutLabel(after.text)) {
    return isMoved ? 'moved' : 'renumbered';
  }
  return 'reworded';
}

/**
 * Tells for each clause how a revision changed it, in the order of the new text. A clause that is gone comes after the
 * clause that it followed. Clauses are the same if their ids are.
 */
export function differenceOf(
  before: readonly PlanClause[],
  after: readonly PlanClause[],
): ClauseChange[] {
  const old = new Map(before.map((clause, index) => [clause.id, { clause, index }]));
  const ids = new Set(after.map(({ id }) => id));
  const [above, wasAbove] = [headingsAbove(after), headingsAbove(before)];
  const kept = rising(after.flatMap(({ id }) => old.get(id)?.index ?? []));
  const goneBehind = new Map<string, ClauseChange[]>();
  let behind = '';
  before.forEach((clause, index) => {
    if (!ids.has(clause.id)) {
      const gone = { id: clause.id, fate: 'gone', isMoved: false, before: clause } as const;
      goneBehind.set(behind, [...(goneBehind.get(behind) ?? []), { ...gone, after: undefined }]);
    } else if (kept.has(index)) behind = clause.id;
  });
  const changes = after.flatMap((clause): ClauseChange[] => {
    const { id } = clause;
    const was = old.get(id);
    const isMoved =
      was !== undefined && (!kept.has(was.index) || above.get(id) !== wasAbove.get(id));
    const fate = was === undefined ? 'new' : fateOf(was.clause, clause, isMoved);
    const change = { id, fate, isMoved, before: was?.clause, after: clause };
    return [change, ...(goneBehind.get(id) ?? [])];
  });
  return [...(goneBehind.get('') ?? []), ...changes];
}

/** How many clauses were changed in each way. */
export function countFates(changes: readonly ClauseChange[]): Record<Fate, number> {
  const counts = { same: 0, renumbered: 0, reworded: 0, moved: 0, new: 0, gone: 0 };
  for (const { fate } of changes) counts[fate] += 1;
  return counts;
}
