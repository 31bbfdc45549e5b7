import { placesIn } from './facts.ts';
import type { LoadedPlan } from './load.ts';
import type { Place } from './schemas.ts';

/**
 * The pages of a plan besides its text, in the order of the contents: `/<plan>/<page>/`. The contents, the
 * browser tests and the benches go by it; its routes are in `src/pages/[plan]/`. Only `changes` is not among them: it
 * stands where a text was replaced, which few plans were, and the contents add it by themselves.
 */
export const PLAN_PAGES = ['units', 'targets', 'ledger', 'rollup', 'poster', 'print'] as const;

export type PlanPage = (typeof PLAN_PAGES)[number];

type PlanAndTargets = Pick<LoadedPlan, 'plan' | 'targets'>;

type Need = (plan: PlanAndTargets, places: readonly Place[]) => boolean;

/** Whether there is anything in a plan that a ledger speaks of. */
export function hasItems({ plan, targets }: PlanAndTargets): boolean {
  return plan.tasks.length + targets.length > 0;
}

/** A page stands only where the plan meets its need; a page not named here always does. */
const NEEDS: Partial<Record<PlanPage, Need>> = {
  units: ({ plan }) => plan.units.length > 0,
  targets: ({ plan, targets }, places) =>
    targets.length + plan.deadlines.length + plan.citations.length > 0 ||
    plan.clauses.some(({ text }) => placesIn(text, places).length > 0),
  ledger: hasItems,
  rollup: hasItems,
};

/**
 * The pages that have something to say of a plan: a text without tasks has no ledger to fill in.
 *
 * @param places All that the site knows, of `places.yaml`.
 */
export function pagesOfPlan(plan: PlanAndTargets, places: readonly Place[]): PlanPage[] {
  return PLAN_PAGES.filter((page) => NEEDS[page]?.(plan, places) ?? true);
}
