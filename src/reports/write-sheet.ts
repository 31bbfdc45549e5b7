import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { calculateRowHeight, writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { FIELDS, lastClaim } from '../ledger/index.ts';
import type { Field, LedgerFile, Report, Said } from '../ledger/index.ts';
import { dayOfWords, sheet as words, statusWords } from '../text/index.ts';
import type { Block, TableBlock } from './blocks.ts';
import { cellOf, keyOf, officialOf, sheetColumns } from './grid.ts';
import type { SheetColumn } from './grid.ts';
import { writeState } from './sheet-state.ts';
import type { StateRow } from './sheet-state.ts';
import { encodeCell, keyCell } from './sheet-text.ts';

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const GRID: CellStyle = {
  border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  alignment: { wrapText: true, vertical: 'top' },
};
const HEAD: CellStyle = {
  ...GRID,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
};
/** As text, so that what people type stays what they typed: no formulas, no dates out of 1/2. */
const TEXT: CellStyle = { ...GRID, numFmt: '@' };
const DATE: CellStyle = { ...GRID, numFmt: 'yyyy-mm-dd' };

/** A, B, …, Z, AA of a column counted from 0. */
function letter(column: number): string {
  const rest = column % 26;
  const last = String.fromCharCode(65 + rest);
  return column < 26 ? last : letter((column - rest) / 26 - 1) + last;
}

/** What a cell holds: a day of a date field as a date, everything else as text. */
function valueOfCell(text: string, field: Field | undefined): CellValue {
  // Days before March 1900 have other numbers in other programs, or none.
  const isDay = field === 'due' && dayOfWords(text) === text && text >= '1900-03-01';
  return isDay ? new Date(`${text}T00:00:00Z`) : encodeCell(text, words.more);
}

function styleOf({ field }: Pick<SheetColumn, 'field'>): CellStyle {
  return field === 'due' ? DATE : TEXT;
}

/** Cells of rows, each with its style. */
function styled(rows: readonly CellValue[][], styleAt: (row: number, column: number) => CellStyle) {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((values, row) =>
    values.forEach((_, column) => cells.set(`${row},${column}`, { style: styleAt(row, column) })),
  );
  return cells;
}

/** Excel's highest row, in points. */
const HIGHEST = 409;

/** How high each row has to be for its wrapped text; some programs don't find out by themselves. */
function heights(
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

const WORKBOOK = 'xl/workbook.xml';

/**
 * The same file with what the library does not know: rows that grow with what is typed into them (it marks
 * every height as set by hand, and then they don't), and a name of the filter that nobody sees.
 */
function mended(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (name === WORKBOOK) {
      parts[name] = strToU8(strFromU8(bytes).replace(`name="${FILTER}"`, '$& hidden="1"'));
    }
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) continue;
    parts[name] = strToU8(strFromU8(bytes).replace(/(<row [^>]*) customHeight="[^"]*"/gu, '$1'));
  }
  return zipSync(parts);
}

/** By this name LibreOffice knows where a filter is; without it, it drops the filter. */
const FILTER = '_xlnm._FilterDatabase';

function filterName({
  name,
  autoFilter,
}: WriteSheet): { name: string; range: string; scope: string }[] {
  const range = autoFilter?.range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  return range === undefined ? [] : [{ name: FILTER, range: `${name}!${range}`, scope: name }];
}

/** The ledger as it is filled in: rows, filters, a head that stays, and the keys in a hidden column. */
function ledgerSheet(report: Report): WriteSheet {
  const columns = sheetColumns(report);
  const heads = [...columns.map(({ head }) => head), words.key];
  const rows = report.said.map((said, index) => [
    ...columns.map(({ textOf, field }) => valueOfCell(textOf(said, index), field)),
    keyCell(keyOf(said)),
  ]);
  const all = [heads, ...rows];
  const status = letter(columns.findIndex(({ field }) => field === 'status'));
  const defs: ColumnDef[] = [
    ...columns.map(({ width }) => ({ width })),
    { width: 12, hidden: true },
  ];
  return {
    name: words.ledger,
    rows: all,
    columns: defs,
    rowDefs: heights(
      all.map((cells) => cells.slice(0, -1)),
      defs,
    ),
    cells: styled(all, (row, column) => (row === 0 ? HEAD : styleOf(columns[column] ?? {}))),
    freezePane: { rows: 1, columns: 2 },
    autoFilter: { range: `A1:${letter(heads.length - 1)}${all.length}` },
    dataValidations: [
      {
        type: 'list',
        values: Object.values(statusWords),
        range: `${status}2:${status}${Math.max(2, all.length)}`,
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: words.statusTitle,
        errorMessage: words.statusHelp,
      },
    ],
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

function countsAsNumbers(cells: readonly string[]): CellValue[] {
  return cells.map((cell) =>
    /^\d{1,9}$/u.test(cell) ? Number(cell) : encodeCell(cell, words.more),
  );
}

/** What a report says besides its rows, one piece below the other. */
function figuresSheet(blocks: readonly Block[]): WriteSheet {
  const heads = new Set<number>();
  const rows: CellValue[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      rows.push([encodeCell(block.text, words.more)]);
      continue;
    }
    heads.add(rows.length);
    rows.push(block.head, ...block.rows.map(countsAsNumbers), []);
  }
  const cells = styled(rows, (row) => (heads.has(row) ? HEAD : { alignment: { vertical: 'top' } }));
  const columns = [{ width: 32 }, ...Array.from({ length: 8 }, () => ({ width: 14 }))];
  return { name: words.figures, rows, columns, cells };
}

function tableSheet(name: string, { head, rows, widths }: TableBlock): WriteSheet {
  const all = [head, ...rows.map((cells) => cells.map((cell) => encodeCell(cell, words.more)))];
  const columns = widths.map((width) => ({ width: width + 6 }));
  return {
    name,
    rows: all,
    columns,
    rowDefs: heights(all, columns),
    cells: styled(all, (row) => (row === 0 ? HEAD : TEXT)),
    freezePane: { rows: 1 },
  };
}

function stateRow(said: Said): StateRow {
  const cells = Object.fromEntries(FIELDS.map((field) => [field, cellOf(said, field)]));
  return {
    key: keyOf(said),
    place: said.row.place,
    official: officialOf(said),
    text: said.row.fingerprint,
    over: said.state?.heads ?? [],
    by: lastClaim(said.state)?.entry.by ?? '',
    cells: cells as Record<Field, string>,
  };
}

/**
 * The ledger as an .xlsx that people can fill in and send back.
 *
 * @param blocks The report in words.
 * @param ledger The entries from which the rows come; they travel in a hidden sheet.
 */
export async function writeSheet(
  report: Report,
  blocks: readonly Block[],
  ledger: LedgerFile,
): Promise<Uint8Array> {
  const rows = report.said.map(stateRow);
  const state = writeState({ format: 'taizhang-sheet', version: 1, rows, ledger });
  const last = blocks[blocks.length - 1];
  const written = last?.kind === 'table' ? [tableSheet(words.written, last)] : [];
  // The last piece of a report is what was written, under its heading.
  const figures = figuresSheet(blocks.slice(0, -2));
  const hidden: WriteSheet = {
    name: words.state,
    hidden: true,
    rows: [words.stateHint, ...state].map((cell) => [cell]),
  };
  const sheets = [ledgerSheet(report), figures, ...written, hidden];
  return mended(await writeXlsx({ sheets, namedRanges: sheets.flatMap(filterName) }));
}
