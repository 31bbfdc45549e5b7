/**
 * The ledger: a team's marks in one browser. README.md explains its words. Files that also have inner parts are listed
 * with their public parts only.
 */
export { webAddress } from '../text/web-address.ts';
export { isAhead, later, momentOf, type Entry } from './entry.ts';
export * from './user-agent.ts';
export * from './all-plans.ts';
export * from './archive.ts';
export * from './backup.ts';
export * from './changed.ts';
export * from './cleared.ts';
export * from './colours.ts';
export * from './column-changes.ts';
export * from './percent-of.ts';
export * from './complaint.ts';
export * from './course.ts';
export * from './days.ts';
export * from './draft.ts';
export * from './environment.ts';
export { mostAllowed } from './excess.ts';
export { countsOfFilter } from './filter-counts.ts';
export * from './stored-progress.ts';
export * from './field-values.ts';
export * from './file.ts';
export * from './file-kind.ts';
export * from './fold.ts';
export * from './gone.ts';
export * from './group-by.ts';
export * from './holdings.ts';
export { entryKey, itemNow, keep, planKey, readRecord, siteKey } from './home.ts';
export type { Aliased, Home, SiteHome } from './home.ts';
export * from './imports.ts';
export * from './preview-import.ts';
export * from './overdue.ts';
export * from './kept-columns.ts';
export * from './kept-draft.ts';
export * from './kept-letter.ts';
export * from './kept-views.ts';
export * from './layout.ts';
export * from './ledger.ts';
export * from './limits.ts';
export * from './lines.ts';
export * from './making.ts';
export * from './many-rows.ts';
export * from './other-keys.ts';
export * from './over-plans.ts';
export {
  allColumnNames,
  columnNames,
  columnsIn,
  columnsNamedBy,
  MOST_COLUMN_NAME,
  MOST_COLUMNS,
  ownValues,
} from './own-columns.ts';
export type { OwnColumn, OwnColumns } from './own-columns.ts';
export * from './own-ids.ts';
export * from './own-items.ts';
export * from './own-rows.ts';
export * from './pace.ts';
export * from './paper-columns.ts';
export * from './percent.ts';
export * from './period.ts';
export { deviceOfSheet } from './sheet-device.ts';
export { entriesIn } from './written.ts';
export * from './quarantine.ts';
export * from './read-file.ts';
export * from './report.ts';
export * from './reporters.ts';
export * from './reporter-names.ts';
export * from './review.ts';
export * from './news.ts';
export * from './room.ts';
export * from './rulings.ts';
export * from './said.ts';
export * from './said-by.ts';
export * from './scope.ts';
export * from './chosen-folder.ts';
export * from './sift.ts';
export * from './snapshot.ts';
export * from './spellings.ts';
export * from './spoken.ts';
export * from './spots.ts';
export { below, unbeatenIn } from './standing.ts';
export * from './statuses.ts';
export type { Trouble } from './store.ts';
export { readStored, type Unreadable } from './stored.ts';
export * from './stub.ts';
export * from './summary.ts';
export { isAwake } from './waking.ts';
export * from './takeover.ts';
export * from './talk.ts';
export * from './talk-names.ts';
export * from './targets.ts';
export * from './task-rows.ts';
export * from './term-report.ts';
export * from './terms.ts';
export * from './needs-care.ts';
export * from './trash.ts';
export * from './undo.ts';
export * from './united-names.ts';
export { statusAfterUntick } from './untick.ts';
export * from './view-address.ts';
export * from './view.ts';
export * from './who.ts';
export * from './who-regions.ts';
export { withoutBreaking } from './without-breaking.ts';
