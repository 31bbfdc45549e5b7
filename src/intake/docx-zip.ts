/** The container of a Word file, and what else carries that name. */
import { Refusal } from './types.ts';
import { wordsOfOld, zipEntries } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** Of all parts read together, unpacked. A plan of a million characters is about 20 MB of XML. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Takes a part by its name; nothing where there is none. */
export type TakePart = (name: string) => Uint8Array | undefined;

/** Names that only another kind of file has, and the code for it. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\./u, 'spreadsheet'],
  [/^ppt\/presentation\./u, 'presentation'],
  [/^ofd\.xml$/u, 'ofd'],
  [/^(?:mimetype|content\.xml)$/u, 'open-document'],
];

/** What is no ZIP: old Word, or a file with a password, is known by its first eight bytes (OLE). */
function refuseOther(bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const words = wordsOfOld(bytes);
  if (words === undefined) throw new Refusal('not-word', 'no container');
  if (words.includes('EncryptedPackage')) throw new Refusal('password');
  throw new Refusal(words.includes('Workbook') ? 'spreadsheet' : 'old-word');
}

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
  refuseOther(bytes);
  try {
    const entries = directory(bytes);
    const names = [...entries.keys()];
    const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)));
    if (other !== undefined) throw new Refusal(other[1]);
    let left = MOST_BYTES;
    return (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.isLocked) throw new Refusal('password');
      if (entry.size > left) throw new Refusal('too-large', `${entry.size} bytes unpacked`);
      left -= entry.size;
      return orBroken(entry.unpack);
    };
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Reading beyond the end, or what fflate cannot unpack, means one thing: the file is broken. */
function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('broken', String(error));
}

function orBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asRefusal(error);
  }
}
