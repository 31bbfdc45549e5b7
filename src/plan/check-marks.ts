import { pairBrackets } from './pair-brackets.ts';
import { isTimeLimitLine } from './deadline-signs.ts';
import type { Inquiry } from './doubts.ts';
import { isShortLine } from './formal-lines.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Clause } from './types.ts';

/** The end of a sentence, of an item of a list, or of what a list follows; half-width ones too. */
const FINISHED = /[。！？；：…—.;:!?][”’」』）)》"]*\s*$/u;

/** A line as short as this without a comma is a name (专栏1, 重点工程), and needs no end mark. */
const MOST_NAME = 30;

/** Notices sentences without an end mark: a title, a signature or a broken line, perhaps. */
export function checkEndMarks(clauses: readonly Clause[], inquiry: Inquiry): void {
  for (const { kind, text, position } of clauses) {
    // A clause that is asked about as a line of units is not asked about again.
    if (inquiry.hasAsked(position)) continue;
    const isSentence = kind === 'sentence' || kind === 'measure';
    const isName = text.length <= MOST_NAME && !/[，,、]/u.test(text);
    if (!isSentence || isName || FINISHED.test(text.slice(-40)) || isTimeLimitLine(text)) continue;
    inquiry.notice('no-end-mark', position.start.offset, position.end.offset);
  }
}

/** 1） and a) number items, and close nothing. */
function isItemMark(text: string, offset: number): boolean {
  return /[）)]/u.test(text.charAt(offset)) && /[0-9a-zA-Z①-⑳]/u.test(text.charAt(offset - 1));
}

/** A title is broken over no more lines than this. */
const TITLE_LINES = 4;

/** The brackets alone in a line that pair with one in a line near by: 《…方案 / （试行）》的通知, a broken title. */
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

/** Notices brackets and quotation marks without a partner in their paragraph; ’ may be an apostrophe. */
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
