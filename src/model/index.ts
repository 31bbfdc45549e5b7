/**
 * Between the parsed text and the site: ids and pages for a tree (ids), pages ⇄ MDX (write-mdx,
 * read-mdx, tags, content), the plan as plan.json shows it (build-plan, plan-schema, types; paragraphs), who leads (roles), fingerprints
 * (fingerprint), YAML shapes (schemas) and the way in (yaml-file), questions and answers (reading),
 * editors' notes (keep-notes, note-safety), what must be true of the content (verbatim, checks, seeds),
 * and the reading of `content/` by the file (load-files) and as a whole (load). Where the site is
 * published: absolute.
 */
export { absoluteAddress } from './absolute.ts';
export { buildPlan } from './build-plan.ts';
export type { KnownUnits } from './build-plan.ts';
export { clausesOfItems, ContentError, FaultError, UnlistedUnits } from './content.ts';
export type { ContentClause, ContentItem, ContentPage, ContentTask } from './content.ts';
export { contentsAt, contentsOf, labelOf, withoutLabel } from './contents.ts';
export type { ContentsEntry, ContentsLine } from './contents.ts';
export { factsOf, placesIn } from './facts.ts';
export type { Facts, Mention } from './facts.ts';
export { fingerprint, policyHash, sha256, withoutSpace } from './fingerprint.ts';
export { pagesFromTree } from './ids.ts';
export { OVERVIEW, pageAddress, slugOf } from './page-address.ts';
export { keepNotes } from './keep-notes.ts';
export type { KeptNotes } from './keep-notes.ts';
export { keepIds } from './keep-ids.ts';
export { loadContent, loadContentOnce, loadPlan } from './load.ts';
export {
  loadClauses,
  loadPlaces,
  loadPublishedIds,
  loadTaskList,
  loadUnits,
  planIds,
  strayFaults,
} from './load-files.ts';
export type { LoadedContent, LoadedPlan } from './load.ts';
export { namesLeads, partInTask, rulesOfTask } from './roles.ts';
export type { PartInTask } from './roles.ts';
export { paragraphsOf } from './paragraphs.ts';
export { PLAN_PAGES } from './plan-pages.ts';
export type { PlanPage } from './plan-pages.ts';
export { planJsonSchema } from './plan-schema.ts';
export type { PlanFile } from './plan-schema.ts';
export { readMdx } from './read-mdx.ts';
export { answersOf, askedOf, loadReading, readingFile, writeReading } from './reading.ts';
export type { Asked, Reading } from './reading.ts';
export { frontmatterSchema, planMetaSchema } from './schemas.ts';
export { loadSeeds, seedFaults, SEEDS } from './seeds.ts';
export type { Place, PlanMeta, Seed, Target, Term, Unit } from './schemas.ts';
export type * from './types.ts';
export { firstDifference } from './verbatim.ts';
export type { Difference } from './verbatim.ts';
export { escapeMdx, writeMdx } from './write-mdx.ts';
export { parseYamlText, readText } from './yaml-file.ts';
