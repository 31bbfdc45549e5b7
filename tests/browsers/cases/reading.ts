/** Reading, ticking, leaving, coming back; another tab. */
import { expect } from 'vitest';
import { clickOn, goBack, reload, until, untilGone, untilShown } from '../browser.ts';
import type { Tab } from '../browser.ts';
import { cases, MEASURES, PLAN, plan, putWarningAway } from '../case.ts';
import { entriesOf } from '../entries.ts';

const SECTION = `${PLAN}3-1/`;
const LEDGER = `${PLAN}ledger/`;
const [FIRST = '', SECOND = ''] = MEASURES;

/** Waits until so many boxes are ticked, and the contents say so. */
function untilTicked(tab: Tab, count: number): Promise<void> {
  return until(
    tab,
    (wanted) =>
      document.querySelectorAll('.box:checked').length === wanted &&
      document.querySelector('.toc [aria-current]')?.textContent?.includes(`${wanted}/21`) === true,
    count,
  );
}

/** Follows a link to another page and comes back by the button. */
export async function leaveAndReturn(tab: Tab, address: string): Promise<void> {
  // A page that is left before it is loaded has its place in the history taken by the next; what was just chosen
  // comes to stand in the address a moment later.
  await until(
    tab,
    (old) => {
      const [entry] = performance.getEntriesByType('navigation');
      const isLoaded = entry instanceof PerformanceNavigationTiming && entry.loadEventEnd > 0;
      return isLoaded && location.href === old;
    },
    address,
  );
  await tab.evaluate(() => {
    setTimeout(() => document.querySelector<HTMLElement>('footer a')?.click());
  });
  await until(tab, (old) => location.href !== old && document.readyState === 'complete', address);
  await goBack(tab, address);
}

/** What opens the form of the first measure. */
const OPENER = `[data-bar] [data-edit="${FIRST}"]`;

/** Opens the bar of the first measure by keys. */
async function openByEnter(tab: Tab): Promise<void> {
  const number = `.official .n[href$="#${FIRST}"]`;
  await untilShown(tab, number);
  // Where the script is there, one number is left to Tab.
  await until(tab, (one) => document.querySelector<HTMLElement>(one)?.tabIndex === -1, number);
  await tab.evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), number);
  await tab.press('Enter');
  await until(tab, () => document.activeElement?.closest('[data-bar]') instanceof Element);
}

/** In a page: whether files have come whose names have these parts. */
function haveCome(parts: string[]): boolean {
  const come = performance.getEntriesByType('resource').map(({ name }) => name);
  return parts.every((part) => come.some((name) => name.includes(part)));
}

/** In a page: waits until a script that has come has run, too. Vitest would make something else of `import()`. */
const untilRun = Object.assign((part: string): Promise<void> => Promise.reject(new Error(part)), {
  toString: () => `(part) => import(
    performance.getEntriesByType('resource').find(({ name }) => name.includes(part)).name
  ).then(() => undefined)`,
});

export const reading = cases(
  {
    name: 'a page shows the official text, character for character',
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      const wanted = plan.clauses.filter(({ page }) => page === SECTION);
      const ids = wanted.map(({ id }) => id);
      const found = await tab.evaluate(
        (all) => all.map((id) => document.getElementById(id)?.textContent),
        ids,
      );
      expect(found).toEqual(wanted.map(({ text }) => text));
      expect(ids.length).toBeGreaterThan(20);
    },
  },
  {
    name: 'a tick is kept and counted, and there after leaving, coming back and loading anew',
    hasWorker: true,
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      await tab.click(`[data-item="${FIRST}"]`);
      await untilTicked(tab, 1);
      await tab.click(`[data-item="${SECOND}"]`);
      await untilTicked(tab, 2);
      await leaveAndReturn(tab, site + SECTION);
      await untilTicked(tab, 2);
      // One that is shown ticked is taken back by a click, and not entered once more.
      await tab.click(`[data-item="${FIRST}"]`);
      await untilTicked(tab, 1);
      await reload(tab);
      await untilTicked(tab, 1);
      expect(await entriesOf(tab)).toHaveLength(3);
    },
  },
  {
    name: 'a page that is left while its scripts are on their way complains of nothing, and is whole after coming back',
    hasWorker: true,
    run: async ({ tab, site }) => {
      for (let time = 0; time < 3; time += 1) {
        await tab.goto(site + LEDGER);
        await leaveAndReturn(tab, site + LEDGER);
        await untilShown(tab, '.ledger.live select:not([disabled])');
        await until(
          tab,
          () => document.querySelector<HTMLElement>('[data-missing]')?.hidden === true,
        );
      }
    },
  },
  {
    name: 'a tick in one tab shows in the other',
    run: async ({ tab, site, open }) => {
      await putWarningAway(tab);
      const other = await open();
      await tab.goto(site + SECTION);
      await other.goto(site + SECTION);
      await tab.click(`[data-item="${FIRST}"]`);
      await untilTicked(other, 1);
      await other.click(`[data-item="${SECOND}"]`);
      await untilTicked(tab, 2);
    },
  },
  {
    name: 'what another tab clears is said, and kept again at a press',
    run: async ({ tab, site, open }) => {
      const back = '#trouble [data-of="cleared"] button';
      await tab.goto(site + SECTION);
      await tab.click(`[data-item="${FIRST}"]`);
      await untilTicked(tab, 1);
      const kept = await entriesOf(tab);
      const other = await open();
      await other.goto(`${site}about/`);
      await other.evaluate(() => localStorage.clear());
      await untilShown(tab, back);
      await until(tab, () => document.querySelectorAll('.box:checked').length === 0);
      await tab.click(back);
      await untilTicked(tab, 1);
      await untilGone(tab, back);
      expect(await entriesOf(tab)).toEqual(kept);
    },
  },
  {
    name: 'what is said above what somebody reads does not move it',
    run: async ({ tab, site, open }) => {
      await tab.goto(site + SECTION);
      await tab.click(`[data-item="${FIRST}"]`);
      await untilTicked(tab, 1);
      const topOfLast = (): number => {
        const lines = document.querySelectorAll('.measure');
        return Math.round(lines[lines.length - 1]?.getBoundingClientRect().top ?? 0);
      };
      await tab.evaluate(() =>
        scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }),
      );
      await until(
        tab,
        () => (document.querySelector('#trouble')?.getBoundingClientRect().bottom ?? 0) < 0,
      );
      const before = await tab.evaluate(topOfLast);
      const other = await open();
      await other.goto(`${site}about/`);
      await other.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('taizhang:v1:'));
        localStorage.setItem(`${key}x`, 'what is no entry');
      });
      await until(tab, () => document.querySelector('#trouble')?.textContent !== '');
      expect(before).toBeGreaterThan(0);
      // WebKit scrolls by whole pixels.
      expect(Math.abs((await tab.evaluate(topOfLast)) - before)).toBeLessThanOrEqual(1);
    },
  },
  {
    name: 'how one reads is chosen, and what is chosen stands in 显示 after coming back',
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      await tab.click('[data-settings] summary');
      await untilShown(tab, '[data-settings] form');
      await clickOn(tab, '[data-settings] label', '特大');
      await clickOn(tab, '[data-settings] label', '深色');
      const isChosen = (): boolean => {
        const { mode, size, colours } = document.documentElement.dataset;
        const chosen = Array.from(
          document.querySelectorAll<HTMLInputElement>('[data-settings] input:checked'),
          ({ value }) => value,
        );
        const current = document.querySelector<HTMLElement>('.modes [aria-current]');
        return (
          `${mode} ${size} ${colours}` === 'list huge dark' &&
          chosen.join() === 'huge,dark' &&
          current?.dataset['toMode'] === 'list'
        );
      };
      await until(tab, isChosen);
      await leaveAndReturn(tab, site + SECTION);
      await tab.evaluate(() => document.querySelector('[data-settings]')?.setAttribute('open', ''));
      await until(tab, isChosen);
    },
  },
  {
    name: 'a choice made by arrow keys has a ring',
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      await tab.click('[data-settings] summary');
      await untilShown(tab, '[data-settings] form');
      await tab.evaluate(() =>
        document.querySelector<HTMLElement>('[data-settings] [name="size"]:checked')?.focus(),
      );
      await tab.press('ArrowDown');
      await until(tab, () => {
        const { activeElement: one } = document;
        return one?.matches(':checked') === true && getComputedStyle(one).outlineWidth === '3px';
      });
    },
  },
  {
    name: 'a form opens at the first Enter, though all that it needs has come ahead',
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      await openByEnter(tab);
      await tab.evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), OPENER);
      await until(tab, haveCome, ['/Forms.', '/form-line.']);
      await tab.evaluate(untilRun, '/Forms.');
      await tab.press('Enter');
      await untilShown(tab, 'dialog form');
    },
  },
  {
    name: 'a form is filled in by keys alone; Esc closes it; the focus comes back to what opened it',
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      const untilBack = async (): Promise<void> => {
        await untilGone(tab, 'dialog');
        await until(tab, (one) => document.activeElement?.matches(one) === true, OPENER);
      };
      /** Goes on by Tab to a control. */
      const tabTo = async (selector: string): Promise<void> => {
        for (let presses = 0; presses < 40; presses += 1) {
          if (
            await tab.evaluate((one) => document.activeElement?.matches(one) === true, selector)
          ) {
            return;
          }
          await tab.press('Tab');
        }
        throw new Error(`Tab does not come to ${selector}.`);
      };
      await openByEnter(tab);
      await tabTo(OPENER);
      await tab.press('Enter');
      await untilShown(tab, 'dialog form');
      await tab.press('Escape');
      await untilBack();

      await tab.press('Enter');
      await untilShown(tab, 'dialog form');
      await tabTo('dialog [name="status"]');
      await tab.press('ArrowDown');
      await tabTo('dialog [name="owner"]');
      for (const letter of 'abc') await tab.press(letter);
      await tabTo('dialog button.first');
      await tab.press('Enter');
      await untilBack();
      expect(await entriesOf(tab)).toMatchObject([
        { item: FIRST, set: { status: 'doing', owner: 'abc' } },
      ]);
      await until(
        tab,
        (item) => document.querySelector(`[data-mark="${item}"] .chip`)?.textContent === '推进中',
        FIRST,
      );
    },
  },
);
