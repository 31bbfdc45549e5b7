import { contentsList } from './contents-list.ts';
import { Inquiry } from './doubts.ts';
import { frameKind, isAttachmentLine, isShortLine, opensAttachment } from './frame.ts';
import { readLabel } from './labels.ts';
import type { Label } from './labels.ts';
import { isTableRow } from './layout.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Paragraph } from './paragraphs.ts';
import { profileOf } from './profile.ts';
import type { Answer, Doubt } from './types.ts';

/** A stretch of a text that is one plan; the cover stands with the first one. */
export interface PlanText {
  /** Offset of its first character. */
  start: number;
  /** Offset after its last one. */
  end: number;
}

/** What can be a plan; a list or a form that is attached to one is none. */
const PLAN_TYPE =
  /(?:方案|意见|计划|规划|办法|措施|纲要|要点|行动|细则|规定|预案|举措|条例|决定)(?:[（(][^（）()]*[）)])?$/u;

/** Whether a line may stand in a title that is broken over lines; 附件2 above it belongs to the plan. */
function isTitleLine(text: string): boolean {
  return isShortLine(text) && frameKind(text) === undefined && !/[，,（(]/u.test(text);
}

/** The first line of the title above a chapter 1, an 附件 line above it included; -1 if there is none. */
function titleAbove(paragraphs: readonly Paragraph[], first: number, after: number): number {
  let title = first - 1;
  const isTitle = (text: string): boolean => isShortLine(text) && PLAN_TYPE.test(text);
  while (title > after && !isTitle(paragraphs[title]?.text ?? '')) title -= 1;
  if (title <= after) return -1;
  while (title - 1 > after && isTitleLine(paragraphs[title - 1]?.text ?? '。')) title -= 1;
  return title;
}

/** The paragraphs at which a further plan begins. */
function furtherPlans(
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

/** Where an editor said that a line that nothing else tells from the text begins a further plan. */
function saidToBegin(paragraphs: readonly Paragraph[], answers: readonly Answer[]): number[] {
  const said = answers.filter(
    ({ code, answer }) =>
      (code === 'title-in-body' && answer === 'split') ||
      (code === 'heading-in-attachment' && answer === 'plan'),
  );
  return said.flatMap(({ code, words }) => {
    const isIt = ({ text }: Paragraph): boolean => text.startsWith(words);
    const at = words === '' ? -1 : paragraphs.findIndex(isIt);
    if (code === 'title-in-body' || at < 0) return at > 0 ? [at] : [];
    const opens = paragraphs.slice(0, at).findLastIndex(opensAttachment);
    return opens > 0 ? [opens] : [];
  });
}

/**
 * Finds the plans that a text holds: each further one has a title of its own, and its chapters count
 * from 1 again.
 *
 * @param text The canonical text of a file.
 * @param answers What the editor has decided in earlier readings.
 * @returns The stretches, in order; together they are the whole text. One doubt where more than one was
 * found.
 */
export function splitPlans(
  text: string,
  answers: readonly Answer[] = [],
): { plans: PlanText[]; doubts: Doubt[] } {
  const paragraphs = readParagraphs(text);
  const listed = contentsList(paragraphs);
  const labels = paragraphs.map(({ index, text: line }) =>
    isTableRow(line) || listed.has(index) || isAttachmentLine(line) ? undefined : readLabel(line),
  );
  const found = furtherPlans(paragraphs, labels);
  const first = paragraphs[found[0] ?? -1]?.position;
  const inquiry = new Inquiry(text, answers);
  const isSplit =
    first !== undefined &&
    inquiry.ask({
      code: 'several-plans',
      start: first.start.offset,
      end: first.end.offset,
      options: ['split', 'one'],
      default: 'split',
      must: true,
    }) === 'split';
  const begins = new Set([...(isSplit ? found : []), ...saidToBegin(paragraphs, answers)]);
  const starts = [...begins]
    .map((index) => paragraphs[index]?.position.start.offset ?? 0)
    .sort((one, other) => one - other);
  const plans = [0, ...starts].map((start, at) => ({ start, end: starts[at] ?? text.length }));
  return { plans, doubts: inquiry.doubts };
}
