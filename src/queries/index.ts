/** The only code that reads `astro:content`: the plans, the paths of their pages, their texts. */
import { getCollection, getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import {
  attachmentsOf,
  contentsOf,
  fingerprint,
  formerOf,
  namedPlans,
  noPlanFault,
  shelfOf,
  slugOf,
  titleClausesOf,
  unitsElsewhere,
} from '../model/index.ts';
import type {
  LoadedContent,
  LoadedPlan,
  NamedPlans,
  Plan,
  PlanTask,
  ShelfPlan,
} from '../model/index.ts';
import { tasksOfUnit } from './shown.ts';
import type { Shown } from './shown.ts';

export * from './shown.ts';

/** Makes something once in a build. While a site is being edited it is made anew each time, since its files change. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (IS_DEV ? make() : (made ??= make()));
}

/** All of `content/`. */
export const getContent = once(async (): Promise<LoadedContent> => {
  const entry = await getEntry('content', 'content');
  if (entry === undefined) throw new Error(noPlanFault());
  const { faults } = entry.data as { faults?: string };
  if (faults !== undefined) throw new Error(faults);
  return entry.data as unknown as LoadedContent;
});

/** All plans in the order of the shelf. */
export async function getShelf(): Promise<ShelfPlan[]> {
  return shelfOf(await getContent());
}

/** Which plans of the site name which others. */
export const getNames = once(async (): Promise<NamedPlans<Plan>> =>
  namedPlans((await getContent()).plans.map(({ plan }) => plan)),
);

/** The other names of items and units, by plan. Made once, since each page of a plan has them. */
const getAliases = once(async () => {
  const content = await getContent();
  return new Map(
    content.plans.map((loaded) => [
      loaded.plan.id,
      { ...loaded.meta.aliases, ...unitsElsewhere(loaded, content) },
    ]),
  );
});

/** Other names, as pages give them (`data-aliases`): former ids of items, and names that other texts give to units. */
export async function aliasesOf({ plan }: LoadedPlan): Promise<Record<string, string>> {
  return (await getAliases()).get(plan.id) ?? {};
}

/** The same as the value of an attribute; undefined if there are none. */
export async function writtenAliases(loaded: LoadedPlan): Promise<string | undefined> {
  const written = JSON.stringify(await aliasesOf(loaded));
  return written === '{}' ? undefined : written;
}

/** A unit of a region, and its tasks in each plan of the region that names it. */
export interface RegionUnitTasks {
  region: string;
  regionName: string;
  name: string;
  slug: string;
  /** In the order of the shelf. */
  plans: { shown: Shown; tasks: PlanTask[] }[];
}

/** All units that the plans name, region by region. A unit is identified by its region and its name. */
export const regionUnits = once(async (): Promise<RegionUnitTasks[]> => {
  const units = new Map<string, RegionUnitTasks>();
  for (const { loaded, region: regionName } of await getShelf()) {
    const shown = show(loaded);
    for (const unit of shown.plan.units) {
      const { name, slug } = unit;
      const { region } = shown.plan;
      const known = units.get(`${region}/${slug}`) ?? { region, regionName, name, slug, plans: [] };
      known.plans.push({ shown, tasks: tasksOfUnit(shown, unit) });
      units.set(`${region}/${slug}`, known);
    }
  }
  return [...units.values()];
});

/** The props of a page that exists once for each plan. */
export interface OfPlan {
  loaded: LoadedPlan;
}

/** The paths of a page that exists once for each plan, with the plan as its props. */
export async function planPaths(): Promise<{ params: { plan: string }; props: OfPlan }[]> {
  const { plans } = await getContent();
  return plans.map((loaded) => ({ params: { plan: loaded.plan.id }, props: { loaded } }));
}

/** The paths of a page that exists once for each plan that was revised. */
export async function revisedPaths(): ReturnType<typeof planPaths> {
  const paths = await planPaths();
  return paths.filter(({ props }) => props.loaded.versions.length > 0);
}

/** The paths of a file that exists once for each plan, with the plan's name. */
export async function filePaths(): Promise<
  { params: { plan: string; file: string }; props: OfPlan }[]
> {
  const paths = await planPaths();
  return paths.map(({ params: { plan }, props }) => ({ params: { plan, file: plan }, props }));
}

const ready = new WeakMap<LoadedPlan, Shown>();

/** Makes a plan ready for pages. This is done once for each plan. */
export function show(loaded: LoadedPlan): Shown {
  const shown = ready.get(loaded) ?? makeReady(loaded);
  ready.set(loaded, shown);
  return shown;
}

function makeReady(loaded: LoadedPlan): Shown {
  const { plan, meta } = loaded;
  const formerIds = new Map<string, string[]>();
  for (const [former, id] of Object.entries(meta.aliases)) {
    formerIds.set(id, [...(formerIds.get(id) ?? []), former]);
  }
  return {
    ...loaded,
    clauses: new Map(plan.clauses.map((clause) => [clause.id, clause])),
    tasks: new Map(plan.tasks.map((task) => [task.id, task])),
    order: new Map(plan.clauses.map(({ id }, index) => [id, index])),
    deadlines: Map.groupBy(plan.deadlines, ({ clause }) => clause),
    contents: contentsOf(plan),
    tasksMark: fingerprint(
      JSON.stringify(plan.tasks.map(({ units, measures }) => [units, measures])),
    ),
    formerIds,
    titleLines: titleClausesOf(plan),
    attachmentTitles: new Set(attachmentsOf(plan).map(({ title }) => title)),
    former: formerOf(plan, loaded.versions, meta.aliases),
  };
}

const textFiles = once(
  async () => new Map((await getCollection('pages')).map((entry) => [entry.filePath, entry])),
);

/**
 * The rendered text of one MDX file.
 *
 * @throws Error if the plan has no such page.
 */
export async function getText(planId: string, pageId: string): Promise<AstroComponentFactory> {
  const path = `content/${planId}/${slugOf(pageId)}.mdx`;
  const entry = (await textFiles()).get(path);
  if (entry === undefined)
    throw new Error(`${path}: there is no such file, but plan.yaml lists it.`);
  return (await render(entry)).Content;
}

/** What the parts of a page can read from it. */
interface OfPage {
  locals: App.Locals;
}

/** Makes a plan ready, and gives it to the parts of a page (`Astro.locals.shown`). */
export function showOn({ locals }: OfPage, loaded: LoadedPlan): Shown {
  locals.shown = show(loaded);
  return locals.shown;
}

/**
 * On a page outside of any plan, shows the site's only plan to the parts of the page. Returns whether the site has just
 * one plan.
 */
export async function showOnly(page: OfPage): Promise<boolean> {
  const [first, ...others] = (await getContent()).plans;
  if (first === undefined || others.length > 0) return false;
  showOn(page, first);
  return true;
}
