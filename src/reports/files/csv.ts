import Papa from 'papaparse';
import { FIELDS, valueOf } from '../../ledger/index.ts';
import type { OwnColumn, Report } from '../../ledger/index.ts';
import { fields, goneWords, valueWords } from '../../text/index.ts';
import { disputeLines, lastColumns, sheetColumns, tableOf } from '../tables/columns.ts';
import type { TableColumn, TableBlock } from '../tables/columns.ts';
import { besidesOf } from '../tables/gone-rows.ts';
import type { GoneRow } from '../tables/gone-rows.ts';
import { FORMULA } from '../cells/text-cells.ts';

const OPTIONS = { escapeFormulae: FORMULA, newline: '\r\n', quotes: true };

/**
 * Keeps a typed text in one cell: programs that separate cells by ; would begin a new one there, and some end a text at
 * a NUL.
 */
function whole(text: string): string {
  return text.replace(/;/gu, '；').replace(/\0/gu, '␀');
}

/**
 * A table as CSV for Excel: UTF-8 with a byte order mark, each cell in quotes, and a ' before texts that look like a
 * formula.
 */
function csvOf<Subject>(
  subjects: readonly Subject[],
  columns: readonly TableColumn<Subject>[],
): string {
  const { head: fields, rows } = tableOf('', subjects, columns);
  const data = rows.map((cells) =>
    cells.map((cell, at) => (columns[at]?.[3] === 'official' ? cell : whole(cell))),
  );
  return `\uFEFF${Papa.unparse({ fields, data }, OPTIONS)}\r\n`;
}

/** Sentences below a table of CSV, after an empty line, each in its first cell; '' if there are none. */
export function linesBelow(sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  const lines = sentences.map((sentence) => [sentence]);
  return `\r\n${Papa.unparse(lines, OPTIONS)}\r\n`;
}

/** The ledger as CSV. */
export function writeCsv(report: Report): string {
  return csvOf(report.said, sheetColumns(report));
}

/** A table of a report as CSV. @param official The heads of columns with official words. */
export function writeTableCsv(table: TableBlock, official: readonly string[]): string {
  const columns = table.head.map((head, at): TableColumn<string[]> => {
    const textOf = (cells: string[]): string => cells[at] ?? '';
    return official.includes(head) ? [head, 0, textOf, 'official'] : [head, 0, textOf];
  });
  return csvOf(table.rows, columns);
}

/** Marks whose clauses are gone, as CSV. @param own The team's own columns. */
export function writeGoneCsv(rows: readonly GoneRow[], own: readonly OwnColumn[]): string {
  const { columns: heads } = goneWords;
  const besides = new Map(rows.map((row) => [row, besidesOf(row)]));
  const names = new Set([...besides.values()].flatMap((said) => [...said.keys()]));
  return csvOf<GoneRow>(rows, [
    [heads.place, 16, ({ place }) => place, 'official'],
    [heads.text, 48, ({ text }) => text, 'official'],
    [heads.replaced, 12, ({ replaced }) => replaced],
    [heads.unit, 16, ({ unit }) => unit],
    ...Array.from(names, (name): TableColumn<GoneRow> => [
      name,
      28,
      (row) => besides.get(row)?.get(name) ?? '',
    ]),
    ...FIELDS.map((field): TableColumn<GoneRow> => [
      ...([fields[field].word, fields[field].width] as const),
      ({ state }) => (valueOf(state, field) === '' ? '' : valueWords(field, valueOf(state, field))),
    ]),
    ...own.map(({ name, field }): TableColumn<GoneRow> => [
      name,
      16,
      ({ state }) => valueOf(state, field),
    ]),
    ...lastColumns<GoneRow>(({ state }) => disputeLines(state, FIELDS, own).join('\n')),
  ]);
}
