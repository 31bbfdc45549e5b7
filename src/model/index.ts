/** The plans of a site as data: from the parsed text to what pages show. README.md says which file does what. */
export { absoluteAddress } from './absolute.ts';
export { attachmentsOf } from './attachments.ts';
export { buildPlan } from './build-plan.ts';
export type { KnownUnits } from './build-plan.ts';
export { clausesOfItems, FaultError } from './content.ts';
export type { ContentPage } from './content.ts';
export { countFates, differenceOf } from './difference.ts';
export type { ClauseChange } from './difference.ts';
export { contentsAt, contentsOf, labelOf, withoutLabel, withoutStop } from './contents.ts';
export type { ContentsEntry, ContentsLine } from './contents.ts';
export { factsOf, placesNamedIn } from './facts.ts';
export { feedOf } from './feed.ts';
export { formerOf, formerWordings } from './former.ts';
export type { FormerClause } from './former.ts';
export { fingerprint, policyHash, sha256, withoutSpace } from './fingerprint.ts';
export { pagesFromTree } from './ids.ts';
export { clauseAddress, OVERVIEW, slugOf, unitPageAddress } from './page-address.ts';
export { keepNotes } from './keep-notes.ts';
export { keepCut, keepIds, renamePages } from './keep-ids.ts';
export { checkQuotations } from './checks.ts';
export { loadContent, loadContentOnce, loadPlan } from './load.ts';
export {
  loadOldPages,
  loadPlaces,
  loadPublishedIds,
  loadTaskList,
  loadUnits,
  planIds,
  strayFaults,
} from './load-files.ts';
export type { LoadedContent, LoadedPlan } from './load.ts';
export { comesFirst, namesLeads, partInTask, rulesOfTask } from './roles.ts';
export type { PartInTask } from './roles.ts';
export { namedPlans } from './named-plans.ts';
export { plansOfOneFile } from './one-file.ts';
export type { NamedPlans } from './named-plans.ts';
export { paragraphsOf } from './paragraphs.ts';
export { hasItems, pagesOfPlan, PLAN_PAGES } from './plan-pages.ts';
export type { PlanPage } from './plan-pages.ts';
export { planJsonSchema } from './plan-schema.ts';
export { readMdx } from './read-mdx.ts';
export { allAnswers, askedOf, loadReading, readingFile, writeReading } from './reading.ts';
export { loadSeeds, seedFaults, SEEDS } from './seeds.ts';
export { regionNames, shelfOf } from './shelf.ts';
export type { ShelfPlan } from './shelf.ts';
export { dayPublished, frontmatterSchema } from './schemas.ts';
export type { Place, PlanMeta, Seed, Target, Synonyms, Unit } from './schemas.ts';
export { targetFigure, targetName } from './target-words.ts';
export { titleClausesOf } from './title-clauses.ts';
export type { TitleClauses } from './title-clauses.ts';
export type * from './plan-schema.ts';
export { firstDifference, paragraphsOfSource } from './verbatim.ts';
export { clausesInOrder } from './text-parts.ts';
export { unitsElsewhere } from './unit-names.ts';
export { dayOfFirst, editionsOf, stepsOf } from './version-steps.ts';
export { goneClauses } from './returned.ts';
export { loadVersions, versionFile, versionOf, versionText } from './versions.ts';
export type { Version } from './versions.ts';
export { wordingStretches } from './wording.ts';
export { writeMdx } from './write-mdx.ts';
export { parseYamlText, readText } from './yaml-file.ts';
