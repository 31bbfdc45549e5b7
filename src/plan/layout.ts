import { attachmentList } from './attachment-list.ts';
import { contentsList } from './contents-list.ts';
import { frameKind, isAttachmentLine, isAttachmentMention, isDateLine } from './frame.ts';
import { beginnings } from './further-plans.ts';
import { readLabel } from './labels.ts';
import type { Form, Label } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { profileOf } from './profile.ts';
import type { Profile } from './profile.ts';
import type { UnitsProfile } from './units-profile.ts';
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
  /** Paragraphs of a 目录 or a list of attachments: they name parts or documents, and head nothing. */
  listed: ReadonlySet<number>;
  /** Of each paragraph that heads a part, its label. */
  labels: readonly (Label | undefined)[];
  profile: Profile;
}

/** A layout, and which lines of the text name units. */
export interface Reading extends Layout {
  units: UnitsProfile;
}

/** Numbers of these forms also count the lines of a list of attachments. */
const LIST_FORMS: readonly Form[] = ['dot', 'round', 'circle', 'figure'];

/** Whether a line is a row of a flattened table: cells with tabs between. */
export function isTableRow(text: string): boolean {
  return text.includes('\t');
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

/** The first line of the frame after which no heading comes; a list of attachments may be numbered. */
function findClosing(
  paragraphs: readonly Paragraph[],
  { labels, signed, profile, body, attachments }: Omit<Layout, 'closing' | 'listed'>,
): number {
  let last = body;
  for (let index = body; index < attachments; index += 1) {
    const form = labels[index]?.form;
    const isHeading =
      form !== undefined && (!LIST_FORMS.includes(form) || form === profile.forms[0]);
    if (isHeading) last = index;
  }
  const found = paragraphs.findIndex(
    ({ index, text }) =>
      index > last && index < attachments && (signed.has(index) || frameKind(text) !== undefined),
  );
  return found < 0 ? attachments : found;
}

/** The index of the first one, or the length if there is none. */
function firstIndex<Item>(items: readonly Item[], isIt: (item: Item) => boolean): number {
  const found = items.findIndex(isIt);
  return found < 0 ? items.length : found;
}

/** Finds the zones of a document, front, body, closing, attachments (any may be empty), and its numbering. */
export function layOut(paragraphs: readonly Paragraph[]): Layout {
  const listed = new Set([...contentsList(paragraphs), ...attachmentList(paragraphs)]);
  const all = paragraphs.map(({ index, text }) =>
    isTableRow(text) || listed.has(index) ? undefined : readLabel(text),
  );
  // Numbered points of a notice head no part of the plan that it passes on.
  const { cover } = beginnings(paragraphs, all);
  const candidates = all.map((label, index) => (index < cover ? undefined : label));
  const attachments = findAttachments(
    paragraphs,
    firstIndex(candidates, (label) => label !== undefined),
  );
  const texts = paragraphs.slice(0, attachments).map(({ text }) => text);
  const profile = profileOf(texts, candidates.slice(0, attachments));
  const labels = candidates.map((label) =>
    label !== undefined && profile.forms.includes(label.form) ? label : undefined,
  );
  const body = firstIndex(
    labels,
    (label) => label !== undefined && label.form === profile.forms[0],
  );
  const signed = signatures(paragraphs);
  const zones = { body: Math.min(body, attachments), attachments, signed, labels, profile };
  const closing = body >= paragraphs.length ? attachments : findClosing(paragraphs, zones);
  return { ...zones, closing, listed };
}
