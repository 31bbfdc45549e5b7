/** What keys take to the clipboard and back. Not for the Chromium of these tests, which ends as soon as one copies. */
import { expect } from 'vitest';
import { until, untilSays, untilShown } from '../browser.ts';
import { cases, MEASURES, PLAN } from '../case.ts';
import { entriesOf } from '../entries.ts';

const LEDGER = `${PLAN}ledger/`;
const [FIRST = '', SECOND = ''] = MEASURES;

export const pasting = cases({
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
});
