import { placesNamedIn } from '../data/facts.ts';
import type { LoadedPlan } from '../load/load.ts';
import type { Place } from '../shapes/schemas.ts';

/**
 * The pages of a plan besides its text, in the order of the contents: `/<plan>/<page>/`. The contents, the browser
 * tests and the benches use this list; the routes are in `src/pages/[plan]/`. Only `changes` is not in it: that page
 * exists only for a text that was revised, which is rare, and the contents add it themselves.
 */
export const PLAN_PAGES = ['units', 'targets', 'ledger', 'rollup', 'poster', 'print'] as const;

export type PlanPage = (typeof PLAN_PAGES)[number];

type PlanAndTargets = Pick<LoadedPlan, 'plan' | 'targets'>;

type Need = (plan: PlanAndTargets, places: readonly Place[]) => boolean;

/** Whether a plan has anything that a ledger can be about. */
export function hasItems({ plan, targets }: PlanAndTargets): boolean {
  return plan.tasks.length + targets.length > 0;
}

/** What a plan must have for a page to be made. Pages that are not named here are always made. */
const NEEDS: Partial<Record<PlanPage, Need>> = {
  units: ({ plan }) => plan.units.length > 0,
  targets: ({ plan, targets }, places) =>
    targets.length + plan.deadlines.length + plan.citations.length > 0 ||
    plan.clauses.some(({ text }) => placesNamedIn(text, places).length > 0),
  ledger: hasItems,
  rollup: hasItems,
};

/**
 * The pages that have something to show for a plan: a text without tasks has no ledger to fill in.
 *
 * @param places All places that the site knows, from `places.yaml`.
 */
export function pagesOfPlan(plan: PlanAndTargets, places: readonly Place[]): PlanPage[] {
  return PLAN_PAGES.filter((page) => NEEDS[page]?.(plan, places) ?? true);
}
