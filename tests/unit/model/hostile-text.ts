import fc from 'fast-check';

/** Pieces that Markdown, MDX, HTML or a smart editor would like to interpret. */
const PIECES = [
  ...'{}<>&!\\*_~`[]()|#+-=:;.,@$%^/\'"?',
  '“”‘’——…',
  '中文句子。',
  '责任单位',
  'www.example.com',
  'http://a.example/?b=1&c=2',
  'a@b.example',
  '&amp;',
  '&#123;',
  '<script>',
  '</Clause>',
  '<!-- -->',
  '{process.exit()}',
  'import x',
  'export default',
  '1. ',
  '- ',
  '# ',
  '2--3',
  '---',
  '...',
  '(c)',
  '"PPP"',
  '$a$',
  ':::',
  '::a[b]',
  '~~删~~',
  '[^1]',
  '| a | b |',
  ' ',
  '  ',
  '\u3000',
  '\u00a0',
  '\t',
  '𠮷',
];

/** One line of text without white space at its ends, made of such pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');
