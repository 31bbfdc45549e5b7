import { makeClause } from '../clauses/clauses.ts';
import { frameKind, isAttachmentMention, opensAttachment } from '../layout/formal-lines.ts';
import { readLabel } from '../words/labels.ts';
import { isTableRow } from '../layout/layout.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { cutPieces } from '../clauses/pieces.ts';
import type { Attachment, Clause } from '../text/types.ts';

function readSentences(paragraph: Paragraph): Clause[] {
  return cutPieces(paragraph.text, 0).map(({ start, end }) =>
    makeClause(paragraph, 'sentence', start, end),
  );
}

/**
 * Reads the text between the last part and the attachments: the list of attachments, signature and date, notes, the
 * source line.
 *
 * @param signed Indexes of the paragraphs that are signatures.
 */
export function readClosing(
  paragraphs: readonly Paragraph[],
  signed: ReadonlySet<number>,
): Clause[] {
  let isList = false;
  return paragraphs.flatMap((paragraph) => {
    const { index, text } = paragraph;
    // A list that begins with 附件：1.… continues in lines 2.…, 3.… (GB/T 9704-2012 7.3.4).
    isList = isAttachmentMention(text) || (isList && readLabel(text) !== undefined);
    if (isList) return [makeClause(paragraph, 'note')];
    const kind = signed.has(index) ? 'signature' : frameKind(text);
    return kind === undefined ? readSentences(paragraph) : [makeClause(paragraph, kind)];
  });
}

/**
 * Reads the attachments. Headings, tasks and units are not looked for in them, since rows of their tables begin with 一、
 * and 1. too. A row of a table is one clause.
 *
 * @param paragraphs From the first line that opens an attachment to the end of the text.
 */
export function readAttachments(paragraphs: readonly Paragraph[]): Attachment[] {
  const attachments: Attachment[] = [];
  for (const paragraph of paragraphs) {
    const clauses = isTableRow(paragraph.text)
      ? [makeClause(paragraph, 'cell')]
      : readSentences(paragraph);
    const current = attachments[attachments.length - 1];
    const { start, end } = paragraph.position;
    if (current === undefined || opensAttachment(paragraph)) {
      const number = attachments.length + 1;
      attachments.push({ type: 'attachment', number, children: clauses, position: { start, end } });
    } else {
      current.children.push(...clauses);
      current.position = { start: current.position.start, end };
    }
  }
  return attachments;
}
