/** Signs that Word takes from a symbol font (w:sym), and the characters that look like them. */

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '❐'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xab, '★'],
  [0xb2, '☆'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0xa3, '□'],
  [0x97, '●'],
  [0x98, '○'],
]);

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x61, 'α'],
  [0x62, 'β'],
  [0x67, 'γ'],
  [0x64, 'δ'],
  [0x6c, 'λ'],
  [0x6d, 'μ'],
  [0x70, 'π'],
  [0x73, 'σ'],
  [0x57, 'Ω'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xa8, '♦'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd7, '⋅'],
  [0xde, '⇒'],
  [0xe5, '∑'],
]);

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['symbol', SYMBOL],
]);

/** The character for a sign of a font; undefined if it is not known. */
export function symbolFor(font: string, code: string): string | undefined {
  const value = /^[0-9a-f]{2,5}$/iu.test(code) ? parseInt(code, 16) : 0;
  // Symbol fonts are shifted to F000, where characters have no meaning of their own.
  const signs = FONTS.get(font.toLowerCase());
  if (signs !== undefined) return signs.get(value >= 0xf000 ? value - 0xf000 : value);
  const isPrivate = value >= 0xd800 && value <= 0xf8ff;
  return value < 0x20 || isPrivate ? undefined : String.fromCodePoint(value);
}
