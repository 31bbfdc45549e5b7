/** Finds the table in an ordinary workbook: its heads, which people merge and stack under titles, and its rows. */
import type { Sheet } from 'hucre/xlsx';
import type { OwnColumn } from '../../ledger/index.ts';
import { dayOfWords, aboveHeads } from '../../text/index.ts';
import { roleOf, roleOfHead } from '../cells/column-roles.ts';
import { gridOf, HEAD_ROWS } from '../sheets-in/sheet-cells.ts';
import type { Calendar, Grid, GridCell } from '../sheets-in/sheet-cells.ts';

/** A table with known heads. */
export interface OrdinaryTable extends Grid {
  /** The number of its first row, as programs show it. */
  first: number;
  /** The unit that fills it in, and the day, YYYY-MM-DD, if they stand outside of the table; otherwise ''. */
  unit: string;
  day: string;
}

/** The greatest number of rows in a head. */
const MOST_HIGH = 3;

/** The texts of a row; merged cells count once. */
function textsOf(cells: readonly GridCell[]): string[] {
  return [...new Set(cells)].map(({ text }) => text).filter((text) => text !== '');
}

/** Whether a row consists of one text that is merged over several columns: the name of a chapter, or a foot. */
function isHeading(cells: readonly GridCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 1 && new Set(filled).size === 1;
}

/** 填报单位：黄石市经信局 gives a value, so it is no head. Text in brackets is not looked at. */
const LABELLED = /^[^(:]*(?:\([^)]*\)[^(:]*)*:\s*\S/u;

/** How many different known columns a row is the head of; 0 if none of them holds the plan's words or addresses. */
function headCount(cells: readonly GridCell[], own: readonly OwnColumn[]): number {
  const texts = textsOf(cells).filter((text) => !LABELLED.test(text.normalize('NFKC')));
  // A column that a team has named 任务 may also be that of the plan's words.
  const roles = new Set(texts.map(roleOfHead));
  const known = new Set(texts.map((text) => roleOf(text, own)));
  known.delete('ignore');
  return roles.has('official') || roles.has('place') ? known.size : 0;
}

/** How many rows a head has: as many as one of its cells is merged over, or two if the next row divides a wide head. */
function heightOf(
  { merges = [] }: Sheet,
  grid: readonly GridCell[][],
  at: number,
  own: readonly OwnColumn[],
): number {
  const starting = merges.filter(({ startRow }) => startRow === at);
  const end = Math.max(at, ...starting.map(({ endRow }) => endRow));
  if (end > at) return Math.min(MOST_HIGH, end - at + 1);
  const [head = [], below = []] = grid.slice(at, at + 2);
  const isKnown = ({ text }: GridCell): boolean => text !== '' && roleOf(text, own) !== 'ignore';
  const isParted = starting.some(({ startCol, endCol }) =>
    below.slice(startCol, endCol + 1).some(isKnown),
  );
  return isParted || arePartsUnmerged(head, below, isKnown) ? 2 : 1;
}

/** Whether a cell is the head of a column that identifies rows. */
function isOfPlan({ text }: GridCell): boolean {
  return ['official', 'place'].includes(roleOfHead(text));
}

/**
 * Whether the row below a head consists of heads only, some of them for columns without a head yet. Then a wide head
 * was divided without merging.
 */
function arePartsUnmerged(
  head: readonly GridCell[],
  below: readonly GridCell[],
  isKnown: (cell: GridCell) => boolean,
): boolean {
  const filled = below.filter(({ text }) => text !== '');
  const isBeside = below.some(({ text }, column) => text !== '' && !head[column]?.text);
  return filled.length > 1 && filled.every(isKnown) && !filled.some(isOfPlan) && isBeside;
}

/** The words above a column, from top to bottom. */
function headOf(rows: readonly GridCell[][], column: number): string {
  const texts = rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].join('/');
}

/**
 * Where a sheet has its head: the row that, with the rows that belong to it, has the most known heads, the first of
 * such. A title above it may also contain a word or two of a head.
 */
function headIn(
  sheet: Sheet,
  grid: readonly GridCell[][],
  own: readonly OwnColumn[],
): { at: number; height: number; count: number } {
  let best = { at: -1, height: 0, count: 1 };
  for (const [at, cells] of grid.slice(0, HEAD_ROWS).entries()) {
    if (headCount(cells, own) < 2) continue;
    const height = heightOf(sheet, grid, at, own);
    const count = headCount(grid.slice(at, at + height).flat(), own);
    if (count > best.count) best = { at, height, count };
  }
  return best;
}

/** The table of a sheet, and the number of its known heads; undefined if it has no head. */
function tableIn(
  sheet: Sheet,
  calendar: Calendar,
  own: readonly OwnColumn[],
): [OrdinaryTable, number] | undefined {
  const grid = gridOf(sheet, calendar);
  const { at, height, count } = headIn(sheet, grid, own);
  if (at === -1) return undefined;
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
  return [table, count];
}

/**
 * The table of a workbook: that of the sheet with the most known heads. If several have as many, such as one sheet for
 * each month, it is the sheet that was open when the file was saved, or else the first. A hidden sheet is taken only if
 * no other has a table.
 *
 * @param own The team's own columns, whose names are heads, too.
 * @param open The name of the sheet that was open.
 */
export function findTable(
  sheets: readonly Sheet[],
  calendar: Calendar,
  own: readonly OwnColumn[],
  open: string | undefined,
): OrdinaryTable | undefined {
  const weightOf = ({ name, hidden, veryHidden }: Sheet, count: number): number[] => [
    hidden || veryHidden ? 0 : 1,
    count,
    name === open ? 1 : 0,
  ];
  const found = sheets.flatMap((sheet) => {
    const [table, count] = tableIn(sheet, calendar, own) ?? [];
    return table === undefined ? [] : [{ table, weight: weightOf(sheet, count ?? 0) }];
  });
  found.sort((one, other) => {
    const differences = other.weight.map((weight, at) => weight - (one.weight[at] ?? 0));
    return differences.find((difference) => difference !== 0) ?? 0;
  });
  return found[0]?.table;
}
