import { countFates, differenceOf } from '../revision/difference.ts';
import type { ClauseChange, Fate } from '../revision/difference.ts';
import type { LoadedPlan } from '../load/load.ts';

/** A version of a plan, by its number and the day of its text. */
export interface Edition {
  version: number;
  date: string | null;
}

export interface Step {
  from: Edition;
  to: Edition;
  /** The day on which this site took the new text, YYYY-MM-DD. */
  replaced: string;
  changes: ClauseChange[];
  counts: Record<Fate, number>;
}

/** The versions of a plan, the oldest first, the present one last. */
export function editionsOf({
  plan,
  meta,
  versions,
}: Pick<LoadedPlan, 'plan' | 'meta' | 'versions'>): Edition[] {
  const now = plan.date ?? meta.source.date ?? null;
  return [
    ...versions.map(({ version, date }) => ({ version, date })),
    { version: versions.length + 1, date: now },
  ];
}

/**
 * The day of a revised plan's first text, from which on people may have said something of it; '' if it is not known.
 *
 * @returns Undefined for a plan that was never revised.
 */
export function dayOfFirst({
  versions: [first],
}: Pick<LoadedPlan, 'versions'>): string | undefined {
  return first && (first.date ?? '');
}

/** The revisions of a plan, the newest first. */
export function stepsOf(loaded: Pick<LoadedPlan, 'plan' | 'meta' | 'versions'>): Step[] {
  const { plan, versions } = loaded;
  const editions = editionsOf(loaded);
  const steps = versions.flatMap(({ clauses, replaced }, index): Step[] => {
    const [from, to] = [editions[index], editions[index + 1]];
    if (from === undefined || to === undefined) return [];
    const changes = differenceOf(clauses, versions[index + 1]?.clauses ?? plan.clauses);
    return [{ from, to, replaced, changes, counts: countFates(changes) }];
  });
  return steps.reverse();
}
