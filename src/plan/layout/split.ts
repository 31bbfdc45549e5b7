import { Inquiry } from '../text/doubts.ts';
import { isAttachmentLine, opensAttachment } from './formal-lines.ts';
import { beginnings } from './further-plans.ts';
import { readLabel } from '../words/labels.ts';
import { isTableRow } from './layout.ts';
import { contentsLines } from './contents-list.ts';
import { readParagraphs } from '../text/paragraphs.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Stretch } from '../text/space.ts';
import type { Answer, Doubt } from '../text/types.ts';

/** Where further plans begin because the editor said so, although nothing else in the text shows it. */
function saidToBegin(paragraphs: readonly Paragraph[], answers: readonly Answer[]): number[] {
  const said = answers.filter(
    ({ code, answer }) =>
      (code === 'title-in-body' && answer === 'split') ||
      (code === 'heading-in-attachment' && answer === 'plan'),
  );
  return said.flatMap(({ code, words }) => {
    const at = words === '' ? -1 : paragraphs.findIndex(({ text }) => text.startsWith(words));
    if (code === 'title-in-body' || at < 0) return at > 0 ? [at] : [];
    const opens = paragraphs.slice(0, at).findLastIndex(opensAttachment);
    return opens > 0 ? [opens] : [];
  });
}

/**
 * Finds the plans in a text: each further one has a title of its own, and chapters that count from 1 again.
 *
 * @param text The canonical text of a file.
 * @param answers The editor's decisions in earlier readings.
 * @returns The stretches, in order; together they are the whole text, and the cover belongs to the first one. If more
 * than one plan was found, there is one doubt.
 */
export function splitPlans(
  text: string,
  answers: readonly Answer[] = [],
): { plans: Stretch[]; doubts: Doubt[] } {
  const paragraphs = readParagraphs(text);
  const listed = contentsLines(paragraphs);
  const labels = paragraphs.map(({ index, text: line }) =>
    isTableRow(line) || listed.has(index) || isAttachmentLine(line) ? undefined : readLabel(line),
  );
  const found = beginnings(paragraphs, labels).further;
  const first = paragraphs[found[0] ?? -1]?.position;
  const inquiry = new Inquiry(text, answers);
  const isSplit =
    first !== undefined &&
    inquiry.ask('several-plans', first, ['split', 'one'], 'split', true) === 'split';
  const begins = new Set([...(isSplit ? found : []), ...saidToBegin(paragraphs, answers)]);
  const starts = [...begins]
    .map((index) => paragraphs[index]?.position.start.offset ?? 0)
    .sort((one, other) => one - other);
  const plans = [0, ...starts].map((start, at) => ({ start, end: starts[at] ?? text.length }));
  return { plans, doubts: inquiry.doubts };
}
