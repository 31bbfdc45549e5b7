import type { ContentClause, ContentItem, ContentPage, ContentTask } from '../shapes/content.ts';
import { paragraphsOf } from '../shapes/paragraphs.ts';
import { TAG_OF_KIND } from './tags.ts';

/**
 * Official text with a backslash before every mark that MDX would interpret, and with character
 * references for white space that Markdown would change: `{process.exit()}` stays text.
 *
 * @param text One line of official text.
 */
export function escapeMdx(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>~&!]/gu, '\\$&')
    .replace(/[^\S ]|^ | $| (?= )/gu, (space) => `&#${space.codePointAt(0) ?? 32};`);
}

function clauseLine(clause: ContentClause): string {
  const { tag, kind } = TAG_OF_KIND[clause.kind];
  const kindAttribute = kind === undefined ? '' : ` kind="${kind}"`;
  const level = clause.level === undefined ? '' : ` level="${clause.level}"`;
  return `<${tag} id="${clause.id}"${kindAttribute}${level}>${escapeMdx(clause.text)}</${tag}>`;
}

/** Kinds that need no `<Paragraph>`: alone, each is a paragraph of its own. */
const STANDS_ALONE = new Set(['heading', 'units', 'source']);

function paragraphLines(clauses: readonly ContentClause[]): string[] {
  const lines = clauses.map(clauseLine);
  const alone = clauses.length === 1 && STANDS_ALONE.has(clauses[0]?.kind ?? '');
  return alone ? lines : ['<Paragraph>', ...lines, '</Paragraph>'];
}

/** A task of one paragraph needs no `<Paragraph>`. */
function taskLines(task: ContentTask): string[] {
  const groups = paragraphsOf(task);
  const lines = groups.length === 1 ? task.clauses.map(clauseLine) : groups.flatMap(paragraphLines);
  return [`<Task id="${task.id}">`, ...lines, '</Task>'];
}

/** Paragraphs and tasks, with a blank line between them. */
function bodyLines(items: readonly ContentItem[]): string[] {
  const blocks: string[][] = [];
  let open: ContentClause[] = [];
  const close = (): void => {
    blocks.push(...paragraphsOf({ clauses: open }).map(paragraphLines));
    open = [];
  };
  for (const item of items) {
    if (item.type === 'clause') {
      open.push(item);
      continue;
    }
    close();
    blocks.push(item.type === 'task' ? taskLines(item) : ['<Contents />']);
  }
  close();
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/**
 * The text of the MDX file for a page.
 *
 * @returns Frontmatter with the id, then one tag a line, official text escaped.
 */
export function writeMdx(page: ContentPage): string {
  return ['---', `id: "${page.id}"`, '---', '', ...bodyLines(page.items), ''].join('\n');
}
