/** What a person does on the site, each in a page that may be broken: what came of it, in words. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { trouble } from '../../src/text/index.ts';
import { plain } from '../plain.ts';
import { entries, entryWith, fileOf } from '../e2e/ledger-page.ts';
import { plan, PLAN } from '../e2e/site.ts';
import type { Stored } from '../stored.ts';

/** Milliseconds in which something comes, or is taken as not coming. */
const SOON = 20_000;
/** Milliseconds for what a page has said not to come, and for one try of a deed. */
const LITTLE = 3000;

/** What came of a deed. */
export interface Outcome {
  /** `works`, what the page says instead, or `silent`: it does nothing and says nothing. */
  words: string;
  /** Changes that were there before, or that the page showed as made, and that are not in storage afterwards. */
  lost: number;
}

/** What no fault may come to. */
const FAILURE = /silent|LOST|BROKEN/u;

/** Whether an outcome, or a kind of them, is one that nobody may meet. */
export function isFailure(words: string): boolean {
  return FAILURE.test(words);
}

/** An outcome where nothing may be hindered: it is a failure if the deed does not work, whatever is said. */
export function demandWork(outcome: Outcome): Outcome {
  if (outcome.words.startsWith('works') || isFailure(outcome.words)) return outcome;
  return { ...outcome, words: `BROKEN: does not work, ${outcome.words}` };
}

/** An outcome where storage forgets: it is a failure if nobody sees that something is lost. */
export function demandLoss({ lost }: Outcome): Outcome {
  return { words: lost > 0 ? 'the loss is seen' : 'BROKEN: a loss is not seen', lost: 0 };
}

/** What is told of a deed that threw. */
export function broken(error: unknown): Outcome {
  return { words: `BROKEN: ${String(error).split('\n')[0]}`, lost: 0 };
}

/** A deed, and where it is done. */
export interface Feature {
  /** Below the site's root. */
  address: string;
  /** What the browser keeps from earlier, before anything is wrong. */
  earlier?: readonly Stored[];
  act: (page: Page) => Promise<Outcome>;
}

const SECTION = `${PLAN}3-1/`;
const [FIRST = '', SECOND = ''] = plan.tasks[0]?.measures ?? [];

/** Where a page says that something is wrong. */
const SAYS =
  '[role="alert"], #trouble, .trouble, .search-trouble, #update, .doubt, .failed, dialog [role="status"]';

/** All that a page says of what is wrong. */
function said(page: Page): Promise<string[]> {
  return page
    .locator(SAYS)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.textContent.trim() !== '')
        .map((one) => one.textContent.trim().replace(/\s+/gu, ' ')),
    );
}

/** What tells a person that a change is not kept, every number as 0; no other words excuse a loss. */
const NOT_KEPT = [trouble.blocked, trouble.full(0, 0)];

function saysNotKept(text: string): boolean {
  const counted = text.replace(/\d+/gu, '0');
  return NOT_KEPT.some((words) => counted.includes(words));
}

/** Whether something comes about soon; once a page has said that its scripts did not come, very soon. */
export async function comes(page: Page, isThere: () => Promise<boolean>): Promise<boolean> {
  let end = Date.now() + SOON;
  for (;;) {
    if (await isThere().catch(() => false)) return true;
    if (Date.now() > end) return false;
    const isMissing = await page.locator('[data-missing]').isVisible();
    if (isMissing) end = Math.min(end, Date.now() + LITTLE);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Does something to an element as soon as that can be done, if it ever can; what is tried next tells. */
async function tried(page: Page, act: (timeout: number) => Promise<unknown>): Promise<void> {
  await comes(page, async () => {
    await act(LITTLE);
    return true;
  });
}

/** What is told of a deed that worked, or did not; a loss is none where the page says that nothing is kept. */
async function outcome(page: Page, works: boolean, missing = 0): Promise<Outcome> {
  const texts = await said(page);
  const lost = texts.some(saysNotKept) ? 0 : missing;
  const ends = [...(works ? ['works'] : []), ...(lost > 0 ? ['LOST'] : [])];
  const [sentence] = texts[0]?.match(/[^。；]*[。；]?/u) ?? [];
  if (sentence === undefined) return { words: ends.join(', ') || 'silent', lost };
  return { words: [...ends, `says 「${sentence}」`].join(', and '), lost };
}

/** What is shown as done is kept if such an entry is in storage. */
async function kept(page: Page, change: Stored, isShown: boolean): Promise<Outcome> {
  const isStored = (): Promise<boolean> => isThere(page, change);
  // Where storage cannot be read nothing is in it.
  const works = isShown && (await comes(page, isStored));
  return outcome(page, works, isShown && !works ? 1 : 0);
}

/** Whether storage holds an entry of an item that sets these values. */
async function isThere(page: Page, { item, ...set }: Stored): Promise<boolean> {
  const all = await entries(page);
  return all.some(
    (entry) =>
      entry?.['item'] === item &&
      Object.entries(set).every(
        ([field, value]) => Reflect.get(Object(entry['set']), field) === value,
      ),
  );
}

/** Ids of all entries in storage; none where it cannot be read. */
export async function idsOf(page: Page): Promise<string[]> {
  const values = await page
    .evaluate(() =>
      Object.entries(localStorage).flatMap(([key, value]) =>
        key.startsWith('taizhang:v1:') ? [String(value)] : [],
      ),
    )
    .catch(() => []);
  return values.flatMap((value) => /^\{.*"id":"([^"]+)"/u.exec(value)?.[1] ?? []);
}

/** How many of these entries are not in storage; none where it cannot be read. */
export async function goneOf(page: Page, ids: readonly string[]): Promise<number> {
  const isReadable = await page.evaluate(() => localStorage.length >= 0).catch(() => false);
  const there = new Set(await idsOf(page));
  return isReadable ? new Set(ids.filter((id) => !there.has(id))).size : 0;
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
export async function toWork(page: Page): Promise<void> {
  const list = page.locator('.modes').getByText('清单', { exact: true });
  await tried(page, (timeout) => list.click({ timeout }));
}

async function tick(page: Page): Promise<Outcome> {
  await toWork(page);
  const box = page.locator(`input[data-item="${FIRST}"]`);
  await tried(page, (timeout) => box.check({ timeout }));
  return kept(page, { item: FIRST, status: 'done' }, await box.isChecked());
}

/** What was ticked earlier is shown as ticked, and no longer where it is gone: cell.ts asks whether it may be. */
async function earlier(page: Page): Promise<Outcome> {
  const box = page.locator(`input[data-item="${FIRST}"]`);
  const isShown = await comes(page, () => box.isChecked({ timeout: LITTLE }));
  const isGone = (await goneOf(page, EARLIER_IDS)) > 0;
  return isGone && !isShown ? { words: 'shows it as gone', lost: 0 } : outcome(page, isShown);
}

async function fillIn(page: Page): Promise<Outcome> {
  const number = page.locator(`.official .n[href$="#${SECOND}"]`);
  const opener = page.locator('[data-bar] [data-edit]');
  const dialog = page.getByRole('dialog');
  await tried(page, (timeout) => number.press('Enter', { timeout }));
  await tried(page, (timeout) => opener.click({ timeout }));
  if (!(await comes(page, () => dialog.isVisible()))) {
    // A link whose form does not come leads to the ledger, which has the same fields.
    const isFollowed = page.url().includes('/ledger/');
    return isFollowed ? { words: 'leads to the ledger', lost: 0 } : outcome(page, false);
  }
  await dialog.getByLabel('进展情况').fill('一期开工');
  await dialog.getByRole('button', { name: '保存' }).click();
  const isClosed = await comes(page, async () => !(await dialog.isVisible()));
  return kept(page, { item: SECOND, progress: '一期开工' }, isClosed);
}

async function search(page: Page): Promise<Outcome> {
  const typed = '信息消费';
  const field = page.getByRole('searchbox');
  await tried(page, (timeout) => field.fill(typed, { timeout }));
  const count = plan.clauses.filter(({ text }) => plain(text).includes(typed)).length;
  const found = page.locator('[data-clause]:not([data-approximate] *)');
  return outcome(page, await comes(page, async () => (await found.count()) === count));
}

async function ledger(page: Page): Promise<Outcome> {
  const all = page.locator('table.ledger.live tbody tr');
  if (!(await comes(page, async () => (await all.count()) > 0))) return outcome(page, false);
  const field = page.getByRole('searchbox').first();
  await tried(page, (timeout) => field.fill('存储器', { timeout }));
  return outcome(page, await comes(page, async () => (await all.count()) === 1));
}

/** Comes to a part of the page that loads when it is seen. */
async function comeTo(page: Page, selector: string, button: string): Promise<boolean> {
  const part = page.locator(selector);
  return comes(page, async () => {
    await part.scrollIntoViewIfNeeded({ timeout: 1000 });
    return part.getByRole('button', { name: button, exact: true }).isEnabled({ timeout: 500 });
  });
}

/** The file holds what storage holds, and what the page shows as ticked, stored or not. */
async function exported(page: Page): Promise<Outcome> {
  const box = page.locator(`table.ledger.live tr[data-row="${SECOND}"] .box`);
  await tried(page, (timeout) => box.check({ timeout }));
  if (!(await comeTo(page, '[data-ledger-data]', '导出台账'))) return outcome(page, false);
  const isTicked = await box.isChecked({ timeout: LITTLE }).catch(() => false);
  const there = await entries(page).catch(() => []);
  const before = there.filter((entry) => typeof entry?.['id'] === 'string');
  const coming = page.waitForEvent('download', { timeout: SOON }).catch(() => undefined);
  await page.locator('[data-ledger-data]').getByRole('button', { name: '导出台账' }).click();
  const file = await coming;
  if (file === undefined) return outcome(page, false);
  const text = readFileSync(await file.path(), 'utf8');
  const absent = before.filter(({ id }) => !text.includes(`"${String(id)}"`)).length;
  // A tick that is not stored has no other place than the page.
  const isOnPage = isTicked && !before.some(({ item }) => item === SECOND);
  const lost = absent + (isOnPage && !text.includes(`"${SECOND}"`) ? 1 : 0);
  if (lost > 0) return { words: 'LOST: the file lacks something', lost };
  const isKept = await comes(page, () => isThere(page, { item: SECOND, status: 'done' }));
  return outcome(page, isTicked, isTicked && !isKept ? 1 : 0);
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
  return (await comes(page, () => button.isEnabled({ timeout: 500 }))) ? button : undefined;
}

async function imported(page: Page): Promise<Outcome> {
  const count = async (): Promise<number> =>
    (await entries(page)).filter(({ id }) => String(id).startsWith('in')).length;
  const button = await offered(page, incoming());
  if (button === undefined) return outcome(page, false);
  await button.click();
  const isTold = page.locator('[data-ledger-data]').getByText(`已导入 ${MANY} 条登记`);
  const works = await comes(page, async () => (await count()) === MANY);
  const isShown = works ? await comes(page, () => isTold.isVisible()) : await isTold.isVisible();
  return outcome(page, works && isShown, isShown && !works ? MANY - (await count()) : 0);
}

async function rollUp(page: Page): Promise<Outcome> {
  const files = ['黄石市经信局', '襄阳市经信局'].map((unit, at) => ({
    name: `${unit}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(fileOf([entryWith({ id: `r${at}`, unit, set: { status: 'done' } })])),
  }));
  const input = page.locator('.drop input');
  if (!(await comes(page, async () => (await input.count()) === 1))) return outcome(page, false);
  await input.setInputFiles(files);
  const rows = page.locator('.matrix tbody tr');
  return outcome(page, await comes(page, async () => (await rows.count()) >= files.length));
}

async function print(page: Page): Promise<Outcome> {
  const sheet = page.locator('.print-sheet');
  const [first] = plan.clauses;
  return outcome(
    page,
    await comes(page, async () =>
      (await sheet.first().innerText()).includes(first?.text ?? 'none'),
    ),
  );
}

/** What a browser keeps from earlier: a tick, and a few words of others. */
const EARLIER: readonly Stored[] = [
  entryWith({ id: 'early0', set: { status: 'done' } }),
  entryWith({ id: 'early1', unit: '黄石市经信局', set: { note: '已进场' } }),
  entryWith({ id: 'early2', unit: '襄阳市经信局', set: { note: '在谈' } }),
];

const EARLIER_IDS = EARLIER.map(({ id }) => String(id));

/** All of them, by name. */
export const FEATURES: Record<string, Feature> = {
  read: { address: SECTION, act: read },
  tick: { address: SECTION, act: tick },
  'fill in': { address: SECTION, act: fillIn },
  earlier: { address: SECTION, earlier: EARLIER, act: earlier },
  search: { address: 'search/', act: search },
  ledger: { address: `${PLAN}ledger/`, act: ledger },
  export: { address: `${PLAN}ledger/`, earlier: EARLIER, act: exported },
  import: { address: `${PLAN}ledger/`, earlier: EARLIER, act: imported },
  'roll-up': { address: `${PLAN}rollup/`, act: rollUp },
  print: { address: `${PLAN}print/`, act: print },
};
