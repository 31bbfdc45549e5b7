import { strFromU8, strToU8, zipSync } from 'fflate';
import { wordsOfOld, zipEntries } from '../../intake/bytes/zip.ts';
import { refuse, refuseSize } from '../../ledger/index.ts';
import type { Complaint, Rejected } from '../../ledger/index.ts';
import { withMonthFormats } from './cell-formats.ts';

/** The parts from which cells are read. Pictures, charts and everything else in the file stay packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/iu;
const WORKSHEET = /^xl\/worksheets\//iu;
const STYLES = 'xl/styles.xml';
const PROPERTIES = 'docProps/core.xml';

/**
 * The largest size of these parts, in bytes. The sheet of a browser full of marks, which holds each mark twice, is
 * smaller.
 */
const MOST_PACKED = 80_000_000;
const MOST_UNPACKED = 150_000_000;
/**
 * The largest size of the parts besides the sheets, which hold the words of all cells. Each word becomes a text of its
 * own, so that 130 MB of them take 700 MB of memory. Four copies of all that a browser keeps, in Chinese, are 63 MB.
 */
const MOST_WORDS = 100_000_000;
/** The most tags in the parts besides the sheets: a tag of 4 bytes becomes an object of hundreds of bytes. */
const MOST_TAGS = 2_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const LESS_THAN = 0x3c;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** Counts the tags, up to one more than allowed. */
function tagsIn(xml: Uint8Array, most: number): number {
  let count = 0;
  let at = xml.indexOf(LESS_THAN);
  while (at !== -1 && count <= most) {
    count += 1;
    at = xml.indexOf(LESS_THAN, at + 1);
  }
  return count;
}

/** An element of a sheet with its content; '' if there is none, or if it is empty. */
function element(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${name}[\\s>]`, 'u'));
  const end = xml.lastIndexOf(`${name}>`);
  return start === -1 || end < start ? '' : xml.slice(start, end + name.length + 1);
}

/**
 * A sheet with nothing but its cells. Widths of columns, rules and links may be wrong, or so many that reading them
 * never ends, and tell nothing of what people filled in.
 */
function withoutLooks(sheet: Uint8Array): Uint8Array {
  const xml = strFromU8(sheet);
  const cells = element(xml, 'sheetData') + element(xml, 'mergeCells');
  return strToU8(`<worksheet>${cells}</worksheet>`);
}

/** When a file says that it was last saved, ISO 8601 UTC; undefined if it does not say. */
function savedAt(properties: Uint8Array | undefined): string | undefined {
  const [, said = ''] =
    /modified[^>]*>([^<]*)</u.exec(strFromU8(properties ?? new Uint8Array())) ?? [];
  const time = Date.parse(said);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Why a file that is no .xlsx is refused. */
function otherKind(bytes: Uint8Array): Complaint['reason'] {
  const words = wordsOfOld(bytes);
  if (words === undefined) return 'notExcel';
  return words.includes('EncryptedPackage') ? 'lockedExcel' : 'oldExcel';
}

/** The parts of an .xlsx that hold its cells, as a file of their own, and when it was saved last. */
interface Unpacked {
  /** A zip without compression. */
  bytes: Uint8Array;
  saved: string | undefined;
}

/**
 * Unpacks only those parts of an .xlsx that are read. Their sizes are taken from the file's directory before anything
 * is unpacked. No part may become larger than that, or have too many tags.
 */
export function unpackSheet(bytes: Uint8Array): Unpacked | Rejected {
  if (!ZIP.every((byte, at) => bytes[at] === byte)) return refuse(otherKind(bytes));
  let tags = 0;
  const count = (piece: Uint8Array): void => {
    tags += tagsIn(piece, MOST_TAGS - tags);
    if (tags > MOST_TAGS) throw new Error('There are too many tags.');
  };
  try {
    const entries = zipEntries(bytes).filter(({ name }) => PARTS.test(name) || name === PROPERTIES);
    if (!entries.some(({ name }) => WORKSHEET.test(name))) return refuse('notExcel');
    const size = sum(entries.map((entry) => entry.size));
    if (size > MOST_UNPACKED || sum(entries.map(({ packed }) => packed)) > MOST_PACKED) {
      return refuseSize(size, 'sheetTooLarge');
    }
    const others = entries.filter(({ name }) => !WORKSHEET.test(name));
    if (sum(others.map((entry) => entry.size)) > MOST_WORDS) {
      return refuseSize(MOST_WORDS, 'sheetOfWords');
    }
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      // If two parts have one name, nobody knows which one other programs show.
      if (parts.has(entry.name)) return refuse('sheetDamaged');
      const isSheet = WORKSHEET.test(entry.name);
      parts.set(entry.name, isSheet ? withoutLooks(entry.unpack()) : entry.unpack(count));
    }
    const styles = parts.get(STYLES);
    if (styles !== undefined) parts.set(STYLES, withMonthFormats(styles));
    const saved = savedAt(parts.get(PROPERTIES));
    parts.delete(PROPERTIES);
    return { bytes: zipSync(Object.fromEntries(parts), { level: 0 }), saved };
  } catch {
    return tags > MOST_TAGS ? refuse('sheetOfPieces', String(MOST_TAGS)) : refuse('sheetDamaged');
  }
}
