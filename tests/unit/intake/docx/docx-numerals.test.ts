import { expect, test } from 'vitest';
import { isKnownFormat, numeral } from '../../../../src/intake/docx/docx-numerals.ts';

/** What Word shows for each number in each format. */
const SHOWN: [string, Record<number, string>][] = [
  [
    'chineseCounting',
    { 0: '○', 1: '一', 10: '十', 11: '十一', 20: '二十', 99: '九十九', 100: '一○○', 101: '一○一' },
  ],
  [
    'chineseCountingThousand',
    {
      0: '〇',
      10: '十',
      19: '十九',
      20: '二十',
      100: '一百',
      101: '一百〇一',
      110: '一百一十',
      111: '一百一十一',
      1001: '一千〇一',
      1010: '一千〇一十',
      10_000: '一万',
      10_500: '一万〇五百',
      100_001: '十万〇一',
      120_000: '十二万',
      100_000_000: '一亿',
    },
  ],
  ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 21: '贰拾壹', 101: '壹佰零壹' }],
  ['ideographLegalTraditional', { 2: '貳', 10: '壹拾' }],
  ['ideographDigital', { 1: '一', 10: '一〇', 21: '二一' }],
  [
    'japaneseCounting',
    { 10: '十', 11: '十一', 100: '百', 101: '百一', 110: '百十', 1000: '千', 10_000: '一万' },
  ],
  ['japaneseDigitalTenThousand', { 10: '一〇' }],
  ['taiwaneseCounting', { 10: '十', 12: '十二', 100: '一○○' }],
  ['taiwaneseCountingThousand', { 10: '十', 101: '一百零一' }],
  ['taiwaneseDigital', { 10: '一○' }],
  ['decimal', { 0: '0', 12: '12' }],
  ['decimalHalfWidth', { 12: '12' }],
  ['decimalZero', { 1: '01', 12: '12', 123: '123' }],
  ['decimalFullWidth', { 12: '１２' }],
  ['decimalFullWidth2', { 12: '１２' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedCircleChinese', { 2: '②' }],
  ['decimalEnclosedParen', { 1: '⑴', 20: '⒇' }],
  ['decimalEnclosedFullstop', { 1: '⒈', 20: '⒛' }],
  ['numberInDash', { 3: '- 3 -' }],
  ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉', 11: '11' }],
  ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
  ['ideographZodiac', { 12: '亥' }],
  ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥' }],
  ['upperLetter', { 0: '0', 1: 'A', 26: 'Z', 27: 'AA', 781: '781' }],
  ['lowerLetter', { 2: 'b', 28: 'bb' }],
  ['upperRoman', { 4: 'IV', 1999: 'MCMXCIX', 99_999: '99999' }],
  ['lowerRoman', { 9: 'ix' }],
  ['none', { 5: '' }],
  ['001, 002, 003, ...', { 7: '007', 1234: '1234' }],
];

test.each(SHOWN)('%s', (format, shown) => {
  for (const [value, words] of Object.entries(shown)) {
    expect(numeral(Number(value), format)).toBe(words);
  }
  expect(isKnownFormat(format)).toBe(true);
});

test('a format that is not known is a plain number, and the caller can tell', () => {
  expect(numeral(7, 'hebrew1')).toBe('7');
  expect(isKnownFormat('hebrew1')).toBe(false);
  expect(isKnownFormat('constructor')).toBe(false);
});
