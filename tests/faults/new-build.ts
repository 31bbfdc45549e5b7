/** A worker of an old build, while a new one stands on the host. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeNewer, stampAnew, visit, withHost } from '../e2e/host.ts';
import { again, contextWith, each } from './cell.ts';
import type { Deed, Open, Outcomes, Run } from './cell.ts';
import { broken, demandWork, goneOf } from './features.ts';
import type { Outcome } from './features.ts';

const MARK = '（新）';

/** Names a build's scripts anew, wherever they are named, as other code would: none of the old names is left. */
function renameScripts(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const scripts = new Set(
    readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js')),
  );
  for (const file of files.filter((name) => /\.(?:html|js)$/u.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8');
    const renamed = text.replace(/[\w.@-]+\.js\b/gu, (name) =>
      scripts.has(name) ? `new-${name}` : name,
    );
    if (renamed !== text) writeFileSync(join(folder, file), renamed);
  }
  for (const name of scripts) {
    renameSync(join(folder, '_astro', name), join(folder, '_astro', `new-${name}`));
  }
}

/** Visits a page, has the new build take the old one's place, and does a thing in the page opened again. */
async function deedUnder(open: Open, newer: string, [, feature]: Deed): Promise<Outcome> {
  const { address, act, earlier = [] } = feature;
  let outcome: Outcome = { words: 'silent', lost: 0 };
  await withHost(newer, '/', async ({ site, deploy }) => {
    const options = { serviceWorkers: 'allow' } as const;
    const context = await contextWith(await open(), site, options, earlier);
    const page = await context.newPage();
    await visit(page, site + address);
    deploy();
    await page.goto(site + address);
    const heading = await page.getByRole('heading', { level: 1 }).first().innerText();
    if (heading.includes(MARK)) outcome = broken('the new build answers');
    else outcome = demandWork(await act(page).catch(broken));
    outcome.lost += await goneOf(
      page,
      earlier.map(({ id }) => String(id)),
    );
    await context.close();
  });
  return outcome;
}

async function underNewBuild(open: Open, deeds: readonly Deed[]): Promise<Outcomes> {
  const newer = await makeNewer(MARK);
  renameScripts(newer);
  await stampAnew(newer);
  const outcomes = await each(deeds, (deed) => again(() => deedUnder(open, newer, deed)));
  rmSync(newer, { recursive: true });
  return Object.fromEntries(deeds.map(([name], at) => [name, outcomes[at] ?? broken('not done')]));
}

export const newBuild: Record<string, Run> = { 'old worker under a new build': underNewBuild };
