/** Search: README.md says which file does what. */
export { answer } from './answer.ts';
export type { Answer, Approximate } from './answer.ts';
export { Budget, MOST_SIGNS, MOST_STEPS } from './budget.ts';
export { readAsked, writeAsked } from './asked.ts';
export type { Asked } from './asked.ts';
export { NO_PLACES } from './clauses.ts';
export type {
  RegionPlaces,
  Roads,
  RoadsFile,
  SearchClause,
  SearchIndex,
  SearchPage,
} from './clauses.ts';
export type { SearchPlace, SearchPlan, SearchUnit } from './clauses.ts';
export { addressReply } from './reply/addresses.ts';
export type { AddressReply } from './reply/addresses.ts';
export { placeReply } from './reply/places.ts';
export type { PlaceReply } from './reply/places.ts';
export type { Dated, PlanTasks, Share, TaskFacts } from './reply/tasks.ts';
export { replyTo } from './reply/reply.ts';
export type { Region, Reply } from './reply/reply.ts';
export { namesQuoted, quotationsIn, SHORTEST_QUOTATION } from './reply/quoted.ts';
export { checkPassage, checkReport } from './reply/pasted-report.ts';
export type { CheckedQuoted } from './reply/pasted-report.ts';
export type { DayReply, FigureReply } from './reply/said.ts';
export { unitReply } from './reply/units.ts';
export type { UnitReply } from './reply/units.ts';
export { checkQuotation } from './reply/quotation.ts';
export type { Checked } from './reply/quotation.ts';
export type { Difference, Piece, Row } from './reply/sides.ts';
export { wholeTexts } from './reply/whole-text.ts';
export type { Placed, Stretch } from './reply/whole-text.ts';
export { createSearch } from './client.ts';
export type { Search, SearchState } from './client.ts';
export { browserDoor, LoadError, MissingError } from './files.ts';
export { checkOnSite } from './report-check.ts';
export type { SearchDoor, SearchTrouble } from './files.ts';
export { pagefindEngine } from './engine.ts';
export type { Pagefind } from './engine.ts';
export { countsOf, FACETS, filterPages, withFilter } from './facets.ts';
export type { Facet, Filters, MarkOf } from './facets.ts';
export type { Source } from './literally.ts';
export { countHits, foundIn, rangesIn, stands } from './match.ts';
export type { Hit, PageHits } from './match.ts';
export { nameHead, headsOf, mayReply } from './may-reply.ts';
export { normalise, rangesOf, spaced } from './normalise.ts';
export { searchPages } from './pages.ts';
export { byPlan, firstHits } from './plans.ts';
export type { PlanHits } from './plans.ts';
export { literalQuery, wordsQuery } from './query.ts';
