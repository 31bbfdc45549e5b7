import { pairBrackets } from './brackets.ts';
import type { Brackets } from './brackets.ts';
import { sentenceEnd } from './sentences.ts';
import { readUnitsBracket } from './units-line.ts';
import { startsWithUnitsLabel } from './units-label.ts';

/** A stretch of a paragraph that becomes one clause. */
export interface Piece {
  kind: 'sentence' | 'units';
  start: number;
  end: number;
}

/**
 * A bracket of units that ends the paragraph, behind a heading or sentence without an end mark:
 * （一）加强领导（责任单位：省政府办公厅）. Without a label only a whole heading counts, as （…负责） may
 * end a sentence as an aside (plan 07).
 */
function closingBracket(text: string, labelLength: number, brackets: Brackets): number | undefined {
  for (const [at, closer] of brackets.closerOf) {
    if (at <= labelLength || !/^.[。；;]*$/u.test(text.slice(closer))) continue;
    const bracket = readUnitsBracket(text, at, brackets);
    const isHeading = labelLength > 0 && !/[。！？]/u.test(text.slice(0, at));
    if (bracket?.labelled === true || (bracket !== undefined && isHeading)) return at;
  }
  return undefined;
}

function nextPiece(text: string, start: number, labelLength: number, brackets: Brackets): Piece {
  const isHeading = start < labelLength;
  const bracket = isHeading ? undefined : readUnitsBracket(text, start, brackets);
  if (bracket !== undefined) return { kind: 'units', start, end: bracket.end };
  const from = isHeading ? labelLength : start;
  return { kind: 'sentence', start, end: sentenceEnd(text, from, brackets) };
}

/** Where the last letter or figure stands; -1 if there is none. */
function lastWord(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) last = index;
  return last;
}

/** Cuts the sentence apart that holds a labelled bracket at its end. */
function splitAt(piece: Piece, offset: number | undefined): Piece[] {
  if (offset === undefined || offset <= piece.start || offset >= piece.end) return [piece];
  return [
    { ...piece, end: offset },
    { kind: 'units', start: offset, end: piece.end },
  ];
}

/**
 * Cuts a paragraph into sentences and lines of units; together they are the whole paragraph.
 *
 * @param text One paragraph, trimmed, not empty.
 * @param labelLength Of the label that the first sentence, then a heading, begins with; else 0.
 */
export function cutPieces(text: string, labelLength: number): Piece[] {
  if (startsWithUnitsLabel(text)) return [{ kind: 'units', start: 0, end: text.length }];
  const brackets = pairBrackets(text);
  const endOfWords = lastWord(text);
  const closing = closingBracket(text, labelLength, brackets);
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const piece = nextPiece(text, start, labelLength, brackets);
    const last = pieces[pieces.length - 1];
    // A rest without a letter or figure, such as a lone ）, is no sentence.
    if (last !== undefined && piece.start > endOfWords) {
      last.end = text.length;
      break;
    }
    pieces.push(...splitAt(piece, closing));
    start = piece.end;
  }
  return pieces;
}
