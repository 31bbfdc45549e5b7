/** Each kind of page, and all that opens over one, for everybody: axe, narrow windows, large type, fingers, keys. */
import type { BrowserContextOptions, Page, ViewportSize } from '@playwright/test';
import { CHOICES } from '../../src/components/reading/settings.ts';
import { deeds } from './deeds.ts';
import { cutHints, moves, small, sticksOut, typeSize, unseen } from './probes.ts';
import { axe, unreadable } from './axe.ts';
import { desktop, kinds, open, phone, readerOf, tablet } from './readers.ts';
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
  'type has its size': typeSize,
  'nothing moves': moves,
};

const WHERE = { 'all that are unlike': unlike, 'each kind of page': kinds };

interface Way {
  /** The window's size. */
  window: ViewportSize;
  choices?: Choices;
  where: keyof typeof WHERE;
  promises: readonly string[];
  /** Whether what opens over a page is asked too; not where another way asks more of it. */
  opens: boolean;
}

interface Seat {
  options: BrowserContextOptions;
  ways: Record<string, Way>;
}

const SHOWN = ['nothing sticks out or is cut', 'the focus is always seen'];

/**
 * Ways to read, by what people sit at: each page is loaded once at each, and read there in one way after the other.
 * All have asked for no motion.
 */
const SEATS: Record<string, Seat> = {
  // What is made larger for fingers fits in a narrow window, and so does what it was made from.
  'at a phone, and in a narrow window': {
    options: { ...phone, colorScheme: 'light', reducedMotion: 'reduce' },
    ways: {
      清单: {
        window: phone.viewport,
        where: 'all that are unlike',
        promises: ['axe finds nothing', ...SHOWN, 'targets are 44 px'],
        opens: true,
      },
      '清单, 特大': {
        window: phone.viewport,
        choices: { size: 'huge' },
        where: 'each kind of page',
        promises: [...SHOWN, 'main controls are 60 px', 'nothing moves'],
        opens: true,
      },
      '高对比, 大': {
        window: phone.viewport,
        choices: { colours: 'contrast', size: 'large' },
        where: 'each kind of page',
        promises: ['contrast is 7:1'],
        opens: true,
      },
      // At 200 % a window of 1280 × 900 shows what 640 × 450 pixels hold, at 400 % what 320 × 256 hold.
      '320 px': {
        window: { width: 320, height: 640 },
        where: 'all that are unlike',
        promises: SHOWN,
        opens: false,
      },
      '320 px, 阅读, 特大': {
        window: { width: 320, height: 640 },
        choices: { mode: 'text', size: 'huge' },
        where: 'each kind of page',
        promises: SHOWN,
        opens: true,
      },
      '400 %': {
        window: { width: 320, height: 256 },
        where: 'each kind of page',
        promises: SHOWN,
        opens: true,
      },
      '200 %': {
        window: { width: 640, height: 450 },
        where: 'each kind of page',
        promises: SHOWN,
        opens: false,
      },
    },
  },
  'at a desktop, in the dark': {
    options: { ...desktop, colorScheme: 'dark', reducedMotion: 'reduce' },
    ways: {
      '阅读, 特大': {
        window: desktop.viewport,
        choices: { mode: 'text', size: 'huge' },
        where: 'all that are unlike',
        promises: [
          'axe finds nothing',
          ...SHOWN,
          'main controls are 60 px',
          'type has its size',
          'nothing moves',
        ],
        opens: true,
      },
      '阅读, 大': {
        window: desktop.viewport,
        choices: { mode: 'text', size: 'large' },
        where: 'each kind of page',
        promises: ['type has its size'],
        opens: false,
      },
      '阅读, 标准': {
        window: desktop.viewport,
        choices: { mode: 'text' },
        where: 'each kind of page',
        promises: ['type has its size'],
        opens: false,
      },
    },
  },
  'at a tablet': {
    options: tablet,
    ways: {
      阅读: {
        window: tablet.viewport,
        choices: { mode: 'text' },
        where: 'each kind of page',
        promises: ['targets are 44 px'],
        opens: false,
      },
    },
  },
};

/** 404.html has no style of ours, since it has no address to load one from: sizes and colours are the browser's own. */
function isAskable(address: string, promise: string): boolean {
  return (
    address !== '404.html' || ['axe finds nothing', 'nothing moves', ...SHOWN].includes(promise)
  );
}

/** Sits down to read in another way: what 显示 and 清单 or 阅读 change is what `<html>` says of them. */
async function sit(page: Page, window: ViewportSize, choices: Choices = {}): Promise<void> {
  await page.setViewportSize(window);
  await page.evaluate(
    async (chosen) => {
      Object.assign(document.documentElement.dataset, chosen);
      // What has the focus already is not brought into sight by getting it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(0, 0);
      // What is drawn anew in a window of another size is drawn then.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    },
    { mode: 'list', size: 'normal', colours: 'system', ...choices },
  );
}

async function ask(page: Page, promises: readonly string[], where: string): Promise<string[]> {
  const complaints: string[] = [];
  for (const promise of promises) {
    const found = isAskable(where, promise) ? ((await PROMISES[promise]?.(page)) ?? []) : [];
    complaints.push(...found.map((words) => `${where}: ${words}`));
  }
  return complaints;
}

/** What stands open over a page. */
function openOnes(page: Page): Promise<number> {
  return page.locator(':is(dialog, details)[open]').count();
}

test.describe.configure({ timeout: 300_000 });

for (const [seat, { options, ways }] of Object.entries(SEATS)) {
  const all = Object.entries(ways);

  test(`${seat} every promise is kept: all pages`, async ({ browser, site }) => {
    const page = await readerOf(browser, options, all[0]?.[1].choices);
    const complaints: string[] = [];
    for (const address of new Set([...unlike, ...kinds])) {
      const asked = all.filter(([, { where }]) => WHERE[where].includes(address));
      for (const [at, [name, way]] of asked.entries()) {
        if (at === 0) {
          await page.setViewportSize(way.window);
          await open(page, site + address);
        }
        await sit(page, way.window, way.choices);
        const found = await ask(page, way.promises, address);
        complaints.push(...found.map((words) => `${name}: ${words}`));
      }
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const opening = all.filter(([, { opens }]) => opens);
  if (opening.length === 0) continue;
  test(`${seat} every promise is kept: what opens over a page`, async ({ browser, site }) => {
    const complaints: string[] = [];
    for (const [deed, act] of Object.entries(deeds)) {
      let [page, stood]: [Page | undefined, number] = [undefined, 0];
      for (const [name, way] of opening) {
        // What is asked about the focus may close something.
        if (page === undefined || (await openOnes(page)) !== stood) {
          await page?.context().close();
          page = await readerOf(browser, { ...options, viewport: way.window });
          await act(page, site);
          stood = await openOnes(page);
        }
        // Running text has no boxes, and nothing to fill in.
        await sit(page, way.window, { ...way.choices, mode: 'list' });
        const found = await ask(page, way.promises, deed);
        complaints.push(...found.map((words) => `${name}: ${words}`));
      }
      await page?.context().close();
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

test('颜色: each choice can be read, on a light and on a dark system, and is not printed', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, desktop);
  await page.goto(site + PLAN);
  const printed = await onPaper(page);
  await page.goto(`${site}${PLAN}3-1/`);
  await page.locator('input.box').first().check();
  const complaints: string[] = [];
  for (const address of COLOURED) {
    await open(page, site + address);
    for (const colours of CHOICES.colours) {
      await sit(page, desktop.viewport, { colours });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await unreadable(page);
        complaints.push(...found.map((words) => `${colours}, ${colorScheme} ${address}: ${words}`));
        expect(await onPaper(page), `${colours}, ${colorScheme}`).toEqual(printed);
      }
    }
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('at a phone, in 特大, hints of fields are whole, a count is in one line, and bars of progress can be seen', async ({
  browser,
  site,
}) => {
  const page = await readerOf(browser, phone, { size: 'huge' });
  await open(page, `${site}search/`);
  expect(await cutHints(page)).toEqual([]);
  await page.goto(`${site}${PLAN}3-1/#3.1.2-3`);
  await expect(page.locator('.where')).toContainText('推广信息终端产品');
  const lines = await page.locator('.where small').evaluate((count) => {
    const words = document.createRange();
    words.selectNodeContents(count);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(await cutHints(page), 'dialog').toEqual([]);
  await open(page, `${site}${PLAN}units/`);
  const bars = page.locator('.plain-table progress').filter({ visible: true });
  const widths = await bars.evaluateAll((all) => all.map((one) => one.clientWidth));
  expect(widths.length).toBeGreaterThan(20);
  expect(Math.min(...widths)).toBeGreaterThan(40);
  await page.context().close();
});
