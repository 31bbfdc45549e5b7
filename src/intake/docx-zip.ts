/** The container of a Word file: a ZIP whose directory may lie, and what else carries that name. */
import { Inflate, strFromU8 } from 'fflate';
import { Refusal } from './types.ts';

/** Of all parts read together, unpacked. A plan of a million characters is about 20 MB of XML. */
const MOST_BYTES = 64 * 1024 * 1024;

/** So many packed bytes are unpacked at once: no more than a thousand times as many can come of them. */
const STEP = 8192;

/** Takes a part by its name; nothing where there is none. */
export type TakePart = (name: string) => Uint8Array | undefined;

interface Entry {
  isLocked: boolean;
  method: number;
  sum: number;
  packed: number;
  size: number;
  local: number;
}

/** Names that only another kind of file has, and the code for it. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\./u, 'spreadsheet'],
  [/^ppt\/presentation\./u, 'presentation'],
  [/^ofd\.xml$/u, 'ofd'],
  [/^(?:mimetype|content\.xml)$/u, 'open-document'],
];

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

/** The sum that a ZIP keeps of each file (CRC-32); src/reports has one too, and no layer shares with this one. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Unpacks what is deflated; throws as soon as it is larger than it was said to be. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return out.subarray(0, length);
}

function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { local, method, packed, size, sum } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isKnown = view.getUint32(local, true) === 0x04034b50 && (method === 0 || method === 8);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(from, from + packed);
  const part = method === 0 || !isKnown ? data : inflated(data, size);
  if (isKnown && part.length === size && sumOf(part) === sum) return part;
  throw new Refusal('broken', 'a part is not what the directory says');
}

/** The directory of a ZIP (APPNOTE.TXT, 4.3), by names in lower case: Word itself does not tell cases apart. */
function directory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const short = (at: number): number => view.getUint16(at, true);
  const long = (at: number): number => view.getUint32(at, true);
  let end = bytes.length - 22;
  // Behind the end of the directory stands only a comment of at most 64 kB.
  const first = Math.max(0, end - 0xffff);
  while (end >= first && long(end) !== 0x06054b50) end -= 1;
  if (end < first) throw new Refusal('broken', 'no directory');
  const entries = new Map<string, Entry>();
  for (let at = long(end + 16), rest = short(end + 10); rest > 0; rest -= 1) {
    if (long(at) !== 0x02014b50) throw new Refusal('broken', 'the directory is wrong');
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + short(at + 28)))
      .replaceAll('\\', '/')
      .toLowerCase();
    if (entries.has(name)) throw new Refusal('broken', 'two parts of one name');
    entries.set(name, {
      isLocked: (short(at + 8) & 1) === 1,
      method: short(at + 10),
      sum: long(at + 16),
      packed: long(at + 20),
      size: long(at + 24),
      local: long(at + 42),
    });
    at += 46 + short(at + 28) + short(at + 30) + short(at + 32);
  }
  return entries;
}

/** What is no ZIP: old Word, or a file with a password, is known by its first eight bytes (OLE). */
function refuseOther(bytes: Uint8Array): void {
  const starts = (...wanted: number[]): boolean => wanted.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) return;
  if (!starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    throw new Refusal('not-word', 'no container');
  }
  // The names of its streams are UTF-16; the directory may stand anywhere in the file.
  const words = strFromU8(bytes.subarray(0, 64 * 1024 * 1024), true).replaceAll('\0', '');
  if (words.includes('EncryptedPackage')) throw new Refusal('password');
  throw new Refusal(words.includes('Workbook') ? 'spreadsheet' : 'old-word');
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
      return orBroken(() => unpacked(bytes, entry));
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
