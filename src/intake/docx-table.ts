/** Tables of a Word file as paragraphs, a row each. */
import type { DocxDraft, DocxNote } from './docx-draft.ts';
import { note } from './docx-draft.ts';
import type { XmlNode } from './docx-tree.ts';
import { child, numberOf, valueOf } from './docx-tree.ts';
import type { Cell } from './types.ts';

export interface OpenCell {
  columns: number;
  /** It goes on with the cell above it, or could be gone on with. */
  merge: 'on' | 'begin' | undefined;
  drafts: DocxDraft[];
}

export interface OpenRow {
  cells: OpenCell[];
  /** Columns that are left free in front of its first cell. */
  skipped: number;
  /** It was deleted, and the change is still open. */
  isDeleted: boolean;
}

/** Word has 63 columns at most. */
const span = (value: string | undefined): number => Math.min(64, Math.max(1, numberOf(value) ?? 1));

/** Takes what a cell's properties (w:tcPr) say. */
export function setCell(cell: OpenCell, properties: XmlNode): void {
  cell.columns = span(valueOf(properties, 'w:gridSpan'));
  const merge = child(properties, 'w:vMerge');
  if (merge !== undefined) cell.merge = merge.attributes['val'] === 'restart' ? 'begin' : 'on';
}

/** Takes what a row's properties (w:trPr) say. */
export function setRow(row: OpenRow, properties: XmlNode): void {
  row.skipped = Math.min(64, numberOf(valueOf(properties, 'w:gridBefore')) ?? 0);
  row.isDeleted = child(properties, 'w:del') !== undefined;
}

/** A cell's paragraphs in one line, with spaces between; so are the rows of a table inside it. */
function textOf(drafts: readonly DocxDraft[]): string {
  return drafts.map(({ text }) => text.replaceAll('\t', ' ')).join(' ');
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Places the cells of a row, and lets those above reach down where the file says so. */
function placed(row: OpenRow, above: Map<number, Writable<Cell>>, notes: DocxNote[]): Cell[] {
  const cells: Cell[] = [];
  let column = row.skipped + 1;
  for (const { columns, merge, drafts } of row.cells) {
    const upper = above.get(column);
    const text = textOf(drafts);
    for (const draft of drafts) for (const one of draft.notes) notes.push(one);
    if (merge === 'on' && upper !== undefined) {
      upper.rows += 1;
      // Word does not show such words; they should not be there.
      if (text !== '') notes.push(note('merged-cell', text));
    } else {
      const cell: Writable<Cell> = { column, columns, rows: 1, text };
      if (merge === undefined) above.delete(column);
      else above.set(column, cell);
      cells.push(cell);
    }
    column += columns;
  }
  return cells;
}

/**
 * Rows, with their place: a blank one is counted, and is no paragraph. A table of one column is a frame around
 * paragraphs (a letterhead, a note, 版记): they stay what they are. `mark` tells tables apart. What happened in
 * a row without words is told with the next one; `rest` is what is then left.
 */
export function draftsOfTable(
  rows: readonly OpenRow[],
  mark: number,
): { drafts: DocxDraft[]; rest: DocxNote[] } {
  const real = rows.filter(({ isDeleted }) => !isDeleted);
  if (real.every(({ cells }) => cells.length <= 1)) {
    return { drafts: real.flatMap(({ cells }) => cells.flatMap(({ drafts }) => drafts)), rest: [] };
  }
  const above = new Map<number, Writable<Cell>>();
  const drafts: DocxDraft[] = [];
  let notes: DocxNote[] = [];
  real.forEach((row, at) => {
    const cells = placed(row, above, notes);
    const text = cells
      .map((cell) => cell.text)
      .join('\t')
      .trim();
    if (text === '') return;
    const hints = { row: { table: mark, row: at + 1, cells } };
    drafts.push({ text, hints, notes, contents: undefined });
    notes = [];
  });
  return { drafts, rest: notes };
}
