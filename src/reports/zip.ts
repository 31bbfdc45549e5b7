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
const END64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A number that stands elsewhere, because it would not fit. */
const ELSEWHERE = 0xffffffff;
/** How long the end of a directory is, without and with the longest remark. */
const END_LENGTH = 22;
const LONGEST_END = END_LENGTH + 0xffff;

/** A number of 8 bytes; what JavaScript cannot count to lies in no file of ours. */
function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Where the directory begins. */
function directoryAt(view: DataView): number {
  let end = view.byteLength - END_LENGTH;
  const first = Math.max(0, view.byteLength - LONGEST_END);
  while (end > first && view.getUint32(end, true) !== END) end -= 1;
  if (view.getUint32(end, true) !== END) throw new Error('The file has no directory.');
  const at = view.getUint32(end + 16, true);
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR;
  return at === ELSEWHERE && hasLocator ? long(view, long(view, end - 12) + 48) : at;
}

/** The numbers that would not fit into an entry, in their order. */
function longNumbers(view: DataView, from: number, until: number): number[] {
  for (let at = from; at + 4 <= until; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: Math.min(count, 3) }, (_, index) => long(view, at + 4 + index * 8));
  }
  return [];
}

/**
 * The files that a ZIP's directory names.
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
      const more = longNumbers(view, extra, remark);
      const number = (where: number): number => {
        const value = view.getUint32(where, true);
        return value === ELSEWHERE ? (more.shift() ?? value) : value;
      };
      // Those that would not fit stand in this order.
      const [size, packed, local] = [number(at + 24), number(at + 20), number(at + 42)];
      const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
      entries.push({ name, method, crc, packed, size, at: local });
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
