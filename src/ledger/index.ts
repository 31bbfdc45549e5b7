/**
 * A team's marks, in one browser: what an entry is (entry), who stands over whom (standing), the
 * state that entries come to (fold) and its
 * fields (fields), statuses and progress (status), who is typing (who), how entries
 * are made (making) and taken back (undo), what the first paint reads (snapshot), where a ledger lives
 * (home), the names in storage (keys), the door to the browser (environment), what it has stored
 * (stored), the file in which it travels (file, read-file, excerpt), what such a file would bring
 * (incoming), backups (backup), imports and what else is kept (keeping), the units that should report (expected),
 * what a table of all measures is asked for (view) and shows (lines), how time is judged (judge, days), what
 * any entries come to (states), what units answer for (scope, kept-scope) and say (said), at the end of a period
 * (period, report) and of many units (rollup, units, spellings), where the plan's figures stand (targets, compare), what is kept and shown (store), and the ledger itself (ledger).
 */
export { courseOf } from './course.ts';
export type { CourseDay } from './course.ts';
export { noteBackup, sinceBackup } from './backup.ts';
export type { SinceBackup } from './backup.ts';
export { isAhead, isRecord, momentOf } from './entry.ts';
export type { Entry } from './entry.ts';
export { percentOf } from './compare.ts';
export { browserEnvironment } from './environment.ts';
export type { Environment, Refusal } from './environment.ts';
export { expectedUnits, noteExpected } from './expected.ts';
export { canonical, mergeEntries, writeLedgerFile } from './file.ts';
export type { LedgerFile, PlanLedger, Raw } from './file.ts';
export {
  FIELDS,
  isDisputed,
  isReworded,
  lastBy,
  lastClaim,
  lastDay,
  lastWord,
  says,
  valueOf,
} from './fields.ts';
export type { Field, NamedField } from './fields.ts';
export { foldItem } from './fold.ts';
export type { Claim, ItemState } from './fold.ts';
export { itemNow } from './home.ts';
export type { Home } from './home.ts';
export { changedHere, compareWithHere, entriesFor, holdingsOf, isStrange } from './incoming.ts';
export type { Dispute, Here, Holding, Incoming, PlanHere } from './incoming.ts';
export {
  entriesElsewhere,
  noteImport,
  ofLaterVersions,
  undoableImport,
  usedRoom,
} from './keeping.ts';
export { autoKey, entryKey, snapshotKey, whoKey } from './keys.ts';
export { dayOf } from './days.ts';
export { judge } from './judge.ts';
export type { TextDeadline, Timing, Yardstick } from './judge.ts';
export { countsOfFilter, filterLines, lineOf, peopleOf, sortLines, summaryOf } from './lines.ts';
export type { Line, Row } from './lines.ts';
export { reportOf } from './report.ts';
export type { Around, NamedCount, Report, Subjects } from './report.ts';
export { newsOf, withoutBreaking } from './rollup.ts';
export type { News } from './rollup.ts';
export { countOf, disputesOf, problemsOf, saidBy, saidOf, taskRowsOf, unitsOf } from './said.ts';
export type { Disagreement, Said } from './said.ts';
export { isScopeKept, keepScope, readScope } from './kept-scope.ts';
export { answersOf, namedBy, scopeOf } from './scope.ts';
export type { Mine } from './scope.ts';
export * from './spellings.ts';
export { createLedger } from './ledger.ts';
export type { Deed, Ledger } from './ledger.ts';
export { changeOfClick, glanceAfter, makeEntry } from './making.ts';
export type { Change, Click } from './making.ts';
export { entriesIn, entriesUntil, isPeriod, NAMED_PERIODS, periodOf } from './period.ts';
export type { NamedPeriod, OddClocks, Period } from './period.ts';
export * from './limits.ts';
export { has, own } from './own.ts';
export { readLedgerFile, refuse } from './read-file.ts';
export type { Complaint, Reading } from './read-file.ts';
export { keepSnapshot, readSnapshot } from './snapshot.ts';
export type { Glance, Snapshot } from './snapshot.ts';
export { countStatuses, readStatus, STATUSES } from './status.ts';
export type { Count, Status } from './status.ts';
export { groupsOf, statesOf } from './states.ts';
export type { States } from './states.ts';
export type { Trouble } from './store.ts';
export type { Unreadable } from './stored.ts';
export { linesOfTarget, targetsNow } from './targets.ts';
export type { TargetLine, TargetNow, TargetRow, TargetSaid } from './targets.ts';
export { setsOf, undoing } from './undo.ts';
export { sortedUnits } from './units.ts';
export { COLUMNS, FILTERS, PAGE_ROWS, readView, TIMES, WHOLE, writeView } from './view.ts';
export type { Column, Filter, View } from './view.ts';
export { NOBODY, readWho } from './who.ts';
export type { Who } from './who.ts';
