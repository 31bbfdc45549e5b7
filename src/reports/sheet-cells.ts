import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { sheet } from '../text/index.ts';
import { plainCell } from './sheet-text.ts';

/** A head stands in one of the first rows: people put titles above it. */
export const HEAD_ROWS = 20;

export interface GridCell {
  text: string;
  /** Why it is unsure, if it is. */
  doubt?: 'formula' | 'merged' | 'broken' | 'noDay' | 'timeOnly';
}

/** The cells of one sheet as they are now. */
export interface Grid {
  /** The sheet's name. */
  name: string;
  /** The words above the columns. */
  heads: string[];
  /** The rows below them. */
  rows: GridCell[][];
}

/** By what a file counts days: a moment on the first of them, or before it, is a time alone. */
export type Calendar = '1900' | '1904' | undefined;

/** Where a file counts from 1900, this day and the 29th, which never was and which Excel shows, are read alike. */
const LEAP_1900 = '1900-02-28';

/** Whether a number of days leads to no day: before the first, after 9999, to the 29th of February 1900. */
function isNoDay(value: CellValue | undefined, calendar: Calendar): boolean {
  if (!(value instanceof Date)) return false;
  if (Number.isNaN(value.getTime())) return true;
  const day = value.toISOString();
  if (!/^\d{4}-/u.test(day)) return true;
  return calendar === '1904' ? day < '1904-01-01' : day < '1899-12-31' || day.startsWith(LEAP_1900);
}

/** What a cell shows whose number leads to no day. */
function noDayText(value: Date): string {
  const isLeap = !Number.isNaN(value.getTime()) && value.toISOString().startsWith(LEAP_1900);
  return isLeap ? sheet.leapDay : '######';
}

/** Whether a cell holds something that is none of what people fill in. */
export function isLost(doubt: string | undefined): doubt is 'broken' | 'noDay' {
  return doubt === 'broken' || doubt === 'noDay';
}

function isTimeOnly(value: Date, calendar: Calendar): boolean {
  return value.toISOString() < (calendar === '1904' ? '1904-01-02' : '1900-01-01');
}

/** A day and its time, where it has one: 2026-12-31, 2026-12-31 08:30, 08:30. */
function momentText(value: Date, calendar: Calendar): string {
  const [day = '', time = ''] = value.toISOString().slice(0, 16).split('T');
  if (isTimeOnly(value, calendar)) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** The text of a cell. */
export function textOf(value: CellValue | undefined, calendar?: Calendar): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return isNoDay(value, calendar) ? noDayText(value) : momentText(value, calendar);
  }
  return plainCell(String(value));
}

/** Whether a number is shown in hundredths: a cell that shows 100% holds 1. */
function isPercent(cell: Cell | undefined): boolean {
  return cell?.style?.numFmt?.replaceAll(/"[^"]*"|\\./gu, '').includes('%') === true;
}

/** 100% for 1, 12.5% for 0.125. */
function percentText(value: number): string {
  return `${Number((100 * value).toPrecision(12))}%`;
}

function cellAt(
  value: CellValue | undefined,
  cell: Cell | undefined,
  calendar: Calendar,
): GridCell {
  const result = cell?.formulaResult ?? value;
  const text =
    typeof result === 'number' && isPercent(cell) ? percentText(result) : textOf(result, calendar);
  if (cell?.type === 'error') return { text, doubt: 'broken' };
  if (isNoDay(result, calendar)) return { text, doubt: 'noDay' };
  if (result instanceof Date && isTimeOnly(result, calendar)) return { text, doubt: 'timeOnly' };
  if (cell?.formula === undefined) return { text };
  return { text, doubt: text === '' || text.startsWith('#') ? 'broken' : 'formula' };
}

/**
 * The cells of a sheet; what was merged stands in each of the cells that it covers.
 *
 * @throws If cells were merged more than once, which no program does: each time costs as many cells.
 */
export function gridOf({ rows, cells, merges = [] }: Sheet, calendar: Calendar): GridCell[][] {
  const grid = rows.map((values, row) =>
    values.map((value, column) => cellAt(value, cells?.get(`${row},${column}`), calendar)),
  );
  const merged = new Set<GridCell>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = grid[startRow]?.[startCol];
    if (first === undefined || endCol < startCol) continue;
    // One cell in all its places: by that, what was merged is known.
    const cell: GridCell = { ...first, doubt: isLost(first.doubt) ? first.doubt : 'merged' };
    for (const row of grid.slice(startRow, endRow + 1)) {
      for (let column = startCol; column <= endCol && column < row.length; column += 1) {
        const before = row[column];
        if (before === undefined || merged.has(before)) throw new Error('Merged cells overlap.');
        row[column] = cell;
        merged.add(cell);
      }
    }
  }
  return grid;
}
