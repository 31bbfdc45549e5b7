import type { Report } from '../ledger/index.ts';
import Papa from 'papaparse';
import { sheetColumns } from './grid.ts';

/**
 * What a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @, full-width and small forms
 * too, also after white space; a tab or CR at the start.
 */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;

/** The ledger as CSV: UTF-8 with a byte order mark, for Excel; what would be a formula has a ' before it. */
export function writeCsv(report: Report): string {
  const columns = sheetColumns(report);
  const fields = columns.map(({ head }) => head);
  const data = report.said.map((said, index) => columns.map(({ textOf }) => textOf(said, index)));
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
