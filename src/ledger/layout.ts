/** The layout of the table: in which order its columns stand, and how wide they are. Of this browser, for a plan. */
import { isRecord } from '../text/own.ts';
import type { Refusal } from './environment.ts';
import { keep, planKey, readRecord } from './home.ts';
import type { Home } from './home.ts';
import { COLUMNS } from './view.ts';
import type { Column } from './view.ts';

/** How columns stand. */
export interface Layout {
  /** All columns. */
  order: readonly Column[];
  /** Those that were made wider or narrower, in characters (em). */
  widths: Partial<Record<Column, number>>;
}

/** Narrowest and widest column, in characters. */
const NARROWEST = 3;
const WIDEST = 60;

/** As the site has them. */
export const PLAIN_LAYOUT: Layout = { order: COLUMNS, widths: {} };

/** All columns in an order that may lack some: one that it lacks stands after the one that it always stood after. */
function completed(order: readonly Column[]): Column[] {
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

/** The layout that this browser keeps for a plan; what cannot be read is as the site has it. */
export function keptLayout(home: Home): Layout {
  const { order, widths } = readRecord(home.environment, planKey('layout', home));
  const named: unknown[] = Array.isArray(order) ? order : [];
  const wide = isRecord(widths) ? widths : {};
  return {
    order: completed(
      COLUMNS.filter((one) => named.includes(one)).sort(
        (one, other) => named.indexOf(one) - named.indexOf(other),
      ),
    ),
    widths: Object.fromEntries(
      COLUMNS.flatMap((column) => {
        const width = wide[column];
        return typeof width === 'number' && width > 0 ? [[column, within(width)]] : [];
      }),
    ),
  };
}

/** Keeps a layout. @returns Why not, or undefined. */
export function keepLayout(home: Home, layout: Layout): Refusal | undefined {
  return keep(home.environment, planKey('layout', home), layout);
}

/**
 * A layout in which a column stands where another stood; those between them make room. Columns of the team's own stand
 * behind all others, as their team has them.
 */
export function moved(layout: Layout, column: Column, target: Column): Layout {
  if (!layout.order.includes(column) || !layout.order.includes(target)) return layout;
  const order = layout.order.filter((one) => one !== column);
  order.splice(layout.order.indexOf(target), 0, column);
  return { ...layout, order };
}

/** A layout in which a column has a width, as far as columns may be that wide. */
export function widened(layout: Layout, column: Column, width: number): Layout {
  return { ...layout, widths: { ...layout.widths, [column]: within(width) } };
}
