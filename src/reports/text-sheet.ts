/** A table that comes as text, .csv: which offices' systems and old programs write, whatever its name says. */
import type { CellValue, Sheet } from 'hucre/xlsx';
import { decodeText } from '../intake/encoding.ts';
import { isTenth } from './cell-words.ts';
import { roleOfHead } from './column-roles.ts';
import { HEAD_ROWS } from './sheet-cells.ts';
import { FORMULA, readCells } from './text-cells.ts';
import type { Extent, Mark } from './text-cells.ts';

const MARKS: readonly Mark[] = [',', '\t', ';'];

/** How many cells of a row are heads that people know. */
function headsIn(cells: readonly string[]): number {
  return cells.filter((text) => roleOfHead(text) !== 'ignore').length;
}

/** By what the cells of a text are parted: by what parts the most heads; undefined if it has no two cells in a row. */
function markOf(text: string, columns: number): Mark | undefined {
  let best: Mark | undefined;
  let most = -1;
  for (const mark of MARKS) {
    const rows = readCells(text, mark, { rows: HEAD_ROWS, columns });
    const heads = Math.max(...rows.map(headsIn));
    if (heads > most && rows.some((cells) => cells.length > 1)) [best, most] = [mark, heads];
  }
  return best;
}

/** The text of bytes; '' where they are none. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes, {}).text;
  } catch {
    return '';
  }
}

/** A cell without the ' that keeps a text from being taken for a formula, as our own .csv has it. */
function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A cell's value: a number where a text cannot tell which month it is; whoever wrote it may have had a number. */
function valueOf(cell: string): CellValue {
  return isTenth(cell) ? Number(cell) : unguarded(cell);
}

/**
 * The table of a text in any encoding, with commas, tabs or semicolons between its cells.
 *
 * @param most How much of it is read.
 * @returns undefined if the bytes are no text, a page, or no table. A doubtful encoding needs no question: read in
 *   a wrong one, it has no heads that people know.
 */
export function readTextSheet(bytes: Uint8Array, most: Extent): Sheet | undefined {
  const text = textOf(bytes);
  const mark = /^\s*</u.test(text) ? undefined : markOf(text, most.columns);
  if (mark === undefined) return undefined;
  return { name: '', rows: readCells(text, mark, most).map((cells) => cells.map(valueOf)) };
}
