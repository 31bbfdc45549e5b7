import type { Kind } from '../text/commands/kinds.ts';
import type { Answers } from './source/draft.ts';
import { readDocx } from './docx/docx.ts';
import { readHtml } from './html/html.ts';
import { kindOfFile } from './kind.ts';
import { readMd } from './text/md.ts';
import { readTxt } from './text/txt.ts';
import type { Source } from './source/types.ts';

/**
 * The text of a source as it is kept and compared: one paragraph a line, each ended by \n. A clean UTF-8 text stays as
 * it is, byte for byte; its blank lines and white space at line ends do not matter.
 */
export function canonicalText({ text, paragraphs }: Source): string {
  return text ?? paragraphs.map((paragraph) => `${paragraph.text}\n`).join('');
}

type Reader = (bytes: Uint8Array, answers: Answers) => Source | Promise<Source>;

const READERS: Readonly<Record<Kind, Reader>> = {
  docx: (bytes) => readDocx(bytes),
  html: readHtml,
  md: readMd,
  txt: readTxt,
};

/**
 * Reads a file of any kind that has a reader.
 *
 * @param bytes The file as it is.
 * @param name Its name. Only the ending is looked at, and the bytes count more.
 * @param answers For choices by their code, one of the options. Without a valid answer, the default is used.
 * @throws Refusal With a code for the kind of the file, or for what is wrong in it.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  answers: Answers = {},
): Promise<Source> {
  return READERS[kindOfFile(bytes, name)](bytes, answers);
}
