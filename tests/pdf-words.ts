/** Where a font has one glyph for two characters, a PDF names it by the rarer one: the name → the character meant. */
const SAME_GLYPH = new Map(
  ['⻅见', '⻓长', '⺠民', '⻣骨', '⻋车', '⻔门', '⻛风', '⻩黄', '戶户'].map(
    ([named = '', one = '']) => [named, one],
  ),
);

/** Words as a PDF gives them, or as they were before: without white space, each character once. */
export function pdfWords(text: string): string {
  return Array.from(
    text.replace(/[\s\p{Cc}]/gu, '').normalize('NFKC'),
    (one) => SAME_GLYPH.get(one) ?? one,
  ).join('');
}
