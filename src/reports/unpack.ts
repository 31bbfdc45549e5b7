import { strFromU8, strToU8, zipSync } from 'fflate';
import { refuse } from '../ledger/index.ts';
import type { Complaint } from '../ledger/index.ts';
import { unzipEntry, zipEntries } from './zip.ts';

/** What a workbook's cells are read from; pictures, charts and whatever else lies in the file are left packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/iu;
const WORKSHEET = /^xl\/worksheets\//iu;

/** Of these parts, in bytes: a ledger of 20,000 rows is far below. */
const MOST_PACKED = 8_000_000;
const MOST_UNPACKED = 60_000_000;
/** Of the parts besides the sheets: each tag becomes an object, and a tag of 4 bytes one of hundreds. */
const MOST_TAGS = 2_000_000;

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** An .xls of before 2007, or an .xlsx with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const LESS_THAN = 0x3c;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function tagsIn(xml: Uint8Array): number {
  let count = 0;
  for (let at = xml.indexOf(LESS_THAN); at !== -1; at = xml.indexOf(LESS_THAN, at + 1)) count += 1;
  return count;
}

/** An element of a sheet, with all that it holds; '' if there is none, or it holds nothing. */
function element(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${name}[\\s>]`, 'u'));
  const end = xml.lastIndexOf(`${name}>`);
  return start === -1 || end < start ? '' : xml.slice(start, end + name.length + 1);
}

/**
 * A sheet with nothing but its cells: widths of columns, rules and links may be wrong, or so many that
 * they are never read to the end, and say nothing of what people filled in.
 */
function withoutLooks(sheet: Uint8Array): Uint8Array {
  const xml = strFromU8(sheet);
  const cells = element(xml, 'sheetData') + element(xml, 'mergeCells');
  return strToU8(`<worksheet>${cells}</worksheet>`);
}

/**
 * The parts of an .xlsx that hold its cells, as a file of their own that nothing is packed in. How large
 * they are is asked of the file's directory before anything is unpacked, and no more is unpacked than that.
 */
export function unpackSheet(
  bytes: Uint8Array,
): { bytes: Uint8Array } | { complaints: Complaint[] } {
  if (startsWith(bytes, OLD)) return refuse('oldExcel');
  if (!startsWith(bytes, ZIP)) return refuse('notExcel');
  try {
    const entries = zipEntries(bytes, (name) => PARTS.test(name));
    if (entries.length === 0) return refuse('notExcel');
    const size = sum(entries.map((entry) => entry.size));
    if (size > MOST_UNPACKED || sum(entries.map(({ packed }) => packed)) > MOST_PACKED) {
      return refuse('sheetTooLarge', megabytes(size));
    }
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      // Of two of one name, nobody knows which one other programs show.
      if (parts.has(entry.name)) return refuse('sheetDamaged');
      const part = unzipEntry(bytes, entry);
      parts.set(entry.name, WORKSHEET.test(entry.name) ? withoutLooks(part) : part);
    }
    const others = [...parts].filter(([name]) => !WORKSHEET.test(name));
    if (sum(others.map(([, part]) => tagsIn(part))) > MOST_TAGS) {
      return refuse('sheetTooLarge', megabytes(size));
    }
    return { bytes: zipSync(Object.fromEntries(parts), { level: 0 }) };
  } catch {
    return refuse('sheetDamaged');
  }
}
