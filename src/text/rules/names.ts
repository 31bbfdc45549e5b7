/** Names of units and people, which anybody may have typed, as they are shown. */

/** Characters that are invisible or reverse the writing, and all white space but the space and the full-width one. */
const UNSEEN =
  /[\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|[^\S \u3000]|〔(?=U\+|空格|全角空格)/gu;
/** Spaces at the ends, and runs of spaces, which pages show as one. */
const SPACES = /^[ \u3000]+|[ \u3000]+$|[ \u3000]{2,}/gu;
/** Radicals and compatibility characters, which look like ordinary characters. */
const TWINS = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** Letters that are written from right to left. */
const LEFTWARD = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function token(sign: string): string {
  return `〔U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
}

/**
 * A name in such a form that no two different names look the same: invisible characters, and spaces that one would not
 * notice, are shown as 〔U+200B〕 and 〔空格〕. Ordinary names do not change. A name in a script that runs leftward does not
 * turn the words around it.
 */
export function shownName(name: string): string {
  const shown = name
    .replace(UNSEEN, token)
    .replace(SPACES, (run) => run.replace(/ /gu, '〔空格〕').replace(/\u3000/gu, '〔全角空格〕'))
    .replace(TWINS, (sign) => sign + token(sign));
  return LEFTWARD.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/**
 * A shown name for use within quotation marks: its double marks become single ones, and its own single ones are marked.
 */
export function withinQuotes(shown: string): string {
  return shown
    .replace(/[‘’]/gu, (sign) => sign + token(sign))
    .replace(/[“”]/gu, (sign) => (sign === '“' ? '‘' : '’'));
}

/** A name, or a piece of a file, in quotation marks: nothing in it can end the quotation. */
export function quoted(name: string): string {
  return `“${withinQuotes(shownName(name))}”`;
}
