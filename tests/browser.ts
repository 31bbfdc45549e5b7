/** Which browser runs the tests and the benchmarks, and with which Chinese font. */
import { existsSync, mkdirSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwrightChromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

/**
 * A browser named by CHROME, Playwright's own if it is installed, else the one from npm (Linux x64).
 *
 * @throws Error, saying what to do, if there is none.
 */
export async function browserPath(): Promise<string> {
  const named = process.env['CHROME'];
  if (named !== undefined) return named;
  const own = playwrightChromium.executablePath();
  if (existsSync(own)) return own;
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
  throw new Error(
    'No browser for the tests: the one from npm runs on Linux x64 only. Set CHROME to the path of a Chromium or Chrome, or run npx playwright install chromium.',
  );
}

/** Whether /dev/shm holds what the processes of browsers share: a gigabyte; containers often give it 64 MB. */
export function hasRoomInMemory(): boolean {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 1e9;
}

/** A browser with windows, which keeps pages for the back button; the one from npm does not. Undefined if none. */
export const windowed = [
  process.env['WINDOWED'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** Starts a browser with windows so that it keeps pages, without showing any. */
export function launchWindowed(path: string): Promise<Browser> {
  return playwrightChromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--headless=new'],
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--headless'],
  });
}

/**
 * Tells fontconfig of a Chinese font from npm, so that pictures and PDFs are the same on machines that
 * have none: fonts of the machine stay behind it.
 *
 * @returns Path of the configuration.
 */
function fontConfig(): string {
  const fonts = fileURLToPath(new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc')));
  const folder = resolve('reports');
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, 'fonts.conf');
  const families = ['serif', 'sans-serif', 'SimSun', 'SimHei', 'FangSong', 'KaiTi'].map(
    (family) =>
      `<match><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>Noto Sans S Chinese</string></edit></match>`,
  );
  // One that starts meanwhile reads the whole of it.
  const own = `${path}-${process.pid}`;
  writeFileSync(
    own,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/fonts</cachedir>${families.join('')}</fontconfig>`,
  );
  renameSync(own, path);
  return path;
}

/**
 * Chromium's environment, so that it does the same on each machine: the fonts; and that names of
 * files may be Chinese, which it takes for plain letters where no language is set, and so calls each download
 * `download`.
 */
export function surroundings(): Record<string, string> {
  return { FONTCONFIG_FILE: fontConfig(), LC_ALL: 'C.UTF-8' };
}
