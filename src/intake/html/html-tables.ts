/** Tables of a page: which of them hold data, and their rows. */
import { clip, rowText } from '../source/draft.ts';
import { attribute, isElement } from './html-tree.ts';
import type { Child, Element } from './html-tree.ts';
import { whatIsLeftOut } from './html-left-out.ts';
import type { CellNote } from './html-left-out.ts';
import { isBlock, isHidden, walk } from './html-walk.ts';
import { Refusal } from '../source/types.ts';
import type { Cell, Hints } from '../source/types.ts';
import { collapse } from '../source/white-space.ts';

/** No larger table is read. A sheet with columns up to XFD has 16,384. */
const MOST_CELLS = 200_000;
const MOST_COLUMNS = 2_000;

/** A row, and notes on what its cells lost: line breaks, hidden words, pictures. */
export interface Row {
  text: string;
  hints: Hints;
  notes: CellNote[];
}

function elementsOf(parent: Element, pattern: RegExp): Element[] {
  return parent.childNodes.filter(
    (node: Child): node is Element => isElement(node) && pattern.test(node.tagName),
  );
}

function rowElements(table: Element): Element[] {
  return elementsOf(table, /^(?:tr|thead|tbody|tfoot)$/u)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : elementsOf(part, /^tr$/u)))
    .filter((row) => !isHidden(row));
}

function cellElements(row: Element): Element[] {
  return elementsOf(row, /^t[dh]$/u).filter((cell) => !isHidden(cell));
}

/** The lines of a cell, separated by `<br>` and block elements, and notes on what was left out. */
interface CellLines {
  lines: string[];
  notes: CellNote[];
}

function linesOf(cell: Element): CellLines {
  const lines: string[] = [];
  const notes: CellNote[] = [];
  let parts: string[] = [];
  const flush = (): void => {
    const text = collapse(parts.join('')).replace(/\t/gu, ' ').trim();
    if (text !== '') lines.push(text);
    parts = [];
  };
  walk(cell, {
    enter: (element) => {
      const { isOut, note } = whatIsLeftOut(element);
      if (note !== undefined) notes.push(note);
      if (isOut) return false;
      if (isBlock(element) || element.tagName === 'br') flush();
      return true;
    },
    leave: (element) => {
      if (isBlock(element)) flush();
    },
    text: (value) => parts.push(value),
  });
  flush();
  if (lines.length > 1) {
    const [before, after] = [clip(lines.join('\n')), clip(lines.join(' '))];
    notes.push({ what: 'line-break', before, after });
  }
  return { lines, notes };
}

/** The lines of cells, kept because two functions ask for them. */
const linesOfCell = new WeakMap<Element, CellLines>();

function cachedLines(cell: Element): CellLines {
  const lines = linesOfCell.get(cell) ?? linesOf(cell);
  linesOfCell.set(cell, lines);
  return lines;
}

/** The number of lines in a cell, and the length of its words. */
function sizeOf(cell: Element): { lines: number; length: number } {
  const { lines } = cachedLines(cell);
  return { lines: lines.length, length: lines.reduce((sum, line) => sum + line.length, 0) };
}

function hasTableInside(cells: readonly Element[]): boolean {
  let found = false;
  for (const cell of cells) {
    walk(cell, {
      enter: (element) => {
        found ||= element.tagName === 'table';
        return !found;
      },
    });
    if (found) return true;
  }
  return false;
}

/**
 * Whether a table holds data, and is not mere layout: it has more than one column, no table inside, and no cell of
 * running text that is more than half of the table.
 */
export function isDataTable(table: Element): boolean {
  const rows = rowElements(table).map(cellElements);
  const cells = rows.flat();
  if (cells.length > MOST_CELLS) throw new Refusal('too-large', `${cells.length} cells`);
  if (!rows.some((row) => row.length > 1) || hasTableInside(cells)) return false;
  const sizes = cells.map(sizeOf).filter(({ length }) => length > 0);
  if (sizes.length < 2) return false;
  const all = sizes.reduce((sum, { length }) => sum + length, 0);
  return !sizes.some(({ lines, length }) => length > all / 2 && lines >= 4 && length > 400);
}

function spanOf(cell: Element, name: string, most: number): number {
  return Math.min(Math.max(Number.parseInt(attribute(cell, name), 10) || 1, 1), most);
}

/** Puts the cells of a row into columns that no cell above covers. */
function placeCells(row: Element, number: number, rows: number, busy: number[]): Cell[] {
  let column = 1;
  return cellElements(row).map((element) => {
    while ((busy[column] ?? 0) >= number) column += 1;
    const columns = spanOf(element, 'colspan', MOST_COLUMNS);
    const isToEnd = attribute(element, 'rowspan').trim() === '0';
    const tall = isToEnd ? rows : spanOf(element, 'rowspan', rows);
    const cell = { column, columns, rows: Math.min(tall, rows - number + 1) };
    if (column + columns > MOST_COLUMNS)
      throw new Refusal('too-large', `${column + columns} columns`);
    for (let each = column; each < column + columns; each += 1) busy[each] = number + cell.rows - 1;
    column += columns;
    return { ...cell, text: cachedLines(element).lines.join(' ') };
  });
}

/**
 * The rows of a table, with the places where its cells begin. The text of a row is its cells, separated by tabs.
 *
 * @param table The number of the table in the file, from 1.
 */
export function tableRows(element: Element, table: number): Row[] {
  const rows = rowElements(element);
  const busy: number[] = [];
  return rows.map((row, index) => {
    const cells = placeCells(row, index + 1, rows.length, busy);
    return {
      text: rowText(cells),
      hints: { row: { table, row: index + 1, cells } },
      notes: cellElements(row).flatMap((cell) => cachedLines(cell).notes),
    };
  });
}
