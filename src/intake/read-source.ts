import type { Kind } from '../text/kinds.ts';
import type { Answers } from './draft.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { kindOf } from './kind.ts';
import { readMd } from './md.ts';
import { readTxt } from './txt.ts';
import type { Source } from './types.ts';

/**
 * The text of a source as it is kept and compared: one paragraph a line, each ended by \n. A clean
 * UTF-8 text stays as it is, byte for byte: white space at the ends of lines and blank lines are free.
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
 * @param name Its name; only the ending is looked at, and the bytes are believed before it.
 * @param answers By the code of a choice one of its options; what is missing, or no option any more,
 *   is answered by the default.
 * @throws Refusal With a code for what the file is, or for what is wrong in it.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  answers: Answers = {},
): Promise<Source> {
  return READERS[kindOf(bytes, name)](bytes, answers);
}
