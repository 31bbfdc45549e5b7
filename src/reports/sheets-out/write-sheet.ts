import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { columnNames } from '../../ledger/index.ts';
import type { LedgerFile, Report } from '../../ledger/index.ts';
import { fieldWords, report as reportWords, sheet as words } from '../../text/index.ts';
import {
  formSheet,
  GRID,
  HEAD,
  heightOf,
  listSheet,
  onPaper,
  styled,
  TEXT,
} from './fill-in-sheet.ts';
import { measuresForm, targetsForm } from './forms.ts';
import { writeState } from './sheet-state.ts';
import { encodeCell } from '../cells/sheet-text.ts';
import type { Block, TableBlock } from '../tables/columns.ts';

const WORKBOOK = 'xl/workbook.xml';

const SENTENCE: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const HEADING: CellStyle = { ...SENTENCE, font: { bold: true } };

/**
 * The same file with what the library does not know: rows that grow with what is typed into them (it marks
 * every height as set by hand, and then they don't), and names of the filters that nobody sees.
 */
function mended(file: Uint8Array): Uint8Array {
  const mend = (name: string, bytes: Uint8Array): Uint8Array => {
    if (name === WORKBOOK) {
      return strToU8(strFromU8(bytes).replaceAll(`name="${FILTER}"`, '$& hidden="1"'));
    }
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) return bytes;
    return strToU8(strFromU8(bytes).replace(/(<row [^>]*) customHeight="[^"]*"/gu, '$1'));
  };
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, mend(name, bytes)]);
  return zipSync(Object.fromEntries(parts));
}

/** By this name LibreOffice knows where a filter is; without it, it drops the filter. */
const FILTER = '_xlnm._FilterDatabase';

function filterName({ name, autoFilter }: WriteSheet) {
  const range = autoFilter?.range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  return range === undefined ? [] : [{ name: FILTER, range: `${name}!${range}`, scope: name }];
}

function countsAsNumbers(cells: readonly string[]): CellValue[] {
  return cells.map((cell) =>
    /^(?:0|[1-9]\d{0,8})$/u.test(cell) ? Number(cell) : encodeCell(cell),
  );
}

/** The width of one column that stands alone, and holds sentences. */
const TEXT_WIDTH = 96;

/** How wide a column among figures is at least, and at most. */
const [NARROWEST, WIDEST] = [14, 40];

/** Widths of columns that suit all of these tables, which stand one below the other. */
function sharedColumns(tables: readonly TableBlock[]): ColumnDef[] {
  if (tables.length === 0) return [{ width: TEXT_WIDTH }];
  const count = Math.max(...tables.map(({ head }) => head.length));
  return Array.from({ length: count }, (_, at) => {
    const widths = tables.map((table) => (table.widths[at] ?? 0) + 2);
    return { width: Math.min(WIDEST, Math.max(NARROWEST, ...widths)) };
  });
}

/** The parts of a report besides its rows, one below the other. A sentence goes over all columns. */
function figuresSheet(blocks: readonly Block[]): WriteSheet {
  const columns = sharedColumns(blocks.filter((block) => block.kind === 'table'));
  const endCol = columns.length - 1;
  const whole = [{ width: columns.reduce((sum, { width = 0 }) => sum + width, 0) }];
  const merges: NonNullable<WriteSheet['merges']> = [];
  const rows: CellValue[][] = [];
  const styles: CellStyle[] = [];
  const add = (style: CellStyle, ...more: CellValue[][]): void => {
    rows.push(...more);
    styles.push(...more.map(() => style));
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      add(HEAD, block.head);
      add(GRID, ...block.rows.map(countsAsNumbers), []);
    } else {
      const row = rows.length;
      if (endCol > 0) merges.push({ startRow: row, startCol: 0, endRow: row, endCol });
      const isHead = block.kind === 'title' || block.kind === 'heading';
      add(isHead ? HEADING : SENTENCE, [encodeCell(block.text)]);
    }
  }
  const isWhole = (row: number): boolean => styles[row]?.border === undefined;
  const cells = styled(rows, (row) => styles[row] ?? GRID);
  const rowDefs = new Map(
    rows.map((values, row) => [row, { height: heightOf(values, isWhole(row) ? whole : columns) }]),
  );
  const pageSetup = onPaper('a4');
  return { name: words.figures, rows, columns, cells, merges, rowDefs, pageSetup };
}

function tableSheet(name: string, { head, rows, widths }: TableBlock): WriteSheet {
  const all = [head, ...rows.map((cells) => cells.map((cell) => encodeCell(cell)))];
  const columns = widths.map((width) => ({ width: width + 6 }));
  return listSheet(name, all, columns, () => TEXT);
}

/**
 * The ledger as an .xlsx that people can fill in and send back: the sheets of forms.ts, with the columns of
 * tables/columns.ts.
 *
 * @param blocks The report in words.
 * @param ledger The entries from which the rows come; they travel in a hidden sheet.
 */
export async function writeSheet(
  report: Report,
  blocks: readonly Block[],
  ledger: LedgerFile,
): Promise<Uint8Array> {
  const measures = formSheet(measuresForm, report);
  const targets = formSheet(targetsForm, report);
  const state = writeState({
    format: 'taizhang-sheet',
    version: 1,
    heads: { ...fieldWords, ...columnNames(report.columns.shown) },
    rows: measures.state,
    targets: targets.state,
    ledger,
  });
  // Where a report lists what was written, that comes last, under its heading.
  const log = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === reportWords.writtenTitle,
  );
  const last = log < 0 ? undefined : blocks[log + 1];
  const written = last?.kind === 'table' ? [tableSheet(words.written, last)] : [];
  const sheets = [
    measures.sheet,
    ...(targets.state.length > 0 ? [targets.sheet] : []),
    figuresSheet(log < 0 ? blocks : blocks.slice(0, log)),
    ...written,
    { name: words.state, hidden: true, rows: [words.stateHint, ...state].map((cell) => [cell]) },
  ];
  return mended(await writeXlsx({ sheets, namedRanges: sheets.flatMap(filterName) }));
}

/**
 * A workbook that is read and not filled in, of a report's pieces: each table is a sheet, behind them one of the words.
 *
 * @throws Error if it cannot be made.
 */
export async function writeTables(blocks: readonly Block[]): Promise<Uint8Array> {
  const tables = blocks.filter((block) => block.kind === 'table');
  const words = blocks.filter((block) => block.kind !== 'table');
  const sheets = [...tables.map((table) => tableSheet(table.name, table)), figuresSheet(words)];
  return mended(await writeXlsx({ sheets }));
}
