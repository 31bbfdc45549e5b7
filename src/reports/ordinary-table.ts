/** The table in an ordinary workbook: its heads, which people merge and stack under titles, and its rows. */
import type { Sheet } from 'hucre/xlsx';
import type { OwnColumn } from '../ledger/index.ts';
import { dayOfWords, aboveHeads } from '../text/index.ts';
import { roleOf, roleOfHead } from './ordinary-columns.ts';
import { gridOf, HEAD_ROWS } from './sheet-cells.ts';
import type { Calendar, Grid, GridCell } from './sheet-cells.ts';

/** A table with heads that people know. */
export interface OrdinaryTable extends Grid {
  /** The number of its first row, as programs count. */
  first: number;
  /** Who fills it in, and the day on which, YYYY-MM-DD, as it says outside of the table; else ''. */
  unit: string;
  day: string;
}

/** So many rows a head is high at most. */
const MOST_HIGH = 3;

/** The texts of a row, what was merged once. */
function textsOf(cells: readonly GridCell[]): string[] {
  return [...new Set(cells)].map(({ text }) => text).filter((text) => text !== '');
}

/** Whether a row is nothing but words that were merged over some columns: of a chapter, or a foot. */
function isHeading(cells: readonly GridCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 1 && new Set(filled).size === 1;
}

/** How many different columns that people know a row is the head of; 0 where none holds the words of the plan. */
function headCount(cells: readonly GridCell[], own: readonly OwnColumn[]): number {
  const texts = textsOf(cells);
  // A column that a team has called 任务 may be that of the plan's words, too.
  const roles = new Set(texts.map(roleOfHead));
  const known = new Set(texts.map((text) => roleOf(text, own)));
  known.delete('ignore');
  return roles.has('official') || roles.has('place') ? known.size : 0;
}

/** How many rows a head takes: as far down as one of its cells is merged, or a row below with parts of a wide one. */
function heightOf(
  { merges = [] }: Sheet,
  grid: readonly GridCell[][],
  at: number,
  own: readonly OwnColumn[],
): number {
  const starting = merges.filter(({ startRow }) => startRow === at);
  const end = Math.max(at, ...starting.map(({ endRow }) => endRow));
  if (end > at) return Math.min(MOST_HIGH, end - at + 1);
  const below = grid[at + 1] ?? [];
  const isParted = starting.some(({ startCol, endCol }) =>
    below
      .slice(startCol, endCol + 1)
      .some(({ text }) => text !== '' && roleOf(text, own) !== 'ignore'),
  );
  return isParted ? 2 : 1;
}

/** The words above a column, from the top. */
function headOf(rows: readonly GridCell[][], column: number): string {
  const texts = rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].join('/');
}

/** The table of a sheet, by the first row that is a head; undefined if there is none. */
function tableIn(
  sheet: Sheet,
  calendar: Calendar,
  own: readonly OwnColumn[],
): [OrdinaryTable, number] | undefined {
  const grid = gridOf(sheet, calendar);
  const at = grid.slice(0, HEAD_ROWS).findIndex((cells) => headCount(cells, own) > 1);
  if (at === -1) return undefined;
  const height = heightOf(sheet, grid, at, own);
  const tops = grid.slice(at, at + height);
  const rows = grid.slice(at + height).map((cells) => (isHeading(cells) ? [] : cells));
  if (rows.every((cells) => textsOf(cells).length === 0)) return undefined;
  const width = Math.max(0, ...tops.map((cells) => cells.length));
  const heads = Array.from({ length: width }, (_, column) => headOf(tops, column));
  const outside = [...grid.slice(0, at), ...grid.slice(-HEAD_ROWS)]
    .map((cells) => textsOf(cells).join(' '))
    .join('\n')
    .normalize('NFKC');
  const said = (what: keyof typeof aboveHeads): string => aboveHeads[what].exec(outside)?.[1] ?? '';
  const day = dayOfWords(said('day').trim()) ?? '';
  const table = { name: sheet.name, first: at + height + 1, heads, rows, unit: said('unit'), day };
  return [table, headCount(tops.flat(), own)];
}

/**
 * The table of a workbook: that of the sheet in which people know the most heads, the first of such.
 *
 * @param own The team's own columns, whose names are heads, too.
 */
export function findTable(
  sheets: readonly Sheet[],
  calendar: Calendar,
  own: readonly OwnColumn[],
): OrdinaryTable | undefined {
  let best: OrdinaryTable | undefined;
  let most = 0;
  for (const sheet of sheets) {
    const [table, count] = tableIn(sheet, calendar, own) ?? [undefined, 0];
    if (count > most) [best, most] = [table, count];
  }
  return best;
}
