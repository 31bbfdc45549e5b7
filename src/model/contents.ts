import { readLabel } from '../plan/index.ts';
import { pageAddress } from './page-address.ts';
import type { Plan } from './types.ts';

/** One line of the contents: a chapter or section. */
export interface ContentsEntry {
  id: string;
  heading: string;
  /** 1 for a chapter, 2 for a section. */
  level: number;
  /** Address from the site's root, with a fragment where the heading is not what its page is about. */
  address: string;
  /** Address of the page alone. */
  page: string;
  /** Whether the page is about this heading, and so counts its measures. */
  ownsPage: boolean;
  /** Ids of the tasks on its page; empty if the page is about another heading. */
  tasks: string[];
  /** Ids of the measures on its page; empty if the page is about another heading. */
  measures: string[];
}

/** The contents of a plan: the headings that stand outside of tasks, in the order of the text. */
export function contentsOf(plan: Plan): ContentsEntry[] {
  const pageOfTask = new Map(plan.clauses.map(({ id, page }) => [id, page]));
  return plan.clauses
    .filter(({ kind, task, id }) => kind === 'heading' && (task === undefined || task === id))
    .filter(({ id, page, task }) => task === undefined || page === pageAddress(plan.id, id))
    .map(({ id, text, page }): ContentsEntry => {
      const ownsPage = page === pageAddress(plan.id, id);
      const tasks = ownsPage ? plan.tasks.filter((task) => pageOfTask.get(task.id) === page) : [];
      return {
        id,
        heading: text,
        level: readLabel(text)?.level ?? 1,
        address: ownsPage ? page : `${page}#${id}`,
        page,
        ownsPage,
        tasks: tasks.map((task) => task.id),
        measures: tasks.flatMap((task) => task.measures),
      };
    });
}

/** The number that a heading begins with, as printed: 三、 （一） 1.; empty if it has none. */
export function labelOf(heading: string): string {
  return readLabel(heading)?.text ?? '';
}
