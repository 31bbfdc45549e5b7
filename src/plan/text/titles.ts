import { pairBrackets } from './pair-brackets.ts';
import type { Stretch } from './space.ts';

/** The titles between 《 and 》, with the marks. Titles within a title belong to it: 《…〈…〉…》, 《…《…》…》. */
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

/** The text with each title, and its marks, blotted out: it has the same length, but nothing there to read. */
export function blotTitles(text: string): string {
  let blotted = '';
  for (const { start, end } of titleSpans(text)) {
    blotted += text.slice(blotted.length, start) + '□'.repeat(end - start);
  }
  return blotted + text.slice(blotted.length);
}
