import { describe, expect, test } from 'vitest';
import { comesFirst, namesLeads, partInTask, rulesOfTask } from '../../../../src/model/index.ts';
import { parsedPlan } from '../parsed-plan.ts';
import type { PlanTask } from '../../../../src/model/index.ts';

type Named = Pick<PlanTask, 'responsible'>;

function taskOf(...named: [string, string][]): PlanTask {
  const responsible = named.map(([unit, role]) => ({ unit, role, words: unit, clause: '1-u' }));
  return { responsible } as PlanTask & Named;
}

test('where the text names no lead, only the place in the list is said', () => {
  const task = taskOf(['省科技厅', 'listed'], ['省经信厅', 'listed']);
  const plan = { tasks: [task] };
  expect(namesLeads(plan)).toBe(false);
  expect([partInTask(plan, task, '省科技厅'), partInTask(plan, task, '省经信厅')]).toEqual([
    'first',
    'later',
  ]);
});

test('where it names one anywhere, each unit has the part that the text gives it', () => {
  const led = taskOf(['省科技厅', 'lead'], ['省经信厅', 'join']);
  const listed = taskOf(['省经信厅', 'listed'], ['省财政厅', 'other']);
  const plan = { tasks: [led, listed] };
  expect(namesLeads(plan)).toBe(true);
  expect(partInTask(plan, led, '省经信厅')).toBe('join');
  expect(partInTask(plan, listed, '省经信厅')).toBe('listed');
  expect(partInTask(plan, listed, '省财政厅')).toBe('other');
});

test('a unit that is named twice has the weightier part', () => {
  const task = taskOf(['省科技厅', 'join'], ['省科技厅', 'lead']);
  expect(partInTask({ tasks: [task] }, task, '省科技厅')).toBe('lead');
});

test('a unit is ahead of the others where it leads, or stands first and none leads', () => {
  const parts = ['lead', 'first', 'listed', 'join', 'other', 'later'] as const;
  expect(parts.filter(comesFirst)).toEqual(['lead', 'first']);
});

describe('the rules that say something of a task', () => {
  const rulesAt = (text: string): string[][] => {
    const plan = parsedPlan(text);
    return plan.tasks.map((task) => rulesOfTask(plan, task).map(({ words }) => words));
  };

  test('a lead by rule has its rule, one that the text names at the unit has none', () => {
    const rule = '列第一位者为牵头单位，下同';
    expect(
      rulesAt(
        `一、任务\n（一）甲。做甲。（省科技厅、省财政厅按职责分工负责，${rule}）\n（二）乙。做乙。（省教育厅、省财政厅按职责分工负责）\n（三）丙。做丙。（省科技厅牵头，省财政厅配合）\n`,
      ),
    ).toEqual([[rule], [rule], []]);
  });

  test('units that a rule adds have theirs', () => {
    const rule = '以下均需试点城市政府落实，不再列出';
    expect(
      rulesAt(
        `一、任务\n（一）甲。做甲。（责任单位：省科技厅、省财政厅，${rule}）\n（二）乙。做乙。（责任单位：省教育厅）\n`,
      )[1],
    ).toEqual([rule]);
  });

  test('a plan without rules has none to show', () => {
    expect(rulesAt('一、任务\n（一）甲。做甲。（责任单位：省科技厅）\n')).toEqual([[]]);
  });
});
