/** A paragraph of a Word file while it is read, and the drafts that are made of it. */
import type { ContentsList, DocxDraft, DocxNote } from './docx-draft.ts';
import { note } from './docx-draft.ts';
import type { AutoNumber, NextNumber } from './docx-numbering.ts';
import type { NumberRef, ParagraphStyle, Styles } from './docx-styles.ts';
import { isCentredBy, outlineOf } from './docx-styles.ts';
import type { XmlNode } from './docx-tree.ts';
import { child, numberOf, switchOf, valOf } from './docx-tree.ts';
import type { Hints } from '../source/types.ts';
import { last } from '../source/last.ts';

/** The words between two line breaks. */
interface Line {
  text: string;
  hasBold: boolean;
  hasPlain: boolean;
}

interface Look {
  isBold: boolean;
  isHidden: boolean;
}

const PLAIN: Look = { isBold: false, isHidden: false };

export interface OpenParagraph {
  /** The element w:pPr. */
  properties: XmlNode | undefined;
  /** The look of words that have none of their own. */
  base: Look;
  /** The look of the run that is being read. */
  run: Look;
  lines: Line[];
  notes: DocxNote[];
  hidden: string;
  contents: ContentsList | undefined;
}

/** Where numbers and styles come from. */
export interface Sheets {
  styles: Styles;
  nextNumber: NextNumber;
}

/** Lines in a style for contents are a table of contents that needs no end. */
const STYLED_CONTENTS: ContentsList = { isClosed: true };

/** A new paragraph. */
export function openParagraph(styles: Styles): OpenParagraph {
  const base = styles.paragraph(undefined);
  return {
    properties: undefined,
    base,
    run: base,
    lines: [{ text: '', hasBold: false, hasPlain: false }],
    notes: [],
    hidden: '',
    contents: undefined,
  };
}

/** Ends a line. The next line becomes a paragraph of its own. */
export function breakLine(paragraph: OpenParagraph): void {
  paragraph.lines.push({ text: '', hasBold: false, hasPlain: false });
}

/** The words so far on the present line. */
export function wordsBefore(paragraph: OpenParagraph): string {
  return last(paragraph.lines)?.text ?? '';
}

/** Applies w:pPr. */
export function setProperties(paragraph: OpenParagraph, properties: XmlNode, styles: Styles): void {
  paragraph.properties = properties;
  paragraph.base = styles.paragraph(valOf(properties, 'w:pStyle'));
  paragraph.run = paragraph.base;
}

/**
 * Applies w:rPr. A run's own setting counts. Otherwise its style switches the setting of the paragraph's style to the
 * opposite.
 */
export function setRun(paragraph: OpenParagraph, properties: XmlNode, styles: Styles): void {
  const id = valOf(properties, 'w:rStyle');
  const style = id === undefined ? PLAIN : styles.run(id);
  paragraph.run = {
    isBold: switchOf(properties, 'w:b') ?? paragraph.base.isBold !== style.isBold,
    isHidden: switchOf(properties, 'w:vanish') ?? paragraph.base.isHidden !== style.isHidden,
  };
}

/** Adds words of the present run. Hidden words are kept for the log. */
export function addWords(paragraph: OpenParagraph, words: string): void {
  if (paragraph.run.isHidden) {
    if (paragraph.hidden.length < 60) paragraph.hidden += words;
    return;
  }
  const line = last(paragraph.lines);
  if (line === undefined) return;
  line.text += words;
  if (words.trim() === '') return;
  if (paragraph.run.isBold) line.hasBold = true;
  else line.hasPlain = true;
}

/** Adds a space for a tab. Several tabs make only one. */
export function addSpace(paragraph: OpenParagraph): void {
  if (!wordsBefore(paragraph).endsWith(' ')) addWords(paragraph, ' ');
}

/** The reference to a number: the paragraph's own, or else that of its style. */
function numberRef(properties: XmlNode | undefined, style: ParagraphStyle): NumberRef | undefined {
  const own = child(properties, 'w:numPr');
  const numId = valOf(own, 'w:numId');
  const level = numberOf(valOf(own, 'w:ilvl'));
  const ref: NumberRef | undefined =
    numId !== undefined
      ? { numId, level, styles: [] }
      : style.number && level !== undefined
        ? { ...style.number, level, styles: [] }
        : style.number;
  return ref?.numId === '0' ? undefined : ref;
}

/**
 * Puts the number before the words. Chinese texts have no space where Word shows a tab (一、总体要求). Only a number that
 * ends in a digit or a letter gets a space, since it would run into the words: 1.1 2018年.
 */
function numbered({ label, suffix }: AutoNumber, words: string): string {
  const isOpen = suffix === 'tab' && /[0-9A-Za-z０-９]$/u.test(label);
  return label + ((suffix === 'space' || isOpen) && label !== '' ? ' ' : '') + words;
}

function notesOf(number: AutoNumber, words: string, isWritten: boolean): DocxNote[] {
  const { label, isBullet, unknown } = number;
  if (isBullet) return words === '' ? [] : [note('bullet', words)];
  if (label === '') return [];
  const notes = [
    isWritten
      ? note('automatic-number', words, numbered(number, words))
      : note('lone-number', label),
  ];
  return unknown === undefined ? notes : [...notes, note('number-format', unknown, label)];
}

/**
 * Makes a draft for each line of a paragraph that has words. The number of a paragraph without words is counted, but
 * shown only in a cell (the column 序号). `rest`: notes without a paragraph.
 */
export function draftsOf(
  paragraph: OpenParagraph,
  { styles, nextNumber }: Sheets,
  isCell: boolean,
): { drafts: DocxDraft[]; rest: DocxNote[] } {
  const { properties, contents } = paragraph;
  const style = styles.paragraph(valOf(properties, 'w:pStyle'));
  const lines = paragraph.lines.map((line) => ({ ...line, text: line.text.trim() }));
  const written = lines.filter(({ text }) => text !== '');
  const isGone =
    written.length === 0 && (switchOf(child(properties, 'w:rPr'), 'w:vanish') ?? style.isHidden);
  const ref = isGone ? undefined : numberRef(properties, style);
  const number = ref && nextNumber(ref);
  const notes = [...paragraph.notes];
  if (paragraph.hidden.trim() !== '') notes.push(note('hidden-text', paragraph.hidden));
  const [first = isCell ? lines[0] : undefined, ...others] = written;
  if (number) notes.push(...notesOf(number, first?.text ?? '', first !== undefined));
  const outline = outlineOf(properties) ?? style.outline;
  const isCentred = isCentredBy(properties) ?? style.isCentred;
  const drafts = [first, ...others].flatMap((line, at): DocxDraft[] => {
    const label = at === 0 ? (number?.label ?? '') : '';
    const text =
      at === 0 && number ? numbered(number, line?.text ?? '').trim() : (line?.text ?? '');
    if (line === undefined || text === '') return [];
    const hints: Hints = {
      ...(line.hasBold && !line.hasPlain ? { bold: true } : {}),
      ...(isCentred ? { centred: true } : {}),
      ...(outline ? { outline } : {}),
      ...(label === '' ? {} : { label }),
    };
    const list = contents ?? (style.isContents ? STYLED_CONTENTS : undefined);
    return [{ text, hints, notes: at === 0 ? notes : [], contents: list }];
  });
  return { drafts, rest: drafts.length === 0 ? notes : [] };
}
