/** Turns bytes into text. Each guess is logged, and doubtful ones are asked about. U+FFFD is never produced. */
import { answerTo, clip, chosenOption, noteAt } from '../source/draft.ts';
import type { Answers, Note, Question } from '../source/draft.ts';
import { countCommon } from './gb18030.ts';
import { Refusal } from '../source/types.ts';

/** A text read from bytes, and how it was read. */
export interface Decoded {
  text: string;
  log: Note[];
  choices: Question[];
}

/** Shares of common characters. From SURE on, GB18030 is taken without asking; below POSSIBLE, never. */
const SURE = 0.8;
const POSSIBLE = 0.5;

/** A larger file is no text that people read. A page with a scan in its images can be this large. */
const MOST_TEXT_BYTES = 30_000_000;

/** The text in one encoding; undefined if the bytes are not valid in it. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Byte order marks: [bytes, encoding]. */
const MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A note that a file was read in one encoding and is kept in another. */
export function encodingNote(encoding: string, after = 'utf-8'): Note {
  return noteAt(0, 'encoding', encoding, after);
}

/**
 * Reads a file with a byte order mark. If the bytes contradict the mark, the file is damaged, and nothing is guessed.
 */
function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const found = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (found === undefined) return undefined;
  const [mark, encoding] = found;
  const text = decodeStrictly(bytes.subarray(mark.length), encoding);
  if (text === undefined) throw new Refusal('encoding-contradicts', encoding);
  const log = [noteAt(0, 'byte-order-mark', encoding)];
  if (encoding !== 'utf-8') log.push(encodingNote(encoding));
  return { text, log, choices: [] };
}

/** The share of characters in a text that occur in Chinese documents. */
function shareOfReadable(text: string): number {
  let [all, good] = [0, 0];
  for (const character of text) {
    all += 1;
    if (
      /[\t\n\r -~\u2010-\u203F\u2460-\u249B\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]/u.test(
        character,
      )
    )
      good += 1;
  }
  return all === 0 ? 0 : good / all;
}

/** Reads UTF-16 without a byte order mark. In the wrong byte order, or in other bytes, no Chinese would appear. */
function decodeWide(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, 40_000);
  for (const encoding of ['utf-16le', 'utf-16be']) {
    if (shareOfReadable(new TextDecoder(encoding).decode(sample)) < 0.95) continue;
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return { text, log: [encodingNote(encoding)], choices: [] };
  }
  return undefined;
}

/** Words from which a person sees whether a text was read correctly. */
function firstChinese(text: string): string {
  return clip(
    text.slice(Math.max(0, text.search(/[\u4E00-\u9FFF]/u))).split(/[\r\n<]/u, 1)[0] ?? '',
  );
}

function decodeChinese(bytes: Uint8Array, answers: Answers): Decoded {
  const text = decodeStrictly(bytes, 'gb18030');
  const { wide, common } = countCommon(bytes);
  const options = ['gb18030', 'big5', 'utf-16le', 'utf-16be'].filter(
    (encoding) => decodeStrictly(bytes, encoding) !== undefined,
  );
  const question = { code: 'encoding', options, default: 'gb18030' };
  const answered = answerTo('encoding', options, answers) !== undefined;
  if (!answered && (text === undefined || common < wide * POSSIBLE)) throw new Refusal('not-text');
  const chosen = chosenOption(question, answers);
  const read = decodeStrictly(bytes, chosen) ?? '';
  const log = [encodingNote(chosen)];
  if (!answered && common >= wide * SURE) return { text: read, log, choices: [] };
  return {
    text: read,
    log,
    choices: [{ ...question, must: true, words: firstChinese(read), at: 0 }],
  };
}

/**
 * Reads bytes as text: by the byte order mark; or as UTF-16 by its zero bytes; or as strict UTF-8; or as GB18030, if
 * that gives Chinese. Zero bytes in UTF-8 stay for the next step, which logs them.
 *
 * @throws Refusal `not-text`, `encoding-contradicts` (the bytes contradict the mark), `too-large`.
 * @see https://encoding.spec.whatwg.org/ for what the strict decoders accept.
 */
export function decodeText(bytes: Uint8Array, answers: Answers): Decoded {
  if (bytes.length > MOST_TEXT_BYTES) throw new Refusal('too-large', `${bytes.length}`);
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const byZeros = bytes.includes(0) ? decodeWide(bytes) : undefined;
  if (byZeros !== undefined) return byZeros;
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== undefined) return { text, log: [], choices: [] };
  const { wide, common } = countCommon(bytes);
  const isChinese = common >= wide * SURE && decodeStrictly(bytes, 'gb18030') !== undefined;
  return (isChinese ? undefined : decodeWide(bytes)) ?? decodeChinese(bytes, answers);
}
