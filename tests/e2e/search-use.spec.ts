/** Search as a person uses it: keys, filters, recent words, a screen reader, a bad network. */
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { pdfWords } from '../pdf-words.ts';
import { readerOf } from './readers.ts';
import { expect, holdBack, PLAN, plan, SECTION, test } from './site.ts';

/** What of `search/clauses.json` is changed here. */
interface Json {
  plans: { pages: { clauses: { id: string; text: string }[] }[] }[];
}

function address(site: string, fields: Record<string, string>): string {
  return `${site}search/?${new URLSearchParams(fields)}`;
}

function hits(page: Page) {
  return page.locator('[data-clause]:not([data-approximate])');
}

/** Clauses that hold a word, by the plan's own data. */
function holding(word: string): typeof plan.clauses {
  return plan.clauses.filter(({ text }) => text.includes(word));
}

test('the keyboard alone searches, walks through the results, opens one and leaves', async ({
  page,
  site,
}) => {
  await page.goto(site + SECTION);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText('区块链');
  await expect(hits(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-clause="3.1.3-4"] a')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[id="3.1.3-4"] mark')).toHaveText('区块链');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  // Esc closes what is open: pressed before, it has nothing to close.
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a result says where it stands, in which heading, and how many there are', async ({
  page,
  site,
}) => {
  await page.goto(address(site, { q: '区块链' }));
  const result = page.locator('section.results', { hasText: '区块链' });
  await expect(result.getByRole('heading')).toHaveText('（一）提高信息消费供给水平。');
  await expect(result.locator('small')).toHaveText('三（一）3.第4句');
  await expect(result.locator('mark')).toHaveText('区块链');
  await expect(page.getByRole('status').filter({ hasText: '1 句' })).toBeVisible();
});

test('filters leave what they count, hold together and stand in the address that one sends', async ({
  page,
  site,
}) => {
  const word = '信息消费';
  const chapter = '三、主要任务';
  const inChapter = holding(word).filter(({ id }) => id.startsWith('3'));
  await page.goto(address(site, { q: word }));
  await expect(hits(page)).toHaveCount(holding(word).length);
  const select = page.getByRole('combobox', { name: '章节' });
  await expect(select.getByRole('option', { name: chapter })).toHaveText(
    `${chapter}（${inChapter.length}）`,
  );
  await select.selectOption(chapter);
  await expect(hits(page)).toHaveCount(inChapter.length);
  await expect(page.getByRole('status').filter({ hasText: '筛选后' })).toHaveText(
    `原文含“${word}”，${holding(word).length} 句，筛选后 ${inChapter.length} 句`,
  );
  const taskUnits = new Map(plan.tasks.map(({ id, units }) => [id, units]));
  const ofUnit = inChapter.filter(({ task }) =>
    taskUnits.get(task ?? '')?.includes('省发展改革委'),
  );
  await page.getByRole('combobox', { name: '责任单位' }).selectOption('省发展改革委');
  await expect(hits(page)).toHaveCount(ofUnit.length);
  await expect(page).toHaveURL(address(site, { q: word, unit: '省发展改革委', chapter }));

  await page.reload();
  await expect(hits(page)).toHaveCount(ofUnit.length);
  await page.getByRole('button', { name: '取消筛选' }).click();
  await expect(hits(page)).toHaveCount(holding(word).length);
  await expect(page).toHaveURL(address(site, { q: word }));
});

test('in 特大 the first result is seen below the open filters', async ({ browser, site }) => {
  const viewport = { width: 1366, height: 768 };
  const page = await readerOf(browser, { viewport }, { size: 'huge' });
  await page.goto(site + SECTION);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('平台');
  await expect(page.getByRole('combobox')).toHaveCount(5);
  await expect(hits(page).first()).toBeInViewport({ ratio: 1 });
  await page.context().close();
});

test('places and deadlines filter; a filter that leaves nothing is shown as one', async ({
  page,
  site,
}) => {
  await page.goto(address(site, { q: '年底', deadline: '2019年底' }));
  await expect(hits(page)).toHaveCount(
    plan.clauses.filter(({ text }) => text.includes('2019年底')).length,
  );
  await page.goto(address(site, { q: '试点', place: '武汉' }));
  const both = holding('试点').filter(({ text }) => text.includes('武汉'));
  await expect(hits(page)).toHaveCount(both.length);
  await page.goto(address(site, { q: '区块链', place: '恩施' }));
  await expect(hits(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: '筛选后 0 句' })).toBeVisible();
  await expect(page.getByRole('button', { name: '取消筛选' })).toBeVisible();
});

test('measures that are ticked are found as done, and the others as not', async ({
  page,
  site,
}) => {
  const word = '信息消费';
  const measures = holding(word).filter(({ kind }) => kind === 'measure');
  await page.goto(`${site}${PLAN}3-2/`);
  await page.locator('input[aria-labelledby="3.2.5-1"]').check();
  await page.goto(address(site, { q: word, status: 'done' }));
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page)).toHaveAttribute('data-clause', '3.2.5-1');
  const marks = page.getByRole('combobox', { name: '进度' });
  await expect(marks.getByRole('option')).toHaveText([
    '全部',
    `未完成（${measures.length - 1}）`,
    '已完成（1）',
  ]);
  await marks.selectOption('open');
  await expect(hits(page)).toHaveCount(measures.length - 1);
});

test('words that led somewhere are kept on the device, offered again, and can be cleared', async ({
  page,
  site,
}) => {
  await page.goto(`${site}search/`);
  await page.getByRole('searchbox').fill('区块链');
  await hits(page).getByRole('link').click();
  await page.goto(`${site}search/`);
  await page.getByRole('button', { name: '区块链' }).click();
  await expect(hits(page)).toHaveCount(1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page.getByRole('button', { name: '区块链' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('button', { name: '区块链' })).toHaveCount(0);
});

test('a screen reader is told how many there are, and that another word was looked for', async ({
  page,
  site,
}) => {
  await page.goto(`${site}search/`);
  const status = page.getByRole('main').getByRole('status').last();
  await page.getByRole('searchbox').fill('北斗');
  await expect(status).toHaveText(`原文含“北斗”，${holding('北斗').length} 句`);
  await page.getByRole('searchbox').fill('省发改委');
  await expect(status).toHaveText('原文含“省发改委”，0 句');
  await page.getByRole('searchbox').fill('VR');
  await expect(status).toHaveText('原文中没有“VR”。已同时按“虚拟现实”查找');
  await page.getByRole('searchbox').fill('魑魅魍魉');
  await expect(status).toContainText('也没有相近的写法');
});

test('what is typed is text, never markup', async ({ page, site }) => {
  const typed = '<img src=x onerror=alert(1)>&amp;"';
  await page.goto(address(site, { q: typed }));
  await expect(page.getByRole('main').getByRole('status').last()).toContainText(typed);
  await expect(page.locator('main img')).toHaveCount(0);
  await page.getByRole('searchbox').fill(`“${typed}，是一段很长的引文”`);
  await expect(page.locator('[data-verdict="none"]')).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('without a network the page says that the index could not be read, and searches once it can', async ({
  page,
  site,
}) => {
  // To take the route away would now and then leave what is asked for meanwhile without any answer.
  let isOffline = true;
  await page.route('**/search/*.json', (route) => (isOffline ? route.abort() : route.continue()));
  await page.goto(`${site}search/`);
  await page.getByRole('searchbox').fill('武汉');
  await expect(page.getByRole('main')).toContainText('可能是网络断了');
  isOffline = false;
  await page.getByRole('button', { name: '搜索', exact: true }).click();
  await expect(hits(page)).toHaveCount(holding('武汉').length);
});

test('what is typed before the index has come is answered once it is there, with a sign until then', async ({
  page,
  site,
}) => {
  const letGo = await holdBack(page, '**/search/clauses.json');
  await page.goto(`${site}search/`);
  await page.getByRole('searchbox').fill('区块链');
  await expect(page.getByRole('main').getByRole('status').last()).toHaveText('正在读取索引…');
  await letGo();
  await expect(hits(page)).toHaveCount(1);
});

test('what an input method composes stays in the field while results of what stood there before are drawn', async ({
  page,
  context,
  site,
}) => {
  const letGo = await holdBack(page, '**/search/clauses.json');
  await page.goto(`${site}search/`);
  const field = page.getByRole('searchbox');
  await field.fill('信息消费');
  const browser = await context.newCDPSession(page);
  const composed = { text: 'wu', selectionStart: 2, selectionEnd: 2 };
  await browser.send('Input.imeSetComposition', composed);
  await expect(field).toHaveValue('信息消费wu');
  await letGo();
  await expect(page.locator('[data-clause]').first()).toBeVisible();
  await expect(field).toHaveValue('信息消费wu');
});

test('all that was found is printed, though only its first part has been drawn', async ({
  page,
  site,
}) => {
  await page.route('**/search/clauses.json', async (route) => {
    const clauses: Json = await (await route.fetch()).json();
    const [first] = clauses.plans[0]?.pages[0]?.clauses ?? [];
    clauses.plans[0]?.pages[0]?.clauses.push(
      ...Array.from({ length: 400 }, (_, at) => ({ ...first, id: `9-${at}`, text: `甲方${at}号` })),
    );
    await route.fulfill({ json: clauses });
  });
  await page.goto(`${site}search/?q=${encodeURIComponent('甲方')}`);
  await expect(page.locator('.results li')).toHaveCount(150);
  await page.waitForLoadState('networkidle');
  const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
  expect(pdfWords(text).match(/甲方\d+号/gu)).toHaveLength(400);
});

test('the page of search has one way to search, and on a phone it is the current one', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site}search/?q=5G`);
  await expect(page.getByRole('searchbox')).toHaveCount(1);
  await expect(page.locator('header.top [data-open-search]')).toHaveCount(0);
  await expect(page.locator('.dock [aria-current="page"]')).toHaveText('搜索');
  await page.goto(`${site}${PLAN}`);
  await expect(page.locator('.dock [aria-current="page"]')).toHaveCount(0);
});

test('a passage that is too long for an address is there again after a reload', async ({
  page,
  site,
}) => {
  await page.goto(`${site}search/`);
  const field = page.getByRole('searchbox');
  const long = plan.clauses
    .map(({ text }) => text)
    .join('')
    .slice(0, 3000);
  await field.fill(long);
  await expect(page.locator('.answer')).toBeVisible();
  expect(page.url()).toBe(`${site}search/`);
  await page.reload();
  await expect(field).toHaveValue(long);
  await expect(page.locator('.answer')).toBeVisible();
  await field.fill('区块链');
  await expect(page).toHaveURL(/\?q=/u);
});
