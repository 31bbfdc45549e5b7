import { describe, expect, test } from 'vitest';
import { clausesOf, parse, splitPlans } from '../../../src/plan/index.ts';
import type { Answer, PlanTree } from '../../../src/plan/index.ts';
import { partsOf } from './parts.ts';
import { expectSound } from './sound.ts';

/** A text read, and read again with one answer to each question of a kind. */
function answered(text: string, code: string, answer: string): PlanTree {
  const answers = parse(text)
    .doubts.filter((doubt) => doubt.code === code)
    .map((doubt) => ({ ...doubt, answer }));
  expect(answers, `${code} is asked`).not.toEqual([]);
  for (const { options } of answers) expect(options).toContain(answer);
  const tree = parse(text, answers);
  expectSound(text, tree);
  const kept = tree.doubts.filter((doubt) => doubt.code === code && doubt.answer === answer);
  expect(kept.length, 'the question stays, with its answer').toBe(answers.length);
  return tree;
}

function headings(tree: PlanTree): string[] {
  return partsOf(tree).map(({ type, heading }) => `${type} ${heading.text}`);
}

/** The headings right below one. */
function holds(tree: PlanTree, heading: string): string[] {
  const part = partsOf(tree).find((one) => one.heading.text === heading);
  return (part?.children ?? []).flatMap((child) =>
    child.type === 'clause' ? [] : [child.heading.text],
  );
}

function kindOf(tree: PlanTree, words: string): string | undefined {
  return clausesOf(tree).find(({ text }) => text === words)?.kind;
}

const UNITS = '（责任单位：省科技厅、省财政厅）';

describe('an answer steers the reading', () => {
  const slips = `一、甲\n（一）乙。做。${UNITS}\n（三）丙。做。\n二、丁\n二、丁又\n四、己\n三、戊\n`;

  test.each([
    ['number-gap', '（三）丙。'],
    ['number-repeated', '二、丁又'],
    ['number-backward', '三、戊'],
  ])('%s: what has an odd number is a heading, or a sentence', (code, words) => {
    const as = clausesOf(parse(slips)).find(({ text }) => text === words);
    expect(as?.kind).toBe('heading');
    const tree = answered(slips, code, 'sentence');
    expect(kindOf(tree, words)).not.toBe('heading');
    expect(headings(tree).join()).not.toContain(words);
  });

  const nested = [
    '题',
    '一、任务',
    '（一）甲',
    '1.乙',
    `做乙。${UNITS}`,
    '2.丁',
    '（一）己',
    `做己。${UNITS}`,
    '',
  ].join('\n');

  test('nesting: two kinds of numbers change places', () => {
    expect(holds(parse(nested), '（一）甲')).toEqual(['1.乙', '2.丁']);
    expect(holds(parse(nested), '2.丁')).toEqual([]);
    const tree = answered(nested, 'nesting', 'other-way');
    expect(holds(tree, '一、任务')).toEqual(['（一）甲', '1.乙', '2.丁']);
    expect(holds(tree, '2.丁')).toEqual(['（一）己']);
    expect(tree.levelsByNumber).toBe(false);
  });

  const twoTitles = '甲方案\n一、任务\n做甲。\n乙行动方案\n一、措施\n做乙。\n';

  test('title-in-body: a title, a sentence, or the begin of another plan', () => {
    expect(kindOf(parse(twoTitles), '乙行动方案')).toBe('title');
    expect(kindOf(answered(twoTitles, 'title-in-body', 'sentence'), '乙行动方案')).toBe('sentence');
    const [doubt] = parse(twoTitles).doubts.filter(({ code }) => code === 'title-in-body');
    const answers = doubt === undefined ? [] : [{ ...doubt, answer: 'split' }];
    const { plans, doubts } = splitPlans(twoTitles, answers);
    expect(plans.map(({ start, end }) => twoTitles.slice(start, end))).toEqual([
      '甲方案\n一、任务\n做甲。\n',
      '乙行动方案\n一、措施\n做乙。\n',
    ]);
    expect(doubts).toEqual([]);
  });

  const attached = '甲方案\n一、任务\n做甲。\n附件1\n乙清单\n一、措施\n做乙。\n';

  test('heading-in-attachment: an attachment, or another plan from its first line on', () => {
    expect(splitPlans(attached).plans).toHaveLength(1);
    const answers = parse(attached)
      .doubts.filter(({ code }) => code === 'heading-in-attachment')
      .map((doubt): Answer => ({ ...doubt, answer: 'plan' }));
    expect(answers).toHaveLength(1);
    const { plans } = splitPlans(attached, answers);
    expect(plans.map(({ start, end }) => attached.slice(start, end))).toEqual([
      '甲方案\n一、任务\n做甲。\n',
      '附件1\n乙清单\n一、措施\n做乙。\n',
    ]);
    const second = parse(attached.slice(plans[1]?.start));
    expect(headings(second)).toEqual(['chapter 一、措施']);
  });

  test('an answer to words that are gone, or that nothing opens, splits nothing', () => {
    const to = (code: string, words: string, answer: string): Answer => ({
      ...{ code, words, answer },
      ...{ before: '', after: '' },
    });
    const answers = [
      to('title-in-body', '', 'split'),
      to('title-in-body', '丙方案', 'split'),
      to('heading-in-attachment', '一、任务', 'plan'),
    ];
    expect(splitPlans(twoTitles, answers).plans).toHaveLength(1);
  });

  test('units-outside-task and no-units: units, or a sentence, there alone', () => {
    const text = `题\n（责任单位：省科技厅）\n一、甲\n（一）乙。做。（责任单位：省科技厅）\n二、丙。（责任单位：）\n`;
    expect(clausesOf(parse(text)).filter(({ kind }) => kind === 'units')).toHaveLength(3);
    const outside = answered(text, 'units-outside-task', 'sentence');
    expect(
      clausesOf(outside)
        .filter(({ kind }) => kind === 'units')
        .map(({ text: words }) => words),
    ).toEqual(['（责任单位：省科技厅）', '（责任单位：）']);
    expect(kindOf(answered(text, 'no-units', 'sentence'), '（责任单位：）')).not.toBe('units');
  });

  test('units-of-parent: the items are tasks, or the part that holds them is one', () => {
    const text = `题\n一、任务\n（一）甲${UNITS}\n1.乙。做乙。${UNITS}\n2.丙。做丙。${UNITS}\n`;
    expect(headings(parse(text)).filter((line) => line.startsWith('task'))).toEqual([
      'task 1.乙。',
      'task 2.丙。',
    ]);
    const tree = answered(text, 'units-of-parent', 'one-task');
    expect(headings(tree)).toEqual(['chapter 一、任务', 'task （一）甲']);
    expect(kindOf(tree, '做丙。')).toBe('measure');
  });

  test('units-missing and odd-unit: what names no unit is a task, what names none is a sentence', () => {
    const items = ['1.甲', '2.乙', '3.丙', '5.戊'].map((item) => `${item}。做。${UNITS}\n`);
    const text = `题\n一、任务\n${items.slice(0, 3).join('')}4.丁。做丁。\n${items[3] ?? ''}`;
    const asked = parse(text).doubts.filter(({ code }) => code === 'units-missing');
    expect(asked.map(({ options }) => options)).toEqual([['as-read', 'task']]);
    const tree = parse(
      text,
      asked.map((doubt) => ({ ...doubt, answer: 'task' })),
    );
    expect(headings(tree)).toContain('task 4.丁。');
    expect(kindOf(tree, '做丁。')).toBe('measure');
    const odd = `题\n一、任务\n（一）甲。做甲。（责任单位：王某某）\n`;
    expect(kindOf(answered(odd, 'odd-unit', 'sentence'), '（责任单位：王某某）')).toBe('sentence');
  });

  test('label-before-chapter: words of the preamble, or a heading with which the body begins', () => {
    const text = '题\n1.总体要求\n做好。\n一、任务\n1.甲\n做甲。\n';
    expect(headings(parse(text))[0]).toBe('chapter 一、任务');
    const tree = answered(text, 'label-before-chapter', 'heading');
    expect(headings(tree)).toEqual(['section 1.总体要求', 'chapter 一、任务', 'section 1.甲']);
  });

  test('no-headings: none, or the short lines', () => {
    const text = `关于某事的方案\n总体要求\n做好。\n培育主体\n支持企业上云。${UNITS}\n`;
    expect(headings(parse(text))).toEqual([]);
    expect(headings(answered(text, 'no-headings', 'short-lines'))).toEqual(['task 培育主体']);
  });
});

test('what only looks odd is a notice, and nobody is asked', () => {
  const tree = parse(
    '题\n一、甲\n（系统建设工作。\n这一行没有句号，却带着逗号，说明它不是一个标题，也不是一个名称\n',
  );
  expect(tree.notices.map(({ code, words }) => `${code} ${words}`)).toEqual([
    'bracket-alone （系统建设工作。',
    'no-end-mark 这一行没有句号，却带着逗号，说明它不是一个标题，也不是一个名称',
  ]);
  expect(tree.doubts).toEqual([]);
});
