/** What a person does on the site, each in a page that may be broken: what came of it, in words. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import { plain } from '../plain.ts';
import { entries, entryWith, fileOf } from '../e2e/ledger-page.ts';
import { plan, PLAN } from '../e2e/site.ts';

/** Milliseconds in which something comes, or is taken as not coming. */
const SOON = 12_000;

/** What came of a deed. */
export interface Outcome {
  /** `works`, what the page says instead, or `silent`: it does nothing and says nothing. */
  words: string;
  /** Changes that the page showed as made, without a word of doubt, and that are not in storage. */
  lost: number;
}

/** What is told of a deed that threw. */
export function broken(error: unknown): Outcome {
  return { words: `BROKEN: ${String(error).split('\n')[0]}`, lost: 0 };
}

/** What runs a row of its own: the outcome of each deed, by its name. */
export type Run = (browser: Browser) => Promise<Record<string, Outcome>>;

/** A deed, and where it is done. */
export interface Feature {
  /** Below the site's root. */
  address: string;
  act: (page: Page) => Promise<Outcome>;
}

const SECTION = `${PLAN}3-1/`;
const [FIRST = '', SECOND = ''] = plan.tasks[0]?.measures ?? [];

/** Where a page says that something is wrong. */
const SAYS =
  '[role="alert"], #trouble, .trouble, .search-trouble, #update, .doubt, .failed, dialog [role="status"]';

/** The first sentence that a page says of what is wrong; '' if none. */
async function said(page: Page): Promise<string> {
  const texts = await page
    .locator(SAYS)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.textContent.trim() !== '')
        .map((one) => one.textContent.trim().replace(/\s+/gu, ' ')),
    );
  const [sentence = ''] = (texts[0] ?? '').match(/[^。；]*[。；]?/u) ?? [];
  return sentence;
}

/** Whether something comes about soon. */
async function comes(isThere: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + SOON;
  for (;;) {
    if (await isThere().catch(() => false)) return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What is told of a deed that worked, or did not. */
async function outcome(page: Page, works: boolean, lost = 0): Promise<Outcome> {
  const words = await said(page);
  if (words !== '') return { words: `${works ? 'works, and says' : 'says'} “${words}”`, lost: 0 };
  return { words: works ? 'works' : lost > 0 ? 'LOST' : 'silent', lost };
}

/** How many entries of an item are in storage; 0 where storage cannot be read. */
async function stored(page: Page, item: string): Promise<number> {
  const all = await entries(page).catch(() => []);
  return all.filter((entry) => entry['item'] === item).length;
}

/** Whether what a page shows as done is kept: looks for an entry, and takes the page's word if it doubts itself. */
async function kept(page: Page, item: string, isShown: boolean): Promise<Outcome> {
  const isStored = await comes(async () => (await stored(page, item)) > 0);
  return outcome(page, isShown && isStored, isShown && !isStored ? 1 : 0);
}

async function read(page: Page): Promise<Outcome> {
  const clauses = plan.clauses.filter((clause) => clause.page === SECTION);
  const shown = await page.evaluate(
    (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? ''),
    clauses.map(({ id }) => id),
  );
  return outcome(
    page,
    clauses.every(({ text }, at) => shown[at] === text),
  );
}

/** Chooses 清单, as who comes to work does; where nothing answers, the next thing that is tried tells. */
async function toWork(page: Page): Promise<void> {
  const list = page.locator('.modes').getByText('清单', { exact: true });
  await list.click({ timeout: SOON }).catch(() => undefined);
}

async function tick(page: Page): Promise<Outcome> {
  await toWork(page);
  const box = page.locator(`input[data-item="${FIRST}"]`);
  await box.click({ timeout: SOON }).catch(() => undefined);
  return kept(page, FIRST, await box.isChecked());
}

async function fillIn(page: Page): Promise<Outcome> {
  const number = page.locator(`.official .n[href$="#${SECOND}"]`);
  const opener = page.locator('[data-bar] [data-edit]');
  const dialog = page.getByRole('dialog');
  await number.press('Enter', { timeout: SOON }).catch(() => undefined);
  await opener.click({ timeout: SOON }).catch(() => undefined);
  if (!(await comes(() => dialog.isVisible()))) {
    // A link whose form does not come leads to the ledger, which has the same fields.
    const isFollowed = page.url().includes('/ledger/');
    return isFollowed ? { words: 'leads to the ledger', lost: 0 } : outcome(page, false);
  }
  await dialog.getByLabel('进展情况').fill('一期开工');
  await dialog.getByRole('button', { name: '保存' }).click();
  return kept(page, SECOND, await comes(async () => !(await dialog.isVisible())));
}

async function search(page: Page): Promise<Outcome> {
  const typed = '信息消费';
  const field = page.getByRole('searchbox');
  await field.fill(typed, { timeout: SOON }).catch(() => undefined);
  const count = plan.clauses.filter(({ text }) => plain(text).includes(typed)).length;
  const found = page.locator('[data-clause]:not([data-approximate] *)');
  return outcome(page, await comes(async () => (await found.count()) === count));
}

async function ledger(page: Page): Promise<Outcome> {
  const all = page.locator('table.ledger.live tbody tr');
  if (!(await comes(async () => (await all.count()) > 0))) return outcome(page, false);
  const field = page.getByRole('searchbox').first();
  await field.fill('存储器', { timeout: SOON }).catch(() => undefined);
  return outcome(page, await comes(async () => (await all.count()) === 1));
}

/** Comes to a part of the page that loads when it is seen. */
async function comeTo(page: Page, selector: string, button: string): Promise<boolean> {
  const part = page.locator(selector);
  return comes(async () => {
    await part.scrollIntoViewIfNeeded({ timeout: 1000 });
    return part.getByRole('button', { name: button, exact: true }).isEnabled({ timeout: 500 });
  });
}

async function exported(page: Page): Promise<Outcome> {
  if (!(await comeTo(page, '[data-ledger-data]', '导出台账'))) return outcome(page, false);
  const there = await entries(page).catch(() => []);
  const before = there.filter((entry) => typeof entry?.['id'] === 'string');
  const coming = page.waitForEvent('download', { timeout: SOON }).catch(() => undefined);
  await page.locator('[data-ledger-data]').getByRole('button', { name: '导出台账' }).click();
  const file = await coming;
  if (file === undefined) return outcome(page, false);
  const text = readFileSync(await file.path(), 'utf8');
  const held = before.filter(({ id }) => text.includes(`"${String(id)}"`)).length;
  return outcome(page, held === before.length, before.length - held);
}

/** So many entries come in by a file. */
const MANY = 200;

/** A file of entries of another browser. */
export function incoming(count = MANY): string {
  const items = plan.tasks.flatMap(({ measures }) => measures);
  return fileOf(
    Array.from({ length: count }, (_, at) =>
      // One word a unit and item: nobody disagrees.
      entryWith({
        id: `in${at}`,
        item: items[at % items.length],
        unit: `单位${Math.floor(at / items.length)}`,
        set: { note: `第${at}条` },
      }),
    ),
  );
}

/** Chooses a file of entries; gives back the button that takes it, if it comes. */
export async function offered(page: Page, text: string): Promise<Locator | undefined> {
  if (!(await comeTo(page, '[data-ledger-data]', '导出台账'))) return undefined;
  const data = page.locator('[data-ledger-data]');
  const buffer = Buffer.from(text);
  const file = { name: '台账.json', mimeType: 'application/json', buffer };
  await data.getByLabel('选择台账文件').setInputFiles(file);
  const button = data.getByRole('button', { name: '导入', exact: true });
  return (await comes(() => button.isEnabled({ timeout: 500 }))) ? button : undefined;
}

async function imported(page: Page): Promise<Outcome> {
  const count = async (): Promise<number> =>
    (await entries(page)).filter(({ id }) => String(id).startsWith('in')).length;
  const button = await offered(page, incoming());
  if (button === undefined) return outcome(page, false);
  await button.click();
  const isTold = page.locator('[data-ledger-data]').getByText(`已导入 ${MANY} 条登记`);
  const works = await comes(async () => (await count()) === MANY);
  const missing = (await isTold.isVisible()) && !works ? MANY - (await count()) : 0;
  return outcome(page, works, missing);
}

async function rollUp(page: Page): Promise<Outcome> {
  const files = ['黄石市经信局', '襄阳市经信局'].map((unit, at) => ({
    name: `${unit}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(fileOf([entryWith({ id: `r${at}`, unit, set: { status: 'done' } })])),
  }));
  const input = page.locator('.drop input');
  if (!(await comes(async () => (await input.count()) === 1))) return outcome(page, false);
  await input.setInputFiles(files);
  const rows = page.locator('.matrix tbody tr');
  return outcome(page, await comes(async () => (await rows.count()) >= files.length));
}

async function print(page: Page): Promise<Outcome> {
  const sheet = page.locator('.print-sheet');
  const [first] = plan.clauses;
  return outcome(
    page,
    await comes(async () => (await sheet.first().innerText()).includes(first?.text ?? 'none')),
  );
}

/** All of them, by name. */
export const FEATURES: Record<string, Feature> = {
  read: { address: SECTION, act: read },
  tick: { address: SECTION, act: tick },
  'fill in': { address: SECTION, act: fillIn },
  search: { address: 'search/', act: search },
  ledger: { address: `${PLAN}ledger/`, act: ledger },
  export: { address: `${PLAN}ledger/`, act: exported },
  import: { address: `${PLAN}ledger/`, act: imported },
  'roll-up': { address: `${PLAN}rollup/`, act: rollUp },
  print: { address: `${PLAN}print/`, act: print },
};
