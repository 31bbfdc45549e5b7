/** The first line of search, as people meet it; what decides it is tested without a browser. */
import type { Page } from '@playwright/test';
import { expect, plan, PLAN, test, watch } from './site.ts';

function answer(page: Page) {
  return page.getByRole('region', { name: '答案' });
}

async function ask(page: Page, site: string, typed: string): Promise<void> {
  await page.goto(`${site}search/?${new URLSearchParams({ q: typed })}`);
  await expect(answer(page)).toBeVisible();
}

test('a unit: what it is listed for, its page, where it stands first, its dates', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await ask(page, site, '商务局');
  await expect(answer(page)).toContainText('按“省商务厅”查');
  await expect(answer(page)).toContainText('4 项均未明确；全文目标期为2020年底（力争）');
  await answer(page).getByRole('link', { name: '4 项任务、16 条措施' }).click();
  await expect(page).toHaveURL(`${site}${PLAN}units/shengshangwuting/`);
  expect(complaints).toEqual([]);
});

test('a place that the text does not name: what all governments are listed for, and no fragments', async ({
  page,
  site,
}) => {
  await ask(page, site, '恩施');
  await expect(answer(page)).toContainText('恩施土家族苗族自治州');
  await expect(answer(page)).toContainText('原文未点名');
  await expect(answer(page).locator('li')).toHaveCount(17);
  await expect(page.locator('[data-clause]')).toHaveCount(0);
  await answer(page).getByRole('button', { name: '恩施市' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('恩施市');
});

test('an address: Enter goes there', async ({ page, site }) => {
  await page.goto(site + PLAN);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('三（一）1.第4句');
  await expect(answer(page)).toContainText(
    plan.clauses.find(({ id }) => id === '3.1.1-4')?.text ?? '?',
  );
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(`${site}${PLAN}3-1/#3.1.1-4`);
});

test('a passage: the same, or what differs, marked on both sides', async ({ page, site }) => {
  const text = plan.clauses.find(({ id }) => id === '3.2.1-4')?.text ?? '';
  await ask(page, site, text.replace('，', '，\n'));
  await expect(answer(page)).toContainText('与原文一致：三（二）1.第4句');
  await ask(page, site, text.replace('2019', '2020').replace('网络', ''));
  await expect(answer(page)).toContainText('有 2 处不同：改 1 处，缺 1 处');
  await expect(answer(page).locator('[data-side="报告"] .odd')).toHaveText('202');
  await expect(answer(page).locator('[data-side="原文"] .odd')).toHaveText(['网络1', '192']);
  await expect(page.getByRole('main')).not.toContainText('原文中没有');
});

test('a result opens with a bar that leads to the others; going back finds the list', async ({
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('武汉');
  const links = page.locator('[data-clause] a');
  const count = plan.clauses.filter(({ text }) => text.includes('武汉')).length;
  await expect(links).toHaveCount(count);
  await links.nth(count - 2).click();
  const bar = page.getByRole('navigation', { name: '搜索结果' });
  await expect(bar).toContainText(`${count - 1}/${count}`);
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.getByRole('link', { name: '下一处' }).click();
  await expect(bar).toContainText(`${count}/${count}`);
  await expect(bar.getByRole('link', { name: '下一处' })).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('武汉');
  await expect(links).toHaveCount(count);
});

test('going back from a result to the page of search finds the list where it was', async ({
  page,
  site,
}) => {
  await page.goto(`${site}search/?q=${encodeURIComponent('武汉')}`);
  const links = page.locator('[data-clause] a');
  await links.last().click();
  await expect(page.getByRole('navigation', { name: '搜索结果' })).toBeInViewport({ ratio: 1 });
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('武汉');
  await expect(links.last()).toBeInViewport();
  expect(new URL(page.url()).searchParams.get('q')).toBe('武汉');
});

test('on a phone the first hit is in the upper half, filters stand behind one word', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site}search/?q=${encodeURIComponent('云计算')}`);
  const first = page.locator('[data-clause]').first();
  await expect(first).toBeVisible();
  const box = await first.boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(440);
  await expect(page.getByRole('combobox', { name: '章节' })).toBeHidden();
  await page.getByText('筛选', { exact: true }).click();
  await expect(page.getByRole('combobox', { name: '章节' })).toBeVisible();
});
