/** The only readers of `astro:content`: what pages and components ask of the plans. */
import { getCollection, getEntry, render } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import {
  attachmentsOf,
  contentsOf,
  fingerprint,
  formerOf,
  namedPlans,
  shelfOf,
  slugOf,
  titleClausesOf,
} from '../model/index.ts';
import type {
  ContentsEntry,
  FormerClause,
  LoadedContent,
  LoadedPlan,
  NamedPlans,
  Plan,
  PlanClause,
  PlanDeadline,
  PlanTask,
  PlanUnit,
  ShelfPlan,
  Target,
  TitleClauses,
} from '../model/index.ts';

/** A plan with its clauses and tasks at hand by id. */
export interface Shown extends LoadedPlan {
  clauses: ReadonlyMap<string, PlanClause>;
  tasks: ReadonlyMap<string, PlanTask>;
  /** Where each clause stands in the text, from 0. */
  order: ReadonlyMap<string, number>;
  /** The deadlines that each clause gives, in its order. */
  deadlines: ReadonlyMap<string, PlanDeadline[]>;
  contents: ContentsEntry[];
  /** Changes when another unit answers for a measure, and not with the words of one. */
  tasksMark: string;
  /** By the id that a clause has now, the ids that it had before. */
  formerIds: ReadonlyMap<string, string[]>;
  /** The lines of the text that are its title: where they open it, they stand in the head of the page. */
  titleLines: TitleClauses;
  /** Ids of the clauses that are the titles of attachments: the h1 of their pages. */
  attachmentTitles: ReadonlySet<string>;
  /** By the address of a page, what stood on it before; pages that are gone among them. */
  former: ReadonlyMap<string, FormerClause[]>;
}

let cached: Promise<LoadedContent> | undefined;

async function readContent(): Promise<LoadedContent> {
  const entry = await getEntry('content', 'content');
  if (entry === undefined) throw new Error('content/ holds no plan. Import one: npm run import.');
  const { faults } = entry.data as { faults?: string };
  if (faults !== undefined) throw new Error(faults);
  return entry.data as unknown as LoadedContent;
}

/** All of `content/`; in a build it is read once. */
export function getContent(): Promise<LoadedContent> {
  if (IS_DEV) return readContent();
  cached ??= readContent();
  return cached;
}

/** All plans in the order of the shelf. */
export async function getShelf(): Promise<ShelfPlan[]> {
  return shelfOf(await getContent());
}

const names = new WeakMap<LoadedContent, NamedPlans<Plan>>();

/** Which plans of the site name which; found out once. */
export async function getNames(): Promise<NamedPlans<Plan>> {
  const content = await getContent();
  const known = names.get(content) ?? namedPlans(content.plans.map(({ plan }) => plan));
  names.set(content, known);
  return known;
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

let listed: Promise<RegionUnitTasks[]> | undefined;

/** All units that the plans name, region by region: a unit is known by its region and its name. */
export function regionUnits(): Promise<RegionUnitTasks[]> {
  if (IS_DEV) return listUnits();
  listed ??= listUnits();
  return listed;
}

async function listUnits(): Promise<RegionUnitTasks[]> {
  const units = new Map<string, RegionUnitTasks>();
  for (const { loaded, region: regionName } of await getShelf()) {
    const shown = show(loaded);
    for (const unit of shown.plan.units) {
      const { name, slug } = unit;
      const { region } = shown.plan;
      const known = units.get(`${region}/${slug}`) ?? { region, regionName, name, slug, plans: [] };
      known.plans.push({ shown, tasks: tasksOf(shown, unit) });
      units.set(`${region}/${slug}`, known);
    }
  }
  return [...units.values()];
}

/** The paths of a page that each plan has one of, with the plan as its props. */
export async function planPaths(): Promise<
  { params: { plan: string }; props: { loaded: LoadedPlan } }[]
> {
  const { plans } = await getContent();
  return plans.map((loaded) => ({ params: { plan: loaded.plan.id }, props: { loaded } }));
}

/** The paths of a page that each plan has one of which was revised. */
export async function revisedPaths(): ReturnType<typeof planPaths> {
  const paths = await planPaths();
  return paths.filter(({ props }) => props.loaded.versions.length > 0);
}

/** The paths of a file that each plan has one of, named like the plan. */
export async function filePaths(): Promise<
  { params: { plan: string; file: string }; props: { loaded: LoadedPlan } }[]
> {
  const paths = await planPaths();
  return paths.map(({ params: { plan }, props }) => ({ params: { plan, file: plan }, props }));
}

const ready = new WeakMap<LoadedPlan, Shown>();

/** A plan made ready for pages; done once. */
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

let texts: Promise<Map<string | undefined, CollectionEntry<'pages'>>> | undefined;

/** The MDX files by their paths; in a build they are listed once. */
function textFiles(): NonNullable<typeof texts> {
  if (texts === undefined || IS_DEV) {
    texts = getCollection('pages').then(
      (entries) => new Map(entries.map((entry) => [entry.filePath, entry])),
    );
  }
  return texts;
}

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

/**
 * A clause of the plan that is shown.
 *
 * @throws Error if there is none with this id.
 */
export function clauseOf(shown: Shown, id: string): PlanClause {
  const clause = shown.clauses.get(id);
  if (clause === undefined) throw new Error(`${shown.plan.id}: there is no clause ${id}.`);
  return clause;
}

/** The chapter that a page's section stands in; undefined if the page is itself about a chapter. */
export function chapterOf({ contents }: Shown, page: string): ContentsEntry | undefined {
  const index = contents.findIndex((entry) => entry.page === page && entry.ownsPage);
  if (contents[index]?.level === 1) return undefined;
  return contents.slice(0, index).findLast((entry) => entry.level === 1);
}

/** Whether a clause within a task opens a paragraph of the text; a task's own first clause does not count. */
export function opensParagraph({ plan, order }: Shown, id: string): boolean {
  const index = order.get(id) ?? 0;
  const [before, clause] = [plan.clauses[index - 1], plan.clauses[index]];
  return before?.task === clause?.task && before?.paragraph !== clause?.paragraph;
}

/** The tasks that a unit answers for, in the order of the text. */
export function tasksOf({ tasks }: Shown, { tasks: ids }: PlanUnit): PlanTask[] {
  return ids.flatMap((id) => tasks.get(id) ?? []);
}

/**
 * The address of a unit's page, from the site's root.
 *
 * @throws Error if the plan names no such unit.
 */
export function unitAddress({ plan }: Shown, name: string): string {
  const unit = plan.units.find((one) => one.name === name);
  if (unit === undefined) throw new Error(`${plan.id}: there is no unit ${name}.`);
  return `/${plan.id}/units/${unit.slug}/`;
}

/** A date as the text has it. */
interface TargetDate {
  words: string;
  firm: boolean;
  /** Whether it is that of the first sentence of its paragraph: its own gives none. */
  isFirst: boolean;
}

/** What the first sentence of a clause's paragraph says of its date, in the fullest words that the plan's targets quote. */
function dateAbove({ plan, deadlines, targets }: Shown, id: string): TargetDate | undefined {
  const clause = plan.clauses.find((one) => one.id === id);
  const first = plan.clauses.find(
    ({ page, paragraph, kind }) =>
      page === clause?.page && paragraph === clause.paragraph && kind === 'sentence',
  );
  const [deadline] = deadlines.get(first?.id ?? '') ?? [];
  if (deadline === undefined || first?.id === id) return undefined;
  const quoted = targets.find(({ date }) => date?.clause === first?.id)?.date?.words;
  return { words: quoted ?? deadline.words, firm: deadline.firm, isFirst: true };
}

/**
 * The words of a target's date, and whether the text holds to them; where its sentence gives none, those of the
 * first sentence of its paragraph; undefined if neither does.
 */
export function dateOfTarget(shown: Shown, { date, clause }: Target): TargetDate | undefined {
  if (date === undefined) return dateAbove(shown, clause);
  const deadline = shown.deadlines
    .get(date.clause)
    ?.find(({ words }) => date.words.includes(words));
  return { words: date.words, firm: deadline?.firm ?? true, isFirst: false };
}

/** All ids that marks can have: of tasks, measures and targets. */
export function itemsOf({ plan, targets }: Shown): string[] {
  const items = plan.tasks.flatMap(({ id, measures }) => [id, ...measures]);
  return [...items, ...targets.map(({ id }) => id)];
}

/** The plan that pages outside a plan show: the site's only one; undefined if there are several. */
export async function onlyPlan(): Promise<Shown | undefined> {
  const { plans } = await getContent();
  const [first, ...others] = plans;
  return first === undefined || others.length > 0 ? undefined : show(first);
}
