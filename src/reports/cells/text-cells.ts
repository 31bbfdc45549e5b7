/** Cells as text, from the clipboard or a .csv. */

/**
 * The mark between cells. In files, Excel and WPS write commas or, by their settings, semicolons; into the clipboard,
 * tabs.
 */
export type Mark = '\t' | ',' | ';';

/**
 * A cell, and what ends it. A cell with a mark or a line break is in quotes. A quote that is never closed is a
 * character.
 */
const CELL: Readonly<Record<Mark, RegExp>> = {
  '\t': /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gu,
  ',': /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gu,
  ';': /(?:"((?:[^"]|"")*)"(?=[;\r\n]|$)|([^;\r\n]*))(;|\r\n|\r|\n|$)/gu,
};

/** How much is read at most. The rest of a row, and further rows, are not read. */
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
 * Texts that a spreadsheet may take for a formula (OWASP, "CSV Injection"): those that begin with = + - @ | %, also in
 * full-width and small forms and after white space, or with a tab or CR.
 */
export const FORMULA =
  /^(?:[\t\r]|\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05\uFE66\uFE62\uFE63\uFE6B\uFE6A])/u;
