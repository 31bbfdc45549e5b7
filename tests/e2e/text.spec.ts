import { readFileSync } from 'node:fs';
import { expect, expectClauses, plan, test } from './site.ts';

const seed = readFileSync('seeds/hubei-2018-xinxi-xiaofei.txt', 'utf8');
const withoutSpace = (text: string): string => text.replace(/[\s\uFEFF]+/gu, '');

test('the clauses of the pages, in order, are the official text, character for character', async ({
  page,
  site,
}) => {
  for (const address of new Set(plan.clauses.map((clause) => clause.page))) {
    await page.goto(site + address);
    await expectClauses(page, address);
  }
  const text = plan.clauses.map((clause) => clause.text).join('');
  expect(withoutSpace(text)).toBe(withoutSpace(seed));
});

test('the plan is what a count by hand finds', () => {
  const kinds = Map.groupBy(plan.clauses, ({ kind }) => kind);
  expect(plan.tasks).toHaveLength(18);
  expect(kinds.get('measure')).toHaveLength(61);
  expect(plan.units).toHaveLength(24);
  expect(plan.citations.map(({ title }) => title)).toHaveLength(5);
  expect(plan.deadlines.map(({ clause, words, firm }) => `${clause} ${words} ${firm}`)).toEqual([
    '2-1 2020年底 false',
    '3.2.1-4 2019年底 false',
    '3.2.3-4 2020年底 false',
  ]);
});

test('every clause can be addressed: the browser goes to it and marks it', async ({
  page,
  site,
}) => {
  await page.goto(`${site}hubei-2018-xinxi-xiaofei/3-3/#3.3.4-1`);
  const clause = page.locator('[id="3.3.4-1"]');
  await expect(clause).toBeInViewport();
  expect(await clause.evaluate((element) => element.matches(':target'))).toBe(true);
});
