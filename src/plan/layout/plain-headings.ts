import { pairBrackets } from '../text/pair-brackets.ts';
import { frameKind, isAttachmentLine, isDocumentTitle, isShortLine } from './formal-lines.ts';
import { PLAIN_FORMS } from '../words/labels.ts';
import type { Form, Label, PlainForm } from '../words/labels.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Hint } from '../text/types.ts';
import { unitsStretches } from '../units/units-stretches.ts';

/**
 * Headings without a number. The text alone does not show them, but the file may: by an outline level, or by a short
 * line that is centred or bold.
 */
export interface PlainHeadings {
  /** The forms of the document, with those of these headings, outermost first. */
  forms: readonly Form[];
  /** What stands for the label of each heading, by the index of its paragraph. */
  labels: ReadonlyMap<number, Label>;
  /** The paragraphs that are headings only by their look. */
  marked: readonly number[];
}

/** What is known of a text before its headings without numbers are looked for. */
export interface Numbering {
  /** The forms of the labels, outermost first. */
  forms: readonly Form[];
  /** The labels of the paragraphs that are headings, by the index of the paragraph. */
  labels: readonly (Label | undefined)[];
  /** Paragraphs that are signatures or their dates. */
  signed: ReadonlySet<number>;
  /** Paragraphs of a 目录 or a list of attachments. They name parts or documents, and are no headings. */
  listed: ReadonlySet<number>;
  /** The first attachment. */
  attachments: number;
}

/** A longer line is no heading, unless an outline says so. */
const LONGEST = 40;

/** The name of a box, a table or a picture. */
const CAPTION = /^(?:专栏|表|图|附表|附图)\s*[0-9０-９一二三四五六七八九十]/u;

/** The form that a file's hints give a paragraph. */
function formOf({ outline, centred, bold }: Hint): PlainForm | undefined {
  if (outline !== undefined) return PLAIN_FORMS[Math.min(9, Math.max(1, outline)) - 1];
  if (centred === true) return 'centred';
  return bold === true ? 'bold' : undefined;
}

/** The titles at the top and below a notice: short lines in a row, up to the first longer one. */
function titleLines(
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
  { labels, signed }: Numbering,
): Set<number> {
  const titles = new Set<number>();
  let isTop = true;
  let last = '';
  for (const { index, text } of paragraphs) {
    if (labels[index] !== undefined) break;
    const isFrame = signed.has(index) || frameKind(text) !== undefined || isAttachmentLine(text);
    const isSetAnew = formOf(hints[index] ?? {}) !== formOf(hints[index - 1] ?? {});
    if (isFrame) {
      isTop = true;
      last = '';
    } else if (isTop && isShortLine(text) && !(isSetAnew && isDocumentTitle(last))) {
      titles.add(index);
      last = text;
    } else isTop = false;
  }
  return titles;
}

function canHead({ index, text }: Paragraph, { labels, signed, listed }: Numbering): boolean {
  return (
    labels[index] === undefined &&
    !signed.has(index) &&
    !listed.has(index) &&
    isShortLine(text) &&
    frameKind(text) === undefined &&
    !CAPTION.test(text) &&
    unitsStretches(text, 0, pairBrackets(text)).length === 0
  );
}

/** For each paragraph whether the next number is a 1 on the highest level. A line …方案 there is a title. */
function beforeFirstChapter({ labels, forms }: Numbering): boolean[] {
  let next: Label | undefined;
  const before = labels.toReversed().map((label) => {
    const isBefore = next?.number === 1 && next.form === forms[0];
    next = label ?? next;
    return isBefore;
  });
  return before.reverse();
}

/** The lines that are headings by their hints, each with its form. */
function candidates(
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
  numbering: Numbering,
): Map<number, PlainForm> {
  const titles = titleLines(paragraphs, hints, numbering);
  const isBefore = beforeFirstChapter(numbering);
  const found = new Map<number, PlainForm>();
  for (const paragraph of paragraphs.slice(0, numbering.attachments)) {
    const { index, text } = paragraph;
    const form = formOf(hints[index] ?? {});
    if (form === undefined || titles.has(index) || !canHead(paragraph, numbering)) continue;
    const isSet = form === 'centred' || form === 'bold';
    if (isSet && text.length > LONGEST) continue;
    if (!(isBefore[index] === true && isDocumentTitle(text))) found.set(index, form);
  }
  return withoutRuns(found, numbering.attachments);
}

/**
 * Removes bold or centred lines that follow each other directly: they are a title, a list or a letter. If most lines
 * are set so, all are removed, since the look then says nothing.
 */
function withoutRuns(found: Map<number, PlainForm>, count: number): Map<number, PlainForm> {
  const isSet = (form: PlainForm | undefined): boolean => form === 'centred' || form === 'bold';
  const inRun = [...found].filter(
    ([index, form]) =>
      isSet(form) &&
      (index + 1 >= count || found.get(index - 1) === form || found.get(index + 1) === form),
  );
  const set = [...found].filter(([, form]) => isSet(form));
  const kept = new Map(found);
  for (const [index] of 2 * set.length > count ? set : inRun) kept.delete(index);
  return kept;
}

/** Finds places for the forms of headings without numbers among the forms of a document. */
class Order {
  private readonly forms: Form[];
  private readonly outlines: Map<Form, number>;
  private readonly heads: readonly (Form | undefined)[];

  constructor(
    { labels, forms }: Numbering,
    hints: readonly (Hint | undefined)[],
    found: ReadonlyMap<number, PlainForm>,
  ) {
    this.forms = [...forms];
    this.heads = labels.map((label, index) => label?.form ?? found.get(index));
    this.outlines = new Map();
    labels.forEach((label, index) => {
      const outline = hints[index]?.outline;
      if (label !== undefined && outline !== undefined) this.outlines.set(label.form, outline);
    });
  }

  /** How often a heading of one form comes directly before one of another. */
  private above(outer: Form, inner: Form): number {
    return this.heads.filter((form, at) => form === outer && this.heads[at + 1] === inner).length;
  }

  private count(form: Form): number {
    return this.heads.filter((head) => head === form).length;
  }

  /** The form on the level of this one, or this form itself, once it has its place. */
  place(form: PlainForm): Form {
    const outline = form.startsWith('outline') ? Number(form.slice(-1)) : undefined;
    const same = this.forms.find((other) => this.outlines.get(other) === outline);
    if (outline !== undefined && same !== undefined) return same;
    const at = outline === undefined ? this.placeOfSet(form) : this.placeOfOutline(form, outline);
    if (at < 0) return this.forms[0] ?? form;
    this.forms.splice(at, 0, form);
    if (outline !== undefined) this.outlines.set(form, outline);
    return form;
  }

  private placeOfOutline(form: PlainForm, outline: number): number {
    const lower = this.forms.findLastIndex((other) => (this.outlines.get(other) ?? 10) < outline);
    // A numbered form without an outline is above this one if headings of this form mostly follow its headings
    // directly.
    const holder = this.forms.findLastIndex(
      (other) =>
        !this.outlines.has(other) &&
        2 * this.above(other, form) > this.count(other) &&
        this.above(form, other) === 0,
    );
    return Math.max(lower, holder) + 1;
  }

  /**
   * Above the form whose headings follow directly. If there is none: on the highest level (-1) if centred or first of
   * all, otherwise one below that.
   */
  private placeOfSet(form: PlainForm): number {
    const inner = this.forms.findIndex((other) => this.above(form, other) > 0);
    if (inner >= 0 || this.forms.length === 0) return Math.max(0, inner);
    const first = this.heads.find((head) => head !== undefined);
    return form === 'centred' || first === form ? -1 : 1;
  }

  get all(): readonly Form[] {
    return this.forms;
  }
}

/**
 * Finds the headings without numbers, by the hints of the file.
 *
 * @param hints For each paragraph. If the text was plain they are empty, and there are no such headings.
 */
export function plainHeadings(
  paragraphs: readonly Paragraph[],
  hints: readonly (Hint | undefined)[],
  numbering: Numbering,
): PlainHeadings {
  if (hints.length === 0) return { forms: numbering.forms, labels: new Map(), marked: [] };
  const found = candidates(paragraphs, hints, numbering);
  const order = new Order(numbering, hints, found);
  const taken = new Set(found.values());
  const places = new Map(
    PLAIN_FORMS.filter((form) => taken.has(form)).map((form) => [form, order.place(form)]),
  );
  const labels = new Map(
    [...found].map(([index, form]) => [
      index,
      { form: places.get(form) ?? form, number: 0, text: '' },
    ]),
  );
  const marked = [...found].flatMap(([index, form]) => (form.startsWith('outline') ? [] : [index]));
  return { forms: order.all, labels, marked };
}
