import type { Page } from '@playwright/test';
import { expect, PLAN, test, watch } from './site.ts';

/** Kinds of files that a report is handed out as: each has a writer of its own, which the worker loads. */
const KINDS = ['Excel', 'Word', 'CSV'];

/** What the workers of a page have answered: whether it was a file. */
async function watchWorkers(page: Page): Promise<() => Promise<boolean[]>> {
  await page.addInitScript(() => {
    const answers: boolean[] = [];
    Object.assign(globalThis, { answers });
    globalThis.Worker = class extends Worker {
      constructor(...words: ConstructorParameters<typeof Worker>) {
        super(...words);
        this.addEventListener('message', ({ data }) => answers.push(data instanceof Blob));
        this.addEventListener('error', () => answers.push(false));
      }
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { answers: boolean[] }).answers);
}

test('each file of a report is made beside the page, which would stand still meanwhile', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  const answers = await watchWorkers(page);
  await page.goto(`${site}${PLAN}ledger/`);
  const report = page.locator('[data-ledger-report]');
  await report.scrollIntoViewIfNeeded();
  for (const kind of KINDS) {
    await Promise.all([
      page.waitForEvent('download'),
      report.getByRole('button', { name: kind }).click(),
    ]);
  }
  expect(await answers()).toEqual(KINDS.map(() => true));
  expect(complaints).toEqual([]);
});
