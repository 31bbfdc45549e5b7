/**
 * What goes upward, and comes back: a report's words and tables (blocks, tables, target-tables), all of columns, as the
 * ledger's sheet is (grid); as CSV (csv), Markdown (markdown), Word (word), a calendar of due days (calendar) and Excel
 * (write-sheet, form-sheet). A workbook has two sheets that are filled in (forms), carries the state that it
 * went out with (sheet-state), and its cells hold texts in their own way (sheet-text). One that comes back is
 * opened and read (open-sheet, sheet-cells), unpacked no further than is safe (unpack), and compared with
 * its past (compare-sheet) by rows (find-rows) and the words of offices (cell-words); what people changed becomes entries (changes).
 * A workbook that never went out from here is read as well (ordinary), also one that comes as text (text-sheet, whose cells
 * text-cells reads): its table is found (ordinary-table), its columns
 * are proposed by their heads (ordinary-columns), its rows found by addresses and words (ordinary-rows). The report that
 * is handed in has short lists and an annex (formal, formal-lists) and is set as a letter (formal-word), as the one is that
 * reminds (hand-out). What is left undone: arrears; what has which colour: warnings. The writers and readers of files are
 * heavy: import them when they are asked for, each from its own file.
 */
export { blocksOf } from './blocks.ts';
export { closingSentence, closingTable, disputesTable, isToldOf, saidTable } from './tables.ts';
export { reportedSentence, unitsTable } from './units.ts';
export type { Block, TableBlock } from './grid.ts';
export { targetTable } from './target-tables.ts';
