/** The page of the ledger: its table, what it hands out and takes in; the roll-up; pictures. */
import * as XLSX from '@e965/xlsx';
import { expect } from 'vitest';
import { readSource } from '../../../src/intake/index.ts';
import { archive, byHand, report } from '../../../src/text/index.ts';
import { edited, type } from '../../unit/reports/edit.ts';
import {
  clickOn,
  comeTo,
  downloadOf,
  reload,
  until,
  untilGone,
  untilSays,
  untilShown,
} from '../browser.ts';
import type { Browser, Tab } from '../browser.ts';
import { cases, MEASURES, PLAN, plan } from '../case.ts';
import { leaveAndReturn } from './reading.ts';
import { entriesOf, entryWith, ledgerFile, plant, withFiles } from '../entries.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST = '', SECOND = ''] = MEASURES;
const DATA = '[data-ledger-data]';
const REPORT = '[data-ledger-report]';

/** A ledger with two entries, as it is opened. */
async function openLedger(tab: Tab, site: string): Promise<void> {
  await plant(tab, [
    entryWith({ id: 'a', set: { status: 'doing', progress: '一期开工' } }),
    entryWith({ id: 'b', item: SECOND, set: { status: 'done' } }),
  ]);
  await tab.goto(site + LEDGER);
  await untilShown(tab, '.ledger.live');
}

/** A file of the report, as the button of that name makes it. */
async function reportOf(tab: Tab, browser: Browser, button: string) {
  await comeTo(tab, REPORT, '.buttons button');
  return downloadOf(browser, () => clickOn(tab, `${REPORT} button`, button));
}

export const ledger = cases(
  {
    name: 'the table shows what was entered, is ticked and typed into',
    run: async ({ tab, site }) => {
      await openLedger(tab, site);
      await untilSays(tab, `[data-row="${FIRST}"]`, '一期开工');
      await tab.click(`[data-row="${FIRST}"] .box`);
      await until(
        tab,
        (selector) => document.querySelector<HTMLInputElement>(selector)?.checked === true,
        `[data-row="${FIRST}"] .box`,
      );
      await tab.click(`[data-row="${SECOND}"] [data-col="owner"] button`);
      await untilShown(tab, `[data-row="${SECOND}"] [name="owner"]`);
      await tab.type(`[data-row="${SECOND}"] [name="owner"]`, 'Li Si');
      await tab.press('Enter');
      await untilSays(tab, `[data-row="${SECOND}"] [data-col="owner"]`, 'Li Si');
      const made = (await entriesOf(tab)).filter(({ id }) => id !== 'a' && id !== 'b');
      expect(made.map(({ item, set }) => [item, set]).sort()).toEqual([
        [FIRST, { status: 'done' }],
        [SECOND, { owner: 'Li Si' }],
      ]);
    },
  },
  {
    name: 'what is being typed is kept when another tab takes its row out of what is shown',
    run: async ({ tab, open, site }) => {
      await tab.goto(`${site}${LEDGER}?status=todo`);
      await untilShown(tab, '.ledger.live');
      await tab.click(`[data-row="${FIRST}"] [data-col="progress"] button`);
      await untilShown(tab, `[data-row="${FIRST}"] [name="progress"]`);
      await tab.type(`[data-row="${FIRST}"] [name="progress"]`, 'begun');
      const other = await open();
      await other.goto(site + LEDGER);
      await untilShown(other, '.ledger.live');
      await other.click(`[data-row="${FIRST}"] .box`);
      await untilGone(tab, `[data-row="${FIRST}"]`);
      // Whether the word or the tick is kept first depends on whether opening the other tab takes the focus.
      const kept = (await entriesOf(tab)).map(({ set }) => JSON.stringify(set)).sort();
      expect(kept).toEqual(['{"progress":"begun"}', '{"status":"done"}']);
      await until(tab, () => document.activeElement?.matches('.ledger-scroll') === true);
    },
  },
  {
    name: 'who presses 取消选择 by keys stands at the box that was ticked',
    run: async ({ tab, site }) => {
      const box = `[data-row="${SECOND}"] [data-col="pick"] input`;
      await openLedger(tab, site);
      // What keeps the focus comes once the page is painted.
      await until(tab, () =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('after-paint')),
      );
      await tab.click(box);
      await untilShown(tab, '.bulk button');
      await tab.evaluate(() => document.querySelector<HTMLElement>('.bulk button')?.focus());
      await tab.press('Enter');
      await untilGone(tab, '.bulk');
      await until(tab, (one) => document.activeElement === document.querySelector(one), box);
    },
  },
  {
    name: 'what the table is filtered by stands in its fields after coming back',
    run: async ({ tab, site }) => {
      await openLedger(tab, site);
      await untilShown(tab, '[data-filter="status"] summary');
      await tab.click('[data-filter="status"] summary');
      await untilShown(tab, '[data-filter="status"] fieldset');
      await tab.click('[data-filter="status"] label');
      await tab.type('.table-filters [type="search"]', 'a');
      const isFiltered = (): boolean => {
        const words = document.querySelector<HTMLInputElement>('.table-filters [type="search"]');
        const status = document.querySelector('[data-filter="status"] summary span + span');
        const isSaid = words?.value === 'a' && status?.textContent === '未启动';
        return isSaid && location.search === '?status=todo&q=a';
      };
      await until(tab, isFiltered);
      await leaveAndReturn(tab, await tab.evaluate(() => location.href));
      await until(tab, isFiltered);
      // Browsers that give back choices do so late: what is shown has to last.
      await tab.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await tab.evaluate(isFiltered)).toBe(true);
    },
  },
  {
    name: 'what is archived leaves storage and is read by the next page; a lost database is said, and its file brings it back',
    run: async ({ tab, site, browser }) => {
      await plant(tab, [
        entryWith({ id: 'a', at: '2024-03-01T00:00:00.000Z', set: { progress: '一期开工' } }),
      ]);
      await tab.goto(site + LEDGER);
      await comeTo(tab, DATA, '.archive summary');
      await tab.click(`${DATA} .archive summary`);
      await untilShown(tab, `${DATA} .archive .choices button`);
      const { bytes } = await downloadOf(browser, () =>
        clickOn(tab, `${DATA} .archive button`, archive.now),
      );
      await untilSays(tab, `${DATA} .archive`, '已归档 1 条登记。本站占用由约');
      expect(await entriesOf(tab)).toMatchObject([{ pack: 2, count: 1 }]);
      await reload(tab);
      await untilSays(tab, `[data-row="${FIRST}"]`, '一期开工');
      await tab.evaluate(async () => {
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('taizhang-archive');
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      });
      await reload(tab);
      await untilSays(tab, '#trouble', '归档的 1 条登记（2024年3月1日至2024年3月1日）现在取不到');
      await withFiles({ 'a.json': bytes }, async (path) => {
        await comeTo(tab, DATA, '[type="file"]');
        await tab.hand(`${DATA} .import [type="file"]`, path);
        await untilSays(tab, DATA, '已用这份文件补回归档的 1 条登记。');
      });
      await reload(tab);
      await untilSays(tab, `[data-row="${FIRST}"]`, '一期开工');
    },
  },
  {
    name: 'where a page may copy nothing, the text stands in a box, selected for the keys that copy it',
    run: async ({ tab, site }) => {
      await openLedger(tab, site);
      // As over http from another computer.
      await tab.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      });
      await comeTo(tab, REPORT, '.buttons button');
      await clickOn(tab, `${REPORT} button`, report.markdown);
      await untilShown(tab, `${REPORT} textarea`);
      await untilSays(tab, REPORT, byHand);
      const selected = await tab.evaluate(() => {
        const box = document.activeElement;
        if (!(box instanceof HTMLTextAreaElement)) return undefined;
        const { value, selectionStart, selectionEnd } = box;
        const { top, bottom } = box.getBoundingClientRect();
        return {
          isWhole: selectionEnd - selectionStart === value.length,
          isSeen: top >= 0 && bottom <= innerHeight,
        };
      });
      expect(selected).toEqual({ isWhole: true, isSeen: true });
    },
  },
  {
    name: 'the sheet that goes out opens, and one that was filled in comes back',
    run: async ({ tab, site, browser }) => {
      await openLedger(tab, site);
      const { bytes } = await reportOf(tab, browser, report.excel);
      const sheet = XLSX.utils.sheet_to_csv(XLSX.read(bytes).Sheets['工作台账'] ?? {});
      for (const { text } of plan.clauses.filter(({ kind }) => kind === 'measure')) {
        expect(sheet).toContain(text);
      }
      expect(sheet).toContain('一期开工');
      const back = edited(bytes, (one) => type(one, '责任人', 1, '王五'));
      await withFiles({ '发回.xlsx': back }, async (path) => {
        await comeTo(tab, DATA, '[type="file"]');
        await tab.hand(`${DATA} .import [type="file"]`, path);
        await untilSays(tab, DATA, '（空） → “王五”');
        await clickOn(tab, `${DATA} button`, '导入');
        await untilSays(tab, `[data-row="${FIRST}"] [data-col="owner"]`, '王五');
      });
    },
  },
  {
    name: 'the report that goes out as a Word file opens',
    run: async ({ tab, site, browser }) => {
      await openLedger(tab, site);
      const { name, bytes } = await reportOf(tab, browser, report.word);
      const { paragraphs } = await readSource(bytes, name);
      const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
      expect(text).toContain('一期开工');
      expect(text.length).toBeGreaterThan(1000);
    },
  },
  {
    name: 'the text of the report is copied at the first press, though it is made only then',
    run: async ({ tab, site }) => {
      await openLedger(tab, site);
      await comeTo(tab, REPORT, '.buttons button');
      await clickOn(tab, `${REPORT} button`, report.markdown);
      await untilSays(tab, REPORT, report.copied);
    },
  },
  {
    name: 'the report that goes out as CSV is made beside the page, and is read',
    run: async ({ tab, site, browser }) => {
      await openLedger(tab, site);
      await tab.evaluate(() => {
        const { dataset } = document.documentElement;
        // Where a driver runs this beside the page's own scripts, `globalThis` is not theirs.
        window.Worker = class extends Worker {
          constructor(...words: ConstructorParameters<typeof Worker>) {
            super(...words);
            this.addEventListener('message', ({ data }) => {
              dataset['madeBeside'] = String(data instanceof Blob);
            });
          }
        };
      });
      const { bytes } = await reportOf(tab, browser, report.csv);
      const made = await tab.evaluate(() => document.documentElement.dataset['madeBeside']);
      expect(made).toBe('true');
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder().decode(bytes)).toContain('一期开工');
    },
  },
  {
    name: 'a ledger that is handed out in one place is taken in at another',
    run: async ({ tab, site, browser }) => {
      await openLedger(tab, site);
      await comeTo(tab, DATA, 'button');
      const { bytes } = await downloadOf(browser, () => clickOn(tab, `${DATA} button`, '导出台账'));
      const before = await entriesOf(tab);
      await tab.evaluate(() => localStorage.clear());
      await tab.goto(site + LEDGER);
      await withFiles({ '台账.json': bytes }, async (path) => {
        await comeTo(tab, DATA, '[type="file"]');
        await tab.hand(`${DATA} .import [type="file"]`, path);
        await clickOn(tab, `${DATA} button`, '导入');
        await untilSays(tab, DATA, '已导入 2 条登记。');
      });
      await untilSays(tab, `[data-row="${FIRST}"]`, '一期开工');
      expect((await entriesOf(tab)).map(({ id }) => id).sort()).toEqual(
        before.map(({ id }) => id).sort(),
      );
    },
  },
  {
    name: 'ledgers of several units stand side by side in the roll-up, and nothing is stored',
    run: async ({ tab, site, browser }) => {
      await tab.goto(`${site}${PLAN}rollup/`);
      const fileOf = (id: string, unit: string): string =>
        ledgerFile([entryWith({ id, unit, set: { status: 'blocked', problem: `缺${unit}` } })]);
      const files = { '黄石.json': fileOf('h', '黄石市'), '襄阳.json': fileOf('x', '襄阳市') };
      await withFiles(files, async (...paths) => {
        await untilShown(tab, '.drop');
        await tab.hand('.drop input', ...paths);
        await until(tab, () => document.querySelectorAll('.rollup-files tbody tr').length === 2);
      });
      await until(tab, () => document.querySelectorAll('.matrix tbody tr').length === 2);
      await untilSays(tab, '.rollup', '缺襄阳市');
      expect(await entriesOf(tab)).toEqual([]);
      await comeTo(tab, '.rollup', '.buttons button');
      const { bytes } = await downloadOf(browser, () =>
        clickOn(tab, '.rollup button', report.excel),
      );
      expect(XLSX.read(bytes).SheetNames).toContain('工作台账');
    },
  },
  {
    name: 'what was chosen of the poster stands there after coming back, and its picture is made',
    run: async ({ tab, site, browser }) => {
      const address = `${site}${PLAN}poster/`;
      await tab.goto(address);
      await untilShown(tab, '.poster-form');
      await clickOn(tab, '.poster-form label', '手机长图');
      await tab.click('[name="progress"]');
      const isChosen = (): boolean =>
        document.querySelector<HTMLInputElement>('[name="form"]:checked')?.value === 'phone' &&
        document.querySelector<HTMLInputElement>('[name="progress"]')?.checked === true &&
        document.querySelector<HTMLElement>('[data-format="phone"]')?.hidden === false;
      await until(tab, isChosen);
      await leaveAndReturn(tab, `${address}?form=phone&progress=1`);
      await until(tab, isChosen);
      const { bytes } = await downloadOf(browser, () => tab.click('[data-deed="png"]'));
      expect(new TextDecoder('latin1').decode(bytes.slice(1, 4))).toBe('PNG');
    },
  },
);
