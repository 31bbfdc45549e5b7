/** Reads facts about tasks from the clauses: their units, the number of their measures, their dates. */
import type { SearchClause, SearchPage, SearchUnit } from '../clauses.ts';
import type { Placed } from './whole-text.ts';

/** A date that a clause sets. */
export interface Dated extends Placed {
  words: string;
  /** Whether the text only aims at the date (力争). */
  isAimed: boolean;
}

export interface TaskFacts {
  head: Placed;
  /** In the order of the text. */
  units: readonly string[];
  /** How many items the task has: measures, rows, or the heading alone. */
  measures: number;
  dates: Dated[];
}

const known = new WeakMap<SearchPage, TaskFacts[]>();

function datesOf(page: SearchPage, clauses: readonly SearchClause[]): Dated[] {
  return clauses.flatMap((clause) =>
    (clause.deadlines ?? []).map((words) => ({
      ...{ page, clause, words },
      isAimed: clause.aimed?.includes(words) ?? false,
    })),
  );
}

function tasksOn(page: SearchPage): TaskFacts[] {
  const before = known.get(page);
  if (before !== undefined) return before;
  const byTask = new Map<string, SearchClause[]>();
  for (const clause of page.clauses) {
    if (clause.task === undefined) continue;
    byTask.set(clause.task, [...(byTask.get(clause.task) ?? []), clause]);
  }
  const tasks = [...byTask].flatMap(([id, clauses]) => {
    const head = clauses.find((clause) => clause.id === id) ?? clauses[0];
    if (head === undefined) return [];
    const isItem = ({ kind, item }: SearchClause): boolean => kind === 'measure' || item === true;
    return [
      {
        head: { page, clause: head },
        units: clauses[0]?.units ?? [],
        measures: clauses.filter(isItem).length,
        dates: datesOf(page, clauses),
      },
    ];
  });
  known.set(page, tasks);
  return tasks;
}

/** All tasks of some pages, in the order of the text. */
export function tasksOf(pages: readonly SearchPage[]): TaskFacts[] {
  return pages.flatMap(tasksOn);
}

/** The dates that a text sets outside of any task, for the whole plan. */
export function datesOfWhole(pages: readonly SearchPage[]): Dated[] {
  return pages.flatMap((page) =>
    datesOf(
      page,
      page.clauses.filter(({ task }) => task === undefined),
    ),
  );
}

/** Tasks of one plan, and the number of their measures. */
export interface PlanTasks {
  plan: string;
  tasks: TaskFacts[];
  measures: number;
}

export interface Share extends PlanTasks {
  unit: string;
  /** The last part of the address of the unit's page. */
  slug: string;
}

/** For each plan the tasks for which any of some units is listed. Plans without such tasks are left out. */
export function planTasks(units: readonly SearchUnit[], pages: readonly SearchPage[]): PlanTasks[] {
  const names = new Set(units.map(({ name }) => name));
  const plans = [...new Set(pages.map(({ plan }) => plan))];
  return plans.flatMap((plan) => {
    const own = tasksOf(pages.filter((page) => page.plan === plan));
    const tasks = own.filter((task) => task.units.some((name) => names.has(name)));
    const measures = tasks.reduce((sum, task) => sum + task.measures, 0);
    return tasks.length === 0 ? [] : [{ plan, tasks, measures }];
  });
}

/** The tasks for which a unit is listed, plan by plan; empty if no plan lists it. */
export function sharesOf(unit: SearchUnit, pages: readonly SearchPage[]): Share[] {
  const { name, slug } = unit;
  return planTasks([unit], pages).map((one) => ({ ...one, unit: name, slug }));
}
