/**
 * Texts as cells of an .xlsx hold them: no more than 32,767 characters, no signs that XML cannot say, and
 * `_x000D_` for a sign by its number (ECMA-376-1, 22.9.2.19).
 */

/** Excel opens no cell with more than 32,767; some room is left for what is said of the cut. */
export const LONGEST_CELL = 32_000;

const BY_NUMBER = /_x([0-9A-Fa-f]{4})_/gu;
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** A text as it stands in a cell, whoever wrote the file: what differs only by what no reader sees is the same. */
export function plainCell(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSAYABLE, '')
    .replace(/[^\S\n]+$/gmu, '')
    .trim();
}

/** What is written into a cell; `more` says that it was cut. */
export function encodeCell(text: string, more: string): string {
  const plain = plainCell(text);
  const fitting = plain.length > LONGEST_CELL ? plain.slice(0, LONGEST_CELL) + more : plain;
  return fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** What a cell says. */
export function decodeCell(text: string): string {
  return plainCell(
    text.replace(BY_NUMBER, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))),
  );
}
