import { Inflate, strFromU8 } from 'fflate';
import { crc32 } from './crc.ts';

/** A file in a ZIP, as its directory has it; nothing of it need be true. */
export interface ZipEntry {
  name: string;
  /** 0 for not packed, 8 for deflated. */
  method: number;
  crc: number;
  /** In bytes, packed and unpacked. */
  packed: number;
  size: number;
  /** Where its local header stands. */
  at: number;
}

/** Signs of a ZIP's records (APPNOTE.TXT, 4.3). */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** How long the end of a directory is, without and with the longest remark. */
const END_LENGTH = 22;
const LONGEST_END = END_LENGTH + 0xffff;

/** Where the directory begins. */
function directoryAt(view: DataView): number {
  let end = view.byteLength - END_LENGTH;
  const first = Math.max(0, view.byteLength - LONGEST_END);
  while (end > first && view.getUint32(end, true) !== END) end -= 1;
  if (view.getUint32(end, true) !== END) throw new Error('The file has no directory.');
  return view.getUint32(end + 16, true);
}

/**
 * The files that a ZIP's directory names. One of 4 GB or more, whose size would stand elsewhere (ZIP64), is
 * named as one of 4 GB.
 *
 * @throws If there is no directory, or an entry of it ends behind the end of the file.
 */
export function zipEntries(bytes: Uint8Array, isWanted: (name: string) => boolean): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = directoryAt(view);
  while (view.getUint32(at, true) === ENTRY) {
    const names = at + 46;
    const extra = names + view.getUint16(at + 28, true);
    const remark = extra + view.getUint16(at + 30, true);
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const name = strFromU8(bytes.subarray(names, extra), !isUtf8);
    if (isWanted(name)) {
      const number = (where: number): number => view.getUint32(at + where, true);
      const method = view.getUint16(at + 10, true);
      const sizes = { packed: number(20), size: number(24) };
      entries.push({ name, method, crc: number(16), ...sizes, at: number(42) });
    }
    at = remark + view.getUint16(at + 32, true);
  }
  return entries;
}

/** So many packed bytes are unpacked at once: no more than a thousand times as many can come of them. */
const STEP = 8192;

/** @throws If what comes out is not as large as it was said to be. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new Error('The file holds more than it says.');
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  if (length !== size) throw new Error('The file holds less than it says.');
  return out;
}

/**
 * Unpacks a file of a ZIP, and stops as soon as it is larger than the directory says.
 *
 * @throws If it is not what the directory says.
 */
export function unzipEntry(
  bytes: Uint8Array,
  { method, crc, packed, size, at }: ZipEntry,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) throw new Error('The directory is wrong.');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw new Error(`Method ${method} is unknown.`);
  const file = method === 0 ? data : inflated(data, size);
  if (file.length !== size || crc32(file) !== crc) throw new Error('The file was changed.');
  return file;
}
