/** Search, over the page and as a page, and where its files cannot be had. */
import { expect } from 'vitest';
import { pressFor, until, untilGone, untilSays, untilShown, wordsOf } from '../browser.ts';
import type { Tab } from '../browser.ts';
import { createStaticServer, listen } from '../../../scripts/serve.ts';
import { search } from '../../../src/text/index.ts';
import { withLargeSite } from '../../large-site.ts';
import { cases, PLAN, plan } from '../case.ts';
import { leaveAndReturn } from './reading.ts';

const SECTION = `${PLAN}3-1/`;
const TERM = '平台';
const HITS = plan.clauses.filter(({ text }) => text.includes(TERM)).length;

/** Waits for all that is found, and no word of trouble. */
async function untilFound(tab: Tab): Promise<void> {
  await untilSays(tab, '.search-count', search.count(TERM, HITS));
  // What comes late would come until the page is at rest.
  await until(tab, () => document.querySelector('.search-trouble') === null);
  expect(
    await tab.evaluate(
      () => document.querySelectorAll('[data-clause]:not([data-approximate])').length,
    ),
  ).toBe(HITS);
}

export const searching = cases(
  {
    name: 'search opens by keys, finds, closes by Esc, and gives the focus back',
    run: async ({ tab, site }) => {
      await tab.goto(site + SECTION);
      await tab.evaluate(() => document.querySelector<HTMLElement>('.top .brand')?.focus());
      const before = await tab.evaluate(() => document.activeElement?.outerHTML);
      await pressFor(tab, 'Control+k', 'dialog input');
      await tab.type('dialog input', TERM);
      await untilFound(tab);
      await tab.press('Escape');
      await untilGone(tab, 'dialog');
      await until(tab, (one) => document.activeElement?.outerHTML === one, before);
    },
  },
  {
    name: 'a result leads to its clause, where what was looked for is marked',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}search/?q=${encodeURIComponent(TERM)}`);
      await untilFound(tab);
      const id = await tab.evaluate(() => {
        const hit = document.querySelector<HTMLElement>('[data-clause]');
        hit?.querySelector('a')?.click();
        return hit?.dataset['clause'] ?? '';
      });
      await until(
        tab,
        (clause, term) =>
          document.getElementById(clause)?.querySelector('mark')?.textContent === term,
        id,
        TERM,
      );
    },
  },
  {
    name: 'what was looked for stands in the field after coming back',
    run: async ({ tab, site }) => {
      await tab.goto(`${site}search/`);
      // The field that the page comes with has given way.
      await untilGone(tab, '[data-search-page] .late');
      await untilShown(tab, '[data-search-page] input');
      await tab.type('[data-search-page] input', TERM);
      await untilFound(tab);
      await leaveAndReturn(tab, `${site}search/?q=${encodeURIComponent(TERM)}`);
      await untilFound(tab);
      await until(
        tab,
        (term) => document.querySelector<HTMLInputElement>('[type="search"]')?.value === term,
        TERM,
      );
    },
  },
  {
    name: 'without the index of Pagefind all is found, and nobody is told of what changes nothing',
    serve: { missing: (path) => path.startsWith('/pagefind/') },
    run: async ({ tab, site }) => {
      await tab.goto(`${site}search/?q=${encodeURIComponent(TERM)}`);
      await untilFound(tab);
    },
  },
  {
    name: 'on a large site the index of Pagefind says which plans to read; where it cannot, all are read, and that is said',
    // The worker of the site as it was built knows other files, and is not taken.
    allowed: ['bad-precaching-response', 'integrity', 'Failed to load resource', 'sw.js'],
    run: async ({ engine, tab }) => {
      await withLargeSite(async (folder) => {
        const server = createStaticServer({ folder, missing: (path) => path === '/sw.js' });
        const port = await listen(server, 0);
        try {
          await tab.goto(`http://localhost:${port}/search/?q=${encodeURIComponent(TERM)}`);
          await untilSays(tab, '.search-count', search.count(TERM, HITS));
          await until(
            tab,
            (hasIndex) => (document.querySelector('.search-trouble') === null) === hasIndex,
            !engine.lacks.includes('index'),
          );
        } finally {
          server.closeAllConnections();
          server.close();
        }
      });
    },
  },
  {
    name: 'without the clauses search says that its files are missing',
    serve: { missing: (path) => path.startsWith('/search/clauses') },
    allowed: ['404'],
    run: async ({ tab, site }) => {
      await tab.goto(`${site}search/?q=${encodeURIComponent(TERM)}`);
      await untilSays(tab, '.search-panel', '没有找到搜索索引');
      expect(await wordsOf(tab, '.results')).toBe('');
    },
  },
);
