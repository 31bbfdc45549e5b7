/**
 * The pages of a plan besides its text, in the order of the contents: `/<plan>/<page>/`. The contents, the
 * browser tests and the benches go by it; its routes are in `src/pages/[plan]/`.
 */
export const PLAN_PAGES = ['units', 'targets', 'ledger', 'rollup', 'poster', 'print'] as const;

export type PlanPage = (typeof PLAN_PAGES)[number];
