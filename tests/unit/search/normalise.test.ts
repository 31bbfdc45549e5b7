import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, rangesOf, spaced } from '../../../src/search/index.ts';

const pieces = fc
  .array(
    fc.constantFrom(
      ...'信息消费ＡａＢ１2-—–～~“”"‘’＂，。（） \u3000\u00a0\t\u200b\u00ad',
      '𠮷',
      'ﬁ',
      '㎡',
      'Ⅳ',
      'é',
      'e\u0301',
      '①',
      '½',
      '각',
      '👍🏽',
      'İ',
    ),
    { maxLength: 20 },
  )
  .map((all) => all.join(''));

describe('normalising', () => {
  test('width, case, white space and the shape of double quotes are the same; all else is not', () => {
    const same = [
      ['ＩＰｖ６', 'ipv6'],
      ['第 5\u3000代', '第5代'],
      ['“双创”', '"双创"'],
      ['＂双创＂', '„双创“'],
      ['2～3', '2~3'],
      ['㎡', 'm2'],
      ['e\u0301', 'é'],
    ];
    for (const [one = '', other = ''] of same) {
      expect(normalise(one).text, one).toBe(normalise(other).text);
    }
    for (const [one, other] of [
      ['é', 'e'],
      ['“', '‘'],
      ['2—3', '2-3'],
      ['。', '.'],
      ['消费', '消費'],
    ] as const) {
      expect(normalise(one).text).not.toBe(normalise(other).text);
    }
  });

  test('what is normal stays so, and the map leads back to the characters it came from', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const { text: normal, starts, ends } = normalise(text);
        expect(starts).toHaveLength(normal.length);
        expect(ends).toHaveLength(normal.length);
        expect(normalise(normal).text).toBe(normal);
        for (const [index, start] of starts.entries()) {
          const from = normalise(text.slice(start, ends[index])).text;
          expect(from).toContain(normal[index]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ranges are where the word stands in the original', () => {
    const original = '推进 “Ｉ Ｐ ｖ６”和IPv6，𠮷ﬁn';
    const text = normalise(original);
    const slices = (word: string): string[] =>
      rangesOf(text, normalise(word).text).map(([from, to]) => original.slice(from, to));
    expect(slices('ipv6')).toEqual(['Ｉ Ｐ ｖ６', 'IPv6']);
    expect(slices('𠮷f')).toEqual(['𠮷ﬁ']);
    expect(slices('没有')).toEqual([]);
  });

  test('characters are spaced one by one, surrogate pairs whole, the double quote left out', () => {
    expect(spaced('a"𠮷信')).toBe('a 𠮷 信');
    expect(spaced('"')).toBe('');
  });
});
