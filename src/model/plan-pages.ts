import type { LoadedPlan } from './load.ts';

/**
 * The pages of a plan besides its text, in the order of the contents: `/<plan>/<page>/`. The contents, the
 * browser tests and the benches go by it; its routes are in `src/pages/[plan]/`.
 */
export const PLAN_PAGES = ['units', 'targets', 'ledger', 'rollup', 'poster', 'print'] as const;

export type PlanPage = (typeof PLAN_PAGES)[number];

/** What a page needs of a plan to have anything to say; a page that is not named here always has. */
const NEEDS: Partial<Record<PlanPage, (plan: PlanAndTargets) => boolean>> = {
  units: ({ plan }) => plan.units.length > 0,
  targets: ({ plan, targets }) =>
    targets.length + plan.deadlines.length + plan.citations.length > 0,
  ledger: ({ plan, targets }) => plan.tasks.length + targets.length > 0,
  rollup: ({ plan, targets }) => plan.tasks.length + targets.length > 0,
};

type PlanAndTargets = Pick<LoadedPlan, 'plan' | 'targets'>;

/** The pages that have something to say of a plan: a text without tasks has no ledger to fill in. */
export function pagesOfPlan(plan: PlanAndTargets): PlanPage[] {
  return PLAN_PAGES.filter((page) => NEEDS[page]?.(plan) ?? true);
}
