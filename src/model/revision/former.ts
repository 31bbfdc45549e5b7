import type { Plan, PlanClause } from '../data/plan-schema.ts';
import type { Version } from './versions.ts';

/** A clause that stood on a page in an earlier version, and does not stand there any more. */
export interface FormerClause {
  /** The clause as it last was on that page. */
  clause: PlanClause;
  /** The last version that had it on that page. */
  version: number;
  /** The day on which that version was replaced, YYYY-MM-DD. */
  replaced: string;
  /** The clause that it is now, by its id or an alias; undefined if it is gone. */
  now: PlanClause | undefined;
}

/**
 * The clauses that a page had in an earlier version and does not have any more, in the order of that text. Links to
 * them still lead to that page.
 *
 * @param versions The oldest first.
 * @param aliases Former ids of clauses, and their present ids.
 * @returns By the page's address from the site's root, also for pages that are gone.
 */
export function formerOf(
  plan: Pick<Plan, 'clauses'>,
  versions: readonly Version[],
  aliases: Readonly<Record<string, string>>,
): Map<string, FormerClause[]> {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const names = new Map(Object.entries(aliases));
  const pages = new Map<string, Map<string, FormerClause>>();
  for (const { version, replaced, clauses: old } of versions) {
    for (const clause of old) {
      const now = clauses.get(names.get(clause.id) ?? clause.id);
      if (now?.page === clause.page) continue;
      const page = pages.get(clause.page) ?? new Map<string, FormerClause>();
      pages.set(clause.page, page.set(clause.id, { clause, version, replaced, now }));
    }
  }
  return new Map([...pages].map(([page, former]) => [page, [...former.values()]]));
}

/** A former wording of a clause. */
export type FormerWording = Omit<FormerClause, 'now'>;

/** All former wordings of all clauses, each once, as of the last version that had it. */
export function formerWordings(
  plan: Pick<Plan, 'clauses'>,
  versions: readonly Version[],
): FormerWording[] {
  const present = new Set(plan.clauses.map(({ id, fingerprint }) => `${id} ${fingerprint}`));
  const wordings = new Map<string, FormerWording>();
  for (const { version, replaced, clauses } of versions) {
    for (const clause of clauses) {
      const key = `${clause.id} ${clause.fingerprint}`;
      if (!present.has(key)) wordings.set(key, { clause, version, replaced });
    }
  }
  return [...wordings.values()];
}
