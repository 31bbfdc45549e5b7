import { lineStarts, positionsIn } from './places.ts';
import type { Position } from './types.ts';

/** A line of the source that is not blank, without the white space at its ends. */
export interface Paragraph {
  /** From 0, blank lines not counted. */
  index: number;
  text: string;
  position: Position;
}

/**
 * The paragraphs of a text. `String.prototype.trim` removes exactly the white space that occurs at the ends of lines in
 * published texts: U+3000 (first-line indent), NBSP, tabs, a BOM.
 *
 * @param source The text as published; CRLF, LF and a lone CR end a line.
 */
export function readParagraphs(source: string): Paragraph[] {
  const place = positionsIn(source);
  const starts = lineStarts(source);
  const paragraphs: Paragraph[] = [];
  starts.forEach((start, line) => {
    const whole = source.slice(start, starts[line + 1]);
    const text = whole.trim();
    if (text === '') return;
    const from = start + whole.length - whole.trimStart().length;
    const position = place(from, from + text.length);
    paragraphs.push({ index: paragraphs.length, text, position });
  });
  return paragraphs;
}
