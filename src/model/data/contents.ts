// Imports only the labels of the parser, since pages load this file.
import { readLabel } from '../../plan/words/labels.ts';
import { attachmentsOf } from './attachments.ts';
import type { Attachment } from './attachments.ts';
import { clauseAddress, pageAddress } from '../shapes/page-address.ts';
import type { Plan } from './plan-schema.ts';

/** One line of the contents: a chapter, a section or an attachment. */
export interface ContentsEntry {
  id: string;
  heading: string;
  /** The level of the heading: 1 for a chapter, 2 for a section. */
  level: number;
  /** Address from the site's root. It has a fragment if the page is about another heading. */
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

/** An attachment as a line of the contents. Tasks from a table in it count there. */
function attachmentLine(plan: Plan, { id, heading, page }: Attachment): ContentsEntry {
  const own = new Set(plan.clauses.filter((one) => one.page === page).map((one) => one.id));
  const tasks = plan.tasks.filter((task) => own.has(task.id));
  return {
    ...{ id, heading, level: 1, address: page, page, ownsPage: true },
    tasks: tasks.map((task) => task.id),
    measures: tasks.flatMap(({ measures }) => measures),
  };
}

/** The contents of a plan: the headings outside of tasks, in the order of the text, then the attachments. */
export function contentsOf(plan: Plan): ContentsEntry[] {
  return [...headingsOf(plan), ...attachmentsOf(plan).map((one) => attachmentLine(plan, one))];
}

function headingsOf(plan: Plan): ContentsEntry[] {
  const pageOfTask = new Map(plan.clauses.map(({ id, page }) => [id, page]));
  return plan.clauses
    .filter(({ kind, task, id }) => kind === 'heading' && (task === undefined || task === id))
    .filter(({ id, page, task }) => task === undefined || page === pageAddress(plan.id, id))
    .map(({ id, text, page, level = 1 }): ContentsEntry => {
      const ownsPage = page === pageAddress(plan.id, id);
      const tasks = ownsPage ? plan.tasks.filter((task) => pageOfTask.get(task.id) === page) : [];
      return {
        id,
        heading: text,
        level,
        address: ownsPage ? page : clauseAddress({ page, id }),
        page,
        ownsPage,
        tasks: tasks.map((task) => task.id),
        measures: tasks.flatMap((task) => task.measures),
      };
    });
}

export interface ContentsLine extends ContentsEntry {
  /** How many lines below this one are left out on the page. */
  folded: number;
}

/** Up to this number, a page shows all lines of the contents. */
const MOST_LINES = 60;

/**
 * The contents as a page shows them: all lines. If these are very many, only the page's own chapter with all its lines,
 * and the headings of the other chapters, whose pages show theirs.
 *
 * @param page Address of the page, from the site's root.
 */
export function contentsAt(entries: readonly ContentsEntry[], page: string): ContentsLine[] {
  const top = entries.reduce((least, { level }) => Math.min(least, level), Infinity);
  const chapters: ContentsEntry[][] = [];
  for (const entry of entries) {
    if (entry.level === top || chapters.length === 0) chapters.push([entry]);
    else chapters[chapters.length - 1]?.push(entry);
  }
  return chapters.flatMap((lines) => {
    const isOpen =
      entries.length <= MOST_LINES ||
      lines[0]?.level !== top ||
      lines.some((line) => line.page === page);
    const shown = isOpen ? lines : lines.slice(0, 1);
    return shown.map((line) => ({ ...line, folded: lines.length - shown.length }));
  });
}

/** The number that a heading begins with, as printed: 三、 （一） 1.; empty if it has none. */
export function labelOf(heading: string): string {
  return readLabel(heading)?.text ?? '';
}

/** A heading as a line of a list: without the 。 at its end. */
export function withoutStop(heading: string): string {
  return heading.replace(/。$/u, '');
}

/** A heading as a name: without its number and the 。 at its end. */
export function withoutLabel(heading: string): string {
  return withoutStop(heading.slice(labelOf(heading).length)).trim();
}
