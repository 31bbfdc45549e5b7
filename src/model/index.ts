/** The plans of a site as data: from the parsed text to what pages show. README.md says which file does what. */
export { absoluteAddress } from './site/absolute.ts';
export { attachmentsOf } from './data/attachments.ts';
export { buildPlan } from './data/build-plan.ts';
export type { KnownUnits } from './data/build-plan.ts';
export { clausesOfItems, FaultError } from './shapes/content.ts';
export type { ContentPage } from './shapes/content.ts';
export { countFates, differenceOf } from './revision/difference.ts';
export type { ClauseChange } from './revision/difference.ts';
export { contentsAt, contentsOf, labelOf, withoutLabel, withoutStop } from './data/contents.ts';
export type { ContentsEntry, ContentsLine } from './data/contents.ts';
export { factsOf, placesNamedIn } from './data/facts.ts';
export { feedOf } from './site/feed.ts';
export { formerOf, formerWordings } from './revision/former.ts';
export type { FormerClause } from './revision/former.ts';
export { fingerprint, policyHash, sha256, withoutSpace } from './shapes/fingerprint.ts';
export { pagesFromTree } from './shapes/ids.ts';
export { clauseAddress, OVERVIEW, slugOf, unitPageAddress } from './shapes/page-address.ts';
export { keepNotes } from './mdx/keep-notes.ts';
export { keepCut, keepIds, renamePages } from './revision/keep-ids.ts';
export { checkQuotations } from './load/checks.ts';
export { loadContent, loadContentOnce, loadPlan, loadPlans, noPlanFault } from './load/load.ts';
export {
  loadOldPages,
  loadPlaces,
  loadPublishedIds,
  loadTaskList,
  loadUnits,
  planIds,
  strayFaults,
} from './load/load-files.ts';
export type { LoadedContent, LoadedPlan } from './load/load.ts';
export { comesFirst, namesLeads, partInTask, rulesOfTask } from './data/roles.ts';
export type { PartInTask } from './data/roles.ts';
export { namedPlans } from './site/named-plans.ts';
export { plansOfOneFile } from './load/one-file.ts';
export type { NamedPlans } from './site/named-plans.ts';
export { paragraphsOf } from './shapes/paragraphs.ts';
export { hasItems, pagesOfPlan, PLAN_PAGES } from './site/plan-pages.ts';
export type { PlanPage } from './site/plan-pages.ts';
export { planJsonSchema } from './data/plan-schema.ts';
export { readMdx } from './mdx/read-mdx.ts';
export { allAnswers, askedOf, loadReading, readingFile, writeReading } from './load/reading.ts';
export { loadSeeds, seedFaults, SEEDS } from './load/seeds.ts';
export { regionNames, shelfOf } from './site/shelf.ts';
export type { ShelfPlan } from './site/shelf.ts';
export { dayPublished, frontmatterSchema } from './shapes/schemas.ts';
export type { Place, PlanMeta, Seed, Target, Synonyms, Unit } from './shapes/schemas.ts';
export { targetFigure, targetName } from './data/target-words.ts';
export { titleClausesOf } from './data/title-clauses.ts';
export type { TitleClauses } from './data/title-clauses.ts';
export type * from './data/plan-schema.ts';
export { firstDifference, paragraphsOfSource } from './load/verbatim.ts';
export { clausesInOrder } from './data/text-parts.ts';
export { unitsElsewhere } from './site/unit-names.ts';
export { dayOfFirst, editionsOf, stepsOf } from './site/version-steps.ts';
export { goneClauses } from './revision/returned.ts';
export { loadVersions, versionFile, versionOf, versionText } from './revision/versions.ts';
export type { Version } from './revision/versions.ts';
export { wordingStretches } from './revision/wording.ts';
export { writeMdx } from './mdx/write-mdx.ts';
export { parseYamlText, readText } from './shapes/yaml-file.ts';
