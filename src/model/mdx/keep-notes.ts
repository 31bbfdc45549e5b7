import type { RootContent } from 'mdast';
import type { ContentPage } from '../shapes/content.ts';
import { splitMdx } from './frontmatter.ts';
import { attributeOf, EDITORIAL, isTag, parseMdx } from './mdx-tree.ts';
import { OVERVIEW } from '../shapes/page-address.ts';
import { readMdx } from './read-mdx.ts';
import { writeMdx } from './write-mdx.ts';

/** Where a note stands: among paragraphs and tasks, in a task, or between the clauses of a paragraph. */
type Depth = 'page' | 'task' | 'paragraph';

/** An editor's note, and the official text that it follows. */
interface Note {
  text: string;
  page: string;
  /** Id of the clause before it; undefined at the top of a page. */
  after: string | undefined;
  depth: Depth;
}

/** The new files of a plan, with the notes of the old ones. */
export interface KeptNotes {
  /** By the page's id. */
  files: Map<string, string>;
  /** Notes whose clause is gone. They now stand at the end of a page. */
  moved: { page: string; text: string }[];
}

function depthIn(name: string | null, depth: Depth): Depth {
  if (name === 'Task') return 'task';
  return name === 'Paragraph' ? 'paragraph' : depth;
}

function notesOf(text: string, page: string): Note[] {
  const { body } = splitMdx(text);
  const notes: Note[] = [];
  let after: string | undefined;
  const visit = (nodes: readonly RootContent[], depth: Depth): void => {
    for (const node of nodes) {
      if (isTag(node) && EDITORIAL.has(node.name ?? '')) {
        const { start, end } = node.position ?? {};
        notes.push({ text: body.slice(start?.offset, end?.offset), page, after, depth });
        continue;
      }
      const isPart = isTag(node) && (node.name === 'Task' || node.name === 'Paragraph');
      if (isTag(node) && !isPart) after = attributeOf(node, 'id') ?? after;
      if (isPart) visit(node.children, depthIn(node.name, depth));
      else if (node.type === 'paragraph') visit(node.children, depth);
    }
  };
  visit(parseMdx(body).children, 'page');
  return notes;
}

/** The index of the first line from `from` on that fits; the last line if none does. */
function seek(lines: readonly string[], from: number, isIt: (line: string) => boolean): number {
  const found = lines.findIndex((line, index) => index >= from && isIt(line));
  return found < 0 ? lines.length - 1 : found;
}

/** The line behind which a note is put, if it follows the clause of a line. */
function lineBehind(lines: readonly string[], at: number, depth: Depth): number {
  const opening = lines
    .slice(0, at)
    .findLast((line) => line === '' || /^<\/?(?:Task|Paragraph)/u.test(line));
  const isInParagraph = opening === '<Paragraph>';
  const isInTask =
    lines.slice(0, at).findLastIndex((line) => line.startsWith('<Task')) >
    lines.slice(0, at).lastIndexOf('</Task>');
  if (depth === 'paragraph' && isInParagraph) return at;
  if (depth !== 'page' && isInTask) {
    return isInParagraph ? seek(lines, at, (line) => line === '</Paragraph>') : at;
  }
  if (isInTask) return seek(lines, at, (line) => line === '</Task>');
  return isInParagraph ? seek(lines, at, (line) => line === '</Paragraph>') : at;
}

/** Puts a note behind a line, with blank lines around it. */
function insert(lines: string[], behind: number, text: string): void {
  const isLast = lines[behind + 1] === '';
  lines.splice(behind + 1, 0, '', text, ...(isLast ? [] : ['']));
}

function hasSameText(fresh: ContentPage, old: string | undefined): boolean {
  if (old === undefined) return false;
  const { items } = readMdx('', old, fresh.id);
  return JSON.stringify(items) === JSON.stringify(readMdx('', writeMdx(fresh), fresh.id).items);
}

/**
 * The MDX files of a plan that is imported again. Each editor's note is put behind the clause that it followed. A page
 * whose official text is unchanged stays as it is, to the last blank line.
 *
 * @param pages The new text, its clauses with their kept ids.
 * @param old The present files by the page's id; each one can be read.
 */
export function keepNotes(
  pages: readonly ContentPage[],
  old: ReadonlyMap<string, string>,
): KeptNotes {
  const same = new Set(
    pages.filter((page) => hasSameText(page, old.get(page.id))).map(({ id }) => id),
  );
  const fresh = new Map(
    pages.map((page) => {
      const text = same.has(page.id) ? (old.get(page.id) ?? '') : writeMdx(page);
      return [page.id, text.split('\n')];
    }),
  );
  const moved: KeptNotes['moved'] = [];
  const changed = [...old].filter(([page]) => !same.has(page));
  // From the last note to the first, so that several behind one clause stay in their order.
  for (const note of changed.flatMap(([page, text]) => notesOf(text, page)).reverse()) {
    const target = place(note, fresh);
    if (target !== undefined) moved.unshift({ page: target, text: note.text });
  }
  return { files: new Map([...fresh].map(([id, lines]) => [id, lines.join('\n')])), moved };
}

/** Puts a note into its place. @returns The page at whose end it is put, if its clause is gone. */
function place(
  { text, page, after, depth }: Note,
  fresh: ReadonlyMap<string, string[]>,
): string | undefined {
  const own = fresh.get(page);
  if (after === undefined && own !== undefined) return void insert(own, 2, text);
  for (const lines of fresh.values()) {
    const at = lines.findIndex(
      (line) => !line.startsWith('<Task') && line.includes(` id="${after}"`),
    );
    if (at >= 0) return void insert(lines, lineBehind(lines, at, depth), text);
  }
  const target = own === undefined ? OVERVIEW : page;
  const lines = fresh.get(target) ?? [];
  insert(lines, lines.length - 2, text);
  return target;
}
