import { claimsOf, FIELDS } from './field-values.ts';
import type { Line } from './lines.ts';
import type { ColumnId } from './view.ts';

/** Columns of which paper keeps room, whatever stands in them: what is looked for first, and often written by hand. */
const KEPT: readonly ColumnId[] = ['status', 'progress'];

/**
 * Columns in which no row says anything: printed they would leave a strip to all others. None where nothing is filled
 * in at all: such a table is printed to be filled in by hand.
 *
 * @param own The columns of the team's own.
 */
export function emptyColumns(lines: readonly Line[], own: readonly ColumnId[]): ColumnId[] {
  const columns: ColumnId[] = [...FIELDS, ...own];
  const empty = columns.filter((column) =>
    lines.every(({ state }) => claimsOf(state, column).length === 0),
  );
  return empty.length === columns.length ? [] : empty.filter((column) => !KEPT.includes(column));
}
