/** The shapes of `plan.json`, the public face of a plan (see README, "plan.json"). */

import type * as z from 'zod';
import type {
  planCitationSchema,
  planClauseSchema,
  planDeadlineSchema,
  planRuleSchema,
  planSchema,
  planTaskSchema,
  planUnitSchema,
} from './plan-schema.ts';

export type PlanClause = z.infer<typeof planClauseSchema>;

export type PlanDeadline = z.infer<typeof planDeadlineSchema>;

export type PlanTask = z.infer<typeof planTaskSchema>;

export type PlanRule = z.infer<typeof planRuleSchema>;

export type PlanUnit = z.infer<typeof planUnitSchema>;

export type PlanCitation = z.infer<typeof planCitationSchema>;

/** What a plan's text says; `plan.json` adds the targets. */
export type Plan = z.infer<typeof planSchema>;
