import { unitPageAddress } from '../model/index.ts';
import type {
  ContentsEntry,
  FormerClause,
  LoadedPlan,
  PlanClause,
  PlanDeadline,
  PlanTask,
  PlanUnit,
  Target,
  TitleClauses,
} from '../model/index.ts';

/** A plan, with its clauses and tasks by id. */
export interface Shown extends LoadedPlan {
  clauses: ReadonlyMap<string, PlanClause>;
  tasks: ReadonlyMap<string, PlanTask>;
  /** The index of each clause in the text, from 0. */
  order: ReadonlyMap<string, number>;
  /** The deadlines that each clause gives, in its order. */
  deadlines: ReadonlyMap<string, PlanDeadline[]>;
  contents: ContentsEntry[];
  /** A fingerprint that changes if a measure gets another unit, but not if only its words change. */
  tasksMark: string;
  /** The former ids of clauses, by their present ids. */
  formerIds: ReadonlyMap<string, string[]>;
  /** The lines of the text that are its title. If the text opens with them, they are in the head of the page. */
  titleLines: TitleClauses;
  /** Ids of the clauses that are titles of attachments, which are the h1 of their pages. */
  attachmentTitles: ReadonlySet<string>;
  /** The clauses that were formerly on a page, by the page's address; also for pages that are gone. */
  former: ReadonlyMap<string, FormerClause[]>;
}

/**
 * The plan whose text a page shows.
 *
 * @param page `Astro`, in a part of the page.
 * @throws Error if the page shows no plan.
 */
export function shownPlan({ locals }: { locals: App.Locals }): Shown {
  if (locals.shown === undefined)
    throw new Error('This page is of no plan, and a part of it asks for one.');
  return locals.shown;
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

/** The chapter that holds a page's section; undefined if the page is itself about a chapter. */
export function chapterOf({ contents }: Shown, page: string): ContentsEntry | undefined {
  const index = contents.findIndex((entry) => entry.page === page && entry.ownsPage);
  if (contents[index]?.level === 1) return undefined;
  return contents.slice(0, index).findLast((entry) => entry.level === 1);
}

/** Whether a clause within a task begins a paragraph of the text. The first clause of a task does not count. */
export function opensParagraph({ plan, order }: Shown, id: string): boolean {
  const index = order.get(id) ?? 0;
  const [before, clause] = [plan.clauses[index - 1], plan.clauses[index]];
  return before?.task === clause?.task && before?.paragraph !== clause?.paragraph;
}

/** The tasks for which a unit answers, in the order of the text. */
export function tasksOfUnit({ tasks }: Shown, { tasks: ids }: PlanUnit): PlanTask[] {
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
  return `/${unitPageAddress(plan.id, unit.slug)}`;
}

interface TargetDate {
  words: string;
  firm: boolean;
  /** Whether it is the date of the first sentence in its paragraph, because its own sentence has none. */
  isFirst: boolean;
}

/** The date in the first sentence of a clause's paragraph, in the words that the plan's targets quote, if any do. */
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
 * The words of a target's date, and whether the date is firm. If its sentence has none, it is the date of the first
 * sentence in its paragraph; undefined if that has none either.
 */
export function dateOfTarget(shown: Shown, { date, clause }: Target): TargetDate | undefined {
  if (date === undefined) return dateAbove(shown, clause);
  const deadline = shown.deadlines
    .get(date.clause)
    ?.find(({ words }) => date.words.includes(words));
  return { words: date.words, firm: deadline?.firm ?? true, isFirst: false };
}

/** The ids of everything that can have marks: tasks, measures and targets. */
export function itemsOf({ plan, targets }: Shown): string[] {
  const items = plan.tasks.flatMap(({ id, measures }) => [id, ...measures]);
  return [...items, ...targets.map(({ id }) => id)];
}
