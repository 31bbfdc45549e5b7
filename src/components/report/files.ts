/** The files of a report. The script for a kind of file is loaded when that kind is asked for. */
import type { LedgerFile, Report } from '../../ledger/index.ts';
import type { Block } from '../../reports/index.ts';

/** What the files of a report are made of. */
export interface Parts {
  report: Report;
  blocks: readonly Block[];
  /** The entries behind the report. */
  ledger: LedgerFile;
  /** The plan's title. */
  title: string;
  /** Sentences on what could not be read, for the files that are not made of `blocks`. */
  lacking: readonly string[];
  /** Sentences on doubts to be settled before the report goes out. */
  doubts: readonly string[];
}

export type FileKind = 'xlsx' | 'docx' | 'csv' | 'ics' | 'md';

/** The media type and the content of each kind of file. */
const KINDS: Record<FileKind, [type: string, contentOf: (parts: Parts) => Promise<BlobPart>]> = {
  xlsx: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async ({ report, blocks, ledger }) => {
      const { writeSheet } = await import('../../reports/sheets-out/write-sheet.ts');
      // A copy, whose buffer has a type that `Blob` accepts.
      return new Uint8Array(await writeSheet(report, blocks, ledger));
    },
  ],
  docx: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    async ({ blocks, title }) =>
      (await import('../../reports/files/word.ts')).writeWord(blocks, title),
  ],
  csv: [
    'text/csv;charset=utf-8',
    async ({ report, lacking }) => {
      const { linesBelow, writeCsv } = await import('../../reports/files/csv.ts');
      return writeCsv(report) + linesBelow(lacking);
    },
  ],
  ics: [
    'text/calendar;charset=utf-8',
    async ({ report, ledger, title, lacking }) =>
      (await import('../../reports/files/calendar.ts')).writeCalendar(
        report,
        ledger,
        title,
        lacking,
      ),
  ],
  md: [
    'text/markdown;charset=utf-8',
    async ({ blocks }) => (await import('../../reports/files/markdown.ts')).writeMarkdown(blocks),
  ],
};

/** Makes a file. */
export async function makeFile(kind: FileKind, parts: Parts): Promise<Blob> {
  const [type, contentOf] = KINDS[kind];
  return new Blob([await contentOf(parts)], { type });
}
