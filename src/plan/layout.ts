import { frameKind, isAttachmentLine, isAttachmentMention, isDateLine } from './frame.ts';
import { readLabel } from './labels.ts';
import type { Label } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { signatures } from './signatures.ts';

/** Where the zones of a document begin, by the index of their first paragraph. */
export interface Layout {
  /** The first heading; what stands before is the front. */
  body: number;
  /** Signature, notes, source after the last heading. */
  closing: number;
  /** The first attachment. */
  attachments: number;
  /** Paragraphs that are signatures or their dates. */
  signed: ReadonlySet<number>;
}

/** The label of a heading; a row of a table heads nothing, whatever it begins with (plan 12). */
export function headingLabel({ text }: Paragraph): Label | undefined {
  const label = readLabel(text);
  return label === undefined || isTableRow(text.slice(label.text.length).trim())
    ? undefined
    : label;
}

/** Whether a line is a row of a flattened table: cells with tabs between (plan 12). */
export function isTableRow(text: string): boolean {
  return text.includes('\t');
}

/** The first label of the highest level there is. */
function findBody(labels: readonly (Label | undefined)[]): number {
  for (const level of [1, 2, 3]) {
    const first = labels.findIndex((label) => label?.level === level);
    if (first >= 0) return first;
  }
  return labels.length;
}

/** An 附件 line before the first heading announces the plan itself, and opens no attachment. */
function findAttachments(paragraphs: readonly Paragraph[], body: number): number {
  const after = body < paragraphs.length ? body : 0;
  let isSigned = false;
  const found = paragraphs.findIndex(({ index, text }) => {
    if (index <= after) return false;
    isSigned ||= isDateLine(text);
    return isAttachmentLine(text) || (isSigned && isAttachmentMention(text));
  });
  return found < 0 ? paragraphs.length : found;
}

/** The first line of the frame after which no heading of level 1 or 2 comes. */
function findClosing(
  paragraphs: readonly Paragraph[],
  labels: readonly (Label | undefined)[],
  signed: ReadonlySet<number>,
  [body, attachments]: readonly [number, number],
): number {
  let last = body;
  for (let index = body; index < attachments; index += 1) {
    if ((labels[index]?.level ?? 3) < 3) last = index;
  }
  const found = paragraphs.findIndex(
    ({ index, text }) =>
      index > last && index < attachments && (signed.has(index) || frameKind(text) !== undefined),
  );
  return found < 0 ? attachments : found;
}

/** Finds the zones of a document: front, body, closing, attachments. Any of them may be empty. */
export function layOut(paragraphs: readonly Paragraph[]): Layout {
  const labels = paragraphs.map(headingLabel);
  const body = findBody(labels);
  const attachments = findAttachments(paragraphs, body);
  const signed = signatures(paragraphs);
  const isBare = body >= paragraphs.length;
  const closing = isBare
    ? attachments
    : findClosing(paragraphs, labels, signed, [body, attachments]);
  return { body: Math.min(body, attachments), closing, attachments, signed };
}
