/** A block of cells from a spreadsheet: what the clipboard holds, and what it would fill in. */
import { isOwnField, valueOf } from '../ledger/index.ts';
import { has, valueIn } from '../text/records.ts';
import type { ItemState } from '../ledger/index.ts';
import { fields, statusWords } from '../text/index.ts';
import { haveShares, isDayField, isSame, isTenth, readCell } from './cell-words.ts';
import type { CellDoubt } from './cell-words.ts';
import { readCells } from './text-cells.ts';

/** The cells of a block as Excel and WPS put it into the clipboard; its last row ends with a line break. */
export function readBlock(text: string): string[][] {
  const rows = readCells(text, '\t');
  return /[\r\n]$/u.test(text) ? rows.slice(0, -1) : rows;
}

/** A row of the table that may be filled in. */
export interface Target {
  item: string;
  place: string;
  state: ItemState | undefined;
}

/** Where a block is put: at the first of these rows and columns, as they are shown. */
export interface Landing {
  rows: readonly Target[];
  columns: readonly string[];
}

export interface Filling {
  row: Target;
  field: string;
  before: string;
  value: string;
}

/** A cell that is not taken: where it would stand, and why. */
export interface LeftCell {
  place: string;
  column: string;
  words: string;
  why: CellDoubt | 'noField' | 'noRow' | 'noColumn';
}

/** The outcome of a block. @see planBlock */
export interface BlockPlan {
  fillings: Filling[];
  left: LeftCell[];
}

/**
 * Plans what a block fills in, and lists the cells that it cannot. A cell that is empty, or says what stands there
 * already, changes nothing.
 */
export function planBlock(block: readonly (readonly string[])[], landing: Landing): BlockPlan {
  const plan: BlockPlan = { fillings: [], left: [] };
  const sharing = landing.columns.map((_, right) =>
    haveShares(block.map((row) => row[right] ?? '')),
  );
  block.forEach((cells, down) =>
    cells.forEach((words, right) => {
      const [row, column] = [landing.rows[down], landing.columns[right]];
      if (words === '') return;
      const leave = (why: LeftCell['why']): void =>
        void plan.left.push({ place: row?.place ?? '', column: column ?? '', words, why });
      if (row === undefined) return leave('noRow');
      if (column === undefined) return leave('noColumn');
      if (!has(fields, column) && !isOwnField(column)) return leave('noField');
      const stands = valueOf(row.state, column);
      const before = column === 'status' ? (valueIn(statusWords, stands) ?? stands) : stands;
      if (isSame(column, before, words)) return;
      const { value, doubt } = readCell(column, '', words, sharing[right]);
      if (doubt !== undefined) return leave(doubt);
      if (isDayField(column) && isTenth(words)) return leave('tenth');
      plan.fillings.push({ row, field: column, before, value: value ?? '' });
    }),
  );
  return plan;
}

/** The values filled in, by row: one change each. */
export function setsOf(fillings: readonly Filling[]): Map<string, Record<string, string>> {
  const sets = new Map<string, Record<string, string>>();
  for (const { row, field, value } of fillings)
    sets.set(row.item, { ...sets.get(row.item), [field]: value });
  return sets;
}
