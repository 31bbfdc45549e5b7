/** Tables of a Word file as paragraphs, one for each row. */
import type { DocxDraft, DocxNote } from './docx-draft.ts';
import { note } from './docx-draft.ts';
import type { XmlNode } from './docx-tree.ts';
import { child, numberOf, valOf } from './docx-tree.ts';
import type { Cell } from '../source/types.ts';

export interface OpenCell {
  columns: number;
  /** `on`: the cell continues the one above. `begin`: cells below may continue it. */
  merge: 'on' | 'begin' | undefined;
  drafts: DocxDraft[];
}

export interface OpenRow {
  cells: OpenCell[];
  /** How many columns are left free before its first cell. */
  skipped: number;
  /** Whether the row was deleted in a change that is not accepted yet. */
  isDeleted: boolean;
}

/** Word has at most 63 columns. */
const span = (value: string | undefined): number => Math.min(64, Math.max(1, numberOf(value) ?? 1));

/** Applies the properties of a cell (w:tcPr). */
export function setCell(cell: OpenCell, properties: XmlNode): void {
  cell.columns = span(valOf(properties, 'w:gridSpan'));
  const merge = child(properties, 'w:vMerge');
  if (merge !== undefined) cell.merge = merge.attributes['val'] === 'restart' ? 'begin' : 'on';
}

/** Applies the properties of a row (w:trPr). */
export function setRow(row: OpenRow, properties: XmlNode): void {
  row.skipped = Math.min(64, numberOf(valOf(properties, 'w:gridBefore')) ?? 0);
  row.isDeleted = child(properties, 'w:del') !== undefined;
}

/**
 * The paragraphs of a cell in one line, with spaces between. The rows of a table inside the cell are also paragraphs.
 */
function textOf(drafts: readonly DocxDraft[]): string {
  return drafts.map(({ text }) => text.replaceAll('\t', ' ')).join(' ');
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Finds the columns of a row's cells, and extends cells of the row above if the file says so. */
function placed(row: OpenRow, above: Map<number, Writable<Cell>>, notes: DocxNote[]): Cell[] {
  const cells: Cell[] = [];
  let column = row.skipped + 1;
  for (const { columns, merge, drafts } of row.cells) {
    const upper = above.get(column);
    const text = textOf(drafts);
    for (const draft of drafts) for (const one of draft.notes) notes.push(one);
    if (merge === 'on' && upper !== undefined) {
      upper.rows += 1;
      // Word does not show these words; there should be none.
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
 * The rows of a table, each with its place. A blank row is counted, but is no paragraph. A table of one column is a
 * frame around paragraphs (a letterhead, a note, 版记), which stay paragraphs. `mark` tells tables apart. Notes on a row
 * without words move to the next row; `rest` are those that are left.
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
