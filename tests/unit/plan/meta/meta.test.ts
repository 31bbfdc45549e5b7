import { describe, expect, test } from 'vitest';
import {
  firstYear,
  parse,
  readMeta,
  readRules,
  readUnits,
  regionOf,
  shortTitleOf,
  withinRegion,
} from '../../../../src/plan/index.ts';

const meta = (text: string): ReturnType<typeof readMeta> => readMeta(parse(text));

describe('what a text says of itself', () => {
  test('the title is the plan’s own, over its lines, not that of the notice it came with', () => {
    const text = `湖北省人民政府文件
鄂政发〔2020〕3号
湖北省人民政府关于印发甲行动方案的通知
各市、州、县人民政府：
现将方案印发给你们。
湖北省人民政府
2020年3月1日
湖北省甲领域
行动方案
一、做
做好。
`;
    expect(meta(text)).toMatchObject({
      title: ['湖北省甲领域', '行动方案'],
      issuers: ['湖北省人民政府'],
      number: '鄂政发〔2020〕3号',
      date: '2020-03-01',
      doubts: [],
    });
  });

  test('the title of a plan right below its notice is not run together with it', () => {
    expect(meta('关于印发甲方案的通知\n甲行动方案\n一、做\n做好。\n')).toMatchObject({
      title: ['甲行动方案'],
    });
  });

  test.each([
    ['根据《某办法》，现印发《甲方案》和《乙方案》。', '甲方案'],
    ['现印发《某省落实〈某意见〉方案》，原《某方案》废止。', '某省落实〈某意见〉方案'],
    ['现印发给你们，请结合《某办法》执行。', ''],
  ])('the title that it may have is the first that is issued: %s', (front, title) => {
    const { doubts } = meta(`${front}\n一、做\n做好。\n`);
    expect(doubts.find(({ code }) => code === 'title')?.default).toBe(title);
  });

  test('what it does not say is asked, with what the text offers, and an answer outlives a revision', () => {
    const text = '现印发《某省方案》。\n一、做\n做好。\n来源：某省人民政府网站\n';
    const { doubts, source } = meta(text);
    expect(doubts).toMatchObject([
      { code: 'title', must: true, default: '某省方案', answer: null },
      { code: 'issuer', must: true, default: '某省人民政府', answer: null },
      { code: 'date', must: false, default: '' },
    ]);
    expect(source).toEqual({ name: '某省人民政府网站', date: null });
    const answers = doubts.map((doubt) => ({ ...doubt, answer: '答' }));
    expect(readMeta(parse(`前言。\n${text}`), answers).doubts.map(({ answer }) => answer)).toEqual([
      '答',
      '答',
      '答',
    ]);
  });

  test('of several plans in a file each has the number, date and issuer of their cover', () => {
    const cover = meta('甲方案\n鄂政发〔2020〕3号\n一、做\n做。\n省政府办公厅\n2020年3月1日\n');
    const { issuers, number, date } = readMeta(parse('乙方案\n一、做\n做。\n'), [], cover);
    expect({ issuers, number, date }).toEqual({
      issuers: ['省政府办公厅'],
      number: '鄂政发〔2020〕3号',
      date: '2020-03-01',
    });
  });

  test.each([
    ['湖 北 省 人 民 政 府\n2020年3月1日', ['湖北省人民政府'], '2020-03-01'],
    [
      '黄浦区教育局黄浦区商务委\n二〇二〇年十二月二十六日',
      ['黄浦区教育局', '黄浦区商务委'],
      '2020-12-26',
    ],
    ['省科技厅、省财政厅\n二○二○年三月十日', ['省科技厅', '省财政厅'], '2020-03-10'],
    ['省科技厅\n二〇二〇年十月三日', ['省科技厅'], '2020-10-03'],
  ])('signed %j', (signature, issuers, date) => {
    expect(meta(`方案\n一、做\n做好。\n${signature}\n`)).toMatchObject({ issuers, date });
  });

  test('who speaks may stand in the title, or in the head of the paper alone', () => {
    expect(meta('国务院关于做好某事的意见\n一、做\n做好。\n').issuers).toEqual(['国务院']);
    expect(meta('某市人民政府文件\n某方案\n一、做\n做好。\n').issuers).toEqual(['某市人民政府']);
  });

  test('a source line of one day gives its name and the day, an impossible day none', () => {
    expect(meta('方案\n一、做\n做。\n来源：某网 2018年12月29日\n').source).toEqual({
      name: '某网',
      date: '2018-12-29',
    });
    expect(meta('方案\n一、做\n做。\n来源：某网 2018年13月29日\n').source?.date).toBe(null);
    expect(meta('方案\n一、做\n做。\n来源：某网 二〇一八年十三月十日\n').source?.date).toBe(null);
  });

  test('a text without headings has a front alone', () => {
    expect(meta('某方案\n做好。\n').title).toEqual(['某方案']);
  });
});

test.each([
  ['湖北省人民政府', ['湖北省']],
  ['上海市黄浦区发展改革委', ['上海市', '黄浦区']],
  ['国务院办公厅', ['国务院']],
  ['关于某事', []],
])('region of %s', (words, region) => {
  expect(regionOf(words)).toEqual(region);
});

test('a district lies in the city that the text names', () => {
  expect(withinRegion(['黄浦区'], '上海市')).toEqual(['上海市', '黄浦区']);
  expect(withinRegion(['黄浦区'], '本区')).toEqual(['黄浦区']);
  expect(withinRegion(['湖北省'], '上海市')).toEqual(['湖北省']);
});

test('the year of an address is the first one that the text names', () => {
  expect(firstYear('2018-2020年')).toBe('2018');
  expect(firstYear('某年')).toBeUndefined();
});

test('a short title leaves the notice out', () => {
  expect(shortTitleOf('某省关于印发《甲方案》的通知')).toBe('甲方案');
  expect(shortTitleOf('甲方案')).toBe('甲方案');
});

describe('units at the edges', () => {
  test.each([
    ['（责任单位：省科技厅（牵头）、省财政厅（配合）、省人大（指导））', ['lead', 'join', 'other']],
    ['（责任单位：省科技厅（责任单位）、省财政厅）', ['listed', 'listed']],
    ['（牵头单位及责任单位和配合单位：省科技厅）', ['lead']],
    ['（责任单位：税务总局、财政部（列第一位者为牵头单位，下同））', ['listed', 'listed']],
  ])('%s', (text, roles) => {
    expect(readUnits(text).map(({ role }) => role)).toEqual(roles);
  });

  test('a list of many names may hold one of unknown ending', () => {
    const text = '一、任务\n（一）甲。做。（发展改革委、教育部、科技部、财政部、商务部、中科飞）\n';
    expect(parse(text).children).toMatchObject([{ children: [{ type: 'task' }] }]);
  });

  test('units are added by a rule, whatever stands before them in the sentence', () => {
    for (const text of [
      '各市人民政府均为责任单位，不再列出。',
      '有关工作已明确，各市人民政府均为责任单位不再列出。',
    ]) {
      expect(readRules(text)[0]?.effect, text).toMatchObject({ kind: 'also' });
    }
  });
});

test('two forms that stand within each other are asked about', () => {
  const text = `一、甲\n（一）乙\n1.做。\n2.做。\n二、丙\n1.丁\n（一）做。\n（二）做。\n`;
  expect(parse(text).doubts.map(({ code }) => code)).toContain('nesting');
});

test('a remark above the title is no part of it, one below it is', () => {
  const { title } = readMeta(
    parse('（本文有删减）\n某省方案\n（试行）\n一、任务\n（一）甲。乙。\n'),
  );
  expect(title).toEqual(['某省方案', '（试行）']);
});
