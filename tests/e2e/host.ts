/** A host that people visit again after it has changed: what is kept for offline, and newer builds. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeOffline } from '../../src/integrations/offline.ts';
import { loadContent } from '../../src/model/index.ts';
import { withServer } from './site.ts';

/** Opens a page and waits until its plan is kept and the worker answers this page too. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(
    () =>
      navigator.serviceWorker.controller?.state === 'activated' &&
      document.querySelector('[data-version]')?.textContent !== '',
  );
}

/** The built site in a folder of its own, its pages' headings with this at their end. */
export async function makeNewer(heading: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
  cpSync('dist', folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), html.replace('</h1>', `${heading}</h1>`));
  }
  await stampAnew(folder);
  return folder;
}

/** Makes of a changed folder a build of its own: its id, its worker, its lists. */
export async function stampAnew(folder: string): Promise<void> {
  const { site, plans } = loadContent('.');
  const ids = plans.map(({ plan }) => plan.id);
  await writeOffline(folder, site.id, ids);
}

export interface Host {
  site: string;
  /** Puts a newer build in the place of the one that is served, or copies one file of it. */
  deploy: (file?: string) => void;
}

/** Serves the built site from a folder of its own, over which a newer build can be put. */
export async function withHost(
  newer: string,
  base: string,
  use: (host: Host) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
  cpSync('dist', folder, { recursive: true });
  const deploy = (file?: string): void => {
    if (file === undefined) rmSync(folder, { recursive: true });
    cpSync(join(newer, file ?? ''), join(folder, file ?? ''), { recursive: true });
  };
  try {
    await withServer({ folder, base: () => base }, (port) =>
      use({ site: `http://localhost:${port}${base}`, deploy }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Serves a copy of the built site, with a list of the files that were asked for. */
export async function withLog(
  use: (host: { site: string; folder: string; asked: Set<string> }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-'));
  cpSync('dist', folder, { recursive: true });
  const asked = new Set<string>();
  const missing = (path: string): boolean => {
    asked.add(decodeURIComponent(path.slice(1).replace(/\?.*$/u, '')));
    return false;
  };
  try {
    await withServer({ folder, missing }, (port) =>
      use({ site: `http://localhost:${port}/`, folder, asked }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
