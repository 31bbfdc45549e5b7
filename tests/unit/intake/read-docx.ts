/** Word files as the reader reads them. */
import { readDocx } from '../../../src/intake/docx/docx.ts';
import type { Sheets } from './make-docx.ts';
import { docx } from './make-docx.ts';

export async function textsOf(body: string, sheets: Sheets = {}): Promise<string[]> {
  return (await readDocx(docx(body, sheets))).paragraphs.map(({ text }) => text);
}

/** What the log says, without lines. */
export async function logOf(
  body: string,
  sheets: Sheets = {},
): Promise<[string, string, string][]> {
  const { log } = await readDocx(docx(body, sheets));
  return log.map(({ what, before, after }) => [what, before, after]);
}
