import { expect, test } from 'vitest';
import { phonePoster, sheetPoster } from '../../../src/charts/index.ts';
import type { PosterGroup } from '../../../src/charts/index.ts';
import { withoutSpace } from '../../../src/model/index.ts';
import type { Plan, PlanTask, Target } from '../../../src/model/index.ts';
import {
  plan,
  targets,
  WORDS,
  groupsOf,
  manyTasks,
  drawings,
  flat,
  wordsOf,
  numberOf,
  textsOf,
  FULL,
} from './posters.ts';

test('paper is the smallest that holds it; what is too much for the largest makes it higher', () => {
  const sizes = new Map(drawings.map(([name, { width, height }]) => [name, [width, height]]));
  expect(sheetPoster(groupsOf(plan, targets), WORDS).paper).toBe('A2');
  expect(sizes.get('paper')).toEqual([4200, 5940]);
  expect(sizes.get('paper, one task')).toEqual([2970, 4200]);
  expect(sheetPoster(manyTasks(100), WORDS).paper).not.toBe('A3');
  expect(sizes.get('paper, 1000 tasks')?.[0]).toBe(8410);
  expect(sizes.get('paper, 1000 tasks')?.[1]).toBeGreaterThan(11_890);
  expect(sizes.get('phone')?.[0]).toBe(1080);
  expect(sizes.get('phone, 100 tasks')?.[1]).toBeGreaterThan(10_000);
});

test('a figure says what it is of, where its own words do not', () => {
  const [, growth] = groupsOf(plan, targets).flatMap(({ figures }) => figures);
  expect(growth?.words).toBe('全省电子信息产业规模\n年均增长13%以上');
});

test('on paper nothing is smaller than 12 pt', () => {
  const pt = 254 / 72;
  for (const [name, picture] of drawings.filter(([called]) => called.startsWith('paper'))) {
    const sizes = textsOf(picture).flatMap((text) =>
      (text.shapes ?? [text]).map((piece) => numberOf(piece, 'font-size')),
    );
    expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(12 * pt);
  }
});

test.each(FULL)('each task shows two measures or three, whole, or all it has: %s', (_, picture) => {
  const all = withoutSpace(textsOf(picture).map(wordsOf).join(''));
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, withoutSpace(text)]));
  for (const { id, measures } of plan.tasks) {
    const shown = measures.filter((one) => all.includes(texts.get(one) ?? '?')).length;
    expect(shown, id).toBeGreaterThanOrEqual(Math.min(2, measures.length));
    expect(shown, id).toBeLessThanOrEqual(3);
  }
});

test('a chapter without targets shows its sentences, one with targets its figures', () => {
  const goals = (figures: readonly Target[]): PosterGroup | undefined =>
    groupsOf(plan, figures).find(({ label }) => label === '二、');
  expect(goals([])?.paragraphs.join('')).toContain('电子商务交易额达到3万亿元。');
  expect(goals(targets)?.paragraphs).toEqual([]);
  expect(goals(targets)?.figures).toHaveLength(6);
});

test('a chapter that is itself a task stands under no other’s heading; units in a sentence are listed', () => {
  const [task] = plan.tasks;
  if (task === undefined) throw new Error('no task');
  const alone: PlanTask = {
    ...task,
    id: '5',
    path: [],
    heading: '五、监督检查',
    units: ['甲', '乙'],
  };
  const heading = { id: '5', kind: 'heading', text: alone.heading, task: '5' } as const;
  const [clause] = plan.clauses;
  if (clause === undefined) throw new Error('no clause');
  const grown: Plan = {
    ...plan,
    tasks: [...plan.tasks, alone],
    clauses: [...plan.clauses, { ...clause, ...heading, page: `${plan.id}/5/` }],
  };
  const last = groupsOf(grown, []).slice(-1)[0];
  expect(last).toMatchObject({ level: 1, label: '', name: '' });
  expect(last?.tasks[0]).toMatchObject({
    label: '五、',
    name: '监督检查',
    units: '责任单位：甲、乙',
  });
});

test('what a section says before its tasks stands below its heading', () => {
  const [chapter] = manyTasks(0);
  const [section] = manyTasks(2, 2);
  if (chapter === undefined || section === undefined) throw new Error('no groups');
  const words = '坚持以供给侧结构性改革为主线。';
  const groups = [chapter, { ...section, label: '（一）', name: '提高', paragraphs: [words] }];
  for (const { shapes } of [phonePoster(groups, WORDS), sheetPoster(groups, WORDS).picture]) {
    const texts = flat(shapes).map(wordsOf).join('');
    expect(texts.indexOf(words)).toBeGreaterThan(texts.indexOf('提高'));
  }
});
