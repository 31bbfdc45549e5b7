import type { Brackets } from './pair-brackets.ts';
import { skipSpace } from './space.ts';

const END_MARKS = '。！？';
const QUOTES = '“‘「『"';
const ROUND = '（(';

/** Signs that the sentence continues after a closing quotation mark: “……。”，他说。 */
const GOES_ON = /^\s*[，、；：,;:]/u;

/** Characters that introduce quoted speech, unlike a quoted term: 指出：“……？” but 开展“去哪儿？”活动. */
const INTRODUCES = '：:，,。”’';

/** A place where a sentence may end. */
interface Candidate {
  /** Where the sentence begins. */
  from: number;
  mark: string;
  /** Offsets of the openers whose closers directly follow the end mark, innermost first. */
  closed: readonly number[];
  /** The offset after the end mark and those closers. */
  after: number;
}

function opensSpeech(text: string, opener: number, from: number): boolean {
  return opener === from || INTRODUCES.includes(text.charAt(opener - 1));
}

/** Whether an end mark within brackets or quotes that close right after it ends the sentence. */
function endsSentence(text: string, { from, mark, closed, after }: Candidate): boolean {
  const outermost = closed[closed.length - 1];
  if (outermost === undefined || after >= text.length) return true;
  const openers = closed.map((offset) => text.charAt(offset));
  if (openers.some((opener) => !QUOTES.includes(opener) && !ROUND.includes(opener))) return false;
  if (ROUND.includes(text.charAt(outermost))) return outermost === from;
  if (GOES_ON.test(text.slice(after, after + 8))) return false;
  return mark === '。' || opensSpeech(text, outermost, from);
}

/** Skips further end marks and the closers of the sentence's brackets: ？！ and 。）” are one end. */
function closeBrackets(
  text: string,
  sentence: { from: number; endMark: number },
  openerOf: Brackets['openerOf'],
): Pick<Candidate, 'closed' | 'after'> {
  const closed: number[] = [];
  let after = sentence.endMark + 1;
  for (;;) {
    const opener = openerOf.get(after) ?? -1;
    if (opener >= sentence.from) closed.push(opener);
    else if (!END_MARKS.includes(text.charAt(after) || '\0')) return { closed, after };
    after += 1;
  }
}

/**
 * Finds the end of a sentence: after 。！？ (GB/T 15834-2011), the closing marks that directly follow and were opened in
 * the sentence, and the white space behind. An end mark inside of brackets, titles or quotes that are still open ends
 * nothing; nor does ；, or a half-width ? or !.
 *
 * @param text One paragraph.
 * @param from Where the sentence begins.
 * @param brackets Of this text.
 * @returns The offset after the sentence; the text's length if no end mark follows.
 */
export function sentenceEnd(text: string, from: number, { closerOf, openerOf }: Brackets): number {
  let at = from;
  let lastCloser = -1;
  while (at < text.length) {
    const mark = text.charAt(at);
    lastCloser = Math.max(lastCloser, closerOf.get(at) ?? -1);
    if (!END_MARKS.includes(mark)) {
      at += 1;
      continue;
    }
    const { closed, after } = closeBrackets(text, { from, endMark: at }, openerOf);
    const inBrackets = lastCloser >= after;
    if (!inBrackets && endsSentence(text, { from, mark, closed, after })) {
      return skipSpace(text, after);
    }
    at = after;
  }
  return text.length;
}
