import { describe, expect, test } from 'vitest';
import { card, textWidth } from '../../../src/charts/index.ts';
import type { Picture, Shape } from '../../../src/charts/index.ts';

/** All words of a picture, in order. */
function wordsOf({ shapes }: Picture): Shape[] {
  return shapes.filter(({ tag }) => tag === 'text');
}

const WORDS = {
  title: '（一）提高信息消费供给水平',
  place: ['湖北省信息消费实施方案', '三、主要任务'],
  site: '台账',
  unofficial: '非官方网站',
};

describe('the picture of a page', () => {
  test('says where the page stands, its title, whose it is, and that it is not official', () => {
    expect(wordsOf(card(WORDS)).map(({ words }) => words)).toEqual([
      '湖北省信息消费实施方案 › 三、主要任务',
      '（一）提高信息消费供给水平',
      '台账',
      '非官方网站',
    ]);
  });

  test('a long title is set smaller, and one that no size holds ends in …', () => {
    const sizes = [10, 30, 45, 200].map((length) => {
      const lines = wordsOf(card({ ...WORDS, title: '题'.repeat(length) })).slice(1, -2);
      const last = lines.at(-1)?.words ?? '';
      return {
        size: lines[0]?.attributes['font-size'],
        count: lines.length,
        cut: /…$/u.test(last),
      };
    });
    expect(sizes).toEqual([
      { size: 76, count: 1, cut: false },
      { size: 64, count: 2, cut: false },
      { size: 64, count: 3, cut: false },
      { size: 52, count: 4, cut: true },
    ]);
  });

  test('no title leaves one or two characters alone on its last line', () => {
    for (let length = 14; length < 60; length += 1) {
      const lines = wordsOf(card({ ...WORDS, title: '题'.repeat(length) })).slice(1, -2);
      expect(lines.at(-1)?.words?.length, `${length} characters`).toBeGreaterThan(2);
    }
  });

  test('all words stand within the picture', () => {
    const texts = wordsOf(card({ ...WORDS, title: '题'.repeat(99), site: '站'.repeat(99) }));
    for (const { attributes, words = '' } of texts) {
      const end = Number(attributes['x']) + textWidth(words, Number(attributes['font-size']));
      expect(end).toBeLessThanOrEqual(1140);
      expect(Number(attributes['y'])).toBeLessThan(600);
    }
  });
});
