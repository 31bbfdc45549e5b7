/** The files of a report; what makes them is loaded when one is asked for. */
import type { LedgerFile, Report } from '../../ledger/index.ts';
import type { Block } from '../../reports/index.ts';

/** What a report's files are made of. */
export interface Parts {
  report: Report;
  blocks: readonly Block[];
  /** The entries from which it comes. */
  ledger: LedgerFile;
  /** The plan's title. */
  title: string;
}

/** The kinds of files, by the ends of their names. */
export type Kind = 'xlsx' | 'docx' | 'csv' | 'md';

const TYPES: Record<Kind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

async function contentOf(kind: Kind, parts: Parts): Promise<BlobPart> {
  const { report, blocks, ledger, title } = parts;
  if (kind === 'xlsx') {
    const { writeSheet } = await import('../../reports/write-sheet.ts');
    // A copy, so that its buffer is one that a Blob takes.
    return new Uint8Array(await writeSheet(report, blocks, ledger));
  }
  if (kind === 'docx') {
    const { writeWord } = await import('../../reports/word.ts');
    return writeWord(blocks, title);
  }
  if (kind === 'csv') {
    const { writeCsv } = await import('../../reports/csv.ts');
    return writeCsv(report);
  }
  const { writeMarkdown } = await import('../../reports/markdown.ts');
  return writeMarkdown(blocks);
}

/** Makes a file. */
export async function makeFile(kind: Kind, parts: Parts): Promise<Blob> {
  return new Blob([await contentOf(kind, parts)], { type: TYPES[kind] });
}
