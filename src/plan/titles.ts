import { pairBrackets } from './pair-brackets.ts';
import type { Stretch } from './space.ts';

/** The titles between 《 and 》, marks included, those within a title kept in it: 《…〈…〉…》, 《…《…》…》. */
export function titleSpans(text: string): Stretch[] {
  if (!text.includes('《')) return [];
  const { closerOf } = pairBrackets(text);
  const spans: Stretch[] = [];
  for (const { index } of text.matchAll(/《/gu)) {
    const closer = closerOf.get(index);
    const last = spans[spans.length - 1];
    if (closer !== undefined && (last === undefined || index >= last.end)) {
      spans.push({ start: index, end: closer + 1 });
    }
  }
  return spans;
}

/** The text with each title, marks included, blotted out: same length, nothing in it to read. */
export function blotTitles(text: string): string {
  let blotted = '';
  for (const { start, end } of titleSpans(text)) {
    blotted += text.slice(blotted.length, start) + '□'.repeat(end - start);
  }
  return blotted + text.slice(blotted.length);
}
