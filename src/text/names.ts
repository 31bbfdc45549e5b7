/** Names of units and people, which anybody may have typed, as they are shown. */

/** Signs that are not seen, or turn the writing round; and white space that is neither a space nor a full-width one. */
const UNSEEN =
  /[\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|[^\S \u3000]|〔(?=U\+|空格|全角空格)/gu;
/** Spaces at the ends, and several beside each other, of which pages show one. */
const SPACES = /^[ \u3000]+|[ \u3000]+$|[ \u3000]{2,}/gu;
/** Signs that look like the characters that they are made from: of radicals, for compatibility. */
const TWINS = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** Letters that are written from right to left. */
const LEFTWARD = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function token(sign: string): string {
  return `〔U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
}

/**
 * A name so that no two that differ look the same: what cannot be seen, and spaces where one would not see
 * them, are shown as 〔U+200B〕 and 〔空格〕. Ordinary names are as they were; one in letters that run leftward
 * turns nothing around it.
 */
export function shownName(name: string): string {
  const shown = name
    .replace(UNSEEN, token)
    .replace(SPACES, (run) => run.replace(/ /gu, '〔空格〕').replace(/\u3000/gu, '〔全角空格〕'))
    .replace(TWINS, (sign) => sign + token(sign));
  return LEFTWARD.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** Shown words within quotation marks: their own become single ones, and single ones of theirs are told from these. */
export function withinQuotes(shown: string): string {
  return shown
    .replace(/[‘’]/gu, (sign) => sign + token(sign))
    .replace(/[“”]/gu, (sign) => (sign === '“' ? '‘' : '’'));
}

/** A name, or a piece of a file, quoted: nothing in it can end the quotation. */
export function quoted(name: string): string {
  return `“${withinQuotes(shownName(name))}”`;
}
