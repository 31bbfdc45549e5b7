/** A table in text form (.csv), as systems of offices and old programs write it, whatever the file's name says. */
import type { CellValue, Sheet } from 'hucre/xlsx';
import { decodeText } from '../../intake/bytes/encoding.ts';
import { isTenth } from '../cells/cell-words.ts';
import { roleOfHead } from '../cells/column-roles.ts';
import { HEAD_ROWS } from './sheet-cells.ts';
import { FORMULA, readCells } from '../cells/text-cells.ts';
import type { Extent, Mark } from '../cells/text-cells.ts';

const MARKS: readonly Mark[] = [',', '\t', ';'];

/** How many cells of a row are known heads. */
function headsIn(cells: readonly string[]): number {
  return cells.filter((text) => roleOfHead(text) !== 'ignore').length;
}

/**
 * The mark that separates the cells of a text: the one that gives the most known heads. Undefined if no row has two
 * cells.
 */
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

/** The text of a file; '' if its bytes are no text. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes, {}).text;
  } catch {
    return '';
  }
}

/** A cell without the ' that our own .csv puts before a text that looks like a formula. */
function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * The value of a cell. It is a number if it names an unclear month, since the program that wrote it may have had a
 * number.
 */
function valueOf(cell: string): CellValue {
  return isTenth(cell) ? Number(cell) : unguarded(cell);
}

/**
 * The table in a text of any encoding, with commas, tabs or semicolons between its cells.
 *
 * @param most How much of it is read.
 * @returns Undefined if the bytes are no text, a web page, or no table. If the encoding is doubtful, nobody need be
 * asked: read in a wrong one, the table has no known heads.
 */
export function readTextSheet(bytes: Uint8Array, most: Extent): Sheet | undefined {
  const text = textOf(bytes);
  const mark = /^\s*</u.test(text) ? undefined : markOf(text, most.columns);
  if (mark === undefined) return undefined;
  return { name: '', rows: readCells(text, mark, most).map((cells) => cells.map(valueOf)) };
}
