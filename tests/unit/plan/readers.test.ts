import { describe, expect, test } from 'vitest';
import {
  clausesOf,
  parse,
  readCitations,
  readDeadlines,
  readLabel,
  readNumber,
  readUnits,
} from '../../../src/plan/index.ts';

const CHINESE = '一二三四五六七八九';

/** 1 to 99 as 一 to 九十九, written by rule. */
function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  const digit = (value: number): string => (value === 0 ? '' : CHINESE.charAt(value - 1));
  if (tens === 0) return digit(number);
  return `${tens === 1 ? '' : digit(tens)}十${digit(number % 10)}`;
}

describe('numbers', () => {
  test('一 to 九十九 and 1 to 99 are read in all their forms', () => {
    for (let number = 1; number <= 99; number += 1) {
      const full = String(number).replace(/\d/gu, (digit) =>
        '０１２３４５６７８９'.charAt(Number(digit)),
      );
      for (const form of [chinese(number), String(number), full, `（${chinese(number)}）`]) {
        expect(readNumber(form), form).toBe(number);
      }
    }
  });

  test.each([
    ['一百', 100],
    ['一百零八', 108],
    ['一百一十二', 112],
    ['一〇一', 101],
    ['一○', 10],
    ['廿一', 21],
    ['卅', 30],
    ['⒈', 1],
    ['⑿', 12],
    ['㈢', 3],
    ['第十一章', 11],
    ['999', 999],
  ])('%s is %i', (label, number) => {
    expect(readNumber(label)).toBe(number);
  });

  test.each(['', '零', '0', '一一', '十十', '二十一十', '1000', '百', '甲', 'x1'])(
    '%j is not a number of a label',
    (label) => {
      expect(readNumber(label)).toBeUndefined();
    },
  );
});

describe('labels', () => {
  test.each([
    ['一、指导思想', 'comma', 1, '一、'],
    ['十二、总结', 'comma', 12, '十二、'],
    ['一．总结', 'comma', 1, '一．'],
    ['第十一章 总则', 'chapter', 11, '第十一章'],
    ['第三条 为了', 'article', 3, '第三条'],
    ['㈠组织', 'bracket', 1, '㈠'],
    ['1.2 范围', 'dotted2', 2, '1.2'],
    ['1.2.13　目标', 'dotted3', 13, '1.2.13'],
    ['⒉ 组织', 'dot', 2, '⒉'],
    ['⑶组织', 'round', 3, '⑶'],
    ['（1）第一', 'round', 1, '（1）'],
    ['1）甲', 'round', 1, '1）'],
    ['②乙', 'circle', 2, '②'],
    ['1　总则', 'figure', 1, '1'],
    ['（十六）加强支撑。', 'bracket', 16, '（十六）'],
    ['(二)组织', 'bracket', 2, '(二)'],
    ['1.突破', 'dot', 1, '1.'],
    ['１２．突破', 'dot', 12, '１２．'],
    ['1、5G建设', 'dot', 1, '1、'],
    ['一、一体化推进', 'comma', 1, '一、'],
  ])('%s is a heading', (text, form, number, label) => {
    expect(readLabel(text)).toEqual({ form, number, text: label });
  });

  test.each([
    '1.5万家',
    '2.0行动',
    '2019.1',
    '一、二级医院',
    '三、四季度',
    '一、二、三产业',
    '第三条的规定',
    '第一部分的内容',
    '1.2%的企业',
    '2018 年',
    '总则',
    '（十十）错',
  ])('%s is none', (text) => {
    expect(readLabel(text)).toBeUndefined();
  });
});

describe('units', () => {
  test.each([
    ['各市、州、县人民政府'],
    ['各市、县、区人民政府'],
    ['各市、县、区政府'],
    ['各省、自治区、直辖市人民政府'],
    ['各区、县（市）人民政府'],
    ['各市、县（市、区）人民政府'],
    ['各乡镇、街道政府'],
  ])('%s is one unit, never split', (group) => {
    for (const joint of ['，', '、', ',', '；']) {
      const units = readUnits(`（责任单位：省科技厅${joint}${group}${joint}武汉海关）`);
      expect(units.map(({ unit }) => unit)).toEqual(['省科技厅', group, '武汉海关']);
    }
  });

  test.each([
    ['（教育部牵头，财政部、商务部等参与）', '教育部:lead 财政部:join 商务部:join'],
    ['（甲部会同乙部、丙部负责）', '甲部:listed 乙部:join 丙部:join'],
    ['（甲部牵头会同乙部负责，2020年底前完成）', '甲部:lead 乙部:join'],
    ['（甲部牵头乙部、丙部配合）', '甲部:lead 乙部:join 丙部:join'],
    ['（甲部牵头负责，各有关部门按职责分工配合）', '甲部:lead 各有关部门:join'],
    ['（甲部、乙部按职责分工负责）', '甲部:listed 乙部:listed'],
    ['（甲部、乙部和各有关省级人民政府负责）', '甲部:listed 乙部:listed 各有关省级人民政府:listed'],
    ['（责任单位：甲部牵头，乙部配合，丙部）', '甲部:lead 乙部:join 丙部:listed'],
    ['(责任单位:甲部,乙部)', '甲部:listed 乙部:listed'],
    ['牵头单位：甲部', '甲部:lead'],
    ['协办单位：甲部', '甲部:join'],
    ['承办单位：甲部', '甲部:other'],
    ['落实部门：省级有关部门', '省级有关部门:listed'],
    ['牵头及责任单位：甲部', '甲部:lead'],
    [
      '（责任单位：中国（湖北）自由贸易试验区管委会、文化和旅游部）',
      '中国（湖北）自由贸易试验区管委会:listed 文化和旅游部:listed',
    ],
    ['（责任单位：甲部。以下均需试点城市政府落实，不再列出）', '甲部:listed'],
    ['（责任单位：甲部 完成时限：2019年底）', '甲部:listed'],
  ])('%s', (text, expected) => {
    expect(
      readUnits(text)
        .map(({ unit, role }) => `${unit}:${role}`)
        .join(' '),
    ).toBe(expected);
  });

  test.each([
    '（BIPV）',
    '（含人才公寓）',
    '由省经信厅牵头，建立机制。',
    '（责任单位：）',
    '（甲部负责）等',
    '（未闭合，甲部负责',
    '（2020年底前完成）',
  ])('%s names none', (text) => {
    expect(readUnits(text)).toEqual([]);
  });
});

describe('deadlines and citations', () => {
  test('positions are relative to the clause', () => {
    expect(readDeadlines('力争到2019年底试点商用。')).toEqual([
      {
        words: '2019年底',
        from: null,
        until: '2019-12-31',
        firm: false,
        position: {
          start: { line: 1, column: 4, offset: 3 },
          end: { line: 1, column: 10, offset: 9 },
        },
      },
    ]);
    expect(readCitations('落实《甲》（国发〔2017〕40号）。')).toEqual([
      {
        title: '甲',
        number: '国发〔2017〕40号',
        words: '《甲》（国发〔2017〕40号）',
        position: {
          start: { line: 1, column: 3, offset: 2 },
          end: { line: 1, column: 19, offset: 18 },
        },
      },
    ]);
  });

  test.each([
    ['2023年2月底前', '2023-02-28'],
    ['2024年2月底前', '2024-02-29'],
    ['1900年2月底前', '1900-02-28'],
    ['2000年2月底前', '2000-02-29'],
    ['2020年1月前', '2019-12-31'],
    ['2019年末', '2019-12-31'],
    ['2019年12月31日之前', '2019-12-31'],
    ['2019 年 6 月底', '2019-06-30'],
  ])('%s lasts until %s', (words, until) => {
    expect(readDeadlines(`${words}完成。`).map((deadline) => deadline.until)).toEqual([until]);
  });

  test('a title in 《》 is no place for deadlines, whatever is in it', () => {
    expect(readDeadlines('到《到2020年底前的计划》，力争《2019年底》')).toEqual([]);
  });

  test('力争 counts where it governs the date, directly before or behind', () => {
    const firm = (text: string): boolean[] => readDeadlines(text).map((deadline) => deadline.firm);
    expect(firm('力争到2020年底建成，2021年底前推广')).toEqual([false, true]);
    expect(firm('力争2020年底前建成')).toEqual([false]);
    expect(firm('到2020年底力争建成')).toEqual([false]);
    expect(firm('到2020年底，建成平台，力争领先')).toEqual([true]);
  });
});

test('clauses come heading first, and units keep their place in the source', () => {
  const tree = parse('一、甲\n　　（一）乙。丙。（责任单位：丁局）');
  expect(clausesOf(tree).map(({ text }) => text)).toEqual([
    '一、甲',
    '（一）乙。',
    '丙。',
    '（责任单位：丁局）',
  ]);
  expect(clausesOf(tree)[3]?.units[0]?.position.start).toEqual({ line: 2, column: 16, offset: 19 });
});

test('an empty text is a tree without anything in it', () => {
  for (const text of ['', '\n\n', '\uFEFF', '　\t\r\n']) {
    expect(parse(text)).toMatchObject({ children: [], doubts: [] });
  }
});
