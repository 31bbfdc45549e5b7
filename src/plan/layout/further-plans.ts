import { frameKind, isAttachmentLine, isDateLine, isShortLine, passesOn } from './formal-lines.ts';
import type { Label } from '../words/labels.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { profileOf } from './numbering-profile.ts';
import { startsWithUnitsLabel } from '../units/units-label.ts';
import { byWords } from '../words/vocabulary.ts';
import { anyOf } from '../words/words.ts';

const planKind = byWords(
  ({ planKinds }) => new RegExp(`${anyOf(planKinds)}(?:[（(][^（）()]*[）)])?$`, 'u'),
);

/** Whether a line may belong to a title that is broken over lines. A line 附件2 above it belongs to the plan too. */
function isTitleLine(text: string): boolean {
  return isShortLine(text) && frameKind(text) === undefined && !/[，,（(]/u.test(text);
}

/** The first line of the title above a chapter 1, with an 附件 line above it; -1 if there is none. */
function titleAbove(paragraphs: readonly Paragraph[], first: number, after: number): number {
  let title = first - 1;
  const isTitle = (text: string): boolean => isShortLine(text) && planKind().test(text);
  while (title > after && !isTitle(paragraphs[title]?.text ?? '')) title -= 1;
  if (title <= after) return -1;
  while (title - 1 > after && isTitleLine(paragraphs[title - 1]?.text ?? '。')) title -= 1;
  return title;
}

/** The paragraphs at which further plans begin: each has a title of its own, and chapters that count from 1 again. */
function plansAfterFirst(
  paragraphs: readonly Paragraph[],
  labels: readonly (Label | undefined)[],
): number[] {
  const texts = paragraphs.map(({ text }) => text);
  const top = profileOf(texts, labels).forms[0];
  const chapters = labels.flatMap((label, index) =>
    label !== undefined && label.form === top ? [{ index, number: label.number }] : [],
  );
  return chapters.flatMap(({ index, number }, at) => {
    const before = chapters[at - 1];
    const isRestart = number === 1 && before !== undefined && chapters[at + 1]?.number === 2;
    const title = isRestart ? titleAbove(paragraphs, index, before.index) : -1;
    return title < 0 ? [] : [title];
  });
}

/** Words without the marks that a title may have or lack when another text names it. */
function bare(words: string): string {
  return words.replace(/[《》〈〉<>“”‘’\s]/gu, '');
}

/** The title that begins at a paragraph, from its first line to the line that ends as names of plans do. */
function titleAt(paragraphs: readonly Paragraph[], first: number): string {
  const from = isAttachmentLine(paragraphs[first]?.text ?? '') ? first + 1 : first;
  const lines = paragraphs.slice(from, from + 4).map(({ text }) => text);
  const last = lines.findIndex((line) => planKind().test(line));
  return bare(lines.slice(0, last + 1).join(''));
}

/** Whether some lines end with the date of a signature. Notes (（此件公开发布）) may follow it. */
function isSignedLast(lines: readonly string[]): boolean {
  const date = lines.findLastIndex(isDateLine);
  return date >= 0 && lines.slice(date + 1).every((line) => frameKind(line) === 'note');
}

/**
 * Whether the text before a plan is a notice that passes it on: its title says so, it is signed, and it names the plan.
 */
function isCover(paragraphs: readonly Paragraph[], plan: number): boolean {
  const lines = paragraphs.slice(0, plan).map(({ text }) => text);
  const body = lines.findIndex((line) => !isShortLine(line));
  const head = lines.slice(0, Math.max(0, body)).filter((line) => frameKind(line) === undefined);
  const title = titleAt(paragraphs, plan);
  return (
    passesOn(head.join('')) &&
    isSignedLast(lines) &&
    title !== '' &&
    bare(lines.join('')).includes(title) &&
    !lines.some((line) => startsWithUnitsLabel(line) || /[（(](?:责任|牵头)/u.test(line))
  );
}

export interface Beginnings {
  /** The first paragraph after a notice that has numbered points of its own; 0 if there is none. */
  cover: number;
  /** The first paragraphs of further plans. */
  further: number[];
}

/**
 * Finds where further plans begin, and where the first one begins if it follows a notice that passes it on and has
 * numbered points of its own.
 *
 * @param labels For each paragraph the label that it begins with, if it has one.
 */
export function beginnings(
  paragraphs: readonly Paragraph[],
  labels: readonly (Label | undefined)[],
): Beginnings {
  const [first, ...more] = plansAfterFirst(paragraphs, labels);
  if (first === undefined) return { cover: 0, further: [] };
  return isCover(paragraphs, first)
    ? { cover: first, further: more }
    : { cover: 0, further: [first, ...more] };
}
