import type { Decisions } from '../text/decisions.ts';
import {
  frameKind,
  isAttachmentLine,
  isAttachmentMention,
  isDateLine,
  signatures,
} from './formal-lines.ts';
import { beginnings } from './further-plans.ts';
import { readLabel } from '../words/labels.ts';
import type { Form } from '../words/labels.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { contentsLines } from './contents-list.ts';
import { plainHeadings } from './plain-headings.ts';
import type { Numbering, PlainHeadings } from './plain-headings.ts';
import { profileOf } from './numbering-profile.ts';
import type { Profile } from './numbering-profile.ts';
import type { Hint } from '../text/types.ts';
import type { UnitsProfile } from '../units/units-profile.ts';

/** The index of the first paragraph of each zone of a document, and what is known of its paragraphs. */
export interface Layout extends Omit<Numbering, 'forms'> {
  /** The first heading. The front is before it. */
  body: number;
  /** The signature, notes and source after the last part. */
  closing: number;
  profile: Profile;
  decisions: Decisions;
}

/** A layout, with a decision on which lines name units. */
export interface LayoutWithUnits extends Layout {
  /** How lines of units are recognised in a paragraph, by its index. */
  unitsAt: (index: number) => UnitsProfile;
}

/** Forms of numbers that also occur in lists of attachments. */
const LIST_FORMS: readonly Form[] = ['dot', 'round', 'circle', 'figure'];

/** Whether a line is a row of a flattened table, with tabs between its cells. */
export function isTableRow(text: string): boolean {
  return text.includes('\t');
}

/**
 * The first paragraph of the attachments. An 附件 line before the first heading announces the plan itself, and opens no
 * attachment.
 */
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

/** The first line of the closing, which no heading follows. A list of attachments may be numbered. */
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

function firstIndex<Item>(items: readonly Item[], isIt: (item: Item) => boolean): number {
  const found = items.findIndex(isIt);
  return found < 0 ? items.length : found;
}

/** A profile in which two forms that are nested both ways have changed places. */
function otherWay(profile: Profile): Profile {
  const [outer, inner] = profile.unsure ?? [];
  const swapped = new Map([
    [outer, inner],
    [inner, outer],
  ]);
  return { ...profile, forms: profile.forms.map((form) => swapped.get(form) ?? form) };
}

/** Headings without numbers. Those that only look like headings count if the editor does not object. */
function findPlain(
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
  numbering: Numbering,
  isHeading: (marked: Paragraph) => boolean,
): PlainHeadings {
  const found = plainHeadings(paragraphs, hints, numbering);
  const marked = paragraphs[found.marked[0] ?? -1];
  if (marked === undefined || isHeading(marked)) return found;
  const outlines = hints.map((hint) =>
    hint?.outline === undefined ? undefined : { outline: hint.outline },
  );
  return plainHeadings(paragraphs, outlines, numbering);
}

/**
 * Finds the zones of a document (front, body, closing, attachments; any may be empty) and its numbering.
 *
 * @param hints For each paragraph what its file tells of it; empty if the text is plain.
 * @param decisions Of the editor.
 * @param isHeading Whether short lines that look like headings are headings. It is given the first of them.
 */
export function layOut(
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
  decisions: Decisions,
  isHeading: (marked: Paragraph) => boolean,
): Layout {
  const listed = contentsLines(paragraphs);
  const all = paragraphs.map(({ index, text }) =>
    isTableRow(text) || listed.has(index) || decisions.noHeading.has(index)
      ? undefined
      : readLabel(text),
  );
  // Numbered points of a notice are no headings of the plan that the notice passes on.
  const { cover } = beginnings(paragraphs, all);
  const candidates = all.map((label, index) => (index < cover ? undefined : label));
  const attachments = findAttachments(
    paragraphs,
    firstIndex(candidates, (label) => label !== undefined),
  );
  const texts = paragraphs.slice(0, attachments).map(({ text }) => text);
  const read = profileOf(texts, candidates.slice(0, attachments));
  const { forms: numbered, unsure } = decisions.otherWay ? otherWay(read) : read;
  const numbers = candidates.map((label) =>
    label !== undefined && numbered.includes(label.form) ? label : undefined,
  );
  const signed = signatures(paragraphs);
  const numbering = { labels: numbers, forms: numbered, signed, listed, attachments };
  const plain = decisions.shortLines
    ? plainHeadings(
        paragraphs,
        paragraphs.map(() => ({ bold: true })),
        numbering,
      )
    : findPlain(paragraphs, hints, numbering, isHeading);
  const profile = { forms: plain.forms, unsure };
  const labels = numbers.map((label, index) => label ?? plain.labels.get(index));
  const body = firstIndex(
    labels,
    (label) => label !== undefined && label.form === profile.forms[0],
  );
  const start = Math.min(body, attachments, decisions.body ?? Infinity);
  const zones = { body: start, attachments, signed, labels, profile, decisions };
  const closing = start >= paragraphs.length ? attachments : findClosing(paragraphs, zones);
  return { ...zones, closing, listed };
}
