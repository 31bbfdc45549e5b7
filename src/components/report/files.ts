/** The files of a report; what makes them is loaded when one is asked for. */
import type { LedgerFile, Report } from '../../ledger/index.ts';
import type { Block } from '../../reports/index.ts';

/** A report's files are made of these. */
export interface Parts {
  report: Report;
  blocks: readonly Block[];
  /** The entries from which it comes. */
  ledger: LedgerFile;
  /** The plan's title. */
  title: string;
  /** Sentences on what is to be looked at before it goes out. */
  doubts: readonly string[];
}

export type FileKind = 'xlsx' | 'docx' | 'csv' | 'ics' | 'md';

/** The type of each for a browser, and its contents. */
const KINDS: Record<FileKind, [type: string, contentOf: (parts: Parts) => Promise<BlobPart>]> = {
  xlsx: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async ({ report, blocks, ledger }) => {
      const { writeSheet } = await import('../../reports/write-sheet.ts');
      // A copy, so that its buffer is one that a Blob takes.
      return new Uint8Array(await writeSheet(report, blocks, ledger));
    },
  ],
  docx: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async ({ blocks, title }) => (await import('../../reports/word.ts')).writeWord(blocks, title),
  ],
  csv: [
    'text/csv;charset=utf-8',
    async ({ report }) => (await import('../../reports/csv.ts')).writeCsv(report),
  ],
  ics: [
    'text/calendar;charset=utf-8',
    async ({ report, ledger, title }) =>
      (await import('../../reports/calendar.ts')).writeCalendar(report, ledger, title),
  ],
  md: [
    'text/markdown;charset=utf-8',
    async ({ blocks }) => (await import('../../reports/markdown.ts')).writeMarkdown(blocks),
  ],
};

/** Makes a file. */
export async function makeFile(kind: FileKind, parts: Parts): Promise<Blob> {
  const [type, contentOf] = KINDS[kind];
  return new Blob([await contentOf(parts)], { type });
}
