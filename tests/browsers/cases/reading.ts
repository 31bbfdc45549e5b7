/** Reading, ticking, leaving, coming back. */
import { expect } from 'vitest';
import { goBack, until } from '../browser.ts';
import { MEASURES, PLAN, plan } from '../case.ts';
import type { Case } from '../case.ts';

const [FIRST = '', SECOND = ''] = MEASURES;

export const reading: Case[] = [
  {
    name: 'a page shows the official text, character for character',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}${PLAN}3-1/`);
      const wanted = plan.clauses.filter(({ page }) => page === `${PLAN}3-1/`);
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
    name: 'a tick is kept, counted, and there after leaving and coming back',
    run: async ({ tab, site }) => {
      const address = `${site}${PLAN}3-1/`;
      await tab.goto(address);
      await tab.click(`[data-item="${FIRST}"]`);
      await tab.click(`[data-item="${SECOND}"]`);
      const isCounted = (): boolean =>
        document.querySelectorAll('.box:checked').length === 2 &&
        document.querySelector('.toc [aria-current="page"]')?.textContent?.includes('2/21') === true;
      await until(tab, isCounted);
      await tab.click('.neighbours a');
      await until(tab, (old) => location.href !== old && document.readyState === 'complete', address);
      await goBack(tab, address);
      await until(tab, isCounted);
      // The one that is seen ticked is taken back by a click, and not entered once more.
      await tab.click(`[data-item="${FIRST}"]`);
      await until(tab, () => document.querySelectorAll('.box:checked').length === 1);
    },
  },
];
