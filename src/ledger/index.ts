/**
 * The ledger: a team's marks in one browser. README.md explains its words. Files that also have inner parts are listed
 * with their public parts only.
 */
export { webAddress } from '../text/rules/web-address.ts';
export { isAhead, later, momentOf, type Entry } from './entries/entry.ts';
export * from './browser/user-agent.ts';
export * from './deeds/all-plans.ts';
export * from './deeds/archive.ts';
export * from './storage/backup.ts';
export * from './rollup/change-kind.ts';
export * from './rollup/changed.ts';
export * from './deeds/cleared.ts';
export * from './time/colours.ts';
export * from './table/column-changes.ts';
export * from './entries/percent-of.ts';
export * from './files/complaint.ts';
export * from './time/course.ts';
export * from './browser/days.ts';
export * from './entries/draft.ts';
export * from './browser/environment.ts';
export { mostAllowed } from './entries/excess.ts';
export { countsOfFilter } from './table/filter-counts.ts';
export * from './storage/stored-progress.ts';
export * from './entries/field-values.ts';
export * from './files/file.ts';
export * from './files/file-kind.ts';
export * from './entries/fold.ts';
export * from './entries/gone.ts';
export * from './entries/group-by.ts';
export * from './files/holdings.ts';
export { entryKey, itemNow, writeKept, planKey, readRecord, siteKey } from './browser/home.ts';
export type { Aliased, Home, SiteHome } from './browser/home.ts';
export * from './deeds/imports.ts';
export * from './files/preview-import.ts';
export * from './time/overdue.ts';
export * from './rollup/kept-columns.ts';
export * from './entries/kept-draft.ts';
export * from './rollup/kept-letter.ts';
export * from './table/kept-views.ts';
export * from './table/layout.ts';
export * from './deeds/ledger.ts';
export * from './entries/limits.ts';
export * from './table/lines.ts';
export * from './entries/making.ts';
export * from './entries/many-rows.ts';
export * from './storage/other-keys.ts';
export * from './units/other-names.ts';
export * from './units/over-plans.ts';
export {
  allColumnNames,
  columnNames,
  columnsIn,
  columnsNamedBy,
  MOST_COLUMN_NAME,
  MOST_COLUMNS,
  ownValues,
} from './table/own-columns.ts';
export type { OwnColumn, OwnColumns } from './table/own-columns.ts';
export * from './entries/own-ids.ts';
export * from './entries/own-items.ts';
export * from './table/own-rows.ts';
export * from './time/pace.ts';
export * from './table/paper-columns.ts';
export * from './entries/percent.ts';
export * from './time/period.ts';
export { deviceOfSheet } from './entries/sheet-device.ts';
export { entriesIn } from './time/written.ts';
export * from './deeds/quarantine.ts';
export * from './files/read-file.ts';
export * from './rollup/report.ts';
export * from './units/reporters.ts';
export * from './units/reporter-names.ts';
export * from './entries/review.ts';
export * from './rollup/news.ts';
export * from './storage/room.ts';
export * from './units/rulings.ts';
export * from './rollup/said.ts';
export * from './rollup/said-by.ts';
export * from './units/scope.ts';
export * from './units/by-region.ts';
export * from './files/chosen-folder.ts';
export * from './files/sift.ts';
export * from './storage/snapshot.ts';
export * from './units/spellings.ts';
export * from './entries/spoken.ts';
export * from './table/spots.ts';
export { below, unbeatenIn } from './entries/standing.ts';
export * from './entries/statuses.ts';
export type { Trouble } from './deeds/store.ts';
export { readStored, type Unreadable } from './storage/stored.ts';
export * from './storage/stub.ts';
export * from './table/summary.ts';
export { isAwake } from './storage/waking.ts';
export * from './units/takeover.ts';
export * from './units/talk.ts';
export * from './units/talk-names.ts';
export * from './table/targets.ts';
export * from './table/task-rows.ts';
export * from './rollup/term-report.ts';
export * from './time/terms.ts';
export * from './storage/needs-care.ts';
export * from './deeds/trash.ts';
export * from './deeds/undo.ts';
export * from './units/united-names.ts';
export { statusAfterUntick } from './entries/untick.ts';
export * from './table/view-address.ts';
export * from './table/view.ts';
export * from './browser/who.ts';
export * from './browser/who-regions.ts';
export { withoutBreaking } from './entries/without-breaking.ts';
