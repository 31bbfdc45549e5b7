/** The list of those that should report, as somebody types it on the page of the roll-up. */
import { expect, PLAN, test } from './site.ts';

test('the list of those that should report is typed letter by letter, and composed, where it stands', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site}${PLAN}rollup/`);
  const list = page.locator('.expected textarea');
  await list.pressSequentially('黄石市经信局\n襄阳市');
  await expect(list).toBeFocused();
  const browser = await context.newCDPSession(page);
  const composed = { text: "jing'xin", selectionStart: 8, selectionEnd: 8 };
  await browser.send('Input.imeSetComposition', composed);
  await expect(list).toHaveValue("黄石市经信局\n襄阳市jing'xin");
  await browser.send('Input.insertText', { text: '经信局' });
  await expect(list).toHaveValue('黄石市经信局\n襄阳市经信局');
  await expect(list).toBeFocused();
  await page.reload();
  await expect(list).toBeHidden();
  await page.locator('.expected summary').click();
  await expect(list).toHaveValue('黄石市经信局\n襄阳市经信局');
});
