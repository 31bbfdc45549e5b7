/** The ZIP container of a Word file. `kindOfFile` has already sorted out files that are no ZIP. */
import { Refusal } from '../source/types.ts';
import { zipEntries } from '../bytes/zip.ts';
import type { ZipEntry } from '../bytes/zip.ts';

/** How many bytes all parts that are read may have together, unpacked. A million characters are 20 MB of XML. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Unpacks a part by its name; undefined if there is none. */
export type TakePart = (name: string) => Uint8Array | undefined;

/** Names that occur only in another kind of file, and the code for that kind. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\./u, 'spreadsheet'],
  [/^ofd\.xml$/u, 'ofd'],
];

/** The directory, by names in lower case, since Word ignores case. */
function directory(bytes: Uint8Array): Map<string, ZipEntry> {
  const entries = zipEntries(bytes).map((entry) => {
    const name = entry.name.replaceAll('\\', '/').toLowerCase();
    return [name, entry] as const;
  });
  const named = new Map(entries);
  if (named.size < entries.length) throw new Refusal('broken', 'two parts of one name');
  return named;
}

/**
 * Opens a Word file. Its parts are unpacked when they are taken, all together within a limit.
 *
 * @throws {Refusal} If it is another kind of file, has a password, is broken or too large.
 */
export function openDocx(bytes: Uint8Array): TakePart {
  const entries = orBroken(() => directory(bytes));
  const names = [...entries.keys()];
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (other !== undefined) throw new Refusal(other[1]);
  let left = MOST_UNPACKED;
  return (name) => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if (entry.isLocked) throw new Refusal('password');
    if (entry.size > left) throw new Refusal('too-large', `${entry.size} bytes unpacked`);
    left -= entry.size;
    return orBroken(entry.unpack);
  };
}

/** Reading beyond the end, or data that fflate cannot unpack, means that the file is broken. */
function orBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken', String(error));
  }
}
