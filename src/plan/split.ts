import { attachmentList } from './attachment-list.ts';
import { contentsList } from './contents-list.ts';
import { Inquiry } from './doubts.ts';
import { isAttachmentLine } from './frame.ts';
import { beginnings } from './further-plans.ts';
import { readLabel } from './labels.ts';
import { isTableRow } from './layout.ts';
import { readParagraphs } from './paragraphs.ts';
import type { Answer, Doubt } from './types.ts';

/** A stretch of a text that is one plan; the cover stands with the first one. */
export interface PlanText {
  /** Offset of its first character. */
  start: number;
  /** Offset after its last one. */
  end: number;
}

/**
 * Finds the plans that a text holds: each further one has a title of its own, and its chapters count
 * from 1 again.
 *
 * @param text The canonical text of a file.
 * @param answers What the editor has decided in earlier readings.
 * @returns The stretches, in order; together they are the whole text. One doubt where there is more
 * than one.
 */
export function splitPlans(
  text: string,
  answers: readonly Answer[] = [],
): { plans: PlanText[]; doubts: Doubt[] } {
  const paragraphs = readParagraphs(text);
  const listed = new Set([...contentsList(paragraphs), ...attachmentList(paragraphs)]);
  const labels = paragraphs.map(({ index, text: line }) =>
    isTableRow(line) || listed.has(index) || isAttachmentLine(line) ? undefined : readLabel(line),
  );
  const titles = beginnings(paragraphs, labels).further.map((index) => paragraphs[index]?.position);
  const first = titles[0];
  const whole = { plans: [{ start: 0, end: text.length }], doubts: [] };
  if (first === undefined) return whole;
  const inquiry = new Inquiry(text, answers);
  const answer = inquiry.ask({
    code: 'several-plans',
    start: first.start.offset,
    end: first.end.offset,
    options: ['split', 'one'],
    default: 'split',
    must: true,
  });
  if (answer === 'one') return { ...whole, doubts: inquiry.doubts };
  const starts = [0, ...titles.map((position) => position?.start.offset ?? 0)];
  const plans = starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length }));
  return { plans, doubts: inquiry.doubts };
}
