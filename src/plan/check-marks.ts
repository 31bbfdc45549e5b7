import { pairBrackets } from './brackets.ts';
import { isTimeLimitLine } from './deadline-signs.ts';
import type { Paragraph } from './paragraphs.ts';
import { placesIn, shift } from './places.ts';
import { quote } from './quote.ts';
import type { Clause, Issue } from './types.ts';

/** The end of a sentence, of an item of a list, or of what a list follows; half-width ones too. */
const FINISHED = /[。！？；：…—.;:!?][”’」』）)》"]*\s*$/u;

/** Sentences without an end mark: a title, a signature or a broken line, perhaps. */
export function checkEndMarks(clauses: readonly Clause[]): Issue[] {
  return clauses
    .filter(({ kind }) => kind === 'sentence' || kind === 'measure')
    .filter(({ text }) => !FINISHED.test(text) && !isTimeLimitLine(text))
    .map(({ text, position }) => ({
      code: 'no-end-mark',
      message: `${quote(text)} ends without 。. Check whether it is a title, a signature or a broken line.`,
      position,
    }));
}

/** 1） and a) number items, and close nothing. */
function isItemMark(text: string, offset: number): boolean {
  return /[）)]/u.test(text.charAt(offset)) && /[0-9a-zA-Z①-⑳]/u.test(text.charAt(offset - 1));
}

/** Brackets and quotation marks without a partner in their paragraph; ’ may be an apostrophe. */
export function checkBrackets(paragraphs: readonly Paragraph[]): Issue[] {
  return paragraphs.flatMap(({ text, position }) => {
    const place = placesIn(text);
    return pairBrackets(text)
      .alone.filter((offset) => text.charAt(offset) !== '’' && !isItemMark(text, offset))
      .map((offset) => ({
        code: 'bracket-alone',
        message: `${quote(text.slice(offset))} begins with a bracket or quotation mark that has no partner in its paragraph. Check it against the original, and where the sentences end.`,
        position: shift(place(offset, offset + 1), position.start),
      }));
  });
}
