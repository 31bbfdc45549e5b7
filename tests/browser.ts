/** Which browser runs the tests and the benchmarks. */
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwrightChromium } from '@playwright/test';

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
