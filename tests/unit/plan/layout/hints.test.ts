import { describe, expect, test } from 'vitest';
import { clausesOf, readMeta } from '../../../../src/plan/index.ts';
import { read, outlineOf, plain, CENTRED, BOLD, outline } from './hinted.ts';
import type { Line } from './hinted.ts';

const UNITS = '（责任单位：省科技厅、省财政厅）';

describe('headings without a number', () => {
  const styled: Line[] = [
    ['某省数字经济行动方案', outline(1)],
    ['总体要求', outline(2)],
    ['坚持创新驱动。'],
    ['重点任务', outline(2)],
    ['培育主体', outline(3)],
    [`支持企业上云。${UNITS}`],
    ['扩大应用', outline(3)],
    [`建设示范项目。${UNITS}`],
    ['保障措施', outline(2)],
    ['加强组织领导。'],
  ];

  test('outline levels make chapters, sections and tasks of a text without any number', () => {
    const tree = read(styled);
    expect(outlineOf(tree)).toEqual([
      'chapter 总体要求',
      'chapter 重点任务',
      'task 培育主体',
      'task 扩大应用',
      'chapter 保障措施',
    ]);
    expect(readMeta(tree).title).toEqual(['某省数字经济行动方案']);
    expect(tree.doubts).toEqual([]);
  });

  test('the same text without hints has no heading, and asks', () => {
    const tree = plain(styled);
    expect(outlineOf(tree)).toEqual([]);
    expect(tree.doubts.map(({ code }) => code)).toContain('no-headings');
  });

  test('a heading shares the level of the numbered ones with its outline', () => {
    const tree = read([
      ['某市行动计划', CENTRED],
      ['前言', outline(1)],
      ['为落实要求，制定本计划。'],
      ['一、主要任务', outline(1)],
      ['（一）培育主体。', outline(2)],
      [`支持企业上云。${UNITS}`],
      ['结语', outline(1)],
      ['各单位抓好落实。'],
    ]);
    expect(outlineOf(tree)).toEqual([
      'chapter 前言',
      'chapter 一、主要任务',
      'task （一）培育主体。',
      'chapter 结语',
    ]);
  });

  test('one that stands right above numbers holds them', () => {
    const tree = read([
      ['某市行动计划'],
      ['第一部分任务', outline(1)],
      ['一、培育主体'],
      [`支持企业上云。${UNITS}`],
      ['第二部分任务', outline(1)],
      ['二、扩大应用'],
      [`建设示范项目。${UNITS}`],
    ]);
    expect(outlineOf(tree)).toEqual([
      'chapter 第一部分任务',
      'task 一、培育主体',
      'chapter 第二部分任务',
      'task 二、扩大应用',
    ]);
  });

  test('one that most numbered headings are followed by stands in them', () => {
    const tree = read([
      ['某市行动计划'],
      ['一、培育主体'],
      ['支持方式', outline(3)],
      [`支持企业上云。${UNITS}`],
      ['二、扩大应用'],
      ['建设方式', outline(3)],
      [`建设示范项目。${UNITS}`],
    ]);
    expect(outlineOf(tree)).toEqual([
      'chapter 一、培育主体',
      'task 支持方式',
      'chapter 二、扩大应用',
      'task 建设方式',
    ]);
  });

  const bold: Line[] = [
    ['某市行动计划', CENTRED],
    ['一、主要任务'],
    ['产业发展', BOLD],
    ['1. 培育主体。'],
    [`支持企业上云。${UNITS}`],
    ['城市更新', BOLD],
    ['2. 扩大应用。'],
    [`建设示范项目。${UNITS}`],
    ['结束语', CENTRED],
    ['本计划自发布之日起施行。'],
  ];

  test('a short line in bold or in the middle is one, and the editor is asked once', () => {
    const tree = read(bold);
    expect(outlineOf(tree)).toEqual([
      'chapter 一、主要任务',
      'section 产业发展',
      'task 1. 培育主体。',
      'section 城市更新',
      'task 2. 扩大应用。',
      'chapter 结束语',
    ]);
    expect(tree.doubts.map(({ code, words }) => `${code} ${words}`)).toEqual([
      'plain-heading 产业发展',
    ]);
  });

  test('the editor may say that such lines are none; an outline is not in question', () => {
    const lines: Line[] = [...bold, ['附则', outline(1)], ['本计划自发布之日起施行。']];
    const answer = { code: 'plain-heading', words: '产业发展', before: '', after: '' };
    expect(outlineOf(read(lines, [{ ...answer, answer: 'sentence' }]))).toEqual(['chapter 附则']);
    expect(outlineOf(read(bold, [{ ...answer, answer: 'sentence' }]))).toEqual(
      outlineOf(plain(bold)),
    );
  });

  test('without any number, lines in bold stand under those in the middle', () => {
    const tree = read([
      ['某市行动计划', BOLD],
      ['重点任务', CENTRED],
      ['培育主体', BOLD],
      [`支持企业上云。${UNITS}`],
    ]);
    expect(outlineOf(tree)).toEqual(['chapter 重点任务', 'task 培育主体']);
  });

  test('a bold line right under a chapter that has text stands below the chapter', () => {
    const tree = read([
      ['某市行动计划'],
      ['一、主要任务'],
      ['全市统筹推进。'],
      ['产业发展', BOLD],
      [`支持企业上云。${UNITS}`],
    ]);
    expect(outlineOf(tree)).toEqual(['chapter 一、主要任务', 'task 产业发展']);
  });

  test.each<[string, Line]>([
    ['a sentence', ['全市要统一思想。', BOLD]],
    ['a line of units', ['责任单位：市科技局', BOLD]],
    ['the name of a box', ['专栏1 重点工程', BOLD]],
    ['a date', ['2019年1月24日', BOLD]],
    ['a very long line', ['长'.repeat(41), CENTRED]],
    ['a row of a table', ['任务\t单位', BOLD]],
  ])('%s is none', (_name, line) => {
    const lines: Line[] = [['某市行动计划'], ['一、主要任务'], line, ['各单位抓好落实。']];
    expect(outlineOf(read(lines))).toEqual(outlineOf(plain(lines)));
  });

  test('what is set alike in a row, or all over the text, says nothing', () => {
    const row: Line[] = [
      ['某市行动计划'],
      ['一、主要任务'],
      ['市科技局', CENTRED],
      ['市财政局', CENTRED],
      ['各单位抓好落实。'],
    ];
    expect(outlineOf(read(row))).toEqual(['chapter 一、主要任务']);
    const all: Line[] = [
      ['前言', BOLD],
      ['为落实要求。', BOLD],
      ['任务', BOLD],
      ['甲、', BOLD],
      ['乙', CENTRED],
      ['丙', BOLD],
    ];
    expect(outlineOf(read(all))).toEqual([]);
  });

  test('the title of a next plan is no heading', () => {
    const tree = read([
      ['甲行动方案', CENTRED],
      ['一、任务'],
      ['甲。'],
      ['二、任务'],
      ['乙行动方案', CENTRED],
      ['一、任务'],
      ['乙。'],
    ]);
    expect(clausesOf(tree).find(({ text }) => text === '乙行动方案')?.kind).toBe('title');
  });
});
