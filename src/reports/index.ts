/**
 * What goes upward, and comes back. A report's words and tables:
 *
 * blocks.ts        the report as pieces; tables.ts, target-tables.ts, term-tables.ts: its tables, made of columns.ts
 * arrears.ts       what is left undone; reported.ts: who has reported; warnings.ts: what has which colour
 * formal.ts        the report that is handed in; formal-lists.ts: its lists and annex; formal-word.ts: as a letter
 * comparison.ts    two days or terms side by side; title-lines.ts: where a title breaks; word-page.ts: sizes, margins
 * official-text.ts the plan's own text as a file; official-word.ts: as a Word file
 * hand-out.ts      the covering sheet of what is handed out, and the letter that reminds
 * csv.ts           as files: markdown.ts, word.ts, calendar.ts (due days), write-sheet.ts with form-sheet.ts (Excel)
 *
 * A workbook that is filled in, and comes back:
 *
 * forms.ts         its two sheets; sheet-state.ts: the state that it went out with; sheet-text.ts: texts in its cells
 * open-sheet.ts    opens one that somebody sends; unpack-workbook.ts: no further than is safe; read-book.ts,
 *                  sheet-cells.ts: its cells; returned-sheet.ts: the state that it went out with
 * compare-sheet.ts compares it with its past, by rows (find-rows.ts) and the words of offices (cell-words.ts)
 * changes.ts       what people changed, as entries
 * ordinary.ts      reads one that never went out from here: ordinary-table.ts finds its table, ordinary-columns.ts
 *                  proposes its columns by their heads, ordinary-rows.ts finds rows by addresses and words
 * text-sheet.ts    one that comes as text; paste.ts: cells from the clipboard; text-cells.ts: cells as text
 *
 * The writers and readers of files are heavy: import each from its own file, when it is asked for.
 */
export { blocksOf } from './blocks.ts';
export { closingSentence, closingTable, disputesTable, isToldOf, saidTable } from './tables.ts';
export { reportedSentence, unitsTable } from './reported.ts';
export type { Block, TableBlock } from './columns.ts';
export { targetTable } from './target-tables.ts';
