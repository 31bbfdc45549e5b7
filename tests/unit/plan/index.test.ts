import { expect, test } from 'vitest';
import * as plan from '../../../src/plan/index.ts';

test('the folder has these public verbs and no others', () => {
  expect(Object.keys(plan).sort()).toEqual([
    'askAbout',
    'asTask',
    'clausesOf',
    'levelsOf',
    'parse',
    'readCitations',
    'readDeadlines',
    'readLabel',
    'readMeta',
    'readNumber',
    'readTaskTable',
    'readUnits',
    'regionOf',
    'shortTitleOf',
    'splitPlans',
    'withinRegion',
  ]);
});
