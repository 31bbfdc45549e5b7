/** What a cell shows for a number or a day in its number format (ECMA-376-1, 18.8.31), if that is certain. */
import { strFromU8, strToU8 } from 'fflate';
import { sheet as words } from '../../text/index.ts';

/**
 * A piece of a format: a text that is shown as it is, or a code such as `yyyy`. For colours and gaps both are empty.
 */
interface Piece {
  shown: string;
  code: string;
}

/** Excel has no longer formats. */
const LONGEST_FORMAT = 255;

/**
 * Finds: "万元", \-, [$¥-804] with its sign; [Red], [$-804] and gaps; runs of letters that are codes; any other sign,
 * which is shown.
 */
const PIECE =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|DBNum1)\]|[_*].|([A-Za-z])\4*|[0#?.,;%@/![\]]|(.)/giu;

/** The sections of a format: for positive numbers, for negative numbers, for zero. */
function sectionsOf(format: string): Piece[][] {
  let section: Piece[] = [];
  const sections = [section];
  if (format.length > LONGEST_FORMAT) return sections;
  for (const [all, quoted, escaped, sign, letter, other] of format.matchAll(PIECE)) {
    const isCode = letter !== undefined || /^[0#?.,%@/![\]]$/u.test(all);
    const code = isCode ? all.toLowerCase() : '';
    if (all === ';') {
      section = [];
      sections.push(section);
    } else section.push({ shown: quoted ?? escaped ?? sign ?? other ?? '', code });
  }
  return sections;
}

/** A number in the digits that Excel keeps: 0.1 + 0.2 is 0.3. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A positive number, rounded by its decimal digits. `toFixed` does not do that: 1.005 becomes 1.01 here. */
function rounded(value: number, places: number): string {
  return Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`).toFixed(places);
}

/** Shown text, a number with its decimals, shown text. Each character that is shown is a `w`. */
const NUMBER = /^(w*)(general|([#0]+(?:,[#0]+)*)(?:\.(0*)(#*))?)(w*)$/u;

/**
 * The text of a number in its format: 2026.10 for 0.00, 500万元 for 0"万元".
 *
 * @returns Undefined if it is not certain: for powers, and for negative numbers that have a format of their own.
 */
export function numberText(value: number, format: string): string | undefined {
  const [pieces = [], below, nothing] = sectionsOf(format);
  const size = Number(Math.abs(value).toPrecision(15));
  const isOther = (value < 0 && below !== undefined) || (value === 0 && nothing !== undefined);
  if (isOther || size >= 1e15 || (size > 0 && size < 1e-6)) return undefined;
  const mask = pieces.map(({ shown, code }) => code || 'w'.repeat(shown.length)).join('');
  const parts = NUMBER.exec(mask);
  if (parts === null) return undefined;
  const [, before = '', , whole, least = '', more = '', behind = ''] = parts;
  const high = whole?.replace(/[#,]/gu, '').length ?? 1;
  // The code # shows nothing for a zero.
  if (high === 0 && size < 1) return undefined;
  const texts = pieces.map(({ shown, code }) => code || shown).join('');
  const [front = '', back = ''] =
    whole === undefined ? [String(size)] : rounded(size, least.length + more.length).split('.');
  const grouped = whole?.includes(',') === true ? /\B(?=(?:\d{3})+$)/gu : /$^/u;
  const decimals = back.slice(0, least.length) + back.slice(least.length).replace(/0+$/u, '');
  return [
    value < 0 ? '-' : '',
    texts.slice(0, before.length),
    front.padStart(high, '0').replace(grouped, ','),
    decimals === '' ? '' : `.${decimals}`,
    texts.slice(texts.length - behind.length),
  ].join('');
}

/**
 * What a cell shows for a day in a format without days: for 2026年11月 Excel keeps the first of that month, and shows the
 * month. 2026-11 and Nov-26 are shown as 2026年11月 too. Further words in the format, such as 底, are kept.
 *
 * @returns Undefined for a format with a day or a time, and for one of numbers: the E of 0.00E+00 is no year.
 */
export function monthText(day: Date, format: string): string | undefined {
  const [pieces = []] = sectionsOf(format);
  const letters = pieces.map(({ code }) => code.replace(/[^a-z]/gu, '')).join('');
  if (!/^[yemq]+$/u.test(letters) || pieces.some(({ code }) => /[0#?]/u.test(code)))
    return undefined;
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + 1];
  const numbers = new Map([
    ['y', year],
    ['e', year],
    ['q', Math.ceil(month / 3)],
    ['m', month],
  ]);
  if (!words.plainMonth.test(pieces.map(({ shown }) => shown).join(''))) {
    return pieces.map(({ shown, code }) => numbers.get(code.charAt(0)) ?? code + shown).join('');
  }
  return (
    (/[ye]/u.test(letters) ? words.year(year) : '') +
    (letters.includes('m') ? words.month(month) : '') +
    (/^[^m]*q[^m]*$/u.test(letters) ? words.quarter(Math.ceil(month / 3)) : '')
  );
}

/** Formats whose code is not in the file. In Chinese, these are for months; no others are without a day. */
const MONTHS = [27, 36, 50, 52, 57]
  .map((id) => `<numFmt numFmtId="${id}" formatCode="yyyy-mm"/>`)
  .join('');

/**
 * Adds to a workbook's styles the formats that Excel and WPS know by their numbers alone. When somebody types 2026年11月,
 * they keep a day in format 57. If the file itself defines one of these numbers, its definition comes later and counts.
 */
export function withMonthFormats(styles: Uint8Array): Uint8Array {
  const start = /<(?:\w+:)?styleSheet(?:\s[^>]*[^>/])?>/u;
  return strToU8(strFromU8(styles).replace(start, `$&<numFmts>${MONTHS}</numFmts>`));
}
