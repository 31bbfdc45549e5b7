/** An old Chromium, driven by its own protocol. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import type { Browser as Driven, KeyInput, Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { surroundings } from '../browser.ts';
import { WINDOW } from './browser.ts';
import type { Browser, Engine, Start, Tab } from './browser.ts';

/** What a browser says of itself, whatever the page does. */
const KNOWN = [
  // Chromium 89 to 92 say so of a rule that Safari needs.
  '::-webkit-details-marker pseudo element selector is deprecated',
];

function watch(page: Page): string[] {
  const complaints: string[] = [];
  const complain = (words: string): void => {
    if (!KNOWN.some((known) => words.includes(known))) complaints.push(words);
  };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) {
      complain(`${message.text()} ${message.location().url ?? ''}`);
    }
  });
  page.on('pageerror', (error) => complain(String(error)));
  return complaints;
}

function tabOf(page: Page): Tab {
  // What is kept nowhere a page gives up only when asked to; other drivers say yes by themselves.
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    goto: async (address) => void (await page.goto(address)),
    evaluate: async (call, ...given) =>
      (await page.evaluate(call as (...all: unknown[]) => unknown, ...given)) as Awaited<
        ReturnType<typeof call>
      >,
    // What is drawn anew as a page comes back cannot be met for a moment; then nothing has been clicked.
    click: (selector) => vi.waitFor(() => page.click(selector), { timeout: 5000, interval: 100 }),
    press: async (key) => {
      const keys = key.split('+') as KeyInput[];
      for (const one of keys) await page.keyboard.down(one);
      for (const one of keys.reverse()) await page.keyboard.up(one);
    },
    type: (selector, text) => page.type(selector, text),
    hand: async (selector, ...paths) => {
      const input = await page.$(selector as 'input');
      await input?.uploadFile(...paths);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    complaints: watch(page),
    close: () => page.close(),
  };
}

function browserOf(driven: Driven, downloads: string): Browser {
  return {
    open: async () => tabOf(await driven.newPage()),
    downloads,
    close: async () => {
      await driven.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

const [width, height] = WINDOW;
const VIEWPORT = { width, height };

/** The packed program of Chromium 90, if its package is here and the machine is one that it runs on. */
function packedChromium(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const main = createRequire(import.meta.url).resolve('chrome-aws-lambda');
    return join(dirname(main), '../bin/chromium.br');
  } catch {
    return undefined;
  }
}

const PACKED = packedChromium();

/** Unpacks Chromium 90 once; two that do so at a time do not meet. */
function unpacked(packed: string): string {
  const program = join(tmpdir(), 'taizhang-chromium-90');
  if (!existsSync(program)) {
    const own = `${program}-${process.pid}`;
    writeFileSync(own, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
    renameSync(own, program);
  }
  return program;
}

async function startChromium({ isStorageBlocked = false }: Start = {}): Promise<Browser> {
  const downloads = mkdtempSync(join(tmpdir(), 'taizhang-chromium-'));
  const driven = await launch({
    executablePath: unpacked(PACKED ?? ''),
    env: { ...process.env, ...surroundings() },
    defaultViewport: VIEWPORT,
    // It tells of its first page in a way that nobody listens for any more.
    waitForInitialPage: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      ...(isStorageBlocked ? ['--disable-local-storage'] : []),
    ],
  });
  const session = await driven.target().createCDPSession();
  const behaviour = { behavior: 'allow', downloadPath: downloads } as const;
  await session.send('Browser.setDownloadBehavior', behaviour);
  return browserOf(driven, downloads);
}

/** Chromium 90, which stands for 88, the oldest that is promised: none that is older is in npm whole. */
export const chromium: Engine | undefined =
  PACKED === undefined
    ? undefined
    : {
        name: 'Chromium 90',
        lacks: ['numbers', 'index', 'trim'],
        prints: { text: 'words', paper: 'asked' },
        start: startChromium,
      };
