import { pairBrackets } from './pair-brackets.ts';

/** Offsets of the marks 《 and 》 of a title that stands in no other title. */
export interface TitleSpan {
  start: number;
  /** After 》. */
  end: number;
}

/** The titles between 《 and 》, those within a title kept in it: 《…〈…〉…》, 《…《…》…》. */
export function titleSpans(text: string): TitleSpan[] {
  if (!text.includes('《')) return [];
  const { closerOf } = pairBrackets(text);
  const spans: TitleSpan[] = [];
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
