import { isAttachmentMention } from './frame.ts';
import { readLabel } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';

/** A name has no end mark: what has one is a part of the text, whatever its number. */
const SENTENCE = /[。！？；：;:]/u;

/** The number that a line 附件：1.… or 2.… gives a document, or undefined. */
function numberOf(text: string): number | undefined {
  const words = text.replace(/^附\s*件\s*[：:]\s*/u, '');
  return SENTENCE.test(words) ? undefined : readLabel(words)?.number;
}

/**
 * The lines of a list of attachments below its first one: 附件：1.… goes on in lines 2.…, 3.… that
 * number documents, and head nothing (GB/T 9704-2012 7.3.4).
 *
 * @returns Their indexes.
 */
export function attachmentList(paragraphs: readonly Paragraph[]): Set<number> {
  const lines = new Set<number>();
  let last: number | undefined;
  for (const { index, text } of paragraphs) {
    const number = numberOf(text);
    if (isAttachmentMention(text)) last = number;
    else if (last !== undefined && number === last + 1) {
      lines.add(index);
      last = number;
    } else last = undefined;
  }
  return lines;
}
