/** Every page that is unlike the others, and all that opens over one, for everybody: axe, narrow windows, large type, fingers, keys. */
import type { BrowserContextOptions, Page } from '@playwright/test';
import { CHOICES } from '../../src/components/reading/settings.ts';
import { deeds } from './deeds.ts';
import { small, sticksOut, unseen } from './probes.ts';
import { axe, desktop, kinds, open, phone, readerOf, tablet, unreadable } from './readers.ts';
import type { Choices } from './readers.ts';
import { expect, PLAN, test, unlike } from './site.ts';

/** What one works with, not what one only follows. */
const MAIN = `button, input, select, textarea, summary,
  :is(.brand, .find, .dock a, .toc a, .bar a, .neighbours a)`;

/** What is promised, and the question to a page that shows whether it is kept. */
const PROMISES: Record<string, (page: Page) => Promise<string[]>> = {
  'axe finds nothing': axe,
  'contrast is 7:1': (page) => unreadable(page, 'color-contrast-enhanced'),
  'nothing sticks out or is cut': sticksOut,
  'the focus is always seen': unseen,
  'targets are 44 px': (page) => small(page, 44, `a[href], ${MAIN}`),
  'main controls are 60 px': (page) => small(page, 60, MAIN),
};

const WHERE = { 'all that are unlike': unlike, 'each kind of page': kinds };

interface Way {
  options: BrowserContextOptions;
  choices?: Choices;
  where: keyof typeof WHERE;
  promises: readonly string[];
  /** Whether what opens over a page is asked too; not where another way asks more of it. */
  opens: boolean;
}

const SHOWN = ['nothing sticks out or is cut', 'the focus is always seen'];
const window320 = { viewport: { width: 320, height: 640 } };

/** Ways to read: three on all pages that are unlike, others on each kind of page. */
const WAYS: Record<string, Way> = {
  'on a phone, light, in 清单': {
    options: { ...phone, colorScheme: 'light' },
    where: 'all that are unlike',
    promises: ['axe finds nothing', ...SHOWN, 'targets are 44 px'],
    opens: true,
  },
  'on a desktop, dark, in 阅读 and 特大': {
    options: { ...desktop, colorScheme: 'dark' },
    choices: { mode: 'text', size: 'huge' },
    where: 'all that are unlike',
    promises: ['axe finds nothing', ...SHOWN, 'main controls are 60 px'],
    opens: true,
  },
  'at 320 px': { options: window320, where: 'all that are unlike', promises: SHOWN, opens: false },
  'at 320 px, in 阅读 and 特大': {
    options: window320,
    choices: { mode: 'text', size: 'huge' },
    where: 'each kind of page',
    promises: SHOWN,
    opens: true,
  },
  'at 200 %': {
    options: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    where: 'each kind of page',
    promises: SHOWN,
    opens: false,
  },
  'at 400 %': {
    options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    where: 'each kind of page',
    promises: SHOWN,
    opens: true,
  },
  'on a tablet, in 阅读': {
    options: tablet,
    choices: { mode: 'text' },
    where: 'each kind of page',
    promises: ['targets are 44 px'],
    opens: false,
  },
  'on a phone, in 特大': {
    options: phone,
    choices: { size: 'huge' },
    where: 'each kind of page',
    promises: [...SHOWN, 'main controls are 60 px'],
    opens: true,
  },
  'in 高对比 and 大': {
    options: phone,
    choices: { colours: 'contrast', size: 'large' },
    where: 'each kind of page',
    promises: ['contrast is 7:1'],
    opens: true,
  },
};

/** 404.html has no style of ours, since it has no address to load one from: sizes and colours are the browser's own. */
function isAskable(address: string, promise: string): boolean {
  return address !== '404.html' || ['axe finds nothing', ...SHOWN].includes(promise);
}

async function ask(page: Page, promises: readonly string[], where: string): Promise<string[]> {
  const complaints: string[] = [];
  for (const promise of promises) {
    const found = isAskable(where, promise) ? ((await PROMISES[promise]?.(page)) ?? []) : [];
    complaints.push(...found.map((words) => `${where}: ${words}`));
  }
  return complaints;
}

test.describe.configure({ timeout: 300_000 });

for (const [name, { options, choices = {}, where, promises, opens }] of Object.entries(WAYS)) {
  const promised = promises.join(', ');

  test(`${name} ${promised}: ${where}`, async ({ browser, site }) => {
    const page = await readerOf(browser, options, choices);
    const complaints: string[] = [];
    for (const address of WHERE[where]) {
      await open(page, site + address);
      complaints.push(...(await ask(page, promises, address)));
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  if (!opens) continue;
  test(`${name} ${promised}: what opens over a page`, async ({ browser, site }) => {
    const complaints: string[] = [];
    for (const [deed, act] of Object.entries(deeds)) {
      // Running text has no boxes, and nothing to fill in.
      const page = await readerOf(browser, options, { ...choices, mode: 'list' });
      await act(page, site);
      complaints.push(...(await ask(page, promises, deed)));
      await page.context().close();
    }
    expect(complaints).toEqual([]);
  });
}

/** Kinds of page that between them have all colours: boxes and chips, the table and its pictures, what was found. */
const COLOURED = [`${PLAN}3-1/`, `${PLAN}ledger/`, `search/?${new URLSearchParams({ q: '信息' })}`];

/** The colours that the page would be printed in. */
async function onPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() =>
    ['--paper', '--sheet', '--wash', '--ink', '--link'].map((name) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(${name})`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return `${name}: ${color}`;
    }),
  );
  await page.emulateMedia({ media: 'screen' });
  return colours;
}

for (const colours of CHOICES.colours) {
  test(`颜色 ${colours} can be read, on a light and on a dark system, and is not printed`, async ({
    browser,
    site,
  }) => {
    const plain = await readerOf(browser, desktop, { colours: 'light' });
    await plain.goto(site + PLAN);
    const printed = await onPaper(plain);
    const complaints: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await readerOf(browser, { ...desktop, colorScheme }, { colours });
      await page.goto(`${site}${PLAN}3-1/`);
      await page.locator('input.box').first().check();
      for (const address of COLOURED) {
        await open(page, site + address);
        const found = await unreadable(page);
        complaints.push(...found.map((words) => `${colorScheme} ${address}: ${words}`));
      }
      expect(await onPaper(page)).toEqual(printed);
      await page.context().close();
    }
    expect(complaints).toEqual([]);
    await plain.context().close();
  });
}

test('特大 is larger than 大, and 大 than 标准, on every kind of page', async ({
  browser,
  site,
}) => {
  for (const [size, pixels] of [
    ['normal', 18],
    ['large', 22],
    ['huge', 26],
  ] as const) {
    const page = await readerOf(browser, desktop, { size });
    for (const address of kinds.filter((one) => one !== '404.html')) {
      await page.goto(site + address);
      await expect(page.locator('body'), address).toHaveCSS('font-size', `${pixels}px`);
    }
    await page.context().close();
  }
});
