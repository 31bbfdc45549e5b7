import { expect, test } from 'vitest';
import * as plan from '../../../src/plan/index.ts';

test('the folder has these public verbs and no others', () => {
  expect(Object.keys(plan).sort()).toEqual([
    'applyRules',
    'asTask',
    'clausesOf',
    'coversOf',
    'firstYear',
    'levelsOf',
    'parse',
    'readCitations',
    'readDeadlines',
    'readLabel',
    'readMeta',
    'readNumber',
    'readRules',
    'readUnits',
    'regionOf',
    'rowTasks',
    'rulesOfClause',
    'shortTitleOf',
    'splitPlans',
    'unitNames',
    'unitsProfile',
    'unsureUnits',
    'withWords',
    'withinRegion',
    'yearOfTitle',
  ]);
});
