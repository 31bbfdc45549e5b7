/** The table in an ordinary workbook: its heads, which people merge and stack under titles, and its rows. */
import type { Sheet } from 'hucre/xlsx';
import type { OwnColumn } from '../ledger/index.ts';
import { dayOfWords, aboveHeads } from '../text/index.ts';
import { roleOf, roleOfHead } from './column-roles.ts';
import { gridOf, HEAD_ROWS } from './sheet-cells.ts';
import type { Calendar, Grid, GridCell } from './sheet-cells.ts';

/** A table with heads that people know. */
export interface OrdinaryTable extends Grid {
  /** The number of its first row, as programs count. */
  first: number;
  /** The unit that fills it in, and the day, YYYY-MM-DD, as they stand outside of the table; else ''. */
  unit: string;
  day: string;
}

/** How many rows a head is high at most. */
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

/** 填报单位：黄石市经信局 says something itself, as no head does; what stands in brackets is no part of a head. */
const LABELLED = /^[^(:]*(?:\([^)]*\)[^(:]*)*:\s*\S/u;

/** How many different columns that people know a row is the head of; 0 where none holds the words of the plan. */
function headCount(cells: readonly GridCell[], own: readonly OwnColumn[]): number {
  const texts = textsOf(cells).filter((text) => !LABELLED.test(text.normalize('NFKC')));
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
  const [head = [], below = []] = grid.slice(at, at + 2);
  const isKnown = ({ text }: GridCell): boolean => text !== '' && roleOf(text, own) !== 'ignore';
  const isParted = starting.some(({ startCol, endCol }) =>
    below.slice(startCol, endCol + 1).some(isKnown),
  );
  return isParted || arePartsUnmerged(head, below, isKnown) ? 2 : 1;
}

/** Whether a cell is the head of a column that tells rows from each other. */
function isOfPlan({ text }: GridCell): boolean {
  return ['official', 'place'].includes(roleOfHead(text));
}

/**
 * Whether a row below a head holds heads only, some for columns that have none yet: a wide head that nobody has
 * merged.
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

/** The words above a column, from the top. */
function headOf(rows: readonly GridCell[][], column: number): string {
  const texts = rows.map((cells) => cells[column]?.text ?? '').filter((text) => text !== '');
  return [...new Set(texts)].join('/');
}

/**
 * Where a sheet has its head: the row, with those that belong to it, in which people know the most columns, the first
 * of such. A title above it may hold a word or two of a head, too.
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

/** The table of a sheet; undefined if it has no head. */
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
 * The table of a workbook: that of the sheet in which people know the most heads. Of such, as the months of a year are,
 * the one that was open when it was saved, else the first; one that is hidden only where no other has a table.
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
