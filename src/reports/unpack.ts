import { unzipSync, zipSync } from 'fflate';
import type { Complaint } from '../ledger/index.ts';

/** What a workbook's cells are read from; pictures, charts and whatever else lies in the file are left packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/iu;

/** Of these parts, in bytes: a ledger of 20,000 rows is far below. */
const MOST_PACKED = 8_000_000;
const MOST_UNPACKED = 60_000_000;

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** An .xls of before 2007, or an .xlsx with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The parts of an .xlsx that hold its cells, as a file of their own that nothing is packed in. How large
 * they are is asked of the file's directory before anything is unpacked, and no more is unpacked than that.
 */
export function unpackSheet(
  bytes: Uint8Array,
): { bytes: Uint8Array } | { complaints: Complaint[] } {
  const refuse = (reason: Complaint['reason'], what = ''): { complaints: Complaint[] } => ({
    complaints: [{ reason, where: '', what }],
  });
  if (startsWith(bytes, OLD)) return refuse('oldExcel');
  if (!startsWith(bytes, ZIP)) return refuse('notExcel');
  const sizes = { packed: 0, unpacked: 0 };
  const isTooLarge = (): boolean => sizes.packed > MOST_PACKED || sizes.unpacked > MOST_UNPACKED;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!PARTS.test(name)) return false;
        sizes.packed += size;
        sizes.unpacked += originalSize;
        return !isTooLarge();
      },
    });
    if (isTooLarge()) return refuse('sheetTooLarge', megabytes(sizes.unpacked));
    if (Object.keys(parts).length === 0) return refuse('notExcel');
    return { bytes: zipSync(parts, { level: 0 }) };
  } catch {
    return refuse('sheetDamaged');
  }
}
