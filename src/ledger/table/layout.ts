/** The layout of the table: the order and the widths of its columns. Each browser keeps one for each plan. */
import { isRecord } from '../../outside/records.ts';
import type { StorageRefusal } from '../browser/environment.ts';
import { writeKept, planKey, readRecord } from '../browser/home.ts';
import type { Home } from '../browser/home.ts';
import { isOwnField } from '../entries/own-ids.ts';
import type { OwnField } from '../entries/own-ids.ts';
import { COLUMNS } from './view.ts';
import type { ColumnId } from './view.ts';

export interface Layout {
  /** All columns that every table has, and those of the team's own columns that have been moved. */
  order: readonly ColumnId[];
  /** The widths of columns that were made wider or narrower, in characters (em). */
  widths: Partial<Record<ColumnId, number>>;
}

/** Narrowest and widest column, in characters. */
const NARROWEST = 3;
const WIDEST = 60;

/** The layout before anybody has changed it. */
export const PLAIN_LAYOUT: Layout = { order: COLUMNS, widths: {} };

/** An order of columns, completed: each column that it lacks is put behind the column that it normally follows. */
function completed(order: readonly ColumnId[]): ColumnId[] {
  const all = [...order];
  COLUMNS.forEach((column, at) => {
    const before = COLUMNS[at - 1];
    if (!all.includes(column))
      all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, column);
  });
  return all;
}

function within(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width * 10) / 10));
}

/** Whether a word is a column of a table. A column of the team's own counts, even if it is gone: it may come back. */
function isColumn(word: unknown): word is ColumnId {
  return typeof word === 'string' && (COLUMNS.some((one) => one === word) || isOwnField(word));
}

/** Reads a layout as it was kept. Parts that cannot be read are as in the plain layout. */
export function readLayout({ order, widths }: Record<string, unknown>): Layout {
  const named: unknown[] = Array.isArray(order) ? order : [];
  return {
    order: completed([...new Set(named.filter(isColumn))]),
    widths: Object.fromEntries(
      Object.entries(isRecord(widths) ? widths : {}).flatMap(([column, width]) =>
        isColumn(column) && typeof width === 'number' && width > 0 ? [[column, within(width)]] : [],
      ),
    ),
  };
}

/** The layout that this browser keeps for a plan. */
export function keptLayout(home: Home): Layout {
  return readLayout(readRecord(home.environment, planKey('layout', home)));
}

/** Keeps a layout. @returns Why not, or undefined. */
export function keepLayout(home: Home, layout: Layout): StorageRefusal | undefined {
  return writeKept(home.environment, planKey('layout', home), layout);
}

/** An order of columns, without own columns that are gone. Own columns that the order lacks come last. */
export function columnsInOrder(order: readonly ColumnId[], own: readonly OwnField[]): ColumnId[] {
  return [...new Set([...order, ...own])].filter(
    (column) => !isOwnField(column) || own.includes(column),
  );
}

/** Moves a column to the place of another. The columns between them move over. @param own The team's own columns. */
export function moved(
  layout: Layout,
  own: readonly OwnField[],
  column: ColumnId,
  target: ColumnId,
): Layout {
  // The place of a column that is gone is kept too: the column may come back.
  const all = [...new Set([...layout.order, ...own])];
  if (!all.includes(column) || !all.includes(target)) return layout;
  const order = all.filter((one) => one !== column);
  order.splice(all.indexOf(target), 0, column);
  return { ...layout, order };
}

/** Whether two layouts have the same columns in the same order and widths. @param own The team's own columns. */
export function isSameLayout(one: Layout, other: Layout, own: readonly OwnField[]): boolean {
  const looks = [one, other].map(({ order, widths }) => {
    const all = columnsInOrder(order, own);
    return JSON.stringify([all, all.map((column) => widths[column])]);
  });
  return looks[0] === looks[1];
}

/** A layout in which a column has a new width, within the limits. */
export function widened(layout: Layout, column: ColumnId, width: number): Layout {
  return { ...layout, widths: { ...layout.widths, [column]: within(width) } };
}
