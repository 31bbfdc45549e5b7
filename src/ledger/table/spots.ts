/** A cell of a table, counted from 0. The head is the first row. */
export interface Spot {
  row: number;
  column: number;
}

/** How many rows and columns there are, the head included. */
export interface GridSize {
  rows: number;
  columns: number;
}

/** How many rows Page Down moves: about as many as are seen at once. */
const PAGE = 10;

/**
 * The cell to which a key leads in a grid, as in a spreadsheet; undefined if it leads nowhere.
 *
 * @param isFar Whether Ctrl is held: the key then leads to the edge; Home and End lead to the first and the last cell
 * of all.
 */
export function spotAfter(
  key: string,
  isFar: boolean,
  { row, column }: Spot,
  { rows, columns }: GridSize,
): Spot | undefined {
  const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
    ArrowUp: [isFar ? -rows : -1, 0],
    ArrowDown: [isFar ? rows : 1, 0],
    ArrowLeft: [0, isFar ? -columns : -1],
    ArrowRight: [0, isFar ? columns : 1],
    Home: [isFar ? -rows : 0, -columns],
    End: [isFar ? rows : 0, columns],
    PageUp: [-PAGE, 0],
    PageDown: [PAGE, 0],
  };
  const step = new Map(Object.entries(steps)).get(key);
  if (step === undefined) return undefined;
  const within = (place: number, all: number): number => Math.min(all - 1, Math.max(0, place));
  const next = { row: within(row + step[0], rows), column: within(column + step[1], columns) };
  return next.row === row && next.column === column ? undefined : next;
}
