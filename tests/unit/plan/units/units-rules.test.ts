import { describe, expect, test } from 'vitest';
import { applyRules, readRules } from '../../../../src/plan/index.ts';
import type { RuleEffect } from '../../../../src/plan/index.ts';

function told({ effect }: { effect: RuleEffect }): string {
  const what =
    effect.kind === 'also'
      ? `${effect.units.join(' ')}${effect.unnamed ? ' if none' : ''}`
      : effect.kind === 'scope'
        ? effect.scope
        : '';
  return [effect.kind, effect.from, what].filter((word) => word !== '').join(' ');
}

describe('a rule is read', () => {
  test.each([
    ['列第一位者为牵头单位，下同', '列第一位者为牵头单位，下同', 'first-leads here'],
    [
      '（责任单位：甲局、乙局，排在第一位的部门为牵头部门，下同）',
      '排在第一位的部门为牵头部门，下同',
      'first-leads here',
    ],
    ['首位为牵头单位', '首位为牵头单位', 'first-leads here'],
    ['第一责任单位为牵头单位', '第一责任单位为牵头单位', 'first-leads here'],
    ['责任单位（排名第一的为牵头单位）：甲局', '排名第一的为牵头单位', 'first-leads here'],
    ['本方案中，排名第一的为牵头单位。', '排名第一的为牵头单位', 'first-leads whole'],
    ['注：责任单位中列首位的为牵头单位', '责任单位中列首位的为牵头单位', 'first-leads whole'],
    [
      '（甲部。以下均需试点城市政府落实，不再列出）',
      '以下均需试点城市政府落实，不再列出',
      'also here 试点城市政府',
    ],
    [
      '各市、州人民政府均为责任单位，不再一一列出。',
      '各市、州人民政府均为责任单位，不再一一列出',
      'also here 各市、州人民政府',
    ],
    [
      '以上各项任务均需各县（市、区）人民政府配合落实，不再逐一列出',
      '以上各项任务均需各县（市、区）人民政府配合落实，不再逐一列出',
      'also whole 各县（市、区）人民政府',
    ],
    ['以下任务均由各区政府负责。', '以下任务均由各区政府负责', 'also here 各区政府'],
    [
      '未注明责任单位的任务均由市发展改革委负责。',
      '未注明责任单位的任务均由市发展改革委负责',
      'also here 市发展改革委 if none',
    ],
    ['（适用范围：全省，下同）', '适用范围：全省，下同', 'scope here 全省'],
    [
      '未注明适用范围的，适用范围均为全市。',
      '未注明适用范围的，适用范围均为全市',
      'scope here 全市',
    ],
  ])('%s', (text, words, expected) => {
    const rules = readRules(text);
    expect(rules.map((rule) => rule.words)).toEqual([words]);
    expect(rules.map(told)).toEqual([expected]);
    for (const { start, end } of rules) expect(text.slice(start, end)).toBe(words);
  });

  test.each([
    '（省科技厅牵头，省财政厅配合）',
    '由省科技厅牵头，建立机制。',
    '各市、州人民政府均要落实责任，不再重复建设。',
    '所有新建项目均由市住房城乡建设局负责审批。',
    '党组织第一书记为第一责任人。',
    '以下简称省科技厅',
  ])('%s is none', (text) => {
    expect(readRules(text)).toEqual([]);
  });
});

describe('a rule is applied', () => {
  const first: RuleEffect = { kind: 'first-leads', from: 'here' };
  const also = (units: string[], unnamed = false): RuleEffect => ({
    kind: 'also',
    units,
    unnamed,
    from: 'here',
  });
  const listed = { unit: '甲局', role: 'listed' as const };

  test('the first leads, unless another one does by the text itself', () => {
    const lead = { unit: '乙局', role: 'lead' as const };
    expect(applyRules([listed, { ...listed, unit: '乙局' }], [first]).units).toEqual([
      { unit: '甲局', role: 'lead' },
      { unit: '乙局', role: 'listed' },
    ]);
    expect(applyRules([listed, lead], [first]).units).toEqual([listed, lead]);
    expect(applyRules([{ unit: '甲局', role: 'join' }], [first]).units[0]?.role).toBe('join');
    expect(applyRules([listed], []).units).toEqual([listed]);
  });

  test('what a rule adds is not there twice', () => {
    expect(applyRules([listed], [first, also(['甲局', '各区政府'])]).added).toEqual([
      { unit: '各区政府', role: 'listed', rule: 1 },
    ]);
    expect(applyRules([listed], [also(['各区政府'], true)]).added).toEqual([]);
    expect(applyRules([], [also(['各区政府'], true)]).added).toHaveLength(1);
  });
});
