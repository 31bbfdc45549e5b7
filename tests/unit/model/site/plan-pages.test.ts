import { expect, test } from 'vitest';
import { pagesOfPlan, PLAN_PAGES } from '../../../../src/model/index.ts';
import { loadedPlan } from '../parsed-plan.ts';

test('a text without tasks, units, targets and dates has no pages for them', () => {
  expect(pagesOfPlan(loadedPlan('一、总则\n做好工作。\n'), [])).toEqual(['poster', 'print']);
});

test('a place that the text names has the page of 指标、时限、地区', () => {
  const loaded = loadedPlan('一、总则\n做好武汉的工作。\n');
  const places = [{ name: '武汉', slug: 'wuhan', region: 'hubei', except: [] }];
  expect(pagesOfPlan(loaded, places)).toEqual(['targets', 'poster', 'print']);
});

test('a text with a task, its unit and its date has all pages', () => {
  const loaded = loadedPlan('一、任务\n（一）建设。2020年底前建成。（责任单位：省科技厅）\n');
  expect(pagesOfPlan(loaded, [])).toEqual([...PLAN_PAGES]);
});
