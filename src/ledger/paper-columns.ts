import { claimsOf, FIELDS, isLong } from './field-values.ts';
import type { ItemState } from './fold.ts';
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

/**
 * The columns that are too narrow for what is said of an item, all sides of a disagreement together. On paper they have
 * ten signs a line: a long text would go over many sheets, empty beside it. What the screen shows only some lines of is
 * among them: its script may not have come.
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

/** A line with words in the place of what some of its columns say, which stands elsewhere. */
export function withWords<One extends Line>(
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
