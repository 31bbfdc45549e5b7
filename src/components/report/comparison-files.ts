/** The files of a comparison; loaded when one is asked for. */
import type { Block } from '../../reports/index.ts';
import { termWords } from '../../text/index.ts';

/** Makes one, by the end of its name. @throws Error if it cannot be made. */
export async function comparisonFile(
  kind: 'xlsx' | 'docx' | 'csv' | 'md',
  blocks: readonly Block[],
  title: string,
): Promise<Blob> {
  if (kind === 'docx') return (await import('../../reports/word.ts')).writeWord(blocks, title);
  if (kind === 'xlsx') {
    const { writeTables } = await import('../../reports/write-sheet.ts');
    return new Blob([new Uint8Array(await writeTables(blocks))]);
  }
  if (kind === 'md') {
    const { writeMarkdown } = await import('../../reports/markdown.ts');
    return new Blob([writeMarkdown(blocks)]);
  }
  const { writeTableCsv } = await import('../../reports/csv.ts');
  const tables = blocks.filter((block) => block.kind === 'table');
  return new Blob(tables.map((table) => writeTableCsv(table, [termWords.heads.text])));
}
