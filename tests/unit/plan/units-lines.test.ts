import { describe, expect, test } from 'vitest';
import { cutPieces } from '../../../src/plan/pieces.ts';
import { NO_PROFILE } from '../../../src/plan/units-profile.ts';
import { readUnits, unitsProfile, unsureUnits } from '../../../src/plan/index.ts';

/** The units that a line names: the lead with +, those that join in with -, others with ?. */
function units(text: string): string {
  const marks = { lead: '+', join: '-', other: '?', listed: '' };
  return readUnits(text)
    .map(({ unit, role }) => `${unit}${marks[role]}`)
    .join(' ');
}

describe('a line of units is read', () => {
  test.each([
    ['in lenticular brackets', '【责任单位：省科技厅、省财政厅】', '省科技厅 省财政厅'],
    ['in square brackets', '[责任单位：省科技厅]', '省科技厅'],
    [
      'in wide square brackets',
      '［牵头单位：省科技厅；配合单位：省财政厅］',
      '省科技厅+ 省财政厅-',
    ],
    ['in tortoise-shell brackets', '〔责任单位：省科技厅〕', '省科技厅'],
    ['in corner brackets', '「责任单位：省科技厅」', '省科技厅'],
    ['behind a label in brackets', '【责任单位】省科技厅、省财政厅', '省科技厅 省财政厅'],
    ['behind two of them', '【牵头单位】省科技厅【配合单位】省财政厅', '省科技厅+ 省财政厅-'],
    ['behind a label with an aside', '责任部门（单位）：省科技厅', '省科技厅'],
    ['behind 牵头责任单位', '牵头责任单位：省科技厅', '省科技厅+'],
    ['behind 牵头、责任单位', '牵头、责任单位：省科技厅、省财政厅', '省科技厅+ 省财政厅+'],
    ['behind 市级责任单位', '市级责任单位：市科技局', '市科技局'],
    ['behind 省级责任部门', '省级责任部门：省科技厅', '省科技厅'],
    ['behind 完成单位', '完成单位：省科技厅', '省科技厅'],
    ['behind 任务分工', '任务分工：省科技厅、省财政厅', '省科技厅 省财政厅'],
    ['behind 分工, with verbs', '分工：省科技厅牵头，省财政厅配合', '省科技厅+ 省财政厅-'],
    ['behind a spaced label', '责 任 单 位：省科技厅', '省科技厅'],
    [
      'behind a label with a rule in it',
      '责任单位（排名第一的为牵头单位）：甲局、乙局',
      '甲局 乙局',
    ],
    ['behind 牵头 alone', '（牵头：市科技局；配合：市财政局）', '市科技局+ 市财政局-'],
    ['behind 为', '（牵头单位为省科技厅，配合单位为省财政厅）', '省科技厅+ 省财政厅-'],
    ['two labels on one line', '牵头单位：甲局 配合单位：乙局、丙局', '甲局+ 乙局- 丙局-'],
    ['behind a time limit', '（完成时限：2019年底；责任单位：甲局）', '甲局'],
    ['before a time limit', '（责任单位：甲局；完成时限：2020年底；适用范围：全省）', '甲局'],
    ['but no persons', '责任人：李四；责任单位：市教育局', '市教育局'],
    [
      'with groups of units',
      '（责任单位：省直：省科技厅；市县：各市、县人民政府）',
      '省科技厅 各市、县人民政府',
    ],
    ['with its verb', '（省发展改革委、省科技厅负责）', '省发展改革委 省科技厅'],
    ['牵头 and 配合', '（省科技厅牵头，省财政厅配合）', '省科技厅+ 省财政厅-'],
    ['several leads', '（省科技厅、省财政厅牵头，省教育厅参与）', '省科技厅+ 省财政厅+ 省教育厅-'],
    ['由 and 会同', '（由省科技厅会同省财政厅负责）', '省科技厅 省财政厅-'],
    ['等按职责分工负责', '（省科技厅、省财政厅等按职责分工负责）', '省科技厅 省财政厅'],
    ['指导 and 参与', '（省科技厅指导，各市、州人民政府参与）', '省科技厅? 各市、州人民政府-'],
    [
      '牵头 at a name',
      '（责任单位：省科技厅（牵头）、省财政厅、省教育厅）',
      '省科技厅+ 省财政厅 省教育厅',
    ],
    ['bare', '（省发展改革委、省科技厅、省财政厅）', '省发展改革委 省科技厅 省财政厅'],
    ['bare, one name', '（省教育厅）', '省教育厅'],
    ['bare, with a rule', '（甲局、乙局。排在第一位的部门为牵头部门，下同）', '甲局 乙局'],
    ['和 between names', '（责任单位：省财政厅和省税务局）', '省财政厅 省税务局'],
    [
      '和 within names',
      '（责任单位：市文化和旅游局和市教育局、住房和城乡建设局）',
      '市文化和旅游局 市教育局 住房和城乡建设局',
    ],
    ['以及', '（责任单位：省科技厅以及各市人民政府）', '省科技厅 各市人民政府'],
    [
      'spaces between names',
      '（责任单位：省科技厅 省财政厅　省教育厅）',
      '省科技厅 省财政厅 省教育厅',
    ],
    [
      'a name with another',
      '（责任单位：市科技局（市外专局）、市经信局）',
      '市科技局（市外专局） 市经信局',
    ],
    [
      'collective units',
      '（责任单位：各市（州）人民政府、各县（市、区）、各地级以上市政府、有关省级人民政府）',
      '各市（州）人民政府 各县（市、区） 各地级以上市政府 有关省级人民政府',
    ],
    [
      '各委、办、局',
      '（责任单位：市政府各委、办、局，各市、县（区）党委和政府）',
      '市政府各委、办、局 各市、县（区）党委和政府',
    ],
    [
      '持续推进 is no unit',
      '（责任单位：市财政局，各区、各街道，持续推进）',
      '市财政局 各区 各街道',
    ],
    ['以下均需…落实 is a rule', '（责任单位：甲部。以下均需试点城市政府落实，不再列出）', '甲部'],
  ])('%s', (_name, text, expected) => {
    expect(units(text)).toBe(expected);
  });

  test.each([
    '（BIPV）',
    '（再生水）',
    '（含人才公寓）',
    '（以下简称省科技厅）',
    '（市、区）',
    '（全部）',
    '责任领导：张三',
  ])('%s names none', (text) => {
    expect(units(text)).toBe('');
  });
});

/** The pieces, lines of units in ⟦⟧. */
function cut(text: string, labelLength = 0, profile = NO_PROFILE): string {
  return cutPieces(text, labelLength, profile)
    .map(({ kind, start, end }) => {
      const words = text.slice(start, end);
      return kind === 'units' ? `⟦${words}⟧` : words;
    })
    .join('|');
}

describe('a paragraph is cut', () => {
  test.each([
    [
      'between sentences',
      '第一步。（省公安厅负责）第二步。',
      0,
      '第一步。|⟦（省公安厅负责）⟧|第二步。',
    ],
    [
      'within a sentence',
      '推进甲（责任单位：甲局）；推进乙（责任单位：乙局）。',
      0,
      '推进甲|⟦（责任单位：甲局）；⟧|推进乙|⟦（责任单位：乙局）。⟧',
    ],
    [
      'before a label without brackets',
      '内容。责任单位：甲局、乙局。完成时限：2019年底。',
      0,
      '内容。|⟦责任单位：甲局、乙局。完成时限：2019年底。⟧',
    ],
    [
      'behind the list of a label',
      '责任单位：甲局。要抓紧落实。',
      0,
      '⟦责任单位：甲局。⟧|要抓紧落实。',
    ],
    [
      'before a label behind a heading',
      '（一）加强领导　责任单位：甲局',
      3,
      '（一）加强领导　|⟦责任单位：甲局⟧',
    ],
    [
      'before names behind a heading',
      '（一）加强领导（省委办公厅、省政府办公厅）',
      3,
      '（一）加强领导|⟦（省委办公厅、省政府办公厅）⟧',
    ],
    [
      'before two brackets in a row',
      '内容。（甲局牵头）（乙局配合）',
      0,
      '内容。|⟦（甲局牵头）⟧|⟦（乙局配合）⟧',
    ],
    ['not at an aside', '采用（BIPV）形式。', 0, '采用（BIPV）形式。'],
    [
      'not at a condition',
      '做好实施（技工院校内由人社部门负责），加强监管。',
      0,
      '做好实施（技工院校内由人社部门负责），加强监管。',
    ],
    [
      'not at a former name',
      '由农业部（农业农村部）负责。完成。',
      0,
      '由农业部（农业农村部）负责。|完成。',
    ],
    ['not at a single odd bracket', '内容（省教育厅）。', 0, '内容（省教育厅）。'],
    [
      'as a whole where it is names and verbs',
      '由省科技厅牵头，省财政厅配合。',
      0,
      '⟦由省科技厅牵头，省财政厅配合。⟧',
    ],
  ])('%s', (_name, text, labelLength, expected) => {
    expect(cut(text, labelLength)).toBe(expected);
  });
});

describe('the document decides what a paragraph leaves open', () => {
  const habit = unitsProfile(['甲。（省教育厅）', '乙。（省财政厅）', '丙。（省民政厅）']);

  test('a form that ends paragraphs again and again is one of lines of units', () => {
    expect([...habit.forms]).toEqual(['bare after']);
    expect(cut('丁。（省统计局）', 0, habit)).toBe('丁。|⟦（省统计局）⟧');
    expect(cut('丁（省统计局）。', 0, habit)).toBe('丁（省统计局）。');
    expect(unsureUnits('丁。（省统计局）', habit)).toEqual([]);
  });

  test('a single one is asked about, and the answer counts', () => {
    const text = '丁。（省统计局）';
    expect(unsureUnits(text, NO_PROFILE)).toEqual([
      { start: 2, end: 8, words: '（省统计局）', isLikely: false },
    ]);
    const decided = unitsProfile([text], new Map([['（省统计局）', true]]));
    expect(cut(text, 0, decided)).toBe('丁。|⟦（省统计局）⟧');
    const refused = unitsProfile([text], new Map([['（省统计局）', false]]));
    expect(cut(text, 0, refused)).toBe('丁。|（省统计局）');
    expect(unsureUnits(text, refused)).toHaveLength(1);
  });

  test.each([
    '采用（BIPV）形式。',
    '污水（再生水）源（含人才公寓）。',
    '每个县（市、区）一所。',
    '黄浦区教育局',
    '各部门要落实。',
  ])('%s raises no question', (text) => {
    expect(unsureUnits(text, NO_PROFILE)).toEqual([]);
  });

  test.each([
    '支持试点（武汉市、襄阳市）。',
    '引进高校（清华大学、北京大学）。',
    '加快推进（省科技厅负责）。',
    '建设。省科技厅牵头，省财政厅配合。',
  ])('%s raises one', (text) => {
    expect(unsureUnits(text, NO_PROFILE)).toHaveLength(1);
  });
});

describe('whatever the length', () => {
  test.each([
    ['brackets', '（'.repeat(100_000)],
    ['brackets in brackets', `${'（甲'.repeat(50_000)}${'）'.repeat(50_000)}`],
    ['spaces', `责任单位：甲部${' '.repeat(100_000)}乙部`],
    ['labels', '责任单位：'.repeat(20_000)],
    ['brackets of units', '推进工作（责任单位：甲局）；'.repeat(7_000)],
    ['adverbs', `（责任单位：甲部${'按职责分工'.repeat(20_000)}）`],
  ])('%s: nothing is lost, and the time is bounded', (_name, text) => {
    // What grew with the square of the length would not come to an end within the time of a test.
    const pieces = cutPieces(text, 0);
    readUnits(text);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
});
