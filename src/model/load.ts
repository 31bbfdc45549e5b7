import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { buildPlan } from './build-plan.ts';
import { checkIds, checkPlaces, checkQuotations, checkTasks } from './checks.ts';
import { clausesOfItems, ContentError } from './content.ts';
import type { ContentClause, ContentPage } from './content.ts';
import { sha256 } from './fingerprint.ts';
import { OVERVIEW, slugOf } from './page-address.ts';
import { readMdx } from './read-mdx.ts';
import {
  frontmatterSchema,
  placesSchema,
  planMetaSchema,
  readBySchema,
  siteSchema,
  targetsSchema,
  taskListSchema,
  termsSchema,
  unitsSchema,
} from './schemas.ts';
import type { Place, PlanMeta, Target, Term, Unit } from './schemas.ts';
import type { Plan } from './types.ts';
import { firstDifference } from './verbatim.ts';

/** A plan with all that its folder says about it. */
export interface LoadedPlan {
  plan: Plan;
  meta: PlanMeta;
  pages: ContentPage[];
  targets: Target[];
  /** The official text as published. */
  seed: string;
}

/** All of `content/`. */
export interface LoadedContent {
  site: { id: string; name: string };
  /** In the order of their ids. */
  plans: LoadedPlan[];
  places: Place[];
  /** Units of all regions that the plans name. */
  units: Unit[];
  terms: Term[];
}

function readYaml(root: string, file: string): unknown {
  return parseYaml(readFileSync(join(root, file), 'utf8'));
}

/** The units of a region; none where the region has no file yet. */
export function loadUnits(root: string, region: string): Unit[] {
  const file = `content/units/${region}.yaml`;
  return existsSync(join(root, file)) ? readBySchema(file, unitsSchema, readYaml(root, file)) : [];
}

/** Ids that plan.yaml lists as tasks; none before the first import. */
export function loadTaskList(root: string, planId: string): string[] {
  const file = `content/${planId}/plan.yaml`;
  if (!existsSync(join(root, file))) return [];
  return readBySchema(file, taskListSchema, readYaml(root, file)).tasks;
}

/** The published ids of a plan, one a line; none before the first import. */
export function loadPublishedIds(root: string, planId: string): string[] {
  const file = join(root, 'content', planId, 'ids.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** Ids of the plans in `content/`: the folders that hold a plan.yaml. */
export function planIds(root: string): string[] {
  return readdirSync(join(root, 'content'))
    .filter((name) => existsSync(join(root, 'content', name, 'plan.yaml')))
    .sort();
}

/** One MDX file; its frontmatter has to name the page that plan.yaml expects there. */
function loadPage(root: string, file: string): ContentPage {
  const text = readFileSync(join(root, file), 'utf8');
  const yaml: unknown = parseYaml(/^---\r?\n([\s\S]*?)\r?\n---\r?\n/u.exec(text)?.[1] ?? '');
  return readMdx(file, text, readBySchema(file, frontmatterSchema, yaml).id);
}

/** The MDX files that plan.yaml lists, in its order, the overview first. */
function loadPages(root: string, planId: string, meta: PlanMeta): ContentPage[] {
  const folder = `content/${planId}`;
  return [OVERVIEW, ...meta.pages].map((id) => {
    const file = `${folder}/${slugOf(id)}.mdx`;
    if (!existsSync(join(root, file))) {
      throw new Error(
        `${file}: there is no such file, but ${folder}/plan.yaml lists page ${id}. Restore it, or run npm run import.`,
      );
    }
    const page = loadPage(root, file);
    if (page.id === id) return page;
    throw new ContentError(file, 2, `the id is “${page.id}”, but this is the file of page ${id}.`);
  });
}

/** The clauses of all MDX files that a plan's folder holds, whatever plan.yaml says. */
export function loadClauses(root: string, planId: string): ContentClause[] {
  const folder = `content/${planId}`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => clausesOfItems(loadPage(root, `${folder}/${name}`).items));
}

/**
 * Reads a plan's folder and seed without judging what they say.
 *
 * @param root Folder of the project.
 * @throws Error (ContentError for MDX) that names file, line and mend where something can't be read.
 */
export function loadPlan(root: string, planId: string): LoadedPlan {
  const file = `content/${planId}/plan.yaml`;
  const meta = readBySchema(file, planMetaSchema, readYaml(root, file));
  const pages = loadPages(root, planId, meta);
  const seed = readFileSync(join(root, 'seeds', meta.seed));
  const plan = buildPlan(planId, meta, pages, loadUnits(root, meta.region), sha256(seed));
  const targetsFile = `content/${planId}/targets.yaml`;
  const targets = existsSync(join(root, targetsFile))
    ? readBySchema(targetsFile, targetsSchema, readYaml(root, targetsFile))
    : [];
  return { plan, meta, pages, targets, seed: seed.toString('utf8') };
}

/** Line, in its MDX file, of the tag with this id; 1 if there is none. */
function lineOfClause(root: string, file: string, id: string): number {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return (
    lines.findIndex((line) => !line.startsWith('<Task') && line.includes(`id="${id}"`)) + 1 || 1
  );
}

/** A sentence about the first character where content and seed part; undefined where they agree. */
function verbatimComplaint(root: string, loaded: LoadedPlan): string[] {
  const { plan, meta, pages } = loaded;
  const difference = firstDifference(loaded.seed, plan.clauses);
  if (difference === undefined) return [];
  const { clause, line, column, expected, found } = difference;
  const page = pages.find(({ items }) =>
    items.some((item) =>
      item.type === 'task'
        ? item.clauses.some(({ id }) => id === clause)
        : item.type === 'clause' && item.id === clause,
    ),
  );
  const file = `content/${plan.id}/${slugOf(page?.id ?? OVERVIEW)}.mdx`;
  return [
    `${file}:${lineOfClause(root, file, clause ?? '')}: clause ${clause ?? '(none)'} is not the official text: seeds/${meta.seed}:${line}:${column} has “${expected}”, the content “${found}”. Restore the official wording and its paragraph breaks.`,
  ];
}

/**
 * Reads and checks all of `content/`: the official text is verbatim, ids are kept, quotations are true.
 *
 * @param root Folder of the project.
 * @throws Error with a sentence for each complaint.
 */
export function loadContent(root: string): LoadedContent {
  const site = readBySchema('content/site.yaml', siteSchema, readYaml(root, 'content/site.yaml'));
  const places = readBySchema(
    'content/places.yaml',
    placesSchema,
    readYaml(root, 'content/places.yaml'),
  );
  const terms = readBySchema(
    'content/terms.yaml',
    termsSchema,
    readYaml(root, 'content/terms.yaml'),
  );
  const plans = planIds(root).map((id) => loadPlan(root, id));
  const regions = new Set(plans.map(({ meta }) => meta.region));
  const units = [...regions].flatMap((region) => loadUnits(root, region));
  const complaints = [
    ...plans.flatMap((loaded) => [
      ...verbatimComplaint(root, loaded),
      ...checkIds(loaded.plan, loaded.meta, loadPublishedIds(root, loaded.plan.id)),
      ...checkTasks(loaded.plan, loaded.meta),
      ...checkQuotations(loaded.plan, loaded.targets),
    ]),
    ...checkPlaces(
      plans.map(({ plan }) => plan),
      places,
    ),
  ];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return { site, places, plans, units, terms };
}
