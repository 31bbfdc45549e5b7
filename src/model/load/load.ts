import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withWords } from '../../plan/index.ts';
import { contentFaults, faultLine } from '../../text/commands/faults.ts';
import { buildPlan } from '../data/build-plan.ts';
import { checkIds, checkListedPlaces, checkQuotations, checkTasks } from './checks.ts';
import type { ContentComplaint } from './checks.ts';
import { clausesOfItems, FaultError } from '../shapes/content.ts';
import type { ContentPage } from '../shapes/content.ts';
import { sha256 } from '../shapes/fingerprint.ts';
import { loadPages, loadPublishedIds, loadReporters, loadTaskLists } from './load-files.ts';
import { loadUnits, planIds, strayFaults } from './load-files.ts';
import { OVERVIEW, slugOf } from '../shapes/page-address.ts';
import { loadReading } from './reading.ts';
import {
  placesSchema,
  planMetaSchema,
  siteSchema,
  targetsSchema,
  termsSchema,
} from '../shapes/schemas.ts';
import type {
  Place,
  PlanMeta,
  RegionReporter,
  RegionUnit,
  Site,
  Target,
  Synonyms,
} from '../shapes/schemas.ts';
import { plansOfOneFile } from './one-file.ts';
import { loadSeeds, seedFaults } from './seeds.ts';
import type { Plan } from '../data/plan-schema.ts';
import { firstDifference } from './verbatim.ts';
import { loadVersions, versionFile } from '../revision/versions.ts';
import type { Version } from '../revision/versions.ts';
import { readText, readYaml } from '../shapes/yaml-file.ts';

export interface LoadedPlan {
  plan: Plan;
  meta: PlanMeta;
  pages: ContentPage[];
  targets: Target[];
  /** The official text as published. */
  seed: string;
  /** Its earlier versions, the oldest first. */
  versions: Version[];
}

/** All of `content/`. */
export interface LoadedContent {
  site: Site;
  /** In the order of their ids. */
  plans: LoadedPlan[];
  places: Place[];
  /** Units of all regions that the plans name. */
  units: RegionUnit[];
  /** The units that should report, for all these regions. */
  reporters: RegionReporter[];
  terms: Synonyms[];
  /** Plans that were published in one file (plansOfOneFile). */
  together: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a plan's folder and seed, without checking their content.
 *
 * @param root Folder of the project.
 * @throws Error (ContentError for MDX) that names the file, the line and how to mend it, if something cannot be read.
 */
export function loadPlan(root: string, planId: string): LoadedPlan {
  const meta = readYaml(root, `content/${planId}/plan.yaml`, planMetaSchema);
  const pages = loadPages(root, planId, meta);
  const seedFile = `seeds/${meta.seed}`;
  if (!existsSync(join(root, seedFile))) {
    throw new FaultError([faultLine(seedFile, undefined, contentFaults.seedGone(planId))]);
  }
  const seed = readFileSync(join(root, seedFile));
  const units = loadUnits(root, meta.region);
  const plan = withWords(loadReading(root, planId).words, () =>
    buildPlan(planId, meta, pages, units, sha256(seed)),
  );
  const targetsFile = `content/${planId}/targets.yaml`;
  const targets = existsSync(join(root, targetsFile))
    ? (readYaml(root, targetsFile, targetsSchema.nullable()) ?? [])
    : [];
  const versions = loadVersions(root, planId);
  return { plan, meta, pages, targets, seed: seed.toString('utf8'), versions };
}

/** The first line of a file that contains some words, from 1; undefined if none does. */
function lineOf(root: string, file: string, words: string): number | undefined {
  const lines = readText(root, file).split(/\r\n?|\n/u);
  const found = lines.findIndex((line) => !line.startsWith('<Task') && line.includes(words));
  return found < 0 ? undefined : found + 1;
}

/** Where clauses differ from the text of a seed: the clause, and a sentence about it. Undefined if they agree. */
function partingOf(seed: string, text: string, clauses: Plan['clauses']) {
  const difference = firstDifference(text, clauses);
  if (difference === undefined) return undefined;
  const { clause = '', line, column, expected, found } = difference;
  const place = `seeds/${seed}:${line}:${column}`;
  return { clause, words: contentFaults.notVerbatim(clause, place, expected, found) };
}

/** A sentence about the first character in which content and seed differ; none if they agree. */
function verbatimFaults(root: string, { plan, meta, pages, seed }: LoadedPlan): string[] {
  const parting = partingOf(meta.seed, seed, plan.clauses);
  if (parting === undefined) return [];
  const { clause, words } = parting;
  const page = pages.find(({ items }) => clausesOfItems(items).some(({ id }) => id === clause));
  const file = `content/${plan.id}/${slugOf(page?.id ?? OVERVIEW)}.mdx`;
  return [faultLine(file, lineOf(root, file, `id="${clause}"`) ?? 1, words)];
}

/** A sentence about each earlier version whose clauses differ from its seed. */
function versionFaults(root: string, { plan, versions }: LoadedPlan): string[] {
  return versions.flatMap(({ version, seed, clauses }) => {
    const faults = seedFaults(root, loadSeeds(root), seed);
    if (faults.length > 0) return faults;
    const parting = partingOf(seed, readText(root, `seeds/${seed}`), clauses);
    if (parting === undefined) return [];
    return [faultLine(versionFile(plan.id, version), undefined, parting.words)];
  });
}

function placed(root: string, { file, at, words }: ContentComplaint): string {
  const isFile = /\.\w+$/u.test(file);
  return faultLine(file, isFile && at !== undefined ? lineOf(root, file, at) : undefined, words);
}

/** Moves a complaint about an id that is given twice to the MDX file that has it the second time. */
function inPage(loaded: LoadedPlan, complaint: ContentComplaint): ContentComplaint {
  const id = /^id="(.+)"$/u.exec(complaint.at ?? '')?.[1];
  const page = loaded.pages.findLast(({ items }) =>
    clausesOfItems(items).some((clause) => clause.id === id),
  );
  if (page === undefined) return complaint;
  return { ...complaint, file: `content/${loaded.plan.id}/${slugOf(page.id)}.mdx` };
}

/** Finds faults in one plan: text, ids, tasks, quotations. */
function planFaults(root: string, loaded: LoadedPlan): string[] {
  const { plan, meta, targets } = loaded;
  const complaints = [
    ...checkIds(plan, meta, loadPublishedIds(root, plan.id)).map((one) => inPage(loaded, one)),
    ...loadTaskLists(root, plan.id).flatMap(({ file, tasks }) => checkTasks(plan, file, tasks)),
    ...checkQuotations(plan, targets),
  ];
  return [
    ...verbatimFaults(root, loaded),
    ...versionFaults(root, loaded),
    ...complaints.map((one) => placed(root, one)),
  ];
}

/** Checks before any plan is read: no superfluous file, no open question, and seeds as they were listed. */
function firstFaults(root: string): string[] {
  const ids = planIds(root);
  const stray = ids.flatMap((id) => strayFaults(root, id));
  if (stray.length > 0) return stray;
  const open = ids.flatMap((id) => loadReading(root, id).open);
  if (open.length > 0) return open;
  const seeds = loadSeeds(root);
  return ids.flatMap((id) =>
    seedFaults(root, seeds, readYaml(root, `content/${id}/plan.yaml`, planMetaSchema).seed),
  );
}

/** Sentences about listed places that no plan names. */
function placesFaults(root: string, plans: readonly LoadedPlan[], places: Place[]): string[] {
  const complaints = checkListedPlaces(
    plans.map(({ plan }) => plan),
    places,
  );
  return complaints.map((one) => placed(root, one));
}

/**
 * Reads and checks all of `content/`: the official text is verbatim, ids are kept, quotations are true.
 *
 * @param root Folder of the project.
 * @throws Error with a line for each complaint: file, line, what is wrong, how to mend it.
 */
export function loadContent(root: string): LoadedContent {
  const site = readYaml(root, 'content/site.yaml', siteSchema);
  const places = readYaml(root, 'content/places.yaml', placesSchema) ?? [];
  const terms = readYaml(root, 'content/terms.yaml', termsSchema) ?? [];
  const first = firstFaults(root);
  if (first.length > 0) throw new FaultError(first);
  const plans = planIds(root).map((id) => loadPlan(root, id));
  const regions = new Set(plans.map(({ meta }) => meta.region));
  const units = [...regions].flatMap((region) =>
    loadUnits(root, region).map((unit) => ({ ...unit, region })),
  );
  const reporters = [...regions].flatMap((region) => loadReporters(root, region));
  const faults = [
    ...plans.flatMap((loaded) => planFaults(root, loaded)),
    ...(plans.length === 0 ? [] : placesFaults(root, plans, places)),
  ];
  if (faults.length > 0) throw new FaultError(faults);
  const together = plansOfOneFile(plans, loadSeeds(root));
  return { site, places, plans, units, reporters, terms, together };
}

/** The sentence for whoever has no plan yet. */
export function noPlanFault(): string {
  return faultLine('content/', undefined, contentFaults.noPlan());
}

/** The same for whatever makes something of the plans. @throws Error also if there is none: it says what to do. */
export function loadPlans(root: string): LoadedContent {
  const content = loadContent(root);
  if (content.plans.length === 0) throw new FaultError([noPlanFault()]);
  return content;
}

const loaded = new Map<string, LoadedContent>();

/** The same for a build, in which nothing changes: the content is read and checked only once. */
export function loadContentOnce(root: string): LoadedContent {
  const key = resolve(root);
  const content = loaded.get(key) ?? loadPlans(root);
  loaded.set(key, content);
  return content;
}
