import { describe, expect, test } from 'vitest';
import { parse, splitPlans } from '../../../src/plan/index.ts';
import type { Attachment, Clause, Part, PlanTree } from '../../../src/plan/index.ts';
import { expectSound } from './sound.ts';

/** A part a line, by its depth: 一、(一、…) with its measures and units counted. */
function outlineOf(tree: PlanTree): string[] {
  const lines: string[] = [];
  const walk = (node: Clause | Part | Attachment, depth: number): void => {
    if (node.type === 'clause' || node.type === 'attachment') return;
    const count = (kind: string): number =>
      node.children.filter((child) => child.type === 'clause' && child.kind === kind).length;
    const facts = node.type === 'task' ? ` ${count('measure')}+${count('units')}` : '';
    lines.push(`${'  '.repeat(depth)}${node.type} ${node.label}${facts}`);
    for (const child of node.children) walk(child, depth + 1);
  };
  for (const child of tree.children) walk(child, 0);
  return lines;
}

const UNITS = '（责任单位：省科技厅）';

const NUMBERED: [string, string, string[]][] = [
  [
    '一、 straight over 1.',
    `一、任务\n1.甲。做甲。${UNITS}\n2.乙。做乙。${UNITS}\n二、保障\n1.丙。做丙。${UNITS}`,
    ['chapter 一、', '  task 1. 1+1', '  task 2. 1+1', 'chapter 二、', '  task 1. 1+1'],
  ],
  [
    '1. over （一）',
    `1.任务\n（一）甲。做甲。${UNITS}\n（二）乙。做乙。${UNITS}\n2.保障\n（一）丙。做丙。${UNITS}\n（二）丁。做丁。${UNITS}`,
    [
      'chapter 1.',
      '  task （一） 1+1',
      '  task （二） 1+1',
      'chapter 2.',
      '  task （一） 1+1',
      '  task （二） 1+1',
    ],
  ],
  [
    '1, 1.1 and 1.1.1',
    `1　总则\n1.1　目的\n1.1.1　甲。做甲。${UNITS}\n1.1.2　乙。做乙。${UNITS}\n2　附则\n2.1　解释\n本方案由省科技厅解释。`,
    [
      'chapter 1',
      '  section 1.1',
      '    task 1.1.1 1+1',
      '    task 1.1.2 1+1',
      'chapter 2',
      '  section 2.1',
    ],
  ],
  [
    '第一章 and 第一条, running on',
    `第一章 总则\n第一条 做甲。${UNITS}\n第二条 做乙。依照第一条的规定执行。${UNITS}\n第二章 附则\n第三条 做丙。${UNITS}`,
    [
      'chapter 第一章',
      '  task 第一条 0+1',
      '  task 第二条 1+1',
      'chapter 第二章',
      '  task 第三条 0+1',
    ],
  ],
  [
    'signs that hold number and marks in one: ㈠ ⒈',
    `一．任务\n㈠甲\n⒈做甲。再做。${UNITS}\n⒉做乙。再做。${UNITS}`,
    ['chapter 一．', '  section ㈠', '    task ⒈ 1+1', '    task ⒉ 1+1'],
  ],
  [
    '廿一 and more than a hundred',
    `廿、甲\n做甲。${UNITS}\n廿一、乙\n做乙。${UNITS}\n一百零一、丙\n做丙。${UNITS}`,
    ['task 廿、 1+1', 'task 廿一、 1+1', 'task 一百零一、 1+1'],
  ],
  [
    '（1） where it numbers tasks with units of their own',
    `一、任务\n（一）甲\n（1）做甲。再做。${UNITS}\n（2）做乙。再做。${UNITS}`,
    ['chapter 一、', '  section （一）', '    task （1） 1+1', '    task （2） 1+1'],
  ],
  [
    '（1） where it numbers sentences',
    `一、任务\n（一）甲。包括：\n（1）做甲。\n（2）做乙。\n${UNITS}`,
    ['chapter 一、', '  task （一） 3+1'],
  ],
];

describe('numbers head parts as the document uses them', () => {
  test.each(NUMBERED)('%s', (_name, text, outline) => {
    const tree = parse(text);
    expect(outlineOf(tree)).toEqual(outline);
    expectSound(text, tree);
  });

  test('a 目录 is no second text: its lines are notes', () => {
    const text = `目　录\n一、任务……1\n二、保障……2\n一、任务\n做甲。${UNITS}\n二、保障\n做乙。${UNITS}`;
    const tree = parse(text);
    expect(outlineOf(tree)).toEqual(['task 一、 1+1', 'task 二、 1+1']);
    expect(
      tree.children.slice(0, 3).map((child) => (child.type === 'clause' ? child.kind : '')),
    ).toEqual(['note', 'note', 'note']);
  });
});

const ITEMS = `一、任务\n（一）甲。包括：\n1.做甲。\n2.做乙。\n${UNITS}\n（二）丙。做丙。${UNITS}`;

describe('what one line of units speaks of', () => {
  test('units under the last of several items are theirs all, and the editor is asked', () => {
    const tree = parse(ITEMS);
    expect(outlineOf(tree)).toEqual(['chapter 一、', '  task （一） 3+1', '  task （二） 1+1']);
    expect(tree.doubts).toMatchObject([
      { code: 'units-of-last-item', words: UNITS, default: 'all-items', answer: null },
    ]);
  });

  test('the editor may give them to the last item alone', () => {
    const [doubt] = parse(ITEMS).doubts;
    const tree = parse(ITEMS, doubt === undefined ? [] : [{ ...doubt, answer: 'last-item' }]);
    expect(outlineOf(tree)).toEqual([
      'chapter 一、',
      '  section （一）',
      '    section 1.',
      '    task 2. 0+1',
      '  task （二） 1+1',
    ]);
    expect(tree.doubts).toMatchObject([{ answer: 'last-item' }]);
  });

  test('units at the head of a part whose items name none are the task’s, its items the measures', () => {
    const tree = parse(`一、任务\n（一）甲${UNITS}\n1.做甲。\n2.做乙。`);
    expect(outlineOf(tree)).toEqual(['chapter 一、', '  task （一） 2+1']);
  });
});

describe('what stands behind the last line of units', () => {
  const text = `一、任务\n（一）甲。做甲。${UNITS}\n（二）乙。做乙。${UNITS}\n各地要加强领导。定期报告。\n`;

  test('a new paragraph closes the plan, and is no measure', () => {
    const tree = parse(text);
    expect(outlineOf(tree)).toEqual(['chapter 一、', '  task （一） 1+1', '  task （二） 1+1']);
    expect(tree.children.slice(1)).toMatchObject([
      { kind: 'sentence', text: '各地要加强领导。' },
      { kind: 'sentence', text: '定期报告。' },
    ]);
    expect(tree.doubts).toMatchObject([{ code: 'after-last-units', default: 'closing' }]);
    expectSound(text, tree);
  });

  test('unless the editor says so', () => {
    const [doubt] = parse(text).doubts;
    const tree = parse(text, doubt === undefined ? [] : [{ ...doubt, answer: 'measures' }]);
    expect(outlineOf(tree)).toEqual(['chapter 一、', '  task （一） 1+1', '  task （二） 3+1']);
  });
});

describe('answers', () => {
  const first = parse('一、甲\n（一）乙。做乙。\n').doubts[0];
  const answers = first === undefined ? [] : [{ ...first, answer: 'leaves' }];

  test('count in a text that was revised elsewhere', () => {
    const tree = parse('一、新的一章\n（一）新的。做新。\n二、甲\n（一）乙。做乙。\n', answers);
    expect(tree.doubts[0]?.answer).toBe(null);
    expect(parse('前言。\n一、甲\n（一）乙。做乙。\n', answers).doubts[0]?.answer).toBe('leaves');
  });

  test('that are none of the options do not count', () => {
    const odd = first === undefined ? [] : [{ ...first, answer: 'constructor' }];
    expect(parse('一、甲\n（一）乙。做乙。\n', odd).doubts[0]?.answer).toBe(null);
  });
});

describe('several plans in one text', () => {
  const text = `关于印发两个方案的通知\n甲行动方案\n一、做甲\n做。\n二、又甲\n做。\n附件2\n乙行动方案\n一、做乙\n做。\n二、又乙\n做。\n`;

  test('each has its title, and together they are the text', () => {
    const { plans, doubts } = splitPlans(text);
    expect(plans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(text.slice(plans[1]?.start)).toMatch(/^附件2\n乙行动方案/u);
    expect(doubts).toMatchObject([{ code: 'several-plans', must: true, default: 'split' }]);
  });

  test('three are three, in the order of the text', () => {
    const three = `${text}附件3\n丙行动方案\n一、做丙\n做。\n二、又丙\n做。\n`;
    const { plans } = splitPlans(three);
    expect(plans.map(({ start, end }) => three.slice(start, end).slice(0, 3))).toEqual([
      '关于印',
      '附件2',
      '附件3',
    ]);
  });

  test('they are one plan if the editor says so', () => {
    const [doubt] = splitPlans(text).doubts;
    const answers = doubt === undefined ? [] : [{ ...doubt, answer: 'one' }];
    expect(splitPlans(text, answers).plans).toEqual([{ start: 0, end: text.length }]);
  });

  test('a text with one plan asks nothing', () => {
    expect(splitPlans('甲方案\n一、做\n二、做\n')).toMatchObject({ plans: [{}], doubts: [] });
    expect(splitPlans('')).toEqual({ plans: [{ start: 0, end: 0 }], doubts: [] });
  });
});
