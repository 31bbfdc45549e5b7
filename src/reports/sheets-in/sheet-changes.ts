/** What was found in a sheet that came back: the cells that a person changed, and the rows of an ordinary workbook. */
import type { OwnColumn } from '../../ledger/index.ts';
import type { CellDoubt } from '../cells/cell-words.ts';
import type { StateRow } from '../sheets-out/sheet-state.ts';

/** A row that is filled in: its index, its words, and the plan's rows that it may be about. */
export interface OrdinaryRow {
  at: number;
  words: string;
  fits: StateRow[];
}

/** How the filled rows were read. */
export interface OrdinaryRows {
  /** Rows whose item is certain, by themselves or by an answer. It is the first of `fits`. */
  matched: OrdinaryRow[];
  /** Rows whose item a person has to name, also those for which it has been named. */
  doubtful: OrdinaryRow[];
  without: OrdinaryRow[];
  /** The team's own columns, whose role a column of the workbook may have. */
  own: readonly OwnColumn[];
}

/** A cell that a person changed after the sheet was exported. */
export interface CellChange {
  row: StateRow;
  field: string;
  /** The head of its column. */
  head: string;
  /** What the cell showed then, and what it shows now. */
  before: string;
  after: string;
  /** The field's new value; undefined if it cannot be told. */
  value: string | null | undefined;
  /** The person who filled it in, if the row now names another one than before; otherwise ''. */
  by: string;
  doubt?: CellDoubt;
}

/** The changes to a sheet since it was exported. */
export interface SheetChanges {
  /** The sheet's sum, by which it is told from other sheets. */
  sum: string;
  changes: CellChange[];
  /** Cells that say what they said when the sheet was exported; none are known of an ordinary workbook. */
  unchanged: Pick<CellChange, 'row' | 'field'>[];
  /** How many rows of ours were found in it. */
  matched: number;
  /** How many of its rows are missing now. */
  missing: number;
  /** The words of filled rows that were not there when it was exported. */
  unknown: string[];
  /** The units of other sheets, whose rows somebody has pasted. Nothing is taken from these rows. */
  otherUnits: string[];
  /** How many cells of official text were changed. */
  official: number;
  /** Heads of columns to fill in that are missing now. */
  noColumn: string[];
  /** Heads that several filled columns share. */
  sameHeads: string[];
  /** Filled columns and sheets that people added. Nothing is taken from them. */
  ownColumns: string[];
  ownSheets: string[];
  /** Heads of changed columns whose fields this version does not know. */
  newer: string[];
  /** Whether its hidden part is missing, so that nothing is known of how it was exported. */
  isLoose: boolean;
  /** Whether a loose sheet or an ordinary workbook names no unit in any row. */
  isOfNoUnit: boolean;
  /** The rows that were found, if it is an ordinary workbook. */
  ordinary?: OrdinaryRows;
}
