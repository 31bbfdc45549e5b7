/**
 * A team's marks, in one browser: what an entry is (entry), who stands over whom (standing), the
 * state that entries come to (fold) and its
 * fields (fields), statuses and progress (status), who is typing (who), how entries
 * are made (making) of what is typed (draft), held to limits (excess), taken back (undo) and
 * taken over from one name to another (takeover), what the first paint reads (snapshot), where a ledger lives
 * (home), the names in storage (keys), the door to the browser (environment), what it has stored
 * (stored), the file in which it travels (file, read-file, excerpt), what such a file would bring
 * (incoming), backups (backup), imports and what else is kept (keeping), the units that should report (expected),
 * what a table of all measures shows (view) and how time is judged (judge), what any entries come to
 * (states), at the end of a period (period, report) and of many units (rollup, units), where the plan's
 * figures stand (targets, compare), what is kept and shown (store), and the ledger itself (ledger).
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
export { setOfDraft, showable } from './draft.ts';
export type { Draft } from './draft.ts';
export { mostOver } from './excess.ts';
export type { Excess } from './excess.ts';
export { FIELDS, isDisputed, isReworded, lastClaim, lastWord, valueOf } from './fields.ts';
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
export { dayOf, judge } from './judge.ts';
export type { TextDeadline, Timing, Yardstick } from './judge.ts';
export { countOf, isTask, problemsOf, reportOf, saidOf, taskRowsOf } from './report.ts';
export type { Count, Report, Said, Subjects } from './report.ts';
export { disputesOf, newsOf, standIn } from './rollup.ts';
export type { News, Standing } from './rollup.ts';
export { createLedger } from './ledger.ts';
export type { Deed, Ledger } from './ledger.ts';
export { changeOfClick, changeOfForm, glanceAfter, makeEntry } from './making.ts';
export type { Change, Click, Opening } from './making.ts';
export { entriesIn, entriesUntil, isPeriod, monthBefore, quarterUntil } from './period.ts';
export type { Period } from './period.ts';
export * from './limits.ts';
export { has, own } from './own.ts';
export { readLedgerFile, refuse } from './read-file.ts';
export type { Complaint, Reading } from './read-file.ts';
export { keepSnapshot, readSnapshot } from './snapshot.ts';
export type { Glance, Snapshot } from './snapshot.ts';
export { above, below } from './standing.ts';
export { countStatuses, progress, readStatus, STATUSES } from './status.ts';
export type { Status } from './status.ts';
export { groupsOf, statesOf } from './states.ts';
export type { States } from './states.ts';
export type { Trouble } from './store.ts';
export { takeOver, unitsWithWords } from './takeover.ts';
export type { Taken, TakeOver } from './takeover.ts';
export type { Unreadable } from './stored.ts';
export { linesOfTarget, targetsNow } from './targets.ts';
export type { TargetLine, TargetNow, TargetRow, TargetSaid } from './targets.ts';
export { mayTakeBack, repeating, takeBack, undoing } from './undo.ts';
export { sortedUnits } from './units.ts';
export {
  COLUMNS,
  countsOfFilter,
  filterLines,
  FILTERS,
  lineOf,
  PAGE_ROWS,
  peopleOf,
  readView,
  sortLines,
  summaryOf,
  TIMES,
  WHOLE,
  writeView,
} from './view.ts';
export type { Column, Filter, Line, Row, View } from './view.ts';
export { NOBODY, readWho } from './who.ts';
export type { Who } from './who.ts';
