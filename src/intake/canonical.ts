import type { Source } from './types.ts';

/**
 * The text of a source as it is kept and compared: one paragraph a line, each ended by \n. A clean
 * UTF-8 text stays as it is, byte for byte: white space at the ends of lines and blank lines are free.
 */
export function canonicalText({ text, paragraphs }: Source): string {
  return text ?? paragraphs.map((paragraph) => `${paragraph.text}\n`).join('');
}
