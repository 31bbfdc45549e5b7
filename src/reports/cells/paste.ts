/** A block of cells from a spreadsheet: reading it from the clipboard, and planning what it fills in. */
import { isOwnField, valueOf } from '../../ledger/index.ts';
import { has, valueIn } from '../../outside/records.ts';
import type { ItemState } from '../../ledger/index.ts';
import { colourWords, fields, statusWords, timingWords } from '../../text/index.ts';
import { haveShares, isDayField, isSame, isTenth, readCell } from './cell-words.ts';
import type { CellDoubt } from './cell-words.ts';
import { readCells } from './text-cells.ts';

/** The cells of a block, as Excel and WPS put it into the clipboard: a line break ends its last row. */
export function readBlock(text: string): string[][] {
  const rows = readCells(text, '\t');
  return /[\r\n]$/u.test(text) ? rows.slice(0, -1) : rows;
}

/** A row of the table that can be filled in. */
export interface Target {
  item: string;
  place: string;
  state: ItemState | undefined;
}

/** Where a block is pasted: these rows and columns, from the first on, as they are shown. */
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

/** A cell that is not taken: where it would be put, and why not. */
export interface LeftCell {
  place: string;
  column: string;
  words: string;
  why: CellDoubt | 'noField' | 'noRow' | 'noColumn';
}

/** What pasting a block would do. @see planBlock */
export interface BlockPlan {
  fillings: Filling[];
  left: LeftCell[];
}

/** What the table shows beside a status, and so is copied with it: 推进中 已逾期. */
const BESIDE = new Set<string>([...Object.values(timingWords), ...Object.values(colourWords)]);

function statusAlone(words: string): string {
  return words
    .split(' ')
    .filter((word, at) => at === 0 || !BESIDE.has(word))
    .join(' ');
}

/**
 * Plans what a block fills in, and lists the cells that it cannot. An empty cell, or one that says what is there
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
      const said = column === 'status' ? statusAlone(words) : words;
      if (isSame(column, before, said)) return;
      const { value, doubt } = readCell(column, '', said, sharing[right]);
      if (doubt !== undefined) return leave(doubt);
      if (isDayField(column) && isTenth(words)) return leave('tenth');
      plan.fillings.push({ row, field: column, before, value: value ?? '' });
    }),
  );
  return plan;
}

/** The values that are filled in, by item. Each item becomes one change. */
export function setsOf(fillings: readonly Filling[]): Map<string, Record<string, string>> {
  const sets = new Map<string, Record<string, string>>();
  for (const { row, field, value } of fillings)
    sets.set(row.item, { ...sets.get(row.item), [field]: value });
  return sets;
}
