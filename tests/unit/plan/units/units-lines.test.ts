import { describe, expect, test } from 'vitest';
import { readUnits } from '../../../../src/plan/index.ts';

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
