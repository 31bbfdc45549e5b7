import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { entryWith, plant } from './ledger-page.ts';
import { expect, PLAN, test, watch } from './site.ts';

test('the report that is handed in has what was typed and chosen, and remembers it', async ({
  page,
  site,
}) => {
  const complaints = watch(page);
  await page.goto(`${site}${PLAN}ledger/`);
  await plant(page, [
    entryWith({
      id: 'a',
      at: new Date().toISOString(),
      set: { status: 'blocked', problem: '缺钱' },
    }),
  ]);
  const part = page.locator('[data-ledger-report] details', { hasText: '上报件' });
  const open = async (): Promise<void> => {
    await page.reload();
    await page.locator('[data-ledger-report]').scrollIntoViewIfNeeded();
    await part.locator('summary').click();
  };
  await open();
  await part.getByLabel('主送').fill('省政府督查室');
  await part.getByLabel('落款单位').fill('省经信厅');
  await part.getByLabel('下一步安排').uncheck();
  await open();
  await expect(part.getByLabel('主送')).toHaveValue('省政府督查室');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: '生成上报件' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^上报件-.*\.docx$/u);
  const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const words of ['省政府督查室：', '省经信厅', '缺钱', 'landscape'])
    expect(xml).toContain(words);
  expect(xml).not.toContain('、下一步安排');
  expect(complaints).toEqual([]);
});

test('before it is made, it names the places where two people disagree', async ({ page, site }) => {
  await page.goto(`${site}${PLAN}ledger/`);
  const at = new Date().toISOString();
  await plant(page, [
    entryWith({ id: 'a', at, by: '张三', set: { status: 'done' } }),
    entryWith({ id: 'b', at, by: '李四', set: { status: 'blocked' } }),
  ]);
  await page.reload();
  await page.locator('[data-ledger-report]').scrollIntoViewIfNeeded();
  const part = page.locator('[data-ledger-report] details', { hasText: '上报件' });
  await part.locator('summary').click();
  await expect(part.locator('.doubt')).toHaveText([
    /^有 1 处同一单位前后两人填写不一致，表中为较晚的一种，请核对：三（一）1\.第1句。$/u,
  ]);
});
