/** Cells as text: what the clipboard holds, and .csv. */

/** The mark between cells: Excel and WPS write commas or, by their settings, semicolons; into the clipboard, tabs. */
export type Mark = '\t' | ',' | ';';

/**
 * A cell, and what ends it. A cell with a mark or a line break stands in quotes; a quote never closed is a character.
 */
const CELL: Readonly<Record<Mark, RegExp>> = {
  '\t': /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gu,
  ',': /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gu,
  ';': /(?:"((?:[^"]|"")*)"(?=[;\r\n]|$)|([^;\r\n]*))(;|\r\n|\r|\n|$)/gu,
};

/** How much is read at most: the rest of a row, and rows below, are left. */
export interface Extent {
  rows: number;
  columns: number;
}

/** The cells of a text, row by row, without white space around them. */
export function readCells(
  text: string,
  mark: Mark,
  most: Extent = { rows: Infinity, columns: Infinity },
): string[][] {
  let row: string[] = [];
  const rows = [row];
  for (const [, quoted, plain = '', end] of text.matchAll(CELL[mark])) {
    const words = quoted?.replaceAll('""', '"').replace(/\r\n?/gu, '\n') ?? plain;
    if (row.length < most.columns) row.push(words.trim());
    if (end === '' || (end !== mark && rows.length === most.rows)) break;
    if (end !== mark) rows.push((row = []));
  }
  return rows;
}

/**
 * A spreadsheet may take these for a formula (OWASP, "CSV Injection"): = + - @ | %, full-width and small forms
 * too, also after white space; a tab or CR at the start.
 */
export const FORMULA =
  /^(?:[\t\r]|\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\uFE66\uFE62\uFE63\uFE6B\uFE6A])/u;
