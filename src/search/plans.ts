import type { PageHits } from './match.ts';

export interface PlanHits {
  plan: string;
  pages: PageHits[];
}

/**
 * Hits plan by plan: the reader's own plan first, then the others in the order of their first page. Within a plan,
 * pages keep their order.
 *
 * @param own Id of the plan that is open; '' if none is.
 */
export function byPlan(pages: readonly PageHits[], own: string): PlanHits[] {
  const plans = new Map<string, PageHits[]>();
  for (const on of pages) plans.set(on.page.plan, [...(plans.get(on.page.plan) ?? []), on]);
  const ids = [...plans.keys()].sort((one, other) => Number(other === own) - Number(one === own));
  return ids.map((plan) => ({ plan, pages: plans.get(plan) ?? [] }));
}

/** The first hits, at most so many, in their order. */
export function firstHits(plans: readonly PlanHits[], most: number): PlanHits[] {
  let left = most;
  const pagesOf = (pages: readonly PageHits[]): PageHits[] =>
    pages.flatMap((on) => {
      const hits = on.hits.slice(0, Math.max(0, left));
      left -= on.hits.length;
      return hits.length === 0 ? [] : [{ ...on, hits }];
    });
  return plans
    .map(({ plan, pages }) => ({ plan, pages: pagesOf(pages) }))
    .filter(({ pages }) => pages.length > 0);
}
