/**
 * The tables of fields and statuses on the pages: each place where people meet a field or a status has all of
 * them. What needs no browser is looked at by tests/unit/tables.apart.test.ts, with a line more than there is.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fields, statuses } from '../../src/text/index.ts';
import type { Field } from '../../src/text/index.ts';
import { entryWith, fileOf, plantBefore } from './ledger-page.ts';
import { expect, FIRST, openForm, PLAN, test } from './site.ts';

const ALL = Object.keys(fields) as Field[];
const TYPED = ALL.filter((field) => field !== 'status');
const WORDS = Object.values(statuses).map(({ word }) => word);
const EVIL = 'https://gov.cn@evil.example/';

/** What is no text may say. */
const NO_TEXT: Partial<Record<string, string>> = { day: '2026-12-31', percent: '60' };

/** A value for each field. */
const VALUES: Record<string, string> = Object.fromEntries(
  TYPED.map((field) => [field, NO_TEXT[fields[field].control] ?? `${field}，如实填写`]),
);
VALUES['evidence'] = EVIL;
const SET = { ...VALUES, status: 'doing' };

/** A page in a browser that holds an entry with all fields. */
async function openFilled(page: Page, address: string, unit = ''): Promise<void> {
  await plantBefore(page, address, [entryWith({ id: 'all', unit, set: SET })]);
  await page.goto(address);
}

test('the form has a control for each field, and a choice for each status', async ({
  page,
  site,
}) => {
  await openFilled(page, `${site}${PLAN}3-1/`);
  await openForm(page, FIRST);
  const form = page.getByRole('dialog');
  for (const field of TYPED) {
    await expect(form.getByLabel(fields[field].word, { exact: true })).toHaveValue(
      VALUES[field] ?? '',
    );
  }
  await expect(form.locator('.statuses label')).toHaveText(WORDS);
  await expect(form.getByRole('radio', { name: statuses.doing.word })).toBeChecked();
});

test('under a measure, in the print and in the history stands all that was filled in', async ({
  page,
  site,
}) => {
  await openFilled(page, `${site}${PLAN}3-1/`);
  const mark = page.locator(`[data-mark="${FIRST}"]`);
  for (const field of TYPED) {
    await expect(mark).toContainText(`${fields[field].word}：${VALUES[field]}`);
  }
  await expect(mark).toContainText('（实际网站：evil.example）');
  await openForm(page, FIRST);
  const history = page.getByRole('dialog').locator('.history');
  for (const field of TYPED)
    await expect(history).toContainText(`${fields[field].word}：${VALUES[field]}`);
  await page.goto(`${site}${PLAN}print/?form=ledger`);
  // So much stands in a row of its own below the measure.
  const said = page.locator('[data-print-ledger] tr.below').first();
  for (const field of TYPED) await expect(said).toContainText(VALUES[field] ?? '');
});

test('the table has a column for each field, its rows a choice of each status, the bar for many what can be set for many', async ({
  page,
  site,
}) => {
  // 联系电话 is a column for who chooses it.
  await openFilled(page, `${site}${PLAN}ledger/?unit=&show=phone`);
  const row = page.locator(`tr[data-row="${FIRST}"]`);
  for (const field of TYPED) {
    await expect(page.locator(`thead th[data-col="${field}"]`)).toHaveText(fields[field].word);
    await expect(row.locator(`[data-col="${field}"]`)).toContainText(VALUES[field] ?? '');
  }
  await expect(row.locator('select option')).toHaveText(WORDS);
  await expect(row.locator('[data-col="evidence"]')).toContainText('（实际网站：evil.example）');
  await row.locator('[data-col="pick"] input').check();
  const bar = page.getByRole('form', { name: '统一设为' });
  await expect(bar.locator('select option')).toHaveText([/./u, ...WORDS]);
  await expect(bar.locator('label')).toHaveCount(
    ALL.filter((field) => fields[field].isBulk).length,
  );
  for (const field of TYPED.filter((one) => fields[one].isBulk)) {
    await expect(bar.getByLabel(fields[field].word, { exact: true })).toBeVisible();
  }
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.screenshot({ path: `${folder}/table-1366.png` });
  await page.locator('.ledger-scroll').evaluate((box) => box.scrollBy(1200, 0));
  await page.screenshot({ path: `${folder}/table-1366-right.png` });
  await page.setViewportSize({ width: 390, height: 844 });
  await row.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${folder}/table-390.png` });
  await page.pdf({ path: `${folder}/table.pdf`, preferCSSPageSize: true });
});

test('the pictures name each status in the order of the table of statuses', async ({
  page,
  site,
}) => {
  await openFilled(page, `${site}${PLAN}ledger/`);
  await page.locator('[data-pictures]').scrollIntoViewIfNeeded();
  const order = Object.values(statuses).sort((one, other) => other.rank - one.rank);
  await expect(page.locator('[data-pictures] .bars').first().locator('tbody th')).toHaveText(
    order.map(({ word }) => word),
  );
});

test('the roll-up shows all that a unit has filled in', async ({ page, site }) => {
  await page.goto(`${site}${PLAN}rollup/`);
  const buffer = Buffer.from(
    fileOf([entryWith({ id: 'all', unit: '黄石市\u200B经信局', set: SET })]),
  );
  await page
    .locator('.drop input')
    .setInputFiles([{ name: '黄石.json', mimeType: 'application/json', buffer }]);
  await page.getByText('三（一）1.', { exact: false }).locator('visible=true').first().waitFor();
  await page
    .locator('.rollup-task summary, details summary')
    .filter({ hasText: '三（一）1.' })
    .first()
    .click();
  const row = page.locator('.rollup-said tbody tr').first();
  for (const field of TYPED) await expect(row).toContainText(VALUES[field] ?? '');
  await expect(row.locator('th')).toHaveText('黄石市〔U+200B〕经信局');
  await expect(
    page.locator('.rollup select option').filter({ hasText: /^(?:未|推|持|已|需|不)/u }),
  ).toHaveText(WORDS);
});
