import { defineConfig } from '@playwright/test';
import { browserPath, hasRoomInMemory, surroundings } from './tests/browser.ts';
import { filesOf } from './tests/quick.ts';

// Workers inherit the variable, and so unpack nothing again.
process.env['CHROME'] = await browserPath();
Object.assign(process.env, surroundings());

/**
 * Playwright 1.60 and later (seen up to 1.65) list all that a page says to assistive technology each time something is
 * looked for that is not there yet: a fifth of what these tests do. So package.json names 1.59.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: filesOf('e2e', '.spec.ts'),
  // Tests wait for a fifth of their time: with a third, two cores are busy throughout; with a fourth they take longer.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  // A machine that others use as well: what fails there once is tried once more, and npm test names it.
  retries: process.env['CI'] === undefined ? 0 : 1,
  // On a busy machine a page may take long to come; what is wrong stays wrong.
  expect: { timeout: 15_000 },
  snapshotPathTemplate: '{testDir}/../fixtures/pictures/{arg}{ext}',
  reporter: [['line'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What a test breaks on its way to the page has to reach the page; the offline specs allow them.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROME'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        // One thread runs a script, compiles it and sweeps its memory: two browsers keep two cores busy as it is.
        '--js-flags=--single-threaded',
        '--host-resolver-rules=MAP taizhang.test 127.0.0.1',
      ],
      // The back button restores pages whole, as it does for people.
      ignoreDefaultArgs: [
        '--disable-back-forward-cache',
        // Else whatever its processes share is written to the disk first.
        ...(hasRoomInMemory() ? ['--disable-dev-shm-usage'] : []),
      ],
    },
  },
});
