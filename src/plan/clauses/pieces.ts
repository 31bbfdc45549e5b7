import { pairBrackets } from '../text/pair-brackets.ts';
import type { Brackets } from '../text/pair-brackets.ts';
import { sentenceEnd } from '../text/sentences.ts';
import { isUnits, NO_PROFILE } from '../units/units-profile.ts';
import type { UnitsProfile } from '../units/units-profile.ts';
import { unitsStretches } from '../units/units-stretches.ts';

/** A stretch of a paragraph that becomes one clause. */
export interface Piece {
  kind: 'sentence' | 'units';
  start: number;
  end: number;
}

/** The offset of the last letter or digit; -1 if there is none. */
function lastWord(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    // Half of a surrogate pair counts as a letter: the whole may be one.
    if (/[\p{L}\p{N}\p{Cs}]/u.test(text.charAt(at))) return at;
  }
  return -1;
}

/** Finds the sentences between lines of units. The end of each is searched for only once. */
class Sentences {
  private end = -1;
  private readonly text: string;
  private readonly labelLength: number;
  private readonly brackets: Brackets;

  constructor(text: string, labelLength: number, brackets: Brackets) {
    this.text = text;
    this.labelLength = labelLength;
    this.brackets = brackets;
  }

  between(from: number, to: number): Piece[] {
    const pieces: Piece[] = [];
    let start = from;
    while (start < to) {
      if (this.end <= start) {
        this.end = sentenceEnd(this.text, Math.max(start, this.labelLength), this.brackets);
      }
      const end = Math.min(to, this.end);
      pieces.push({ kind: 'sentence', start, end });
      start = end;
    }
    return pieces;
  }
}

/** A rest without letters or digits, such as a lone ）, is no sentence of its own. It is joined to the one before. */
function joinRest(pieces: readonly Piece[], text: string): Piece[] {
  const endOfWords = lastWord(text);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last !== undefined && piece.start > endOfWords) last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}

/**
 * Cuts a paragraph into sentences and lines of units. Together they are the whole paragraph.
 *
 * @param text One paragraph, trimmed, not empty.
 * @param labelLength The length of the paragraph's label, with which its heading begins; 0 if it has none.
 * @param profile Of the document. Without it, only lines of units beyond doubt are recognised.
 */
export function cutPieces(
  text: string,
  labelLength: number,
  profile: UnitsProfile = NO_PROFILE,
): Piece[] {
  const brackets = pairBrackets(text);
  const sentences = new Sentences(text, labelLength, brackets);
  const pieces: Piece[] = [];
  let start = 0;
  for (const stretch of unitsStretches(text, labelLength, brackets)) {
    if (!isUnits(text, stretch, profile)) continue;
    for (const piece of sentences.between(start, stretch.start)) pieces.push(piece);
    pieces.push({ kind: 'units', start: stretch.start, end: stretch.end });
    start = stretch.end;
  }
  for (const piece of sentences.between(start, text.length)) pieces.push(piece);
  return joinRest(pieces, text);
}
