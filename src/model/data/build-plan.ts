import { readCitations, readDeadlines, readLabel, yearOfTitle } from '../../plan/index.ts';
import type { ContentClause, ContentPage } from '../shapes/content.ts';
import { clausesOfItems, UnlistedUnits } from '../shapes/content.ts';
import { fingerprint } from '../shapes/fingerprint.ts';
import { pageAddress } from '../shapes/page-address.ts';
import { planRule, responsibleFor, rulesOfPlan } from './responsible.ts';
import { rowTasksOf } from './row-tasks.ts';
import { itemsInOrder, levelsOfHeadings, outsideOf } from './text-parts.ts';
import type { PlanMeta, Unit } from '../shapes/schemas.ts';
import type {
  Plan,
  PlanCitation,
  PlanClause,
  PlanDeadline,
  PlanTask,
  PlanUnit,
} from './plan-schema.ts';

/** A clause in the order of the text, with the page it is on and the task it belongs to. */
interface Placed {
  clause: ContentClause;
  page: string;
  task: string | undefined;
  paragraph: number;
}

/** Kinds that have a number of their own within their place: 第2句. */
const COUNTED = new Set(['sentence', 'measure']);

/** All clauses in the order of the text. */
function inOrder(planId: string, pages: readonly ContentPage[]): Placed[] {
  let paragraph = -1;
  let before: { page: string; paragraph: number } | undefined;
  return itemsInOrder(pages).flatMap(([item, page]) =>
    clausesOfItems([item]).map((clause) => {
      if (before?.page !== page || before.paragraph !== clause.paragraph) paragraph += 1;
      before = { page, paragraph: clause.paragraph };
      const task = item.type === 'task' ? item.id : undefined;
      return { clause, page: pageAddress(planId, page), task, paragraph };
    }),
  );
}

/** The headings above a clause, outermost first, followed through the text. */
class Headings {
  private open: { level: number; label: string; text: string; id: string }[] = [];

  /** A heading closes the open headings of its own and of deeper levels. */
  enter(clause: ContentClause, level: number): void {
    const label = readLabel(clause.text);
    this.open = this.open.filter((heading) => heading.level < level);
    // A heading without a number has its words as its label: “前言”.
    const name = label?.text ?? `“${clause.text}”`;
    this.open.push({ level, label: name, text: clause.text, id: clause.id });
  }

  leaveAll(): void {
    this.open = [];
  }

  /** The place by the labels: 三（一）1. — the 、 of a chapter is left out. */
  place(): string {
    return this.open.map(({ label }) => label.replace(/、$/u, '')).join('');
  }

  above(): string[] {
    return this.open.slice(0, -1).map(({ text }) => text);
  }
}

/** Whether a clause stands outside the numbering, at any place in the text. A clause of a task never does. */
function isOutside(clause: { id: string; task?: string | undefined }): boolean {
  return clause.task === undefined && outsideOf(clause) !== undefined;
}

function deadlinesOf(clause: PlanClause, year: number | undefined): PlanDeadline[] {
  return readDeadlines(clause.text, year).map(({ words, from, until, firm }) => ({
    clause: clause.id,
    words,
    from,
    until,
    firm,
  }));
}

function citationsOf(clause: PlanClause): PlanCitation[] {
  return readCitations(clause.text).map(({ title, number, words }) => ({
    clause: clause.id,
    title,
    number,
    words,
  }));
}

function taskOf(
  id: string,
  path: string[],
  clauses: PlanClause[],
  responsible: PlanTask['responsible'],
  year: number | undefined,
): PlanTask {
  const measures = clauses.filter(({ kind }) => kind === 'measure').map((clause) => clause.id);
  return {
    id,
    path,
    heading: clauses[0]?.text ?? '',
    // A task that consists of its heading alone is itself the item to tick.
    measures: measures.length > 0 ? measures : [id],
    units: [...new Set(responsible.map(({ unit }) => unit))],
    responsible,
    deadlines: clauses.flatMap((clause) => deadlinesOf(clause, year)),
  };
}

/** The units of a region, or a function that lists the units with given names. */
export type KnownUnits = readonly Unit[] | ((names: readonly string[]) => readonly Unit[]);

/** Each unit that a task names, in the order in which the text first names it. */
function unitsOf(tasks: readonly PlanTask[], known: KnownUnits, file: string): PlanUnit[] {
  const names = [...new Set(tasks.flatMap((task) => task.units))];
  const listed = typeof known === 'function' ? known(names) : known;
  const slugs = new Map(listed.map(({ name, slug }) => [name, slug]));
  const unlisted = names.filter((name) => !slugs.has(name));
  if (unlisted.length > 0) throw new UnlistedUnits(file, unlisted);
  return names.map((name) => {
    const of = tasks.filter((task) => task.units.includes(name)).map((task) => task.id);
    return { name, slug: slugs.get(name) ?? '', tasks: of };
  });
}

/** The clauses in their order, each with its place, and the headings above each task. */
function inPlaces(
  id: string,
  pages: readonly ContentPage[],
): { clauses: PlanClause[]; paths: Map<string, string[]> } {
  const headings = new Headings();
  const counts = new Map<string, number>();
  const paths = new Map<string, string[]>();
  const placed = inOrder(id, pages);
  const levels = levelsOfHeadings(placed.map(({ clause }) => clause));
  const clauses = placed.map(({ clause, page, task, paragraph }): PlanClause => {
    const level = levels.get(clause.id);
    if (level !== undefined) headings.enter(clause, level);
    else if (isOutside({ id: clause.id, task })) headings.leaveAll();
    const place = headings.place();
    if (task !== undefined && !paths.has(task)) paths.set(task, headings.above());
    const counted = COUNTED.has(clause.kind);
    const sentence = (counts.get(place) ?? 0) + 1;
    if (counted) counts.set(place, sentence);
    return {
      id: clause.id,
      kind: clause.kind,
      text: clause.text,
      page,
      paragraph,
      place,
      ...(level === undefined ? {} : { level }),
      ...(counted ? { sentence } : {}),
      ...(task === undefined ? {} : { task }),
      fingerprint: fingerprint(clause.text),
    };
  });
  return { clauses, paths };
}

/**
 * The plan as `plan.json` shows it, from its content files.
 *
 * @param id The plan's id, the name of its folder.
 * @param meta Its plan.yaml.
 * @param pages Its MDX files, read.
 * @param units The units of its region, or a function that lists them by the names in the text.
 * @param sha256 Of the source text.
 * @throws UnlistedUnits if units of the text are not among `units`.
 */
export function buildPlan(
  id: string,
  meta: PlanMeta,
  pages: readonly ContentPage[],
  units: KnownUnits,
  sha256: string,
): Plan {
  const { clauses: read, paths } = inPlaces(id, pages);
  const year = yearOfTitle(meta.title.join(''));
  const rows = rowTasksOf(read, year);
  const clauses = read.map((clause) => {
    const row = rows.get(clause.id);
    return row === undefined ? clause : { ...clause, task: clause.id, place: row.place };
  });
  const byTask = Map.groupBy(clauses, (clause) => clause.task);
  const rules = rulesOfPlan(clauses, isOutside);
  const order = new Map(clauses.map((clause, index) => [clause.id, index]));
  const numbered = [...paths].map(([task, path]) => {
    const of = byTask.get(task) ?? [];
    const at = order.get(of[0]?.id ?? '') ?? 0;
    return taskOf(task, path, of, responsibleFor(of, at, rules), year);
  });
  const placeOf = ({ id: task }: PlanTask): number => order.get(task) ?? 0;
  const tasks = [...numbered, ...[...rows.values()].map(({ task }) => task)].sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
  const sourceLine = clauses.find(({ kind }) => kind === 'source');
  return {
    id,
    title: meta.title.join(''),
    shortTitle: meta.shortTitle,
    titleBy: meta.titleBy,
    issuer: meta.issuer,
    number: meta.number ?? null,
    date: meta.date ?? null,
    region: meta.region,
    source: sourceLine?.text ?? [meta.source.name, meta.source.date ?? ''].join(' ').trim(),
    sha256,
    clauses,
    tasks,
    rules: rules.map(planRule),
    deadlines: clauses.flatMap(
      (clause) => rows.get(clause.id)?.task.deadlines ?? deadlinesOf(clause, year),
    ),
    citations: clauses.flatMap(citationsOf),
    units: unitsOf(tasks, units, `content/units/${meta.region}.yaml`),
  };
}
