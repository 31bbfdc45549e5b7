import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentFaults, faultLine, mdxFaults } from '../../text/commands/faults.ts';
import { ContentError, FaultError } from '../shapes/content.ts';
import type { ContentPage } from '../shapes/content.ts';
import { splitMdx } from '../mdx/frontmatter.ts';
import { OVERVIEW, slugOf } from '../shapes/page-address.ts';
import { loadReading } from './reading.ts';
import { readMdx } from '../mdx/read-mdx.ts';
import {
  frontmatterSchema,
  ownFilesSchema,
  placesSchema,
  reportersSchema,
  taskListSchema,
  unitsSchema,
} from '../shapes/schemas.ts';
import type { Place, PlanMeta, RegionReporter, Unit } from '../shapes/schemas.ts';
import { readText, readYaml, readYamlText } from '../shapes/yaml-file.ts';

/** Reads single files of `content/`. Whether they agree with each other is not checked here. */

const PLAN_ID = /^[a-z]+(?:-[a-z0-9]+)+$/u;

/** Names in a plan's folder besides its pages. */
const BESIDE = new Set([
  'plan.yaml',
  'targets.yaml',
  'reading.yaml',
  'ids.txt',
  'versions',
  'README.md',
  'Thumbs.db',
  'desktop.ini',
]);

/** The units of a region; none if the region has no file yet. */
export function loadUnits(root: string, region: string): Unit[] {
  const file = `content/units/${region}.yaml`;
  return existsSync(join(root, file)) ? readYaml(root, file, unitsSchema) : [];
}

/** The units that should report in a region; none if the site lists none. */
export function loadReporters(root: string, region: string): RegionReporter[] {
  const file = `content/reporters/${region}.yaml`;
  const listed = existsSync(join(root, file)) ? readYaml(root, file, reportersSchema) : [];
  return listed.map((one) => ({ ...one, region }));
}

/** Ids that reading.yaml or plan.yaml list as tasks, and the file of each; none before the first import. */
export function loadTaskLists(root: string, planId: string): { file: string; tasks: string[] }[] {
  const file = `content/${planId}/plan.yaml`;
  const { tasks } = loadReading(root, planId);
  const listed = existsSync(join(root, file)) ? readYaml(root, file, taskListSchema).tasks : [];
  return [
    { file, tasks: listed },
    { file: `content/${planId}/reading.yaml`, tasks },
  ];
}

/** The places that the plans name, as far as they are listed. */
export function loadPlaces(root: string): Place[] {
  const file = 'content/places.yaml';
  return existsSync(join(root, file)) ? (readYaml(root, file, placesSchema) ?? []) : [];
}

/** Ids that the editor lists as tasks. */
export function loadTaskList(root: string, planId: string): string[] {
  return [...new Set(loadTaskLists(root, planId).flatMap(({ tasks }) => tasks))];
}

/** The published ids of a plan, one a line; none before the first import. */
export function loadPublishedIds(root: string, planId: string): string[] {
  const file = `content/${planId}/ids.txt`;
  if (!existsSync(join(root, file))) return [];
  return readText(root, file)
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Ids of the plans in `content/`: the folders that hold a plan.yaml. */
export function planIds(root: string): string[] {
  const folder = join(root, 'content');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'plan.yaml')))
    .sort();
}

function loadPage(root: string, file: string): ContentPage {
  const text = readText(root, file);
  const { yaml } = splitMdx(text);
  return readMdx(file, text, readYamlText(file, frontmatterSchema, yaml, 1).id);
}

/**
 * The MDX files that plan.yaml lists, in its order, the overview first. The frontmatter of each must name the page that
 * is expected there.
 *
 * @throws FaultError if a page is missing, ContentError if it is another one.
 */
export function loadPages(
  root: string,
  planId: string,
  { pages }: Pick<PlanMeta, 'pages'>,
): ContentPage[] {
  const folder = `content/${planId}`;
  return [OVERVIEW, ...pages].map((id) => {
    const file = `${folder}/${slugOf(id)}.mdx`;
    if (!existsSync(join(root, file))) {
      throw new FaultError([faultLine(file, undefined, mdxFaults.missing(folder, id))]);
    }
    const page = loadPage(root, file);
    if (page.id === id) return page;
    throw new ContentError(file, 2, mdxFaults.otherPage(page.id, id));
  });
}

/**
 * A complaint about a plan's folder that somebody has renamed: an import gives folder and text one name, which is the
 * plan's address. None if the text's name is no address, or is that of another plan that is there.
 */
function renamedFaults(root: string, planId: string, seed: string): string[] {
  const former = seed.replace(/\.txt$/u, '');
  const isRenamed =
    former !== planId && PLAN_ID.test(former) && !existsSync(join(root, 'content', former));
  if (!isRenamed || existsSync(join(root, `seeds/${planId}.txt`))) return [];
  return [faultLine(`content/${planId}`, undefined, contentFaults.renamed(planId, former))];
}

/**
 * Complaints about files in a plan's folder that do not belong to the plan, about copies of plan folders, and about
 * folders that were renamed.
 */
export function strayFaults(root: string, planId: string): string[] {
  const faultOf = (file: string): string =>
    faultLine(
      file,
      undefined,
      /\.import-\d+$/u.test(file) ? contentFaults.unfinished() : mdxFaults.stray(),
    );
  const folder = `content/${planId}`;
  if (!PLAN_ID.test(planId)) return [faultOf(folder)];
  const file = `${folder}/plan.yaml`;
  const { pages, seed = `${planId}.txt` } = readYaml(root, file, ownFilesSchema);
  const known = new Set([OVERVIEW, ...pages].map((id) => `${slugOf(id)}.mdx`));
  const strangers = readdirSync(join(root, folder)).filter(
    (name) => !known.has(name) && !BESIDE.has(name) && !name.startsWith('.'),
  );
  return [
    ...renamedFaults(root, planId, seed),
    ...strangers.map((name) => faultOf(`${folder}/${name}`)),
  ];
}

/** The present pages of a plan, in the order of plan.yaml; none if there is no plan yet. */
export function loadOldPages(root: string, planId: string): ContentPage[] {
  const file = `content/${planId}/plan.yaml`;
  return existsSync(join(root, file))
    ? loadPages(root, planId, readYaml(root, file, ownFilesSchema))
    : [];
}
