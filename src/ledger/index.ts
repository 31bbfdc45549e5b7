/** The public verbs of the ledger: a team's marks, in one browser. README.md says what its words mean. */
export { has, isRecord, own } from '../text/own.ts';
export { webAddress } from '../text/address.ts';
export { appOf, asksToKeep, emptiesStorage, isSafe } from './agent.ts';
export { autoFileOf, missingIn, noteAutoFile, noteBackup, sinceBackup } from './backup.ts';
export { percentOf } from './compare.ts';
export { excerpt, refuse, shortened, type Complaint } from './complaint.ts';
export { courseOf, type CourseDay } from './course.ts';
export { dayOf } from './days.ts';
export { setOfDraft, showable, type Draft } from './draft.ts';
export { isAhead, momentOf, type Entry } from './entry.ts';
export { browserBasics, browserEnvironment, type Basics, type Environment } from './environment.ts';
export { mostOver } from './excess.ts';
export {
  FIELDS,
  isDisputed,
  isLong,
  isReworded,
  lastBy,
  lastClaim,
  lastDay,
  lastWord,
  says,
  valueOf,
  type Field,
  type NamedField,
} from './fields.ts';
export { canonical, mergeEntries, sizeInFile, writeLedgerFile, type LedgerFile } from './file.ts';
export { countsOfFilter } from './filter-counts.ts';
export { foldItem, groupsOf, statesOf, type Claim, type ItemState, type States } from './fold.ts';
export { groupBy, push } from './groups.ts';
export { holdingsOf, type Holding } from './holdings.ts';
export { entryKey, itemNow, keep, planKey, readRecord, siteKey, type Home } from './home.ts';
export {
  addEntries,
  cutOffOf,
  forgetCutOff,
  refusalOf,
  settleImport,
  undoableImport,
  type CutOff,
} from './imports.ts';
export {
  compareWithHere,
  disputesBeside,
  entriesFor,
  hereOf,
  isStrange,
  type Dispute,
  type Here,
  type Incoming,
  type ShownChange,
} from './incoming.ts';
export { judge, type TextDeadline, type Timing, type Yardstick } from './judge.ts';
export { entriesElsewhere, ofLaterVersions } from './keeping.ts';
export { createLedger, type Deed, type Ledger } from './ledger.ts';
export {
  MOST_BYTES,
  MOST_FIELDS,
  MOST_NAME,
  MOST_OVER,
  MOST_READ,
  MOST_ROLLUP,
  MOST_TYPED,
  ROOM,
  SPARE_ROOM,
} from './limits.ts';
export {
  filterLines,
  lineOf,
  peopleOf,
  sortLines,
  summaryOf,
  type Line,
  type Row,
} from './lines.ts';
export {
  changeOfClick,
  changeOfForm,
  glanceAfter,
  makeEntry,
  type Change,
  type Opening,
} from './making.ts';
export {
  NAMED_PERIODS,
  entriesIn,
  entriesUntil,
  isPeriod,
  periodOf,
  type NamedPeriod,
  type Period,
} from './period.ts';
export { sortUnreadable } from './quarantine.ts';
export { readLedgerFile } from './read-file.ts';
export { reportOf, type Around, type NamedCount, type Report, type Subjects } from './report.ts';
export {
  expectedUnits,
  lookAlikes,
  noteExpected,
  noteSpellings,
  putTogether,
  readSpellings,
  takeApart,
  unite,
  type Spellings,
} from './reporters.ts';
export { newsOf, withoutBreaking, type News } from './rollup.ts';
export { roomFor, usageOf, usedRoom } from './room.ts';
export {
  countOf,
  disputesOf,
  problemsOf,
  saidBy,
  saidOf,
  taskRowsOf,
  unitsOf,
  type Disagreement,
  type Said,
} from './said.ts';
export { sift, type LeftOut } from './sift.ts';
export { keepSnapshot, readSnapshot, type Glance, type Snapshot } from './snapshot.ts';
export { below } from './standing.ts';
export { STATUSES, countStatuses, readStatus, type Count, type Status } from './status.ts';
export type { Trouble } from './store.ts';
export type { Unreadable } from './stored.ts';
export { seemsRenamed, takeOver, unitsWithWords, type Taken } from './takeover.ts';
export {
  linesOfTarget,
  targetsNow,
  type TargetLine,
  type TargetNow,
  type TargetRow,
  type TargetSaid,
} from './targets.ts';
export { isUntidy, needsCare } from './tidy.ts';
export {
  TRASH_KEPT,
  deleteEntries,
  deletionsOf,
  dropTrash,
  purgeTrash,
  restoreEntries,
  type Deletion,
} from './trash.ts';
export { mayTakeBack, takeBack, undoing } from './undo.ts';
export {
  COLUMNS,
  FILTERS,
  PAGE_ROWS,
  TIMES,
  WHOLE,
  readView,
  writeView,
  type Column,
  type Filter,
  type View,
} from './view.ts';
export { isScopeKept, keepScope, namedBy, readScope, scopeOf, type Mine } from './scope.ts';
export { sortedUnits } from './spoken.ts';
export { isAwake } from './waking.ts';
export { NOBODY, readWho, type Who } from './who.ts';
