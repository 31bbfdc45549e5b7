import type { Page } from '@playwright/test';
import { piecesOf, spokenWords } from '../../src/components/aloud/pieces.ts';
import { expect, openCite, PLAN, plan, SECTION, test, untilTouchable, watch } from './site.ts';
import { ENGLISH, giveVoices, LOCAL, REMOTE } from './voices.ts';
import { open } from './aloud-page.ts';

const clauses = plan.clauses.filter(({ page }) => page === SECTION);
const opener = (page: Page) => page.getByRole('button', { name: '朗读', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: '朗读原文' });
const key = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
const spoken = (page: Page) => page.evaluate(() => window.stage.spoken);
const lastWords = async (page: Page) => (await spoken(page)).pop()?.text;
const isSpeaking = (page: Page) => page.evaluate(() => window.stage.isSpeaking());
const end = (page: Page) => page.evaluate(() => window.stage.end());
const line = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const marked = (page: Page) =>
  page.locator('.spoken').evaluateAll((all) => all.map((element) => element.id));

/** Lets the voice speak to the end of the page; of each piece, what was spoken and which clauses were marked. */
async function hearAll(page: Page): Promise<{ text: string; ids: string[] }[]> {
  await key(page, '开始朗读').click();
  return page.evaluate(() => {
    const heard: { text: string; ids: string[] }[] = [];
    while (window.stage.isSpeaking()) {
      const ids = Array.from(document.querySelectorAll('.spoken'), ({ id }) => id);
      heard.push({ text: window.stage.spoken[heard.length]?.text ?? '', ids });
      window.stage.end();
    }
    return heard;
  });
}

for (const address of new Set(plan.clauses.map(({ page }) => page))) {
  test(`/${address} is spoken clause by clause as plan.json has it, each marked while it is`, async ({
    page,
    site,
  }) => {
    const complaints = watch(page);
    await giveVoices(page, [ENGLISH, LOCAL]);
    await open(page, site + address);
    const own = plan.clauses.filter((clause) => clause.page === address);
    const heard = await hearAll(page);
    const byClause = own.map(({ id }) => ({
      id,
      text: heard.flatMap(({ text, ids }) => (ids.join() === id ? [text] : [])).join(''),
    }));
    expect(byClause).toEqual(own.map(({ id, text }) => ({ id, text: spokenWords(text) })));
    expect(heard.map(({ text }) => text).join('')).toBe(
      own.map(({ text }) => spokenWords(text)).join(''),
    );
    expect(new Set((await spoken(page)).map(({ voice }) => voice))).toEqual(new Set([LOCAL.name]));
    await expect(bar(page).getByRole('status')).toHaveText('本页读完了。');
    expect(complaints).toEqual([]);
  });
}

test('a unit’s page is spoken without the places that we put before its headings', async ({
  page,
  site,
}) => {
  await giveVoices(page, [LOCAL]);
  const unit = plan.units[0];
  await open(page, `${site}${PLAN}units/${unit?.slug}/`);
  const expected = plan.tasks
    .filter(({ id }) => unit?.tasks.includes(id))
    .flatMap(({ heading, measures }) => [
      heading.replace(/^(?:\d+\.|（.+?）)/u, ''),
      ...plan.clauses.filter(({ id }) => measures.includes(id)).map(({ text }) => text),
    ]);
  const heard = await hearAll(page);
  // Reading begins with the sentence that was touched, which stands below the first heading.
  expect(heard.map(({ text }) => text).join('')).toBe(expected.slice(1).join(''));
});

test('a pause is silent at once though the browser’s own does nothing, and goes on at the same clause', async ({
  page,
  site,
}) => {
  await giveVoices(page, [LOCAL]);
  await open(page, site + SECTION);
  expect(await spoken(page)).toEqual([]);
  await key(page, '开始朗读').click();
  await end(page);
  await key(page, '暂停').click();
  expect(await isSpeaking(page)).toBe(false);
  expect(await marked(page)).toEqual([clauses[1]?.id]);
  await key(page, '继续').click();
  expect((await spoken(page)).slice(1).map(({ text }) => text)).toEqual([
    clauses[1]?.text,
    clauses[1]?.text,
  ]);
});

test('下一句, 上一句 and a touch lead to a clause; 停止 ends it and gives the focus back', async ({
  page,
  site,
}) => {
  await giveVoices(page, [LOCAL]);
  await open(page, site + SECTION);
  await expect(key(page, '开始朗读')).toBeFocused();
  await page.keyboard.press('Enter');
  await key(page, '下一句').click();
  await expect.poll(() => lastWords(page)).toBe(clauses[1]?.text);
  await key(page, '上一句').click();
  await expect.poll(() => lastWords(page)).toBe(clauses[0]?.text);
  await line(page, '3.1.1-2').click();
  const touched = clauses.find(({ id }) => id === '3.1.1-2');
  await expect.poll(() => lastWords(page)).toBe(touched?.text);
  expect(await marked(page)).toEqual(['3.1.1-2']);
  await key(page, '停止').click();
  expect(await isSpeaking(page)).toBe(false);
  expect(await marked(page)).toEqual([]);
  await expect(bar(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');
});

test('the dialog of 引用 reads from its clause; a voice elsewhere is named before it gets a word', async ({
  page,
  site,
}) => {
  const [first] = piecesOf(clauses.find(({ id }) => id === '3.1.2-1')?.text ?? '');
  const ask = async (): Promise<void> => {
    await page.goto(site + SECTION);
    await openCite(page, '3.1.2-1');
    await page.getByRole('button', { name: '从这里朗读' }).click();
    await expect(bar(page)).toBeVisible();
  };
  await giveVoices(page, [LOCAL]);
  await ask();
  await expect.poll(() => lastWords(page)).toBe(first);
  await giveVoices(page, [REMOTE]);
  await ask();
  await expect(bar(page)).toContainText(`将使用“${REMOTE.name}”`);
  expect(await spoken(page)).toEqual([]);
  await key(page, '开始朗读').click();
  await expect.poll(() => lastWords(page)).toBe(first);
});

test('where there is a voice on the device it is used, and nothing is said of senders', async ({
  page,
  site,
}) => {
  await giveVoices(page, [REMOTE, LOCAL]);
  await open(page, site + SECTION);
  await expect(bar(page)).not.toContainText('发给');
  await key(page, '开始朗读').click();
  expect((await spoken(page))[0]?.voice).toBe(LOCAL.name);
});

test('the speed holds at once, and on the next visit', async ({ page, site }) => {
  await giveVoices(page, [LOCAL]);
  await open(page, site + SECTION);
  await key(page, '开始朗读').click();
  await bar(page).getByLabel('语速').selectOption({ label: '1.5 倍' });
  await expect.poll(async () => (await spoken(page)).map(({ rate }) => rate)).toEqual([1, 1.5]);
  await open(page, site + PLAN);
  await expect(bar(page).getByLabel('语速')).toHaveValue('1.5');
  await key(page, '开始朗读').click();
  expect((await spoken(page))[0]?.rate).toBe(1.5);
});

for (const [error, says] of [
  ['not-allowed', '浏览器不允许网页自己发声'],
  ['interrupted', '朗读被打断了'],
  ['synthesis-failed', '朗读出错了'],
] as const) {
  test(`the error ${error} is a sentence, and reading can go on`, async ({ page, site }) => {
    await giveVoices(page, [LOCAL]);
    await open(page, site + SECTION);
    await key(page, '开始朗读').click();
    await expect(bar(page).getByRole('status')).toHaveText('');
    await page.evaluate((code) => window.stage.fail(code), error);
    await expect(bar(page).getByRole('status')).toContainText(says);
    await key(page, '继续').click();
    await expect(bar(page).getByRole('status')).toHaveText('');
    expect(await lastWords(page)).toBe(clauses[0]?.text);
  });
}

test('whoever leaves the page leaves the voice; back again, reading stands where it was', async ({
  page,
  site,
}) => {
  await giveVoices(page, [LOCAL]);
  await open(page, site + SECTION);
  await key(page, '开始朗读').click();
  await end(page);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await isSpeaking(page)).toBe(false);
  await expect(key(page, '继续')).toBeVisible();
  expect(await marked(page)).toEqual([clauses[1]?.id]);
});

test('at the end it goes on to the next page only if asked, and then once', async ({
  page,
  site,
}) => {
  await giveVoices(page, [LOCAL]);
  await open(page, site + SECTION);
  await hearAll(page);
  expect(page.url().split('#')[0]).toBe(site + SECTION);
  await bar(page)
    .getByRole('link', { name: /^接着读：（二）/u })
    .click();
  const next = plan.clauses.find(({ page: at }) => at === `${PLAN}3-2/`);
  await expect.poll(() => lastWords(page)).toBe(next?.text);
  expect(page.url()).toBe(`${site}${PLAN}3-2/`);
  await page.reload();
  await untilTouchable(page);
  await page.locator('.official .n').first().press('Enter');
  await expect(opener(page)).toBeVisible();
  await expect(bar(page)).toBeHidden();
});
