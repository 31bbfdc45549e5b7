/**
 * Texts as cells of an .xlsx hold them: at most 32,767 characters, no characters that XML forbids, and `_x000D_` for a
 * character by its number (ECMA-376-1, 22.9.2.19).
 */
import { sheet as words } from '../../text/index.ts';

/** Excel opens no cell with more than 32,767 characters. Some are left for the note that a text was cut. */
const LONGEST_CELL = 32_000;

const BY_NUMBER = /_x([0-9A-Fa-f]{4})_/gu;
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** The text of a cell, whichever program wrote the file, without differences that no reader sees. */
export function plainCell(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(UNSAYABLE, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** A text as a cell shows it. If it is too long, it is cut, with a note of that. */
export function shownCell(text: string): string {
  const plain = plainCell(text);
  return plain.length > LONGEST_CELL ? plainCell(plain.slice(0, LONGEST_CELL)) + words.more : plain;
}

/** The same text as it is written into the file. */
export function encodeCell(text: string): string {
  return shownCell(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** How some programs write the moment of a cell, instead of a number of days. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/u;

/** The moment that a cell holds as ISO 8601 text; undefined if it holds anything else. */
export function isoMoment(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !ISO.test(value)) return undefined;
  const moment = new Date(value.endsWith('Z') ? value : `${value}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** A day, with its time if it has one: 2026-12-31, 2026-12-31 08:30. */
export function momentText(value: Date): string {
  const [day = '', time = ''] = value.toISOString().slice(0, 16).split('T');
  return time === '00:00' ? day : `${day} ${time}`;
}

/**
 * A text in the form for comparisons. Some programs decode characters that are given by numbers, and write them as they
 * are, so that `_x0041_`, which somebody typed, comes back as `A`.
 */
export function comparedCell(text: string): string {
  // Three times, since somebody may have typed the code of a code. A loop until nothing changes could be made to take
  // forever.
  const decode = (encoded: string): string =>
    encoded.replace(BY_NUMBER, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  const plain = text.includes('_x') ? plainCell(decode(decode(decode(text)))) : text;
  // Somebody may have typed a moment in the form that some programs use.
  const moment = isoMoment(plain);
  return moment === undefined ? plain : momentText(moment);
}

/** Characters that programs change, or that some programs take for something else. */
const UNSAFE = /[%_\s\u0000-\u001F\u007F-\u009F\u200B-\u200F\uFFFE\uFFFF\p{Cs}]/gu;

/** A key as its cell holds it. No two keys look the same, whatever white space is in a unit's name. */
export function keyCell(key: string): string {
  return key.replace(UNSAFE, (sign) => {
    const number = sign.charCodeAt(0).toString(16).toUpperCase();
    return `%${number.padStart(4, '0')}`;
  });
}

/** The unit named in the cell of a key, or ''. */
export function unitOfKey(cell: string): string {
  const at = cell.indexOf('@');
  const unit = at === -1 ? '' : cell.slice(at + 1);
  return unit.replace(/%([0-9A-F]{4})/gu, (_, number: string) =>
    String.fromCharCode(parseInt(number, 16)),
  );
}

/** The letters of a column, counted from 0: A, B, …, Z, AA. */
export function letter(column: number): string {
  const rest = column % 26;
  const last = String.fromCharCode(65 + rest);
  return column < 26 ? last : letter((column - rest) / 26 - 1) + last;
}
