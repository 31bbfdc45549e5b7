/** What is read aloud to those who hear the page: what its live regions say. */
import type { Page } from '@playwright/test';
import { entryWith, fileOf, pick } from './ledger-page.ts';
import { desktop, kinds, open, readerOf } from './readers.ts';
import { expect, openCite, PLAN, SECTION, test } from './site.ts';

/**
 * Notes what a screen reader says: what changes within a live region that was there before, and alerts
 * that are added or shown. A region that comes with its words is not read, nor is a hidden one.
 */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const REGION = '[role="status"], [role="alert"], [aria-live]';
    const heard: string[] = [];
    /** Regions, with the words that stood in them last. */
    const known = new WeakMap<Element, string>();
    Object.assign(window, { heard });
    const regionsIn = (node: Node): Element[] =>
      node instanceof Element
        ? [...(node.matches(REGION) ? [node] : []), ...node.querySelectorAll(REGION)]
        : [];
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => Array.from(addedNodes).flatMap(regionsIn));
      const touched = records.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest(REGION) ?? [];
      });
      for (const region of new Set([...touched, ...added])) {
        const isHidden = region instanceof HTMLElement && region.hidden;
        const words = isHidden ? '' : (region.textContent ?? '').trim();
        const before = known.get(region) ?? (region.matches('[role="alert"]') ? '' : words);
        if (words !== before && words !== '') heard.push(words);
        known.set(region, words);
      }
    });
    observer.observe(document, {
      ...{ childList: true, characterData: true, subtree: true },
      attributeFilter: ['hidden'],
    });
  });
}

/** All that was said since the page was opened. */
function heard(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
}

test('a page says nothing when it is loaded, also after a tick and with choices made', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, desktop, { mode: 'list', size: 'large' });
  await listen(page);
  await open(page, site + SECTION);
  await page.getByRole('checkbox').first().check();
  await expect.poll(() => heard(page)).toContain('已登记：三（一）1.第1句，状态：已完成');
  for (const address of kinds.filter((one) => !one.startsWith('search/'))) {
    await open(page, site + address);
    expect(await heard(page), address).toBe('');
  }
  await page.context().close();
});

test('ticks, saves, numbers of results, filters, copies and files that come in are read aloud', async ({
  page,
  site,
}) => {
  await listen(page);
  await open(page, `${site}${PLAN}ledger/`);
  await page.getByLabel('状态：三（一）1.第1句').selectOption('推进中');
  await expect.poll(() => heard(page)).toContain('已登记：三（一）1.第1句，状态：推进中');
  await pick(page, 'unit', '省教育厅');
  await expect.poll(() => heard(page)).toMatch(/显示 \d+ \/ 61 项/u);
  const buffer = Buffer.from(fileOf([entryWith({ id: 'a', set: { owner: '甲' } })]));
  const file = { name: '台账.json', mimeType: 'application/json', buffer };
  await page.getByLabel('选择台账文件').setInputFiles(file);
  await expect(page.getByRole('group', { name: '导入之前请核对' })).toBeFocused();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect.poll(() => heard(page)).toContain('已导入 1 条登记');
  await open(page, site + SECTION);
  await openCite(page, '3.1.1-1');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect.poll(() => heard(page)).toMatch(/已复制。|下面的文字已全部选中/u);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('武汉');
  await expect.poll(() => heard(page)).toMatch(/原文含“武汉”，\d+ 句/u);
});
