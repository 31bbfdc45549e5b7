/** How pages are laid out: nothing wider than the window, nothing that only newer browsers put in its place. */
import { expect } from 'vitest';
import { PLAN_PAGES } from '../../../src/model/index.ts';
import { clickOn, comeTo, until, untilShown, WINDOW } from '../browser.ts';
import { cases, chooseReading, MEASURES, PLAN, SITE_ID } from '../case.ts';
import { entryWith, ledgerFile, plant, withFiles } from '../entries.ts';

/** A page of each kind. */
const KINDS = [
  ...['', '3-1/', 'units/shengkejiting/', ...PLAN_PAGES.map((page) => `${page}/`)].map(
    (page) => PLAN + page,
  ),
  `search/?q=${encodeURIComponent('信息 平台')}`,
  'about/',
  '404.html',
];

/** In the page: opens all that is folded. */
function openAll(): void {
  document.querySelectorAll('details').forEach((one) => (one.open = true));
}

/** In the page: days narrower than their browser draws them, so that their year is cut. */
function cutDays(): string[] {
  const all = Array.from(document.querySelectorAll<HTMLElement>('[type="date"]'));
  return all.flatMap((day) => {
    const { width } = day.getBoundingClientRect();
    day.style.cssText =
      'flex: none; inline-size: max-content; max-inline-size: none; min-inline-size: 0';
    const asked = day.getBoundingClientRect().width;
    day.style.cssText = '';
    const words = day.closest('label')?.textContent ?? '';
    return width < Math.floor(asked) ? [`${words}: ${width}, not ${asked}`] : [];
  });
}

/** As long as a name may be, and nowhere to break. */
const LONG = 'Hubei'.repeat(40);

export const layout = cases(
  {
    name: 'where quotations are checked nothing is wider than a narrow window, in the largest type',
    run: async ({ tab, site }) => {
      await tab.resize(500, 800);
      await chooseReading(tab, { size: 'huge' });
      await tab.goto(`${site}check/`);
      await untilShown(tab, '.check-acts label');
      const over = await tab.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over).toBe(0);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'the form of a 期次 is no wider than a narrow window, in the largest type, and no day in it is cut',
    run: async ({ tab, site }) => {
      await tab.resize(500, 800);
      await chooseReading(tab, { size: 'huge' });
      await tab.goto(`${site}${PLAN}ledger/`);
      await tab.evaluate(() => document.querySelector('[data-ledger-report]')?.scrollIntoView());
      await untilShown(tab, '.report-scope');
      await clickOn(tab, '.report-scope label', '期次');
      await clickOn(tab, '.terms button', '建立期次');
      await untilShown(tab, '.term-form');
      const over = await tab.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over).toBe(0);
      expect(await tab.evaluate(cutDays)).toEqual([]);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'on a narrow window, in the largest type, many rows are filled in by fields as wide as their bar',
    run: async ({ tab, site }) => {
      await tab.resize(460, 800);
      await chooseReading(tab, { size: 'huge' });
      await tab.goto(`${site}${PLAN}ledger/`);
      await untilShown(tab, '.ledger.live tbody [data-col="pick"] input');
      await tab.click('.ledger.live tbody [data-col="pick"] input');
      await untilShown(tab, '.bulk [type="date"]');
      await tab.evaluate(openAll);
      const narrow = await tab.evaluate(() => {
        const room = document.querySelector('.bulk form')?.clientWidth ?? 0;
        const fields = Array.from(document.querySelectorAll('.bulk :is(input, select)'));
        return fields
          .filter((one) => one.getBoundingClientRect().width < room - 1)
          .map((one) => `${one.outerHTML}: ${one.getBoundingClientRect().width} of ${room}`);
      });
      expect(narrow).toEqual([]);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'no day is cut on a narrow window, in the largest type',
    run: async ({ tab, site }) => {
      await tab.resize(460, 800);
      await chooseReading(tab, { size: 'huge' });
      await tab.goto(`${site}${PLAN}ledger/`);
      await untilShown(tab, '.ledger.live tbody [data-col="pick"] input');
      await tab.click('.ledger.live tbody [data-col="pick"] input');
      await untilShown(tab, '.bulk [type="date"]');
      await comeTo(tab, '[data-ledger-report]', '.report-scope');
      await tab.evaluate(openAll);
      for (const part of ['.table-settings', '.bulk', '.formal', '.comparison']) {
        await untilShown(tab, `${part} [type="date"]`);
      }
      expect(await tab.evaluate(cutDays)).toEqual([]);
      await tab.goto(`${site}${PLAN}rollup/`);
      await untilShown(tab, '.expected textarea');
      await tab.type('.expected textarea', 'Wu');
      await until(tab, () => document.querySelector('.hand-out') !== null);
      await tab.evaluate(openAll);
      expect(await tab.evaluate(cutDays)).toEqual([]);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'no page is wider than a window of 1366 px in the largest type, with the longest names',
    run: async ({ tab, site }) => {
      await tab.resize(1366, 768);
      const unit = LONG;
      const set = { status: 'blocked', owner: LONG, problem: LONG, evidence: `https://${LONG}/` };
      await plant(tab, [
        entryWith({ id: 'a', by: LONG, unit, set }),
        ...MEASURES.map((item, at) => entryWith({ id: `b${at}`, item, by: LONG, set })),
      ]);
      await chooseReading(tab, { size: 'huge' });
      await tab.evaluate(
        (key, own) => localStorage.setItem(key, JSON.stringify({ by: own, unit: own })),
        `taizhang:who:v1:${SITE_ID}`,
        LONG,
      );
      const wide: string[] = [];
      for (const address of KINDS) {
        await tab.goto(site + address);
        await until(
          tab,
          () =>
            document.querySelector('.starting, [data-search-page] .late') === null &&
            // Search goes on to read the names of places; Firefox complains if the page is left meanwhile.
            (document.querySelector('[data-search-page]') === null ||
              performance
                .getEntriesByType('resource')
                .some(({ name }) => name.includes('/search/places-'))),
        );
        const found = await tab.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement;
          const over = Array.from(document.querySelectorAll('body *')).filter(
            (one) =>
              one.getBoundingClientRect().right > clientWidth + 1 &&
              one.closest('.ledger-scroll, .report-scroll, [class*="scroll"], svg') === null,
          );
          const [first] = over;
          return scrollWidth > clientWidth
            ? `${scrollWidth}: ${first?.tagName}.${first?.className}`
            : '';
        });
        if (found !== '') wide.push(`${address} ${found}`);
      }
      expect(wide).toEqual([]);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'what the open contents cover on a narrow window has no focus, and the way back leads there',
    run: async ({ tab, site }) => {
      await tab.resize(460, 800);
      await tab.goto(`${site}${PLAN}3-1/#contents`);
      const hidden = (): string[] =>
        ['main a', 'footer a'].map((one) => {
          const element = document.querySelector(one);
          return element === null ? 'none' : getComputedStyle(element).visibility;
        });
      await until(
        tab,
        () =>
          getComputedStyle(document.querySelector('footer a') ?? document.body).visibility ===
          'hidden',
      );
      expect(await tab.evaluate(hidden)).toEqual(['hidden', 'hidden']);
      await tab.click('.toc-close');
      await until(
        tab,
        () =>
          getComputedStyle(document.querySelector('footer a') ?? document.body).visibility ===
          'visible',
      );
      expect(await tab.evaluate(hidden)).toEqual(['visible', 'visible']);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'the ring of the way out of the contents is within them, whatever cuts what is outside',
    run: async ({ tab, site }) => {
      await tab.resize(460, 800);
      await tab.goto(`${site}${PLAN}3-1/#contents`);
      await untilShown(tab, '.toc-close');
      const over = await tab.evaluate(() => {
        const way = document.querySelector<HTMLElement>('.toc-close');
        way?.focus({ focusVisible: true } as FocusOptions);
        const { outlineOffset, outlineWidth } = getComputedStyle(way ?? document.body);
        return Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      });
      expect(over).toBeLessThanOrEqual(0);
      await tab.resize(...WINDOW);
    },
  },
  {
    name: 'a day in a form is as wide as its browser draws one, on the line of its words',
    run: async ({ tab, site }) => {
      await chooseReading(tab, { mode: 'text' });
      await tab.goto(`${site}${PLAN}3-1/`);
      const [first = ''] = MEASURES;
      await tab.click(`[id="${first}"]`);
      await untilShown(tab, `[data-bar] [data-edit="${first}"]`);
      await tab.click(`[data-bar] [data-edit="${first}"]`);
      await untilShown(tab, '.due-input [type="date"]');
      const { own, asked, high } = await tab.evaluate(() => {
        const day = document.querySelector<HTMLElement>('.due-input [type="date"]');
        if (day === null) throw new Error('no day');
        const box = day.getBoundingClientRect();
        const high = (day.parentElement?.offsetHeight ?? 0) / box.height;
        day.style.cssText = 'flex: none; inline-size: max-content';
        return { own: box.width, asked: day.getBoundingClientRect().width, high };
      });
      expect(own).toBeGreaterThanOrEqual(Math.floor(asked));
      expect(Math.round(high)).toBe(1);
    },
  },
  {
    name: 'in the roll-up what is done about a status stands below it',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}rollup/`);
      await untilShown(tab, '.drop');
      const said = entryWith({
        id: 'h',
        unit: '黄石市',
        set: { status: 'blocked', problem: '缺' },
      });
      await withFiles({ '黄石.json': ledgerFile([said]) }, async (path) => {
        await tab.hand('.drop input', path);
        await untilShown(tab, '.rollup-task summary');
        await tab.click('.rollup-task summary');
        await until(
          tab,
          () => document.querySelector('.rollup-said [data-status] button') !== null,
        );
      });
      const gap = await tab.evaluate(() => {
        const button = document.querySelector('.rollup-said [data-status] button');
        button?.closest('details')?.setAttribute('open', '');
        const words = document.createRange();
        words.selectNode(button?.parentElement?.firstChild ?? document.body);
        return (button?.getBoundingClientRect().top ?? 0) - words.getBoundingClientRect().bottom;
      });
      expect(gap).toBeGreaterThan(0);
    },
  },
  {
    name: 'lists to choose from stand side by side, on one line with their buttons',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}search/?q=${encodeURIComponent('信息')}`);
      await untilShown(tab, '.search-filters select');
      const tops = (selector: string): Promise<number[]> =>
        tab.evaluate(
          (one) =>
            Array.from(document.querySelectorAll(one), (element) =>
              Math.round(element.getBoundingClientRect().bottom),
            ),
          selector,
        );
      const filters = await tops('.search-filters select');
      expect(filters.length).toBeGreaterThan(2);
      expect(new Set(filters.slice(0, 3)).size).toBe(1);
      await tab.goto(`${site}${PLAN}print/`);
      await untilShown(tab, '[data-print-form]');
      expect(new Set(await tops('[data-print-form] :is(select, button)')).size).toBe(1);
    },
  },
  {
    name: 'colours that were chosen hold on every page, and no tap enlarges',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}3-1/`);
      const ground = (): Promise<string[]> =>
        tab.evaluate(() => [
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(document.documentElement).color,
        ]);
      const light = await ground();
      expect(light).toEqual(['rgb(255, 253, 249)', 'rgb(29, 27, 24)']);
      await tab.click('[data-settings] summary');
      await untilShown(tab, '[data-settings] form');
      await clickOn(tab, '[data-settings] label', '深色');
      await until(tab, () => document.documentElement.dataset['colours'] === 'dark');
      expect(await ground()).toEqual(['rgb(22, 24, 27)', 'rgb(230, 227, 222)']);
      await clickOn(tab, '[data-settings] label', '高对比');
      await until(tab, () => document.documentElement.dataset['colours'] === 'contrast');
      expect(await ground()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      const taps = await tab.evaluate(
        () => getComputedStyle(document.querySelector('.box') ?? document.body).touchAction,
      );
      expect(taps).toBe('manipulation');
    },
  },
);
