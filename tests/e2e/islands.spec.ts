/** Islands: where they stand, what they hold, and what is said where one does not come. */
import {
  expect,
  holdBack,
  openCite,
  openClause,
  openForm,
  PLAN,
  plan,
  SECTION,
  test,
} from './site.ts';

const TASKS = plan.tasks.filter(({ id }) => id.startsWith('3.1.'));

/** Official words of a page, long enough to be nobody else's. */
const TEXTS = plan.clauses
  .filter(({ page, text }) => page === SECTION && text.length > 8)
  .map(({ text }) => text);

test('each task has an island at its head; official text is in none, nor in what one is given', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  const islands = page.locator('.task astro-island');
  await expect(islands).toHaveCount(TASKS.length);
  for (const island of await islands.all()) {
    await island.locator('> *').first().scrollIntoViewIfNeeded();
    await expect(island).not.toHaveAttribute('ssr');
  }
  const held = await page
    .locator('astro-island')
    .evaluateAll((all) => all.map((one) => `${one.textContent} ${one.getAttribute('props')}`));
  for (const text of TEXTS) expect(held.filter((words) => words.includes(text))).toEqual([]);
  const clauses = page.locator('.official :is(p, .heading)[id]');
  await expect(clauses.locator('astro-island')).toHaveCount(0);
});

test('what was filled in of a task stands at its head, and whose it is', async ({ page, site }) => {
  await page.goto(site + SECTION);
  await page.locator('input.box').nth(1).check();
  const head = page.locator('.task').first().locator('.checklist-head');
  await expect(head.locator('.kept')).toHaveCount(1);
  await head.getByText('登记情况').click();
  await expect(head.locator('.kept')).toContainText('三（一）1.第2句');
  await expect(head.locator('.kept')).toContainText('登记历史（1）');
  // What opens has no place on paper, where all marks stand under their measures.
  await page.emulateMedia({ media: 'print' });
  await expect(head.locator('.kept')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await openForm(page, '3.1.2-1');
  await page.getByRole('dialog').getByRole('radio', { name: '推进中' }).check();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.task').nth(1).locator('.open-statuses')).toHaveText('1 项推进中');
});

test('a part below the table starts whichever end of its room is seen first', async ({
  page,
  site,
}) => {
  // The room that a part keeps is higher than such a window, in the largest type above all.
  await page.setViewportSize({ width: 460, height: 340 });
  for (const [host, drawn] of [
    ['[data-ledger-report]', '.report-scope'],
    ['[data-ledger-data]', '.block'],
  ] as const) {
    await page.goto(`${site}${PLAN}ledger/`);
    await page.locator(host).evaluate((one) => one.scrollIntoView({ block: 'end' }));
    await expect(page.locator(`${host} ${drawn}`).first()).toBeVisible();
  }
});

test('what is touched is busy until its island has come; where that does not come, this is said, and it is busy no more', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, '**/_astro/Forms*.js');
  await page.goto(site + SECTION);
  const opener = page.locator('[data-bar] [data-edit]');
  await openForm(page, '3.1.1-1');
  await expect(opener).toHaveAttribute('aria-busy', 'true');
  await letGo();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);

  await page.route('**/_astro/CiteDialog*.js*', (route) => route.fulfill({ status: 404 }));
  await page.goto(site + SECTION);
  await openCite(page, '3.1.1-1');
  await expect(page.getByRole('alert').filter({ hasText: '程序没有取全' })).toBeInViewport();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});

for (const [script, opener, leads] of [
  ['SearchDialog', '.find', /\/search\/$/u],
  ['Forms', '[data-bar] [data-edit]', /\/ledger\/$/u],
  ['CiteDialog', '[data-bar] [data-cite]', /\/3-1\/#3\.1\.1$/u],
] as const) {
  test(`a link whose ${script} never comes is followed`, async ({ page, site }) => {
    await page.route(`**/_astro/${script}*.js*`, (route) => route.abort());
    await page.goto(site + SECTION);
    await openClause(page, '3.1.1');
    await page.locator(opener).first().click();
    await expect(page).toHaveURL(leads);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  });
}

test('an island that throws while it is drawn is named, and all others live', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const real = Document.prototype.querySelector;
    Document.prototype.querySelector = function look(this: Document, asked: string) {
      if (asked === 'template[data-groups]') throw new Error('broken');
      return Reflect.apply(real, this, [asked]);
    } as typeof real;
  });
  await page.goto(`${site}${PLAN}ledger/`);
  const failed = page.getByRole('alert').filter({ hasText: '没有启动' });
  await expect(failed).toHaveCount(0);
  await page.locator('[data-pictures]').scrollIntoViewIfNeeded();
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText('备份、导入、报告等各栏');
  for (const part of ['[data-pictures]', '[data-ledger-report]', '[data-ledger-data]']) {
    for (const island of await page.locator(`${part} astro-island`).all()) {
      await island.locator('..').scrollIntoViewIfNeeded();
      await expect(island, part).not.toHaveAttribute('ssr');
    }
  }
  await page.locator('table.ledger.live select').first().selectOption({ label: '已完成' });
  await expect(page.locator('[data-ledger-data]')).toContainText('1 条登记');
  await expect(failed).toHaveCount(1);
});
