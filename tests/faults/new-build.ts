/** A worker of an old build, while a new one stands on the host. */
import { rmSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { makeNewer, visit, withHost } from '../e2e/host.ts';
import { FEATURES } from './features.ts';
import type { Outcome, Run } from './features.ts';

async function underNewBuild(browser: Browser): Promise<Record<string, Outcome>> {
  const newer = await makeNewer('（新）');
  const row: Record<string, Outcome> = {};
  for (const [name, { address, act }] of Object.entries(FEATURES)) {
    await withHost(newer, '/', async ({ site, deploy }) => {
      const context = await browser.newContext({ serviceWorkers: 'allow' });
      const page = await context.newPage();
      await visit(page, site + address);
      deploy();
      row[name] = await act(page);
      await context.close();
    });
  }
  rmSync(newer, { recursive: true });
  return row;
}

export const newBuild: Record<string, Run> = { 'old worker under a new build': underNewBuild };
