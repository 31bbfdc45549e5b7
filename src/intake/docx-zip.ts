/** The container of a Word file; `kindOf` has told it from all that is no ZIP. */
import { Refusal } from './types.ts';
import { zipEntries } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** How many bytes the parts that are read may have together, unpacked: a million characters are 20 MB of XML. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Takes a part by its name; nothing where there is none. */
export type TakePart = (name: string) => Uint8Array | undefined;

/** Names that only another kind of file has, and the code for it. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\./u, 'spreadsheet'],
  [/^ofd\.xml$/u, 'ofd'],
];

/** The directory, by names in lower case: Word itself does not tell cases apart. */
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
 * The parts of a Word file, each unpacked when it is taken, all together within a limit.
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

/** Reading beyond the end, or what fflate cannot unpack, means one thing: the file is broken. */
function orBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('broken', String(error));
  }
}
