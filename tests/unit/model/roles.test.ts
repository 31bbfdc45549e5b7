import { expect, test } from 'vitest';
import { namesLeads, partInTask } from '../../../src/model/index.ts';
import type { PlanTask } from '../../../src/model/index.ts';

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
