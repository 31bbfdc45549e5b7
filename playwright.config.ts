import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { defineConfig } from '@playwright/test';
import { chromium as playwrightChromium } from '@playwright/test';

/** A browser named by CHROME, Playwright's own if it is installed, else the one from npm (Linux x64). */
async function browserPath(): Promise<string> {
  const named = process.env['CHROME'];
  if (named !== undefined) return named;
  const own = playwrightChromium.executablePath();
  if (existsSync(own)) return own;
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
  throw new Error(
    'No browser for the tests: the one from npm runs on Linux x64 only. Set CHROME to the path of a Chromium or Chrome, or run npx playwright install chromium.',
  );
}

// Workers inherit the variable, and so unpack nothing again.
process.env['CHROME'] = await browserPath();

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: process.env['CHROME'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--host-resolver-rules=MAP taizhang.test 127.0.0.1',
      ],
      // The back button restores pages whole, as it does for people.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
  },
});
