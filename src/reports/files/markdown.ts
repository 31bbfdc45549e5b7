import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '../tables/columns.ts';

function lines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'html', value: '<br>' } as const] : []),
      { type: 'text', value: line },
    ]);
}

function row(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: lines(cell) })),
  };
}

function nodeOf(block: Block): RootContent {
  if (block.kind === 'table') {
    return { type: 'table', children: [block.head, ...block.rows].map(row) };
  }
  const children = lines(block.text);
  if (block.kind === 'title') return { type: 'heading', depth: 1, children };
  if (block.kind === 'heading') return { type: 'heading', depth: 2, children };
  return { type: 'paragraph', children };
}

/** A report as Markdown. What people typed is escaped, and stays text. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const root = { type: 'root' as const, children: blocks.map(nodeOf) };
  return toMarkdown(root, {
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}
