import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { searchRoads } from '../../../src/integrations/search-roads.ts';
import { answer } from '../../../src/search/index.ts';
import { wholeSource } from './whole-source.ts';
import type { Answer, SearchPage } from '../../../src/search/index.ts';
import { otherFigures } from '../../../src/search/numerals.ts';

const TEXTS = [
  '省发展改革委牵头。',
  '第5代移动通信（5G）。',
  '扩大信息消费，第五批。',
  '银行行长会议。',
  '“楚天云”平台。',
  '人工智能（AI）与MAIN。',
  '后台经费2018年。',
];
const NAMES = [
  { name: '省发展改革委', aliases: ['发改委', '省发改委'] },
  { name: '人工智能', aliases: ['AI'] },
  { name: '单名', aliases: [] },
];
const roads = searchRoads(TEXTS.join(''), NAMES);

function pageOf(texts: readonly string[]): SearchPage {
  const clauses = texts.map((text, index) => ({
    id: String(index),
    kind: 'sentence',
    text,
    place: '',
  }));
  return { address: 'p/', plan: 'p', title: '', chapter: '', clauses };
}

function ask(typed: string, texts = TEXTS): Promise<Answer> {
  return answer(typed, wholeSource([pageOf(texts)]), roads);
}

/** The road, what was looked for instead, and the clauses found so. */
async function roadOf(typed: string, texts = TEXTS): Promise<unknown[]> {
  const { literal, approximate } = await ask(typed, texts);
  expect(literal.total).toBe(0);
  return approximate.flatMap(({ road, words, pages }) => [
    road,
    words,
    pages.flatMap(({ hits }) => hits.map(({ clause }) => clause.id)),
  ]);
}

describe('other ways to write a word', () => {
  test.each([
    ['another name', '发改委', ['same', ['省发展改革委'], ['0']]],
    ['the longest of its names', '省发改委牵头', ['same', ['省发展改革委牵头'], ['0']]],
    ['traditional characters', '後臺經費', ['same', ['后台经费'], ['6']]],
    ['Chinese figures', '第五代', ['same', ['第5代'], ['1']]],
    ['Arabic figures', '第5批', ['same', ['第五批'], ['2']]],
    ['a year, figure by figure', '二〇一八年', ['same', ['2018年'], ['6']]],
    ['with another zero', '经费二○一八年', ['same', ['经费2018年'], ['6']]],
    ['and another', '经费二零一八年', ['same', ['经费2018年'], ['6']]],
    ['pinyin in full', 'xinxixiaofei', ['same', ['信息消费'], ['2']]],
    ['pinyin, half typed', 'XinXiXiaof', ['same', ['信息消费'], ['2']]],
    ['the first letters of pinyin', 'xxxf', ['same', ['信息消费'], ['2']]],
    ['a character of two readings', 'yinhanghangzhang', ['same', ['银行行长'], ['3']]],
    ['pinyin with what it is not', '5dyd', ['same', ['5代移动'], ['1']]],
  ])('%s', async (_, typed, found) => {
    expect(await roadOf(typed)).toEqual(found);
  });

  test('what is found so stands apart from what is literal, and never twice', async () => {
    const { literal, approximate } = await ask('人工智能', ['人工智能（AI）。', 'AI。', 'MAIN。']);
    expect(literal.pages[0]?.hits.map(({ clause }) => clause.id)).toEqual(['0']);
    expect(approximate).toMatchObject([
      { road: 'same', words: ['AI'], pages: [{ hits: [{ clause: { id: '1' } }] }] },
    ]);
  });

  test('each of several words may go its own way', async () => {
    const texts = ['省发展改革委推进第五批。'];
    expect(await roadOf('发改委 第5批', texts)).toEqual(['same', ['省发展改革委 第五批'], ['0']]);
  });

  test('figures up to 9999 are written the other way and back', () => {
    const figures = /^(?:[1-9]\d{0,3})$/u;
    for (let number = 1; number < 10_000; number += 1) {
      const [counted = ''] = otherFigures(`第${number}代`);
      if (String(number).includes('0')) continue;
      expect(figures.test(String(number))).toBe(true);
      expect(otherFigures(counted), counted).toContain(`第${number}代`);
    }
    expect(otherFigures('第10代')[0]).toBe('第十代');
    expect(otherFigures('第十代')).toEqual(['第10代']);
    expect(otherFigures('第0代')).toEqual([]);
    expect(otherFigures('十百')).toEqual([]);
  });
});

describe('the nearest', () => {
  test.each([
    ['marks aside', '楚天云平台', ['near', ['楚天云”平台'], ['4']]],
    ['one character is another', '信息消飞', ['near', ['信息消费'], ['2']]],
    ['one character too many', '信息的消费', ['near', ['信息消费'], ['2']]],
    ['one character missing', '信消费', ['near', ['信息消费'], ['2']]],
    ['the longest piece, half of it at least', '移动通信网', ['near', ['移动通信'], ['1']]],
    ['nothing of a piece that is shorter', '移动互联网', []],
    ['nothing with another figure', '第6代移动通信', []],
    ['fewer words', '信息消费 量子', ['near', ['信息消费'], ['2']]],
    ['nothing where less than half of the words is there', '量子 会议 纠缠', []],
    ['nothing at all', '魑魅', []],
    ['marks that stand nowhere', '％％', []],
  ])('%s', async (_, typed, found) => {
    expect(await roadOf(typed)).toEqual(found);
  });

  test('is not offered where something is found', async () => {
    expect((await ask('银行')).approximate).toEqual([]);
  });
});

test('each traditional character leads where the dictionaries’ own converters lead', () => {
  const characters = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, index) =>
    String.fromCodePoint(0x3400 + index),
  );
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const known = new Set(characters);
  // Each on a line of its own, where no word is read.
  const converted = converters.map((convert) => convert(characters.join('\n')).split('\n'));
  const pairs = characters.flatMap((one, at) => {
    const simplified = converted
      .map((all) => all[at] ?? '')
      .find((other) => other !== one && known.has(other));
    return simplified === undefined ? [] : [one + simplified];
  });
  expect(searchRoads(characters.join(''), []).traditional).toBe(pairs.join(''));
});

test('names of a unit hold within its region only', async () => {
  const regional = searchRoads(
    '省科技厅',
    [],
    [
      {
        plans: ['e'],
        units: [{ name: '省科技厅', slug: 'a', aliases: ['湖北省科技厅', '鄂科厅'] }],
      },
      { plans: ['x'], units: [{ name: '省科技厅', slug: 'a', aliases: ['湖南省科技厅'] }] },
    ],
  );
  const page = (plan: string, text: string): SearchPage => ({ ...pageOf([text]), plan });
  const both = [page('e', '鄂方案由省科技厅牵头。'), page('x', '湘方案由省科技厅牵头。')];
  const plansOf = async (typed: string, pages: SearchPage[]): Promise<string[][]> => {
    const { literal, approximate } = await answer(typed, wholeSource(pages), regional);
    return [literal.pages, approximate.flatMap((found) => found.pages)].map((found) =>
      found.map((on) => on.page.plan),
    );
  };
  expect(await plansOf('湖北省科技厅', both)).toEqual([[], ['e']]);
  expect(await plansOf('湖南省科技厅 牵头', both)).toEqual([[], ['x']]);
  expect(await plansOf('省科技厅', both)).toEqual([['e', 'x'], []]);
  // Nor as the nearest there is, where its own region has none.
  expect(await plansOf('湖北省科技厅', both.slice(1))).toEqual([[], []]);
  expect(await plansOf('鄂科厅 方案', both.slice(1))).toEqual([[], []]);
});
