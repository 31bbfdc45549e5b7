import { calculateRowHeight } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import type { NamedField, Report } from '../ledger/index.ts';
import { dayOfWords, sheet as words, statusWords } from '../text/index.ts';
import type { Form } from './forms.ts';
import type { SheetColumn } from './grid.ts';
import type { StateRow } from './sheet-state.ts';
import { encodeCell, keyCell, letter } from './sheet-text.ts';

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const GRID: CellStyle = {
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  alignment: { wrapText: true, vertical: 'top' },
};
/** The look of heads. */
export const HEAD: CellStyle = {
  ...GRID,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
};
/** As text, so that what people type stays what they typed: no formulas, no dates out of 1/2. */
export const TEXT: CellStyle = { ...GRID, numFmt: '@' };
const DATE: CellStyle = { ...GRID, numFmt: 'yyyy-mm-dd' };

/** What a cell holds: a day of a date field as a date, everything else as text. */
function valueOfCell(text: string, field: NamedField | undefined): CellValue {
  // Days before March 1900 have other numbers in other programs, or none.
  const isDay = field === 'due' && dayOfWords(text) === text && text >= '1900-03-01';
  return isDay ? new Date(`${text}T00:00:00Z`) : encodeCell(text, words.more);
}

function styleOf({ field }: Pick<SheetColumn<unknown>, 'field'>): CellStyle {
  return field === 'due' ? DATE : TEXT;
}

/** Cells of rows, each with its style. */
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

/** Excel's highest row, in points. */
const HIGHEST = 409;

/** How high each row has to be for its wrapped text; some programs don't find out by themselves. */
export function heights(
  rows: readonly CellValue[][],
  columns: readonly { width?: number }[],
): NonNullable<WriteSheet['rowDefs']> {
  // A cell keeps a little of its width to itself, and a Chinese sign is a little wider than two figures.
  const columnWidths = columns.map(({ width = 8 }) => (width - 1) * 0.9);
  return new Map(
    rows.map((values, row) => {
      const texts = values.map((value) => (value instanceof Date ? '' : value));
      const height = calculateRowHeight(texts, { wrapText: true, columnWidths });
      return [row, { height: Math.min(HIGHEST, height) }] as const;
    }),
  );
}

/** Statuses are chosen from a list. */
function statusList(column: number, rows: number): NonNullable<WriteSheet['dataValidations']> {
  return [
    {
      type: 'list',
      values: Object.values(statusWords),
      range: `${letter(column)}2:${letter(column)}${Math.max(2, rows + 1)}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: words.statusTitle,
      errorMessage: words.statusHelp,
    },
  ];
}

/** A sheet that is filled in (rows, filters, a head that stays, the keys in a hidden column), and its state. */
export function formSheet(form: Form, report: Report): { sheet: WriteSheet; state: StateRow[] } {
  const { columns, rows } = form.show(report);
  const heads = [...columns.map(({ head }) => head), form.key];
  const cells = rows.map(({ state, texts }) => [
    ...columns.map(({ field }, at) => valueOfCell(texts[at] ?? '', field)),
    keyCell(state.key),
  ]);
  const all = [heads, ...cells];
  const defs: ColumnDef[] = [
    ...columns.map(({ width }) => ({ width })),
    { width: 12, hidden: true },
  ];
  const status = columns.findIndex(({ field }) => field === 'status');
  const sheet: WriteSheet = {
    name: form.name,
    rows: all,
    columns: defs,
    rowDefs: heights(
      all.map((texts) => texts.slice(0, -1)),
      defs,
    ),
    cells: styled(all, (row, column) => (row === 0 ? HEAD : styleOf(columns[column] ?? {}))),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${letter(heads.length - 1)}${all.length}` },
    ...(status === -1 ? {} : { dataValidations: statusList(status, rows.length) }),
    pageSetup: {
      paperSize: form.paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
  return { sheet, state: rows.map(({ state }) => state) };
}
