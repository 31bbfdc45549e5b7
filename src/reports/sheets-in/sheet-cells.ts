import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { sheet } from '../../text/index.ts';
import { monthText, numberText, plainNumber } from './cell-formats.ts';
import { isTenth } from '../cells/cell-words.ts';
import { isoMoment, momentText, plainCell } from '../cells/sheet-text.ts';

/** The head is in one of the first rows: people put titles above it. */
export const HEAD_ROWS = 20;

export interface GridCell {
  /** The text that it shows. */
  text: string;
  /** The number that it holds, if it shows the number otherwise than by its digits. */
  number?: string;
  /** Why the cell is unsure, if it is. */
  doubt?: 'formula' | 'merged' | 'broken' | 'noDay' | 'timeOnly';
  /** Why the cell is unsure if it is read as a day. `sumOfCells` leaves this out. */
  ofDay?: 'tenth' | 'yearAsDay';
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

/** A cell's number, or its text. */
export function heldText({ number, text }: GridCell): string {
  return number ?? text;
}

/** The day from which a file counts days. A moment on that first day, or before it, is a mere time. */
export type Calendar = '1900' | '1904' | undefined;

/**
 * In a file that counts from 1900, the library reads this day and the 29th alike. The 29th never existed, but Excel
 * shows it.
 */
const LEAP_1900 = '1900-02-28';

/** Whether a number of days leads to no real day: before the first, after 9999, or to the 29th of February 1900. */
function isNoDay(value: CellValue | undefined, calendar: Calendar): boolean {
  if (!(value instanceof Date)) return false;
  if (Number.isNaN(value.getTime())) return true;
  const day = value.toISOString();
  if (!/^\d{4}-/u.test(day)) return true;
  return calendar === '1904' ? day < '1904-01-01' : day < '1899-12-31' || day.startsWith(LEAP_1900);
}

/** What a cell shows if its number leads to no real day. */
function noDayText(value: Date): string {
  const isLeap = !Number.isNaN(value.getTime()) && value.toISOString().startsWith(LEAP_1900);
  return isLeap ? sheet.leapDay : '######';
}

/** Whether a cell holds nothing that a person could have filled in. */
export function isLost(doubt: string | undefined): doubt is 'broken' | 'noDay' {
  return doubt === 'broken' || doubt === 'noDay';
}

function isTimeOnly(value: Date, calendar: Calendar): boolean {
  return value.toISOString() < (calendar === '1904' ? '1904-01-02' : '1900-01-01');
}

/** The text of a cell. */
export function textOf(value: CellValue | undefined, calendar?: Calendar): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (isNoDay(value, calendar)) return noDayText(value);
    return isTimeOnly(value, calendar) ? value.toISOString().slice(11, 16) : momentText(value);
  }
  return typeof value === 'number' ? plainNumber(value) : plainCell(String(value));
}

/** Whether a number is shown in hundredths: a cell with 1 then shows 100%. */
function isPercent(format: string): boolean {
  return format.replaceAll(/"[^"]*"|\\./gu, '').includes('%');
}

/** 100% for 1, 12.5% for 0.125. */
function percentText(value: number): string {
  return `${Number((100 * value).toPrecision(12))}%`;
}

const DAY = 86_400_000;

/** The moment from which a file counts days. */
function firstDay(calendar: Calendar): number {
  return calendar === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
}

/** The day of a number, in the range in which all programs agree. */
function dayOfNumber(value: number, calendar: Calendar): Date | undefined {
  if (value < 61 || value > 2_900_000) return undefined;
  return new Date(firstDay(calendar) + Math.floor(value) * DAY);
}

/**
 * Why it is unsure which day a cell means: 2027.1 may be October. If somebody types 2027 or 2027.10 into a cell for
 * days, programs keep the 2027th day that they count, in 1905.
 */
function doubtOfDay(
  value: CellValue | undefined,
  text: string,
  calendar: Calendar,
): Pick<GridCell, 'ofDay'> {
  if (typeof value === 'number') return isTenth(text) ? { ofDay: 'tenth' } : {};
  if (!(value instanceof Date)) return {};
  const count = (value.getTime() - firstDay(calendar)) / DAY;
  return count >= 1990 && count < 2100 ? { ofDay: 'yearAsDay' } : {};
}

/** A cell as its format shows it. */
function shownCell(value: CellValue | undefined, format: string, calendar: Calendar): GridCell {
  const text = textOf(value, calendar);
  if (typeof value === 'number') {
    if (isPercent(format)) return { text: percentText(value) };
    const day = dayOfNumber(value, calendar);
    const month = day && monthText(day, format);
    const shown = plainCell(month ?? numberText(value, format) ?? text);
    return shown === text ? { text } : { text: shown, number: text };
  }
  if (!(value instanceof Date)) return { text };
  if (isNoDay(value, calendar)) return { text, doubt: 'noDay' };
  if (isTimeOnly(value, calendar)) return { text, doubt: 'timeOnly' };
  return { text: monthText(value, format) ?? text };
}

function cellAt(
  value: CellValue | undefined,
  cell: Cell | undefined,
  calendar: Calendar,
): GridCell {
  const result = cell?.formulaResult ?? value;
  const format = cell?.style?.numFmt ?? '';
  const held = isoMoment(result) ?? result;
  const plain = shownCell(held, format, calendar);
  const shown = { ...plain, ...doubtOfDay(held, plain.text, calendar) };
  if (cell?.type === 'error') return { ...shown, doubt: 'broken' };
  if (shown.doubt !== undefined || cell?.formula === undefined) return shown;
  const isEmpty = shown.text === '' || shown.text.startsWith('#');
  return { ...shown, doubt: isEmpty ? 'broken' : 'formula' };
}

/**
 * The cells of a sheet. The content of merged cells is in each of the cells that they cover.
 *
 * @throws If cells were merged twice. No program does that, and each time would cost as many cells.
 */
export function gridOf({ rows, cells, merges = [] }: Sheet, calendar: Calendar): GridCell[][] {
  const grid = rows.map((values, row) =>
    values.map((value, column) => cellAt(value, cells?.get(`${row},${column}`), calendar)),
  );
  const merged = new Set<GridCell>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = grid[startRow]?.[startCol];
    if (first === undefined || endCol < startCol) continue;
    // The same object in all its places: by that, merged cells are recognised.
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
