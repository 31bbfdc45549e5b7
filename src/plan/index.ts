/**
 * The parser: official text → tree, pure, with no import from outside this folder.
 *
 * parse.ts            text → tree; layout.ts finds its zones, which front.ts, body.ts, back.ts read
 * paragraphs.ts       source → paragraphs; places.ts, space.ts: offsets, lines, columns, white space
 * labels.ts           what numbers a line: 一、 （一） 1. 1.1 第一章; numerals.ts reads the number
 * profile.ts          which of these head parts in this document, and how they nest: decided once
 * plain-headings.ts   headings without a number, by the hints of the file
 * contents-list.ts    the lines of a 目录, and those of a list of attachments
 * outline.ts          labelled lines → nested parts, and which of these are tasks
 * further-plans.ts    where a notice ends and plans begin; split.ts: the stretch of each plan of a text
 * task-table.ts       rows of a table → tasks; named-units.ts: every name that a plan gives
 * closing-text.ts     what stands behind the last line of units
 * doubts.ts           what the reading asks the editor, and whose answer it takes; decisions.ts: what
 *                     answers change that only the reading itself can ask for
 * pieces.ts           paragraph → sentences and lines of units; sentences.ts, brackets.ts: where one ends
 * units.ts            line of units → units and roles; units-label.ts, unit-tokens.ts, unit-verbs.ts,
 *                     unit-names.ts: its labels, its joints, who leads and who joins, what a name ends in
 * units-line.ts       what is, or could be, a line of units; units-stretches.ts: all of a paragraph;
 *                     units-profile.ts: which of them are, decided once for the document
 * words.ts            the words of the genre that these patterns are built from; vocabulary.ts: with those
 *                     that a plan adds
 * rules.ts            clause → rules for the whole document, and what they do; covers.ts: task → which
 *                     measures each line of units speaks of
 * deadlines.ts        clause → deadlines; dates.ts: last days; deadline-signs.ts: the words around a date
 * citations.ts        clause → cited documents; titles.ts 《》, document-number.ts, laws.ts
 * frame.ts            titles, addressees, signatures, notes: what a line is by its words
 * clauses.ts          stretch → clause; clauses-of.ts: tree → clauses in order
 * placeholders.ts     XXX, 单位名称: words of a template that name nothing
 * meta.ts             tree → title, issuer, number, dates: what a text says of itself; document-doubts.ts:
 *                     what it does not say; days.ts, issuers.ts, region-of.ts: dates, who signs, where
 * check-*.ts          tree → doubts of what looks odd
 * types.ts            the tree
 */
export { readCitations } from './citations.ts';
export { clausesOf } from './clauses-of.ts';
export { readDeadlines } from './deadlines.ts';
export { readLabel } from './labels.ts';
export type { Form } from './labels.ts';
export { readNumber } from './numerals.ts';
export { firstYear, yearOfTitle } from './days.ts';
export { askAbout } from './document-doubts.ts';
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
export type { Rule, RuleEffect } from './rules.ts';
export { unitNames } from './named-units.ts';
export { readUnits } from './units.ts';
export { withWords } from './vocabulary.ts';
export type { OwnWords } from './vocabulary.ts';
export { unitsProfile, unsureUnits } from './units-profile.ts';
