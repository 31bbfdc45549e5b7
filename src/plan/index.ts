/** The parser: README.md says which file does what. */
export { readCitations } from './citations.ts';
export { clausesOf } from './clauses-of.ts';
export { readDeadlines } from './deadlines.ts';
export { readLabel } from './labels.ts';
export { readNumber } from './numerals.ts';
export { firstYear, yearOfTitle } from './document-dates.ts';
export { readMeta, shortTitleOf } from './meta.ts';
export type { Imprint } from './meta.ts';
export { asTask } from './as-task.ts';
export { regionOf, withinRegion } from './region-of.ts';
export { parse } from './parse.ts';
export { levelsOf } from './profile.ts';
export { splitPlans } from './split.ts';
export { rowTasks } from './task-table.ts';
export type {
  Answer,
  Attachment,
  Clause,
  ClauseKind,
  Doubt,
  Hint,
  Notice,
  Part,
  PlanTree,
  Point,
  Position,
  Role,
} from './types.ts';
export { coversOf } from './covers.ts';
export { applyRules } from './apply-rules.ts';
export { readRules, rulesOfClause } from './rules.ts';
export type { RuleEffect } from './rules.ts';
export { unitNames } from './named-units.ts';
export { readUnits } from './unit-roles.ts';
export { withWords } from './vocabulary.ts';
export type { OwnWords } from './vocabulary.ts';
export { unitsProfile, unsureUnits } from './units-profile.ts';
