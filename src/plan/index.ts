/** The parser: README.md says which file does what. */
export { readCitations } from './clauses/citations.ts';
export { clausesOf } from './text/clauses-of.ts';
export { readDeadlines } from './clauses/deadlines.ts';
export { readLabel } from './words/labels.ts';
export { readNumber } from './words/numerals.ts';
export { firstYear, yearOfTitle } from './meta/document-dates.ts';
export { readMeta, shortTitleOf } from './meta/meta.ts';
export type { Imprint } from './meta/meta.ts';
export { asTask } from './parts/as-task.ts';
export { regionOf, withinRegion } from './meta/region-of.ts';
export { parse } from './parse.ts';
export { levelsOf } from './layout/numbering-profile.ts';
export { splitPlans } from './layout/split.ts';
export { rowTasks } from './parts/task-table.ts';
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
} from './text/types.ts';
export { coversOf } from './units/covers.ts';
export { applyRules } from './units/apply-rules.ts';
export { readRules, rulesOfClause } from './units/rules.ts';
export type { RuleEffect } from './units/rules.ts';
export { unitNames } from './parts/named-units.ts';
export { readUnits } from './units/unit-roles.ts';
export { withWords } from './words/vocabulary.ts';
export type { OwnWords } from './words/vocabulary.ts';
export { unitsProfile, unsureUnits } from './units/units-profile.ts';
