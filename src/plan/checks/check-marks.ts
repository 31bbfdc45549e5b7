import { pairBrackets } from '../text/pair-brackets.ts';
import { isTimeLimitLine } from '../clauses/deadline-signs.ts';
import type { Inquiry } from '../text/doubts.ts';
import { isShortLine } from '../layout/formal-lines.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Clause } from '../text/types.ts';

/** The end of a sentence, of an item in a list, or of the words before a list. Half-width marks count too. */
const FINISHED = /[。！？；：…—.;:!?][”’」』）)》"]*\s*$/u;

/** A line up to this length without a comma is a name (专栏1, 重点工程), and needs no end mark. */
const MOST_NAME = 30;

/** Notes sentences without an end mark. They may be a title, a signature or a broken line. */
export function checkEndMarks(clauses: readonly Clause[], inquiry: Inquiry): void {
  for (const { kind, text, position } of clauses) {
    // The editor is already asked whether this clause is a line of units.
    if (inquiry.hasAsked(position)) continue;
    const isSentence = kind === 'sentence' || kind === 'measure';
    const isName = text.length <= MOST_NAME && !/[，,、]/u.test(text);
    if (!isSentence || isName || FINISHED.test(text.slice(-40)) || isTimeLimitLine(text)) continue;
    inquiry.notice('no-end-mark', position.start.offset, position.end.offset);
  }
}

/** Whether a bracket only numbers an item, as in 1） and a). */
function isItemMark(text: string, offset: number): boolean {
  return /[）)]/u.test(text.charAt(offset)) && /[0-9a-zA-Z①-⑳]/u.test(text.charAt(offset - 1));
}

/** No title is broken over more lines than this. */
const TITLE_LINES = 4;

/**
 * The lone brackets in a line that have their partner in a line near by, as in a title that is broken over lines: 《…方案
 * / （试行）》的通知.
 */
function pairedInTitle({ index, text }: Paragraph, paragraphs: readonly Paragraph[]): Set<number> {
  if (!isShortLine(text)) return new Set();
  const lines = [text];
  let start = 0;
  for (let above = index - 1; above > index - TITLE_LINES; above -= 1) {
    const line = paragraphs[above]?.text ?? '。';
    if (!isShortLine(line)) break;
    lines.unshift(line);
    start += line.length;
  }
  for (let below = index + 1; below < index + TITLE_LINES; below += 1) {
    const line = paragraphs[below]?.text ?? '。';
    if (!isShortLine(line)) break;
    lines.push(line);
  }
  const { alone } = pairBrackets(lines.join(''));
  const offsets = Array.from({ length: text.length }, (_, offset) => offset);
  return new Set(offsets.filter((offset) => !alone.includes(start + offset)));
}

/** Notes brackets and quotation marks without a partner in their paragraph. ’ may be an apostrophe. */
export function checkBrackets(paragraphs: readonly Paragraph[], inquiry: Inquiry): void {
  for (const paragraph of paragraphs) {
    const { text, position } = paragraph;
    const alone = pairBrackets(text).alone.filter(
      (offset) => text.charAt(offset) !== '’' && !isItemMark(text, offset),
    );
    const paired = alone.length > 0 ? pairedInTitle(paragraph, paragraphs) : new Set<number>();
    for (const offset of alone.filter((at) => !paired.has(at))) {
      const start = position.start.offset + offset;
      inquiry.notice('bracket-alone', start, start + Math.min(24, text.length - offset));
    }
  }
}
