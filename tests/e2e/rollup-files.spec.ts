/** Files that the roll-up reads: how they come, which are left out, how reading is stopped. */
import * as XLSX from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { entryWith, plantBefore } from './ledger-page.ts';
import { expect, FIRST, PLAN, plan, test } from './site.ts';
import { sent, HUANGSHI, XIANGYANG, open } from './rollup-page.ts';

const ROLLUP = `${PLAN}rollup/`;
const section = (page: Page, title: string) =>
  page.locator('.rollup section').filter({ has: page.getByRole('heading', { name: title }) });

test('a file of the same name stands beside the other; one opened twice says so', async ({
  page,
  site,
}) => {
  const other = { ...XIANGYANG, name: '黄石.json' };
  await open(page, site, [HUANGSHI, other]);
  const files = page.locator('.rollup-files tbody tr');
  await expect(files.nth(1)).toContainText('黄石.json（同名文件第 2 个）');
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2);
  await page.locator('.drop input').setInputFiles([HUANGSHI]);
  await expect(files).toHaveCount(3);
  await expect(files.nth(2)).toContainText('与前面打开的“黄石.json”内容相同，只计一次。');
  await page.getByRole('button', { name: '移除：黄石.json', exact: true }).click();
  await expect(files).toHaveCount(2);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2);
});

test('a file without entries says that it has none', async ({ page, site }) => {
  await open(page, site, [sent('空.json', []), HUANGSHI]);
  await expect(remarksOn(page, '空.json')).toContainText('文件里没有本方案的登记。');
  await expect(remarksOn(page, '黄石.json')).not.toContainText('没有本方案的登记');
});

test('a file that was made over another text of the plan says so', async ({ page, site }) => {
  const older = sent('旧文本.json', [entryWith({ id: 'o1', unit: '黄石市经信局' })], {
    source: 'b'.repeat(64),
  });
  await open(page, site, [older, XIANGYANG]);
  await expect(remarksOn(page, '旧文本.json')).toContainText('按本方案的另一版文本');
  await expect(remarksOn(page, '襄阳.json')).not.toContainText('另一版文本');
});

/** Has a file of this name be read only once the event `go` comes. */
async function holdSlow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const read = File.prototype.text;
    File.prototype.text = async function (this: File) {
      if (this.name === '慢.json') {
        document.documentElement.dataset['slow'] = '';
        await new Promise((resolve) => addEventListener('go', resolve, { once: true }));
      }
      return read.call(this);
    };
  });
}

test('files that come while others are read are read after them', async ({ page, site }) => {
  await holdSlow(page);
  await page.goto(site + ROLLUP);
  await page.locator('.drop input').setInputFiles([sent('慢.json', [])]);
  await expect(page.locator('html')).toHaveAttribute('data-slow');
  await page.locator('.drop input').setInputFiles([HUANGSHI]);
  await page.locator('.drop input').setInputFiles([XIANGYANG]);
  await expect(page.getByText('已读 0 / 3 个文件')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('go')));
  await expect(page.locator('.rollup-files tbody tr')).toHaveCount(3);
  await expect(page.locator('.matrix tbody tr')).toHaveCount(2);
});

test('reading can be stopped; what was read stays', async ({ page, site }) => {
  await holdSlow(page);
  await page.goto(site + ROLLUP);
  const files = [HUANGSHI, sent('慢.json', []), XIANGYANG];
  await page.locator('.drop input').setInputFiles(files);
  await expect(page.getByText('/ 3 个文件')).toBeVisible();
  // Whoever cancels while the second is read keeps two.
  await expect(page.locator('html')).toHaveAttribute('data-slow');
  await page.getByRole('button', { name: '取消' }).click();
  await page.evaluate(() => dispatchEvent(new Event('go')));
  await expect(page.getByText('已取消，读完的 2 个文件保留在下面。')).toBeVisible();
  await expect(page.locator('.rollup-files tbody tr')).toHaveCount(2);
});

test('a file that cannot be read any more is named, and the others are opened', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const read = File.prototype.text;
    File.prototype.text = async function (this: File) {
      if (this.name === '没了.json') throw new DOMException('gone', 'NotReadableError');
      return read.call(this);
    };
  });
  await open(page, site, [sent('没了.json', []), HUANGSHI]);
  await expect(page.locator('.rollup-files')).toContainText('文件“没了.json”无法读取');
  await expect(page.locator('.matrix tbody tr')).toHaveCount(1);
});

test('two files with one id and different content: the entry of the later is left out and named', async ({
  page,
  site,
}) => {
  const forged = sent('改过.json', [
    entryWith({ id: 'h1', unit: '黄石市经信局', set: { status: 'done' } }),
  ]);
  await open(page, site, [HUANGSHI, forged]);
  const row = page.locator('.rollup-files tr', { hasText: '改过.json' });
  await expect(row).toContainText('登记只能追加、不能改写');
  await expect(page.locator('.matrix tbody tr')).toHaveCount(1);
});

/** What the page says of a file of that name. */
const remarksOn = (page: Page, name: string) =>
  page.locator('.rollup-files tbody tr', { hasText: name });

test('once a file is removed, the others are read beside what is left', async ({ page, site }) => {
  const first = sent('先.json', [
    entryWith({ id: 'z1', unit: '甲局', set: { status: 'done' } }),
    entryWith({ id: 'z3', unit: '丙局', set: { status: 'done' } }),
  ]);
  const second = sent('后.json', [
    entryWith({ id: 'z1', unit: '甲局', set: { status: 'blocked', problem: '缺人手' } }),
    entryWith({ id: 'z2', unit: '乙局', set: { status: 'done' } }),
    entryWith({ id: 'z3', unit: '丙局', set: { status: 'done' } }),
  ]);
  await open(page, site, [first, second]);
  const later = remarksOn(page, '后.json');
  await expect(later).toContainText('1 条登记不能计入');
  await expect(later).toContainText('其中 1 条在别的文件或本浏览器里已经有了。');
  await page.getByRole('button', { name: '移除：先.json' }).click();
  await expect(later).not.toContainText('不能计入');
  await expect(later).not.toContainText('已经有了');
  await expect(page.locator('.matrix tbody tr', { hasText: '甲局' })).toContainText('需协调 1');
  await expect(page.getByText('已打开 1 个文件')).toBeVisible();
});

test('a file that is removed while others are read is none of what they are read beside', async ({
  page,
  site,
}) => {
  await holdSlow(page);
  const mine = entryWith({ id: 'z1', unit: '甲局', set: { status: 'done' } });
  await open(page, site, [sent('先.json', [mine])]);
  await page
    .locator('.drop input')
    .setInputFiles([sent('慢.json', [{ ...mine, set: { status: 'blocked' } }])]);
  await expect(page.locator('html')).toHaveAttribute('data-slow');
  await page.getByRole('button', { name: '移除：先.json' }).click();
  await expect(page.locator('.rollup-files')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('go')));
  await expect(remarksOn(page, '慢.json')).not.toContainText('不能计入');
  await expect(page.locator('.matrix tbody tr')).toContainText('需协调 1');
});

test('files are read beside my own entries only while these count', async ({ page, site }) => {
  const mine = entryWith({ id: 'z1', unit: '甲局', set: { status: 'done' } });
  await plantBefore(page, site, [mine]);
  await open(page, site, [sent('甲.json', [{ ...mine, set: { status: 'blocked' } }])]);
  const row = remarksOn(page, '甲.json');
  await expect(row).toContainText('都不能计入');
  const own = page.getByLabel(/把本浏览器里的 1 条登记/u);
  await own.uncheck();
  await expect(row).not.toContainText('不能计入');
  await expect(page.locator('.matrix tbody tr')).toContainText('需协调 1');
  await own.check();
  await expect(row).toContainText('都不能计入');
});

test('a workbook that an office made itself is counted as far as its rows are found, under the name on the list', async ({
  page,
  site,
}) => {
  const words = plan.clauses.find(({ id }) => id === FIRST)?.text ?? '';
  const sheet = XLSX.utils.aoa_to_sheet([
    ['工作任务', '进展情况', '存在问题'],
    [words, '一期开工', '缺资金'],
    ['别的事', '办结', ''],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  const buffer = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  const other = sent('襄阳.json', [
    entryWith({ id: 'x1', unit: '襄阳市政府', set: { status: 'done' } }),
  ]);
  await page.goto(site + ROLLUP);
  await page.getByRole('button', { name: '填入本站的应报名单' }).click();
  await open(page, site, [other, { name: '荆门市政府11月.xlsx', mimeType: '', buffer }]);
  // Whoever signs with another of its names is the one that the list means; of a file without a name its own tells.
  const units = section(page, '各单位报送情况');
  await expect(units).toContainText('应报 17 个单位，已报 2 个，未报 15 个。');
  await expect(units).toContainText('“襄阳市政府”计入“襄阳市人民政府”');
  const row = page.locator('.rollup-files tr', { hasText: '荆门市政府' });
  await expect(row).toContainText('荆门市人民政府（至');
  await expect(row).toContainText('按表头和文字对上 1 行；1 行对不上，没有导入。');
  await row.locator('summary').click();
  await row.getByLabel('“存在问题”').selectOption('备注');
  const said = page.locator('.rollup-task').first();
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect(said).toContainText('一期开工');
});

test('who removes files by keys stands at the next, at the one before the last, and in the end at the field for files', async ({
  page,
  site,
}) => {
  await open(page, site, [HUANGSHI, XIANGYANG, sent('空.json', [])]);
  const remove = (name: string) => page.getByRole('button', { name: `移除：${name}` });
  const field = page.locator('.drop input');
  await remove('黄石.json').press('Enter');
  await expect(remove('襄阳.json')).toBeFocused();
  await remove('空.json').press('Enter');
  await expect(remove('空.json')).toHaveCount(0);
  await expect(remove('襄阳.json')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove('襄阳.json')).toHaveCount(0);
  await expect(field).toBeFocused();
  await field.setInputFiles([HUANGSHI, XIANGYANG]);
  await page.getByRole('button', { name: '全部移除' }).press('Enter');
  await expect(page.locator('.rollup-files')).toHaveCount(0);
  await expect(field).toBeFocused();
});
