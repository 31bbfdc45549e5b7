import { isDateLine, isSignatory } from './frame.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * The paragraphs that are signatures: each line that is a date, and the names directly above it
 * (GB/T 9704-2012 7.3.5; several lines where many sign together, plan 13).
 *
 * @returns Their indexes. A title directly above a date may be among them: a caller that knows it to be a
 * title has to look there first.
 */
export function signatures(paragraphs: readonly Paragraph[]): Set<number> {
  const signed = new Set<number>();
  for (const { index, text } of paragraphs) {
    if (!isDateLine(text)) continue;
    signed.add(index);
    for (let above = index - 1; isSignatory(paragraphs[above]?.text ?? '。'); above -= 1) {
      signed.add(above);
    }
  }
  return signed;
}
