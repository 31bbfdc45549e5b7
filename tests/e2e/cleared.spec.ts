import { box, chooseWho, entries, staysWhenAsked, trouble } from './ledger-page.ts';
import { axe } from './axe.ts';
import { chooseList, expect, FIRST, PLAN, SECOND, test } from './site.ts';

test('what another tab clears is said by a page that still has it, asks to stay, and comes back at a press', async ({
  context,
  page,
  site,
}) => {
  await page.goto(`${site}${PLAN}3-1/`);
  await chooseWho(page, '张三', '省科技厅');
  await chooseList(page);
  for (const id of [FIRST, SECOND]) await box(page, id).check();
  const before = await entries(page);
  expect(before).toHaveLength(2);

  const other = await context.newPage();
  await other.goto(`${site}about/`);
  await other.evaluate(() => localStorage.clear());
  await other.close();

  await expect(box(page, FIRST)).not.toBeChecked();
  await expect(trouble(page)).toContainText('本方案的 2 条登记刚刚被清除');
  expect(await axe(page)).toEqual([]);
  await staysWhenAsked(page);

  const back = page.getByRole('button', { name: '写回本浏览器' });
  await page.emulateMedia({ media: 'print' });
  await expect(back).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await back.click();
  await expect(trouble(page)).toBeEmpty();
  for (const id of [FIRST, SECOND]) await expect(box(page, id)).toBeChecked();
  expect(await entries(page)).toEqual(before);
  await page.reload();
  await expect(box(page, FIRST)).toBeChecked();
});
