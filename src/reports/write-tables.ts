/** Texts and tables as a workbook that is read and not filled in. */
import { writeXlsx } from 'hucre/xlsx';
import type { Block } from './blocks.ts';
import { figuresSheet, mended, tableSheet } from './write-sheet.ts';

/**
 * A workbook of a report's pieces: each table is a sheet, before them one of the words.
 *
 * @throws Error if it cannot be made.
 */
export async function writeTables(blocks: readonly Block[]): Promise<Uint8Array> {
  const tables = blocks.filter((block) => block.kind === 'table');
  const words = blocks.filter((block) => block.kind !== 'table');
  const sheets = [...tables.map((table) => tableSheet(table.name, table)), figuresSheet(words)];
  return mended(await writeXlsx({ sheets }));
}
