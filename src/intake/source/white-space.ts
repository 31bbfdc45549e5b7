/** White space in the source of a page. */

/** Characters as wide as a Chinese character. */
const WIDE = /[\u2E80-\u303F\u3105-\u9FFF\uF900-\uFAFF\uFF01-\uFF60“”‘’…—]/u;

/**
 * Collapses spaces, tabs and line breaks as a page shows them: a run becomes one space. A line break between two
 * Chinese characters becomes nothing, since Word breaks lines there in the pages that it saves. U+3000 and no-break
 * spaces are text and stay.
 *
 * @see https://www.w3.org/TR/css-text-3/#line-break-transform
 */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/gu, (space, at: number) => {
    if (!/[\n\r]/u.test(space)) return ' ';
    const [before, behind] = [text[at - 1] ?? '', text[at + space.length] ?? ''];
    return WIDE.test(before) && WIDE.test(behind) ? '' : ' ';
  });
}
