import { expect, test } from 'vitest';
import { outcomeOfPlaywright, outcomeOfVitest } from '../../../scripts/test-reports.ts';

test('a test that failed in Vitest is named with its file and the first line of its complaint', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 3,
    testResults: [
      {
        name: 'tests/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'it counts', status: 'passed' },
          {
            fullName: 'it adds',
            status: 'failed',
            failureMessages: ['expected 1\n  at a.ts', '\u001b[31mexpected 2\u001b[39m\n  at b.ts'],
          },
        ],
      },
    ],
  };
  expect(outcomeOfVitest(report)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 3,
    failures: ['tests/a.test.ts › it adds › expected 2'],
    second: [],
  });
});

test('a test that passed in Vitest only at its second try is named with what it complained of', () => {
  const report = {
    testResults: [
      {
        name: 'tests/c.test.ts',
        status: 'passed',
        assertionResults: [
          { fullName: 'it counts', status: 'passed', failureMessages: [] },
          { fullName: 'it waits', status: 'passed', failureMessages: ['Not so\n  at c.ts'] },
        ],
      },
    ],
  };
  expect(outcomeOfVitest(report)).toMatchObject({
    failures: [],
    second: ['tests/c.test.ts › it waits › Not so'],
  });
});

test('a file that could not be loaded is named, though none of its tests ran', () => {
  const report = {
    testResults: [
      {
        name: 'tests/b.test.ts',
        status: 'failed',
        message: 'no such module\nat b',
        assertionResults: [],
      },
    ],
  };
  expect(outcomeOfVitest(report).failures).toEqual(['tests/b.test.ts › no such module']);
});

const spec = (title: string, status: string, ...complaints: (string | undefined)[]) => ({
  title,
  file: 'grid.spec.ts',
  line: 7,
  tests: [
    {
      status,
      results: complaints.map((message) => (message === undefined ? {} : { error: { message } })),
    },
  ],
});

test('Playwright: what failed at both tries and what passed at the second are told apart, in nested suites too', () => {
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
    suites: [
      {
        specs: [spec('opens', 'expected', undefined)],
        suites: [
          {
            specs: [
              spec('closes', 'unexpected', 'first\nx', 'then\ny'),
              spec('moves', 'flaky', 'late\nx', undefined),
            ],
          },
        ],
      },
    ],
  };
  expect(outcomeOfPlaywright(report)).toEqual({
    passed: 6,
    failed: 1,
    skipped: 2,
    failures: ['grid.spec.ts:7 › closes › then'],
    second: ['grid.spec.ts:7 › moves › late'],
  });
});

test('a step that wrote no report counts as nothing', () => {
  const nothing = { passed: 0, failed: 0, skipped: 0, failures: [], second: [] };
  expect(outcomeOfVitest({})).toEqual(nothing);
  expect(outcomeOfPlaywright({})).toEqual(nothing);
});
