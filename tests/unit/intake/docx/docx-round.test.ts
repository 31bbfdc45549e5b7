import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/intake/docx/docx.ts';
import { abstractNum, docx, lvl, num, numOf, p } from '../make-docx.ts';

const NUMBERING =
  abstractNum(
    0,
    lvl(0, 'chineseCounting', '%1、'),
    lvl(1, 'chineseCounting', '（%2）'),
    lvl(2, 'decimal', '%3.'),
    lvl(3, 'decimalEnclosedCircle', '%4'),
  ) + numOf(1, 0);

/** Below a hundred, as a person types it. */
function chinese(value: number): string {
  const digits = ['', ...'一二三四五六七八九'];
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[value % 10] ?? ''}`;
}

const TYPED: readonly ((value: number) => string)[] = [
  (value) => `${chinese(value)}、`,
  (value) => `（${chinese(value)}）`,
  (value) => `${value}.`,
  (value) => '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.charAt(value - 1) || `${value} `,
];

/** The text that a person gets who types the numbers. */
function typed(items: readonly { words: string; level: number }[]): string[] {
  const counts = [0, 0, 0, 0];
  return items.map(({ words, level }) => {
    if (level < 0) return words;
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    return (TYPED[level]?.(counts[level] ?? 0) ?? '') + words;
  });
}

const words = fc
  .string({
    unit: fc.constantFrom(...'推进信息消费，。（一）1.A &<>"　 '),
    minLength: 1,
    maxLength: 12,
  })
  .map((one) => `文${one}`.trim());

test('a text with automatic numbers is the text with typed numbers', async () => {
  const items = fc.array(fc.record({ words, level: fc.integer({ min: -1, max: 3 }) }), {
    minLength: 1,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(items, async (all) => {
      const body = all.map((one) => p(one.words, one.level < 0 ? '' : num(1, one.level))).join('');
      const { paragraphs } = await readDocx(docx(body, { numbering: NUMBERING }));
      expect(paragraphs.map(({ text }) => text)).toEqual(typed(all));
    }),
  );
});
