import { expect, test } from 'vitest';
import type { Plan } from '../../../../src/model/index.ts';
import { parsedPlan } from '../parsed-plan.ts';

function told({ tasks }: Plan): string[] {
  return tasks.flatMap(({ responsible }) =>
    responsible.map(
      ({ unit, role, clause, covers }) => `${unit} ${role} ${clause} ${covers.join(',')}`,
    ),
  );
}

test('列第一位者为牵头单位，下同: the first leads from there on, not before', () => {
  const plan = parsedPlan(
    '一、甲\n1.子。句。（责任单位：丙局、丁局）\n2.丑。句。（责任单位：丁局、丙局，列第一位者为牵头单位，下同）\n3.寅。句。（责任单位：丙局、丁局）',
  );
  expect(plan.tasks.map(({ responsible }) => responsible.map(({ role }) => role))).toEqual([
    ['listed', 'listed'],
    ['lead', 'listed'],
    ['lead', 'listed'],
  ]);
  expect(plan.rules).toEqual([
    {
      clause: '1.2-u',
      words: '列第一位者为牵头单位，下同',
      effect: { kind: 'first-leads', from: 'here' },
    },
  ]);
});

test('a rule above the first heading holds for all', () => {
  const plan = parsedPlan(
    '为推进工作，制定本方案。本方案中，责任单位排名第一的为牵头单位。\n一、甲\n1.子。句。（责任单位：丙局、丁局）',
  );
  expect(told(plan)).toEqual(['丙局 lead 1.1-u 1.1-1', '丁局 listed 1.1-u 1.1-1']);
  expect(plan.rules[0]?.effect.from).toBe('whole');
});

test('of lines in a row the first unit leads, whether the task has other rows or none', () => {
  const row = '（省级责任单位：丙局、丁局）（市级责任单位：戊局、己局）';
  const lead = (task: string): string[] =>
    told(parsedPlan(`本方案中，责任单位排名第一的为牵头单位。\n一、甲\n${task}`)).filter((line) =>
      line.includes(' lead '),
    );
  expect(lead(`1.子。句。${row}`)).toEqual(['丙局 lead 1.1-u 1.1-1']);
  expect(lead(`1.子。句。${row}再一句。（责任单位：庚局）`)).toEqual([
    '丙局 lead 1.1-u 1.1-1',
    '庚局 lead 1.1-u3 1.1-2',
  ]);
});

test('a unit that only a rule adds is named once for lines in a row', () => {
  const plan = parsedPlan(
    '一、甲\n1.子。句。（省级责任单位：丙局。以下均需试点城市政府落实，不再列出）（市级责任单位：丁局）',
  );
  expect(told(plan).filter((line) => line.startsWith('试点城市政府'))).toHaveLength(1);
});

test('units that only a rule adds are named with its clause', () => {
  const plan = parsedPlan(
    '一、甲\n1.子。句。（责任单位：丙局。以下均需试点城市政府落实，不再列出）\n2.丑。句。（责任单位：丁局）',
  );
  expect(told(plan)).toEqual([
    '丙局 listed 1.1-u 1.1-1',
    '试点城市政府 listed 1.1-u 1.1-1',
    '丁局 listed 1.2-u 1.2-1',
    '试点城市政府 listed 1.1-u 1.2-1',
  ]);
  expect(plan.units.map(({ name, tasks }) => [name, tasks.length])).toContainEqual([
    '试点城市政府',
    2,
  ]);
});

test('a measure that speaks of applicants makes nobody lead', () => {
  const plan = parsedPlan(
    '一、甲\n1.子。联合申报的，排名第一的为牵头单位。（责任单位：丙局、丁局）',
  );
  expect(plan.rules).toEqual([]);
  expect(plan.tasks[0]?.responsible[0]?.role).toBe('listed');
});

test('each line of units speaks of the measures before it', () => {
  const plan = parsedPlan(
    '一、甲\n1.子。第一句。第二句。（责任单位：丙局）第三句。（丁局牵头）（戊局配合）',
  );
  expect(told(plan)).toEqual([
    '丙局 listed 1.1-u 1.1-1,1.1-2',
    '丁局 lead 1.1-u2 1.1-3',
    '戊局 join 1.1-u3 1.1-3',
  ]);
});
