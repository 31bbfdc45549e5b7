/** The public verbs of the ledger: a team's marks, in one browser. README.md says what its words mean. */
export { webAddress } from './address.ts';
export type { WebAddress } from './address.ts';
export { courseOf } from './course.ts';
export type { CourseDay } from './course.ts';
export { appOf, asksToKeep } from './agent.ts';
export type { App } from './agent.ts';
export { autoFileOf, missingIn, noteAutoFile, noteBackup, sinceBackup } from './backup.ts';
export type { SinceBackup } from './backup.ts';
export { refuse } from './complaint.ts';
export type { Complaint } from './complaint.ts';
export { isAhead, isRecord, momentOf } from './entry.ts';
export type { Entry } from './entry.ts';
export { percentOf } from './compare.ts';
export { browserBasics, browserEnvironment, emptiesStorage } from './environment.ts';
export type { Basics, Environment, Refusal } from './environment.ts';
export { expectedUnits, noteExpected } from './expected.ts';
export { excerpt, shortened } from './excerpt.ts';
export { canonical, mergeEntries, sizeInFile, writeLedgerFile } from './file.ts';
export type { LedgerFile, PlanLedger, Raw } from './file.ts';
export { setOfDraft, showable } from './draft.ts';
export type { Draft } from './draft.ts';
export { mostOver } from './excess.ts';
export type { Excess } from './excess.ts';
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
export { holdingsOf } from './holdings.ts';
export type { Holding } from './holdings.ts';
export { addEntries, settleImport, undoableImport } from './imports.ts';
export type { CutOff, Import } from './imports.ts';
export { compareWithHere, entriesFor, hereOf, isStrange } from './incoming.ts';
export type { Dispute, Here, Incoming, PlanHere, ShownChange } from './incoming.ts';
export { entriesElsewhere, ofLaterVersions } from './keeping.ts';
export { keep, readKept, readRecord } from './kept.ts';
export { planKey, entryKey, siteKey } from './keys.ts';
export { DAY, dayOf } from './days.ts';
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
export { changeOfClick, changeOfForm, glanceAfter, makeEntry } from './making.ts';
export type { Change, Click, Opening } from './making.ts';
export { entriesIn, entriesUntil, isPeriod, NAMED_PERIODS, periodOf } from './period.ts';
export type { NamedPeriod, OddClocks, Period } from './period.ts';
export * from './limits.ts';
export { has, own } from './own.ts';
export { isSafe } from './promise.ts';
export { sortUnreadable } from './quarantine.ts';
export { roomFor, usageOf, usedRoom } from './room.ts';
export type { Usage } from './room.ts';
export { readLedgerFile } from './read-file.ts';
export type { Reading } from './read-file.ts';
export { sift } from './sift.ts';
export type { LeftOut, Sifted } from './sift.ts';
export { keepSnapshot, readSnapshot } from './snapshot.ts';
export type { Glance, Snapshot } from './snapshot.ts';
export { above, below } from './standing.ts';
export { countStatuses, readStatus, STATUSES } from './status.ts';
export type { Count, Status } from './status.ts';
export { groupsOf, statesOf } from './states.ts';
export type { States } from './states.ts';
export type { Trouble } from './store.ts';
export { takeOver, unitsWithWords } from './takeover.ts';
export type { Taken, TakeOver } from './takeover.ts';
export type { Unreadable } from './stored.ts';
export { linesOfTarget, targetsNow } from './targets.ts';
export type { TargetLine, TargetNow, TargetRow, TargetSaid } from './targets.ts';
export { isUntidy, needsCare } from './tidy.ts';
export {
  deleteEntries,
  deletionsOf,
  dropTrash,
  purgeTrash,
  restoreEntries,
  TRASH_KEPT,
} from './trash.ts';
export type { Deletion } from './trash.ts';
export { mayTakeBack, repeating, takeBack, undoing } from './undo.ts';
export { sortedUnits } from './units.ts';
export { COLUMNS, FILTERS, PAGE_ROWS, readView, TIMES, WHOLE, writeView } from './view.ts';
export type { Column, Filter, View } from './view.ts';
export { NOBODY, readWho } from './who.ts';
export type { Who } from './who.ts';
