import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PIECE, piecesOf, spokenWords } from '../../../../src/components/aloud/pieces.ts';

const SIGNS = ['，', '；', '、', '：', ',', ';', '”', '）', '。', '1', '字', '省'];

test('pieces, joined, are the clause; none is empty, and one that is cut ends where a reader takes breath', () => {
  const clause = fc
    .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 300 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(clause, (text) => {
      const pieces = piecesOf(text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) expect(piece).not.toBe('');
      for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[，；：、,;][”’」』）]*$/u);
    }),
  );
});

test('a short clause is one piece, whatever signs it has', () => {
  const clause = '电子商务交易额达到3万亿元，年均增长13%以上；其他不变。';
  expect(piecesOf(clause)).toEqual([clause]);
});

test('a long clause is cut at the last ，or ； that fits, within a list only where it must be', () => {
  const [one, two] = [`${'一、'.repeat(20)}二，`, `${'三、'.repeat(10)}四。`];
  expect(piecesOf(one + two)).toEqual([one, two]);
  const list = `（责任单位：${'省科技厅、'.repeat(15)}省政府）`;
  const pieces = piecesOf(list);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(LONGEST_PIECE);
});

test('words are never cut: a run without any sign is one piece, however long; so is 1,200', () => {
  const run = '字'.repeat(LONGEST_PIECE * 3);
  expect(piecesOf(`${run}，字。`)).toEqual([`${run}，`, '字。']);
  const figure = `${'字'.repeat(LONGEST_PIECE - 3)}1,200${'元'.repeat(10)}。`;
  expect(piecesOf(figure)).toEqual([figure]);
});

test.each([
  ['1.突破关键核心技术。', '1、突破关键核心技术。'],
  ['（一）提高信息消费供给水平。', '（一）提高信息消费供给水平。'],
  ['一、指导思想', '一、指导思想'],
  ['1.5万户以上。', '1.5万户以上。'],
  ['到2020年底，增长13%。', '到2020年底，增长13%。'],
])('%s is spoken as %s', (clause, words) => {
  expect(spokenWords(clause)).toBe(words);
});
