import { calculateRowHeight } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { Report } from '../../ledger/index.ts';
import { dayOfWords, sheet as words, statusWords } from '../../text/index.ts';
import { isDayField } from '../cells/cell-words.ts';
import type { Form } from './forms.ts';
import type { TableColumn } from '../tables/columns.ts';
import type { StateRow } from './sheet-state.ts';
import { encodeCell, keyCell, letter } from '../cells/sheet-text.ts';

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
/** A cell of a table that is only read. */
export const GRID: CellStyle = {
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  alignment: { wrapText: true, vertical: 'top' },
};
export const HEAD: CellStyle = {
  ...GRID,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
};
/** Text format, so that what people type stays as it is: no formulas, no dates made of 1/2. */
export const TEXT: CellStyle = { ...GRID, numFmt: '@' };
const DATE: CellStyle = { ...GRID, numFmt: 'yyyy-mm-dd' };

/** The value of a cell: a date for a day in a date field, otherwise a text. */
function valueOfCell(text: string, role: TableColumn<never>[3]): CellValue {
  // For days before March 1900 programs use different numbers, or none.
  const isDay = isDayField(role) && dayOfWords(text) === text && text >= '1900-03-01';
  return isDay ? new Date(`${text}T00:00:00Z`) : encodeCell(text);
}

/** The cells of rows, each with its style. */
export function styled(
  rows: readonly CellValue[][],
  styleAt: (row: number, column: number) => CellStyle,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((values, row) =>
    values.forEach((_, column) => cells.set(`${row},${column}`, { style: styleAt(row, column) })),
  );
  return cells;
}

/** The first row, which is printed on each page. */
const HEAD_ROW = '$1:$1';

/** The greatest height of a row in Excel, in points. */
const HIGHEST = 409;

/** The height that a row needs for its wrapped text, in points. Some programs do not find it out themselves. */
export function heightOf(values: readonly CellValue[], columns: readonly ColumnDef[]): number {
  // A cell uses a little of its width for margins, and a Chinese character is a little wider than two digits.
  const columnWidths = columns
    .filter(({ hidden }) => hidden !== true)
    .map(({ width = 8 }) => (width - 1) * 0.9);
  const shown = values.slice(0, columnWidths.length);
  const texts = shown.map((value) => (value instanceof Date ? '' : value));
  return Math.min(HIGHEST, calculateRowHeight(texts, { wrapText: true, columnWidths }));
}

/** How a sheet is printed: as wide as a page, and with `printTitlesRow`, if there is one, on each page. */
export function onPaper(
  paperSize: Form['paper'],
  printTitlesRow?: string,
): NonNullable<WriteSheet['pageSetup']> {
  return {
    ...{ paperSize, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(printTitlesRow !== undefined && { printTitlesRow }),
  };
}

/** A sheet of rows, with a head that stays in view. */
export function listSheet(
  name: string,
  rows: CellValue[][],
  columns: ColumnDef[],
  styleOf: (column: number, row: number) => CellStyle,
): WriteSheet {
  return {
    name,
    rows,
    columns,
    rowDefs: new Map(rows.map((values, row) => [row, { height: heightOf(values, columns) }])),
    cells: styled(rows, (row, column) => (row === 0 ? HEAD : styleOf(column, row))),
    freezePane: { rows: 1 },
    pageSetup: onPaper('a4', HEAD_ROW),
  };
}

/** A sheet to be filled in (rows, filters, a head that stays in view, keys in a hidden column), and its state. */
export function formSheet(form: Form, report: Report): { sheet: WriteSheet; state: StateRow[] } {
  const { columns, rows } = form.show(report);
  const all = [
    [...columns.map(([head]) => head), form.key],
    ...rows.map(({ state, texts }) => [
      ...columns.map(([, , , role], at) => valueOfCell(texts[at] ?? '', role)),
      keyCell(state.key),
    ]),
  ];
  const widths = columns.map(([, width]) => ({ width }));
  const sheet: WriteSheet = {
    // Only cells with a day have a date format: in an empty cell of that format Excel turns 2026年6月 into 2026-06-01.
    ...listSheet(form.name, all, [...widths, { width: 12, hidden: true }], (column, row) =>
      all[row]?.[column] instanceof Date ? DATE : TEXT,
    ),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${letter(columns.length)}${all.length}` },
    // Statuses are chosen from a list.
    dataValidations: columns.flatMap(([, , , role], at) =>
      role !== 'status'
        ? []
        : [
            {
              type: 'list' as const,
              values: Object.values(statusWords),
              range: `${letter(at)}2:${letter(at)}${Math.max(2, all.length)}`,
              allowBlank: true,
              showErrorMessage: true,
              errorTitle: words.statusTitle,
              errorMessage: words.statusHelp,
            },
          ],
    ),
    pageSetup: onPaper(form.paper, HEAD_ROW),
  };
  return { sheet, state: rows.map(({ state }) => state) };
}
