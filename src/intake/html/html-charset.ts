/** Finds the encoding of a page: what it declares, checked against its bytes. */
import { answerTo } from '../source/draft.ts';
import type { Answers } from '../source/draft.ts';
import { decodeStrictly, decodeText, encodingNote } from '../bytes/encoding.ts';
import type { Decoded } from '../bytes/encoding.ts';
import { countCommon } from '../bytes/gb18030.ts';

/** The number of bytes in which a declaration is looked for. */
const HEAD = 4096;

/** The charset that a page declares, in lower case; empty if it declares none. */
function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const found =
    /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})/iu.exec(head) ??
    /^.{0,9}<\?xml[^>]{0,80}encoding\s{0,4}=\s{0,4}["']([\w-]{2,20})/iu.exec(head);
  return (found?.[1] ?? '').toLowerCase();
}

/** The name by which decoders know a charset. GB 2312 and GBK are parts of GB18030. */
function nameOf(charset: string): string {
  try {
    const { encoding } = new TextDecoder(charset);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return '';
  }
}

/**
 * Reads a page whose bytes are valid UTF-8, although it declares another charset. Only few bytes could be valid by
 * chance.
 */
function contradicted(
  bytes: Uint8Array,
  text: string,
  declared: string,
  answers: Answers,
): Decoded {
  const other = decodeStrictly(bytes, declared);
  const { wide, common } = countCommon(bytes);
  if (other === undefined || common < wide * 0.8 || wide > 40) {
    return { text, log: [encodingNote(declared)], choices: [] };
  }
  const options = ['utf-8', declared];
  const chosen = answerTo('encoding', options, answers) ?? 'utf-8';
  const words = { words: '', at: 0 };
  return {
    text: chosen === declared ? other : text,
    log: [encodingNote(declared, chosen)],
    choices: [{ code: 'encoding', must: true, ...words, options, default: 'utf-8' }],
  };
}

/**
 * Reads the text of a page. A byte order mark and valid UTF-8 count more than the declaration, and the declaration more
 * than a guess. If bytes contradict the declaration, the rest is read all the same. What was lost becomes U+FFFD, and a
 * paragraph with U+FFFD is refused later.
 *
 * @throws Refusal See `decodeText`.
 */
export function decodePage(bytes: Uint8Array, answers: Answers): Decoded {
  const declared = nameOf(declaredCharset(bytes));
  const isPlain = bytes.length < 2 || ![0xef, 0xfe, 0xff].includes(bytes[0] ?? 0);
  const utf8 =
    isPlain && !bytes.subarray(0, HEAD).includes(0) ? decodeStrictly(bytes, 'utf-8') : undefined;
  if (utf8 !== undefined) {
    const isContradicted =
      !['', 'utf-8', 'utf-16le', 'utf-16be'].includes(declared) && /[^\0-\x7F]/u.test(utf8);
    if (isContradicted) return contradicted(bytes, utf8, declared, answers);
    return { text: utf8, log: [], choices: [] };
  }
  const isDeclared =
    isPlain && declared !== '' && !declared.startsWith('utf-16') && bytes.length < 30_000_000;
  if (!isDeclared) return decodeText(bytes, answers);
  const strict = decodeStrictly(bytes, declared);
  if (strict !== undefined) return { text: strict, log: [encodingNote(declared)], choices: [] };
  if (declared === 'utf-8' && decodeStrictly(bytes, 'gb18030') !== undefined)
    return decodeText(bytes, answers);
  const text = new TextDecoder(declared).decode(bytes);
  return { text, log: [encodingNote(declared)], choices: [] };
}
