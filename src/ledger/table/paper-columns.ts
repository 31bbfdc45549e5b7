import { claimsOf, FIELDS, isLong } from '../entries/field-values.ts';
import type { ItemState } from '../entries/fold.ts';
import type { Line } from './lines.ts';
import type { ColumnId } from './view.ts';

/** Columns that are printed even if they are empty: readers look for them first, and often write in them by hand. */
const KEPT: readonly ColumnId[] = ['status', 'progress'];

/**
 * Columns in which no row says anything. Printed, they would leave only a narrow strip for the others. If nothing is
 * filled in at all, none is left out: such a table is printed to be filled in by hand.
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

/**
 * The columns that are too narrow for the words on an item, both sides of a disagreement together. On paper they have
 * ten characters a line, so a long text would run over many sheets with empty space beside it. Texts of which the
 * screen shows only some lines are also among them, since the script that shortens them may not have loaded.
 */
export function wideColumns(
  state: ItemState | undefined,
  columns: readonly ColumnId[],
): ColumnId[] {
  return columns.filter((column) => {
    const said = claimsOf(state, column).map(({ value }) => value ?? '');
    return isLong(said.join('\n'), 120);
  });
}

/** A line in which some columns show other words, because their own are printed elsewhere. */
export function withShownWords<One extends Line>(
  line: One,
  columns: readonly ColumnId[],
  words: string,
): One {
  const { state } = line;
  if (state === undefined || columns.length === 0) return line;
  const fields = new Map(state.fields);
  for (const column of columns) {
    const said = claimsOf(state, column).slice(0, 1);
    fields.set(
      column,
      said.map((claim) => ({ ...claim, value: words })),
    );
  }
  return { ...line, state: { ...state, fields } };
}
