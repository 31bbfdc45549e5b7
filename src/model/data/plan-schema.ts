import * as z from 'zod';
import type { ClauseKind, Role, RuleEffect } from '../../plan/index.ts';
import { targetsSchema } from '../shapes/schemas.ts';

/**
 * The form of `plan.json`, the public data of a plan: `plan.schema.json` publishes it, and the types come from it
 * (README).
 */

/** A word from a list that may grow: the schema takes any word, the type knows the present ones. */
const openWord = <Word extends string>(
  description: string,
): z.ZodNonOptional<z.core.$ZodType<Word, Word>> =>
  z.nonoptional(z.string<Word>()).describe(description);

const id = z.string().min(1);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .nullable();

export const planClauseSchema = z.object({
  id,
  kind: openWord<ClauseKind>(
    'title number addressee heading sentence measure units source signature note cell; take one that you do not know as a sentence',
  ),
  text: z.string().min(1).describe('Verbatim.'),
  page: z.string().min(1).describe("Address from the site's root."),
  paragraph: z.int().min(0).describe('Index of its paragraph in the text.'),
  place: z
    .string()
    .describe(
      'What a person would say, by the printed numbers; empty for what stands outside the numbering.',
    ),
  level: z
    .int()
    .min(1)
    .describe('How deep a heading stands in the numbering; absent on all else.')
    .exactOptional(),
  sentence: z
    .int()
    .min(1)
    .describe('Which sentence of its place it is; absent on headings, units and source lines.')
    .exactOptional(),
  task: id.describe('The task it belongs to.').exactOptional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/u)
    .describe('16 hex digits of the SHA-256 of its text without white space.'),
});
export type PlanClause = z.infer<typeof planClauseSchema>;

const planDeadlineSchema = z.object({
  clause: id,
  words: z.string().min(1).describe('The quoted words that give the date.'),
  from: day,
  until: day,
  firm: z.boolean().describe('False where the text only aims at it.'),
});
export type PlanDeadline = z.infer<typeof planDeadlineSchema>;

const planTaskSchema = z.object({
  id,
  path: z.array(z.string()).describe('The headings above it, outermost first.'),
  heading: z.string(),
  measures: z.array(id),
  units: z.array(z.string().min(1)).describe('Names, in the order of the text.'),
  responsible: z.array(
    z.object({
      unit: z.string().min(1),
      role: openWord<Role>('listed, lead, join or other'),
      words: z.string(),
      clause: id.describe('The line of units, or the rule, that names it.'),
      covers: z
        .array(id)
        .describe(
          "The measures that the line speaks of; the task's id where it is only a heading.",
        ),
    }),
  ),
  deadlines: z.array(planDeadlineSchema),
});
export type PlanTask = z.infer<typeof planTaskSchema>;

const planRuleSchema = z.object({
  clause: id,
  words: z.string().min(1).describe('The words of the text.'),
  effect: z.object({
    kind: openWord<RuleEffect['kind']>(
      'first-leads: who is named first leads; also: `units` have every task too; scope: where a task holds that does not say so',
    ),
    from: z
      .enum(['here', 'whole'])
      .describe('Whether it holds from its clause on, or for the whole document.'),
    units: z.array(z.string().min(1)).exactOptional(),
    unnamed: z.boolean().describe('Whether only for tasks that name no unit.').exactOptional(),
    scope: z.string().exactOptional(),
  }),
});
export type PlanRule = z.infer<typeof planRuleSchema>;

const planUnitSchema = z.object({
  name: z.string().min(1),
  slug: z.string().min(1),
  tasks: z.array(id).describe('Ids of its tasks, in the order of the text.'),
});
export type PlanUnit = z.infer<typeof planUnitSchema>;

const planCitationSchema = z.object({
  clause: id,
  title: z.string(),
  number: z.string().nullable(),
  words: z.string(),
});
export type PlanCitation = z.infer<typeof planCitationSchema>;

const planSchema = z.object({
  id,
  title: z.string().min(1),
  shortTitle: z.string().describe('What contents and tabs call it.'),
  titleBy: z
    .enum(['source', 'editor'])
    .describe('Who wrote the title: the text, or an editor because the text carries none.'),
  issuer: z.string(),
  number: z.string().nullable().describe('As printed; null where the text gives none.'),
  date: day.describe('Of the signature; null where the text gives none.'),
  region: z.string().describe('Whose units it names: content/units/<region>.yaml.'),
  source: z
    .string()
    .describe('The source line of the text, or where the publisher says it comes from.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of the source text.'),
  clauses: z
    .array(planClauseSchema)
    .describe(
      'In the order of the text; joined, without white space, they are the source text without white space.',
    ),
  tasks: z.array(planTaskSchema),
  rules: z
    .array(planRuleSchema)
    .describe('What the text says once for the whole document, or from there on.'),
  deadlines: z.array(planDeadlineSchema),
  citations: z.array(planCitationSchema),
  units: z.array(planUnitSchema),
});
/** A plan as its text gives it; `plan.json` adds the targets. */
export type Plan = z.infer<typeof planSchema>;

const planFileSchema = planSchema.extend({
  $schema: z.string().exactOptional(),
  targets: targetsSchema,
});
export type PlanFile = z.infer<typeof planFileSchema>;

/** The schema as JSON Schema (2020-12). Fields may be added later, so a field that it does not name is no mistake. */
export function planJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(planFileSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
}
