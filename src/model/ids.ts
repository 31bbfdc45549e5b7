import { asTask, readLabel } from '../plan/index.ts';
import type { Attachment, Clause, ClauseKind, Part, PlanTree } from '../plan/index.ts';
import { OVERVIEW } from './page-address.ts';
import type { ContentClause, ContentItem, ContentPage, ContentTask } from './content.ts';

/** Owner of what stands outside all parts, before them and after them. */
const OPENING = '0';
const CLOSING = 'e';

/** The first letter of the ids of what stands outside the numbering. */
const OUTSIDE: Partial<Record<ClauseKind, string>> = {
  title: 't',
  number: 'n',
  addressee: 'd',
  source: 's',
  signature: 'e',
  note: 'e',
};

/** Letters behind a number that is printed again: `2b`, `2c`, … */
const LATER_LETTERS = 'bcdefghijklmnopqrstuvwxyz';

/**
 * A name as it is, or, where it is taken, with `b`, `c`, …, `z`, `z25`, … behind it.
 *
 * @param tried By name how many of these were taken when it was last asked for, where none is ever given back:
 * without it a number that is printed ten thousand times would be looked for from its first letter each time.
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

/** Hands out ids; a name that is taken gets a letter (二、 printed twice: `2`, `2b`). */
class Names {
  private readonly taken = new Set<string>();
  private readonly tried = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  /** Ids of parts that are tasks because the editor says so. */
  readonly tasks: readonly string[];
  /** Whether headings say how deep they stand: their numbers do, where all have one. */
  readonly saysLevels: boolean;

  constructor(tasks: readonly string[], saysLevels: boolean) {
    this.tasks = tasks;
    this.saysLevels = saysLevels;
  }

  /** The path of a part: of the numbers above it and its own, or `h1`, `h2`, … where it has none. */
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

/** A heading; with its level where the numbers of the text do not say it. */
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

/** A part as it stands on one page: its heading, then all that it holds. */
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

/** Whether sections of a new chapter have pages of their own; tasks and articles (第一条) have none. */
function hasSections({ children }: Part): boolean {
  return children.some(
    (child) => child.type === 'section' && readLabel(child.label)?.form !== 'article',
  );
}

/**
 * The pages of a chapter: itself, or one for each part in it, the chapter's heading and opening sentences on
 * the first of them.
 *
 * @param cut Of chapters that were published, by id, whether their parts have pages.
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

/** Whether the parts of a chapter have pages, by the id that the chapter would get if it were new. */
export type Cut = ReadonlyMap<string, boolean>;

/**
 * Gives every clause of a parsed plan its id and its page. Ids are the path of the numbers as printed (`h1`, `h2`, …
 * for headings without one), then the sentence: `3.1.1-2`; they are names that links and marks rely on, so what this
 * function gives to a text must never change.
 *
 * @param tasks Ids of leaves of the numbering that are tasks though they name no units.
 * @param cut How chapters that were published are cut into pages.
 * @returns The pages in the order of the text, the overview first. What stands before the first chapter and after all
 * pages is the overview's, before and after its `contents` item; what stands between two pages, such as a signature
 * before an attachment, ends the first of them.
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
