import Papa from 'papaparse';
import type { Report } from '../ledger/index.ts';
import { sheetColumns, tableOf } from './grid.ts';

/**
 * What a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @ | %, full-width and small forms
 * too, also after white space; a tab or CR at the start.
 */
const FORMULA =
  /^(?:[\t\r]|\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\uFE66\uFE62\uFE63\uFE6B\uFE6A])/u;

/**
 * What people typed, as a cell that stays one: programs whose lists are parted by ; would open a new cell at
 * one, and NUL ends a text in some.
 */
function whole(text: string): string {
  return text.replace(/;/gu, '；').replace(/\0/gu, '␀');
}

/**
 * The ledger as CSV: UTF-8 with a byte order mark, for Excel, every cell in quotes; what would be a formula
 * has a ' before it.
 */
export function writeCsv(report: Report): string {
  const columns = sheetColumns(report);
  const { head: fields, rows } = tableOf('', report.said, columns);
  const data = rows.map((cells) =>
    cells.map((cell, at) => (columns[at]?.[3] === 'official' ? cell : whole(cell))),
  );
  const options = { escapeFormulae: FORMULA, newline: '\r\n', quotes: true };
  return `\uFEFF${Papa.unparse({ fields, data }, options)}\r\n`;
}
