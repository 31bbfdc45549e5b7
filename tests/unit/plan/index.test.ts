import { expect, test } from 'vitest';
import * as plan from '../../../src/plan/index.ts';

test('the folder has these public verbs and no others', () => {
  expect(Object.keys(plan).sort()).toEqual([
    'applyRules',
    'asTask',
    'clausesOf',
    'coversOf',
    'levelsOf',
    'parse',
    'readCitations',
    'readDeadlines',
    'readLabel',
    'readNumber',
    'readRules',
    'readUnits',
    'rowTasks',
    'rulesOfClause',
    'splitPlans',
    'unitNames',
    'unitsProfile',
    'unsureUnits',
  ]);
});
