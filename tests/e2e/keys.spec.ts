/** By keys alone from the top of a page, and what a screen reader is told on the way. */
import type { Page } from '@playwright/test';
import { open } from './readers.ts';
import { expect, FIRST, holdBack, openClause, plan, SECTION, test } from './site.ts';

const PLAN_NAME = '湖北省信息消费实施方案';
const WORDS = plan.clauses.find(({ id }) => id === FIRST)?.text ?? '';

/** What has the focus, as a screen reader would name it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    const named = document.getElementById(one?.getAttribute('aria-labelledby') ?? '');
    const words = one?.getAttribute('aria-label') ?? (named ?? one)?.textContent ?? '';
    return words.replace(/\s+/gu, ' ').trim();
  });
}

/** Presses Tab until something is reached, and says what was passed on the way. */
async function tabTo(page: Page, name: string | RegExp): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
    if (typeof name === 'string' ? passed.at(-1) === name : name.test(passed.at(-1) ?? '')) break;
  }
  return passed;
}

test('from the top of a page Tab meets the skip link, the views, search, 显示, the contents, and the first box', async ({
  page,
  site,
}) => {
  await open(page, site + SECTION);
  const passed = await tabTo(page, WORDS);
  const at = (name: string): number => passed.findIndex((one) => one.startsWith(name));
  const stops = ['跳到正文', '方案台账', '阅读', '清单', '搜索', '显示', PLAN_NAME, '四、', '打印'];
  const order = [...stops, '选择我的单位', WORDS].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((one, other) => one - other));
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: WORDS })).toBeChecked();
});

test('the skip link leads past all of that', async ({ page, site }) => {
  await open(page, site + SECTION);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  expect((await tabTo(page, WORDS)).length).toBeLessThan(8);
});

test('the clauses of a page are one stop for Tab; arrows go among them, Enter opens what can be done, Esc closes it', async ({
  page,
  site,
}) => {
  await open(page, site + SECTION);
  await tabTo(page, '三');
  for (const next of ['三（一）', '三（一）1.', '三（一）1.第1句']) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe(next);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('引用');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: '这一句的操作' })).toBeHidden();
  expect(await focused(page)).toBe('三（一）1.第1句');
});

/** Goes all the way round by Tab, and back; the focus never leaves the dialog. */
async function goRound(page: Page): Promise<void> {
  for (const key of ['Tab', 'Shift+Tab']) {
    const met = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(key);
      // Between the last and the first a browser has the focus itself.
      const inside = await page.evaluate(
        () => document.activeElement?.matches('dialog, dialog *, body') === true,
      );
      expect(inside, await focused(page)).toBe(true);
      met.add(await focused(page));
    }
    expect(met.size).toBeGreaterThan(2);
  }
}

test('a form opened by keys in its line takes the focus, closes by Esc, and gives it back', async ({
  page,
  site,
}) => {
  await open(page, site + SECTION);
  await openClause(page, FIRST);
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, '填写进展');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: '三（一）1.第1句' });
  await expect(form.getByRole('radio', { name: '未启动' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  expect(await focused(page)).toBe('填写进展');
});

for (const [opener, name, clause] of [
  ['引用', '引用这一条', FIRST],
  [/^搜索/u, '搜索'],
  ['选择我的单位、填报人', /单位/u],
] as const) {
  test(`a dialog opened by keys holds the focus, closes by Esc, and gives it back: ${String(name)}`, async ({
    page,
    site,
  }) => {
    await open(page, site + SECTION);
    if (clause !== undefined) {
      await openClause(page, clause);
      await page.keyboard.press('Shift+Tab');
    }
    await tabTo(page, opener);
    const before = await focused(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await goRound(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await focused(page)).toBe(before);
  });
}

for (const opener of [
  '.find[data-open-search]',
  '[data-bar] [data-cite]',
  '[data-bar] [data-edit]',
  '[data-open-who]',
]) {
  test(`what is closed can be opened again in the same moment: ${opener}`, async ({
    page,
    site,
  }) => {
    await open(page, site + SECTION);
    if (opener.includes('[data-bar]')) await openClause(page, FIRST);
    await page.locator(opener).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.evaluate(async (selector) => {
      const escape = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        cancelable: true,
      });
      document.querySelector('dialog')?.dispatchEvent(escape);
      // What a dialog is closed by is drawn before the next key; its event `close` comes only later.
      await Promise.resolve();
      document.querySelector<HTMLElement>(selector)?.click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, opener);
    await expect(page.getByRole('dialog')).toBeVisible();
  });
}

test('what is saved by keys gives the focus back too', async ({ page, site }) => {
  await open(page, site + SECTION);
  await openClause(page, FIRST);
  await tabTo(page, '填写进展');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await tabTo(page, '保存');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await focused(page)).toBe('填写进展');
});

test('显示 opens by Enter, is chosen from by arrows, and closes by Esc or by going on', async ({
  page,
  site,
}) => {
  await open(page, site + SECTION);
  const form = page.locator('[data-settings] form');
  await tabTo(page, '显示');
  await page.keyboard.press('Enter');
  await expect(form).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  expect(await focused(page)).toBe('显示');
  await page.keyboard.press('Enter');
  await tabTo(page, PLAN_NAME);
  await expect(form).toBeHidden();
});

test('who undoes a tick by keys keeps the focus, and has it at the box in the end', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  const box = page.locator(`input[data-item="${FIRST}"]`);
  await box.press('Space');
  const deed = page.locator('#deed');
  await deed.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(box).not.toBeChecked();
  await expect(deed).toContainText('状态：未启动');
  await expect(deed.getByRole('button', { name: '恢复' })).toBeFocused();
  await deed.getByRole('button', { name: '关闭' }).press('Enter');
  await expect(box).toBeFocused();
});

test('arrows that are pressed while the script for them is on its way go as far as they were pressed, and Enter opens what they reach', async ({
  page,
  site,
}) => {
  const bring = await holdBack(page, /\/open-clause\./u);
  await page.goto(site + SECTION);
  const first = page.locator('.official .n').first();
  await expect(page.locator('.official .n').nth(1)).toHaveAttribute('tabindex', '-1');
  await first.focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key);
  await bring();
  await expect(page.locator('[data-bar] small')).toHaveText('三（一）1.第1句');
  await expect(page.locator('[data-bar] a').first()).toBeFocused();
});

test('what can be done with a clause is in sight, though its number was scrolled away', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  const number = page.locator('.official .n').nth(3);
  await expect(number).toHaveAttribute('tabindex', '-1');
  await number.focus();
  await page.evaluate(() => scrollTo({ top: 2500, behavior: 'instant' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-bar] a').first()).toBeFocused();
  await expect(page.locator('[data-bar]')).toBeInViewport({ ratio: 1 });
});
