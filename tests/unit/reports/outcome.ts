/** What comes of a sheet that came back, in lines; and files changed by hand, without any program. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { SheetChanges } from '../../../src/reports/sheets-in/sheet-changes.ts';
import { complaintWords } from '../../../src/text/index.ts';
import { opened } from './sheets.ts';

/** The parts of the sheets that `writeSheet` makes of ENTRIES. */
export const LEDGER = 'xl/worksheets/sheet1.xml';
export const HIDDEN = 'xl/worksheets/sheet4.xml';

/** A sheet in which nobody did anything. */
export const NOTHING: string[] = [];

function lineOf({ row, field, after, value, doubt }: SheetChanges['changes'][number]): string {
  const short = after.length > 40 ? `${after.length} characters` : after;
  const taken = value === undefined ? 'nothing' : value === after ? 'the same' : String(value);
  return `${row.key} ${field}: ${short} = ${taken}${doubt === undefined ? '' : ` (${doubt})`}`;
}

/** The changes of a sheet and what was noticed besides, each in a line. */
export function linesOf(found: SheetChanges): string[] {
  const { missing, unknown, official, noColumn, sameHeads, ownColumns, ownSheets, newer } = found;
  const { otherUnits } = found;
  const counts = Object.entries({
    ...{ missing, unknown: unknown.length, official },
    noColumn: noColumn.length,
  });
  const names = Object.entries({ otherUnits, sameHeads, ownColumns, ownSheets, newer });
  return [
    ...found.changes.map(lineOf),
    ...counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`),
    ...names.filter(([, all]) => all.length > 0).map(([name, all]) => `${name}: ${all.join()}`),
  ];
}

/** Why a file is refused, or what it brings. Whatever it is, there is a sentence for it. */
export async function outcomeOf(bytes: Uint8Array): Promise<string | string[]> {
  const reading = await opened(bytes);
  if ('found' in reading) {
    return 'table' in reading.found ? ['ordinary'] : linesOf(reading.found);
  }
  for (const complaint of reading.complaints) {
    const sentence = complaintWords(complaint);
    expect(sentence).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]{10,400}。$/u);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/u);
  }
  return [...new Set(reading.complaints.map(({ reason }) => reason))].join();
}

/** The same file, some of whose parts are changed. */
export function withParts(
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void,
): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts, { level: 1 });
}

/** The same file, one of whose parts has another text; whoever changes nothing tests nothing. */
export function withText(
  bytes: Uint8Array,
  part: string,
  change: (xml: string) => string,
): Uint8Array {
  return withParts(bytes, (parts) => {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    parts[part] = strToU8(after);
  });
}

/** Where the directory has the numbers of a part, and its local header has them. */
export function numbersOf(bytes: Uint8Array, name: string): { directory: number; local: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = view.getUint32(bytes.length - 6, true); ;) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error(`There is no ${name}.`);
    const length = view.getUint16(at + 28, true);
    const found = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length));
    if (found === name) return { directory: at, local: view.getUint32(at + 42, true) };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The same file, whose directory says another size of the ledger. */
export function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const { directory, local } = numbersOf(changed, LEDGER);
  const view = new DataView(changed.buffer);
  view.setUint32(directory + 24, size, true);
  view.setUint32(local + 22, size, true);
  return changed;
}
