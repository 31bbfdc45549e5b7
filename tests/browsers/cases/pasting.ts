/** What keys take to the clipboard and back. Not for the Chromium of these tests, which ends as soon as one copies. */
import { expect } from 'vitest';
import { readBlock } from '../../../src/reports/cells/paste.ts';
import { until, untilSays, untilShown, wordsOf } from '../browser.ts';
import type { Tab } from '../browser.ts';
import { cases, MEASURES, PLAN, plan } from '../case.ts';
import { entriesOf, entryWith, plant } from '../entries.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST = '', SECOND = ''] = MEASURES;

/** Selects from the beginning of one cell to the end of another, and copies. What is in the clipboard then. */
async function copied(tab: Tab, from: string, to: string): Promise<Record<string, string>> {
  await tab.evaluate(
    (first, last) => {
      const [one, other] = [first, last].map((selector) => document.querySelector(selector));
      if (!one || !other) throw new Error('no cell');
      (document.activeElement as HTMLElement).blur();
      getSelection()?.setBaseAndExtent(one, 0, other, other.childNodes.length);
      // Asked for here: without a screen, Firefox 115 keeps the text alone.
      const note = ({ clipboardData }: ClipboardEvent): void => {
        document.documentElement.dataset['html'] = clipboardData?.getData('text/html') ?? '';
      };
      addEventListener('copy', note, { once: true });
    },
    from,
    to,
  );
  await tab.press('Control+c');
  await tab.evaluate(() => {
    const note = (event: ClipboardEvent): void => {
      event.preventDefault();
      document.documentElement.dataset['text'] = event.clipboardData?.getData('text/plain') ?? '';
    };
    document.addEventListener('paste', note, { once: true });
    document.querySelector<HTMLElement>('.table-filters [type="search"]')?.focus();
  });
  await tab.press('Control+v');
  await until(tab, () => document.documentElement.dataset['text'] !== undefined);
  return tab.evaluate(() => {
    const { text = '', html = '' } = document.documentElement.dataset;
    delete document.documentElement.dataset['text'];
    return { text, html };
  });
}

export const pasting = cases(
  {
    name: 'what is pasted goes into the cell that has the focus',
    run: async ({ tab, site }) => {
      await tab.goto(site + LEDGER);
      await untilShown(tab, '.table-filters [type="search"]');
      await tab.type('.table-filters [type="search"]', 'Wu');
      for (const key of ['Control+a', 'Control+x']) await tab.press(key);
      const owner = (item: string): string => `[data-row="${item}"] [data-col="owner"]`;
      await until(
        tab,
        (selector) => document.querySelector(selector) !== null,
        `${owner(SECOND)} button`,
      );
      // The cell that was clicked has the selection, the one below it the focus.
      await tab.click(`${owner(FIRST)} button`);
      await untilShown(tab, `${owner(FIRST)} [name="owner"]`);
      await tab.press('Escape');
      await until(
        tab,
        (selector) => document.activeElement === document.querySelector(selector),
        `${owner(FIRST)} button`,
      );
      await tab.press('ArrowDown');
      await tab.press('Control+v');
      await untilSays(tab, owner(SECOND), 'Wu');
      expect(
        (await entriesOf(tab)).filter(({ item }) => item === FIRST || item === SECOND),
      ).toMatchObject([{ item: SECOND, set: { owner: 'Wu' } }]);
    },
  },
  {
    name: 'rows of the table are copied as cells, with the words that they show and no others',
    run: async ({ tab, site }) => {
      await plant(tab, [
        entryWith({
          id: 'a',
          item: FIRST,
          set: { status: 'doing', owner: '=1+1', progress: '一<b>\n"二"', percent: '40' },
        }),
        entryWith({ id: 'b', item: SECOND, set: { status: 'done' } }),
      ]);
      await tab.goto(site + LEDGER);
      await untilSays(tab, `[data-row="${FIRST}"]`, '一<b>');
      await tab.click(`[data-row="${FIRST}"] [data-col="lead"] button`);
      await untilShown(tab, `[data-row="${FIRST}"] [name="lead"]`);
      await tab.press('Escape');
      await untilShown(tab, '[role="grid"]');
      const { text = '', html = '' } = await copied(
        tab,
        '.ledger thead [data-col="number"]',
        `[data-row="${SECOND}"] [data-col="by"]`,
      );
      const place = await wordsOf(tab, `[data-row="${FIRST}"] [data-col="place"] a`);
      const official = plan.clauses.find(({ id }) => id === FIRST)?.text.trim() ?? '';
      const [heads = [], one = [], other = [], ...more] = readBlock(text);
      expect(more).toEqual([]);
      expect(heads.slice(0, 4)).toEqual(['序号', '编号', '任务', '具体措施']);
      const at = (cells: string[], head: string): string | undefined => cells[heads.indexOf(head)];
      expect([at(one, '编号'), at(one, '具体措施'), at(one, '状态'), at(other, '状态')]).toEqual([
        place,
        official,
        '推进中',
        '已完成',
      ]);
      expect([at(one, '责任人'), at(one, '进展情况'), at(one, '进度（%）')]).toEqual([
        '=1+1',
        '一<b>\n"二"',
        '40',
      ]);
      expect(html).toContain('<td>推进中</td>');
      expect(html).toContain('一&lt;b&gt;');
      expect(html).toContain("<td>'=1+1</td>");
      expect(html).not.toContain('填写进展');
      // Part of one row: those cells alone.
      const part = await copied(
        tab,
        `[data-row="${SECOND}"] [data-col="place"]`,
        `[data-row="${SECOND}"] [data-col="text"]`,
      );
      expect(readBlock(part['text'] ?? '')).toEqual([other.slice(1, 4)]);
      // Words within one cell are what the browser makes of them.
      const cell = `[data-row="${SECOND}"] [data-col="text"]`;
      expect((await copied(tab, cell, cell))['text']?.trim()).toBe(other[3]);
    },
  },
);
