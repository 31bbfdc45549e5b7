/** The list of those that should report, as somebody types it on the page of the roll-up. */
import { expect, PLAN, test } from './site.ts';
import { HUANGSHI, open, XIANGYANG } from './rollup-page.ts';

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

test('what is typed in the list is at once in all that goes by it', async ({ page, site }) => {
  await open(page, site, [HUANGSHI, XIANGYANG]);
  const rows = page.locator('.matrix tbody th');
  await expect(rows).toHaveText(['黄石市经信局', '襄阳市经信局']);
  await page.locator('.report-preview > summary').click();
  const report = page.locator('.report-preview .report');
  await expect(report).toContainText('已报 2 个单位；没有填写应报单位名单');
  const list = page.locator('.expected textarea');
  await list.pressSequentially('鄂州市经信局');
  const said = '应报 1 个单位，已报 0 个，未报 1 个；另有 2 个不在名单上。未报：鄂州市经信局。';
  await expect(page.getByText(said).first()).toBeVisible();
  await expect(report).toContainText('从未登记：鄂州市经信局。');
  await expect(page.locator('.rollup-units tbody th')).toHaveText([
    '鄂州市经信局',
    '黄石市经信局',
    '襄阳市经信局',
  ]);
  await list.pressSequentially('\n襄阳市经信局');
  await expect(rows).toHaveText(['襄阳市经信局', '黄石市经信局']);
  await expect(page.locator('.rollup-files tbody tr')).toHaveCount(2);
});
