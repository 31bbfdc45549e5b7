import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, textWidth, wrap } from '../../../src/charts/index.ts';

const CHARS = Array.from('省科技厅发展信息消费，。、；：（）《》“”—…GIS5G2-3APP%+ 第〔〕');
const texts = fc
  .array(fc.constantFrom(...CHARS), { minLength: 20, maxLength: 120 })
  .map((chars) => chars.join(''));

test('Chinese characters are as wide as high, Latin ones and figures about half', () => {
  expect(textWidth('信息消费', 10)).toBe(40);
  expect(textWidth('2020', 10)).toBeCloseTo(22.4);
  expect(textWidth('', 10)).toBe(0);
});

test('lines, joined, are the text, and none is wider than asked', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, ems) => {
      for (const lines of [wrap(text, ems * 10, 10), balance(text, ems * 10, 10)]) {
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(ems * 10);
      }
    }),
  );
});

test('no line begins with what closes, and none ends with what opens, while its piece fits a line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      // Long runs of such signs fit no line, and then break where they must.
      fc.pre(!/[，。、；：（）《》“”—…A-Za-z0-9\-%+\s〔〕]{9}/u.test(text));
      const lines = wrap(text, 120, 10);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：）》”…—〕%]/u);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“〔]$/u);
    }),
  );
});

test('figures, Latin words and given names stay whole', () => {
  expect(wrap('全省行政村实现100%通光纤网络', 72, 10)).toEqual([
    '全省行政村实现',
    '100%通光纤网',
    '络',
  ]);
  expect(wrap('手机APP、微信号', 36, 10)).toEqual(['手机', 'APP、', '微信号']);
  const names = ['省发展改革委', '各市、州、县人民政府'];
  const lines = wrap('省发展改革委、各市、州、县人民政府', 110, 10, { names });
  expect(lines).toEqual(['省发展改革委、', '各市、州、县人民政府']);
});

test('what fits no line breaks where it must', () => {
  expect(wrap('ABCDEFGH', 30, 10).every((line) => textWidth(line, 10) <= 30)).toBe(true);
  expect(wrap('省发展改革委', 30, 10, { names: ['省发展改革委'] })).toEqual(['省发展', '改革委']);
});

test('the first line leaves room at its start', () => {
  expect(wrap('一二三四五六七', 40, 10, { indent: 20 })).toEqual(['一二', '三四五六', '七']);
});

test('balanced lines are as few, and nearly as long as each other', () => {
  expect(balance('一二三四五六七八九十甲', 100, 10)).toEqual(['一二三四五六', '七八九十甲']);
});
