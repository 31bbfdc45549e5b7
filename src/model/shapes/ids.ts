import { asTask, readLabel } from '../../plan/index.ts';
import type { Attachment, Clause, ClauseKind, Part, PlanTree } from '../../plan/index.ts';
import { OVERVIEW } from './page-address.ts';
import type { ContentClause, ContentItem, ContentPage, ContentTask } from './content.ts';

/** The beginning of the ids of sentences outside all parts: before the first, and after the last. */
const OPENING = '0';
const CLOSING = 'e';

/** The first letter of the ids of other clauses outside the numbering. */
const OUTSIDE: Partial<Record<ClauseKind, string>> = {
  title: 't',
  number: 'n',
  addressee: 'd',
  source: 's',
  signature: 'e',
  note: 'e',
};

/** Letters behind a number that is printed more than once: `2b`, `2c`, … */
const LATER_LETTERS = 'bcdefghijklmnopqrstuvwxyz';

/**
 * A name as it is or, if it is taken, with `b`, `c`, …, `z`, `z25`, … behind it.
 *
 * @param tried For each name, how many variants were taken when it was last asked for. It may be given if no name ever
 * becomes free again. Without it, a number that is printed ten thousand times would be tried from its first letter each
 * time.
 */
export function withLetter(
  name: string,
  taken: ReadonlySet<string>,
  tried = new Map<string, number>(),
): string {
  const variant = (count: number): string =>
    count === 0 ? name : name + (LATER_LETTERS[count - 1] ?? `z${count - 1}`);
  let count = tried.get(name) ?? 0;
  while (taken.has(variant(count))) count += 1;
  tried.set(name, count);
  return variant(count);
}

/** Gives out ids. If a name is taken, it gets a letter (二、 printed twice: `2`, `2b`). */
class Names {
  private readonly taken = new Set<string>();
  private readonly tried = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  /** Ids of parts that are tasks because an editor says so. */
  readonly tasks: readonly string[];
  /** Whether headings must carry their level, since not all of them have numbers that tell it. */
  readonly saysLevels: boolean;

  constructor(tasks: readonly string[], saysLevels: boolean) {
    this.tasks = tasks;
    this.saysLevels = saysLevels;
  }

  /** The id of a part: the numbers above it and its own, or `h1`, `h2`, … if it has none. */
  path(parent: string, { label, number }: Part): string {
    const above = parent === '' ? '' : `${parent}.`;
    if (label === '') return this.next(`${above}h`);
    const name = withLetter(`${above}${number}`, this.taken, this.tried);
    this.taken.add(name);
    return name;
  }

  /** The next `prefix1`, `prefix2`, … */
  next(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1;
    this.counts.set(prefix, count);
    return `${prefix}${count}`;
  }
}

function idOf(clause: Clause, owner: string, names: Names): string {
  const outside = OUTSIDE[clause.kind];
  if (outside !== undefined) return names.next(`${outside}-`);
  if (owner === CLOSING && clause.kind === 'sentence') return names.next('e-');
  if (clause.kind === 'units') {
    const id = names.next(`${owner}-u`);
    return id.endsWith('-u1') ? id.slice(0, -1) : id;
  }
  return names.next(clause.kind === 'cell' ? `${owner}-r` : `${owner}-`);
}

function identify(clause: Clause, id: string): ContentClause {
  const { kind, text, paragraph } = clause;
  return { type: 'clause', id, kind, text, paragraph };
}

function isClause(node: Clause | Part | Attachment): node is Clause {
  return node.type === 'clause';
}

/** A heading, with its level if the numbers of the text do not tell it. */
function headingOf({ heading }: Part, id: string, level: number, names: Names): ContentClause {
  const clause = identify(heading, id);
  return names.saysLevels ? { ...clause, level } : clause;
}

function taskOf(part: Part, id: string, level: number, names: Names): ContentTask {
  const clauses = [headingOf(part, id, level, names)];
  for (const child of part.children) {
    if (isClause(child)) clauses.push(identify(child, idOf(child, id, names)));
  }
  return { type: 'task', id, clauses };
}

/** A part that is on one page: its heading, then all clauses and parts in it. */
function itemsOf(part: Part, id: string, level: number, names: Names): ContentItem[] {
  if (part.type === 'task') return [taskOf(part, id, level, names)];
  const isLeaf = part.children.every(isClause);
  if (isLeaf && names.tasks.includes(id)) return [taskOf(asTask(part), id, level, names)];
  return [
    headingOf(part, id, level, names),
    ...part.children.flatMap((child) =>
      isClause(child)
        ? [identify(child, idOf(child, id, names))]
        : itemsOf(child, names.path(id, child), level + 1, names),
    ),
  ];
}

/** Whether the sections of a new chapter get pages of their own. Tasks and articles (第一条) get none. */
function hasSections({ children }: Part): boolean {
  return children.some(
    (child) => child.type === 'section' && readLabel(child.label)?.form !== 'article',
  );
}

/**
 * The pages of a chapter: one page, or one for each part in it. The chapter's heading and opening sentences are then on
 * the first of them.
 *
 * @param cut For published chapters, by id, whether their parts have pages.
 */
function pagesOf(chapter: Part, names: Names, cut: Cut): ContentPage[] {
  const id = names.path('', chapter);
  const hasParts = chapter.children.some((child) => !isClause(child));
  if (!hasParts || !(cut.get(id) ?? hasSections(chapter))) {
    return [{ id, items: itemsOf(chapter, id, 1, names) }];
  }
  const pages: ContentPage[] = [];
  let opening: ContentItem[] = [headingOf(chapter, id, 1, names)];
  for (const child of chapter.children) {
    if (isClause(child)) {
      const clause = identify(child, idOf(child, id, names));
      (pages.at(-1)?.items ?? opening).push(clause);
      continue;
    }
    const childId = names.path(id, child);
    const items = [...opening, ...itemsOf(child, childId, 2, names)];
    opening = [];
    pages.push({ id: childId, items });
  }
  return pages;
}

function attachmentPage(attachment: Attachment, names: Names): ContentPage {
  const id = `a${attachment.number}`;
  const items = attachment.children.map((clause) => identify(clause, idOf(clause, id, names)));
  return { id, items };
}

/** Whether the parts of a chapter have pages of their own, by the id that the chapter would get if it were new. */
export type Cut = ReadonlyMap<string, boolean>;

/**
 * Gives every clause of a parsed plan its id and its page. Ids are the path of the numbers as printed (`h1`, `h2`, …
 * for headings without one), then the sentence: `3.1.1-2`. Links and marks rely on them, so that the ids which this
 * function gives to a text must never change.
 *
 * @param tasks Ids of parts without further parts that are tasks although they name no units.
 * @param cut How published chapters are cut into pages.
 * @returns The pages in the order of the text, the overview first. Clauses before the first chapter and after all pages
 * belong to the overview, before and after its `contents` item. Clauses between two pages, such as a signature before
 * an attachment, end the first of the two.
 */
export function pagesFromTree(
  tree: PlanTree,
  tasks: readonly string[] = [],
  cut: Cut = new Map(),
): ContentPage[] {
  const names = new Names(tasks, !tree.levelsByNumber);
  const pages: ContentPage[] = [];
  let opening: ContentItem[] = [];
  let since: ContentItem[] = [];
  for (const child of tree.children) {
    if (child.type === 'clause') {
      since.push(identify(child, idOf(child, pages.length === 0 ? OPENING : CLOSING, names)));
      continue;
    }
    const last = pages.at(-1);
    if (last === undefined) opening = since;
    else last.items.push(...since);
    since = [];
    pages.push(
      ...(child.type === 'attachment'
        ? [attachmentPage(child, names)]
        : pagesOf(child, names, cut)),
    );
  }
  return [{ id: OVERVIEW, items: [...opening, { type: 'contents' }, ...since] }, ...pages];
}
