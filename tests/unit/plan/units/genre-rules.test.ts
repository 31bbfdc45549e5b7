import { describe, expect, test } from 'vitest';
import { parse, readLabel, readRules, readUnits } from '../../../../src/plan/index.ts';
import { UNITS } from '../genres.ts';

describe('rules as offices word them', () => {
  test.each([
    [
      '〔责任单位：省商务厅、省数据局按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。〕',
      '具体任务均涉及相关市（州）人民政府，不再做分工，下同',
      ['省商务厅', '省数据局'],
    ],
    [
      '责任单位：市发改委、市卫生健康委（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）',
      '除标注“分别牵头”外，列第一位为牵头或汇总单位，下同',
      ['市发改委', '市卫生健康委'],
    ],
    [
      '（市应急管理局牵头，市教育局等市安委会有关成员单位和各县〔区〕按职责分工负责。以下均需各县〔区〕落实，不再列出）',
      '以下均需各县〔区〕落实，不再列出',
      ['市应急管理局', '市教育局', '各县〔区〕'],
    ],
    [
      '〔责任单位：市发改委、市商务局，各县（区）人民政府。各县（区）人民政府均为责任单位，下同〕',
      '各县（区）人民政府均为责任单位，下同',
      ['市发改委', '市商务局', '各县（区）人民政府'],
    ],
    [
      '（省生态环境厅牵头，省自然资源厅配合。各市、县政府负责落实。以下均需各市、县政府落实，不再列出）',
      '以下均需各市、县政府落实，不再列出',
      ['省生态环境厅', '省自然资源厅', '各市、县政府'],
    ],
  ])('%s', (text, rule, units) => {
    expect(readRules(text).map(({ words }) => words)).toEqual([rule]);
    expect(readUnits(text).map(({ unit }) => unit)).toEqual(units);
  });

  test.each(['企业均为责任单位，要落实主体责任。', '各县人民政府均为责任单位的，由市政府协调。'])(
    '%s is none',
    (text) => {
      expect(readRules(text)).toEqual([]);
    },
  );

  test('one that is not understood is named, a name that is explained is not', () => {
    const text = `牵头单位（无牵头单位的，责任单位即为牵头单位，下同）要抓落实。\n一、任务\n（一）甲。做甲。${UNITS}\n`;
    expect(parse(text).notices).toMatchObject([
      { code: 'rule-unread', words: '无牵头单位的，责任单位即为牵头单位，下同' },
    ]);
    const explained = `有关单位（含企业，下同）和省科技厅（以下简称牵头单位，下同）要落实。\n一、任务\n（一）甲。做甲。${UNITS}\n`;
    expect(parse(explained)).toMatchObject({ doubts: [], notices: [] });
  });
});

test.each([
  ['1﹒全省生产总值增长7%', '1﹒'],
  ['2．2021年11月底前，开展检查。', '2．'],
  ['3.12月底前完成。', '3.'],
  ['1．5G网络规模部署。', '1．'],
  ['4.12345热线一号对外。', '4.'],
])('%s is numbered', (text, label) => {
  expect(readLabel(text)?.text).toBe(label);
});

test.each(['1.5万人', '2.0行动', '1.20个百分点'])('%s is a figure', (text) => {
  expect(readLabel(text)).toBe(undefined);
});
