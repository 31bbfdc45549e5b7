/** Each script that a page asks for, missing or cut in half. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Route } from '@playwright/test';
import { withServer } from '../e2e/site.ts';
import { broken, FEATURES } from './features.ts';
import type { Feature, Outcome, Run } from './features.ts';

type Spoil = (route: Route) => Promise<void>;

const missing: Spoil = (route) => route.fulfill({ status: 404 });

const halved: Spoil = async (route) => {
  const body = readFileSync(join('dist', new URL(route.request().url()).pathname), 'utf8');
  await route.fulfill({ contentType: 'text/javascript', body: body.slice(0, body.length / 2) });
};

/** Does one thing in a context of its own, and tells which scripts it asked for. */
async function deed(
  browser: Browser,
  { address, act }: Feature,
  prepare: (context: BrowserContext) => Promise<unknown>,
): Promise<{ outcome: Outcome; scripts: string[] }> {
  const scripts = new Set<string>();
  let outcome: Outcome = { words: 'silent', lost: 0 };
  await withServer({}, async (port) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    context.on('request', (request) => {
      const [name] = /[^/]+\.js$/u.exec(new URL(request.url()).pathname) ?? [];
      if (name !== undefined) scripts.add(name);
    });
    await prepare(context);
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/${address}`);
    outcome = await act(page).catch(broken);
    // What is still on its way when a deed is done concerns nobody.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  });
  return { outcome, scripts: [...scripts] };
}

/** One outcome for all scripts of a thing that people do: how many of each kind, and which were silent. */
function summary(outcomes: readonly [script: string, outcome: Outcome][]): Outcome {
  const kinds = Map.groupBy(outcomes, ([, { words }]) => /^\w+/u.exec(words)?.[0] ?? words);
  const words = [...kinds].map(([kind, list]) => {
    const named = /silent|LOST|BROKEN/u.test(kind)
      ? ` (${list.map(([script]) => script).join(', ')})`
      : '';
    return `${list.length} × ${kind}${named}`;
  });
  return {
    words: `${outcomes.length} scripts: ${words.join(', ')}`,
    lost: outcomes.reduce((sum, [, { lost }]) => sum + lost, 0),
  };
}

async function eachScript(browser: Browser, spoil: Spoil): Promise<Record<string, Outcome>> {
  const row: Record<string, Outcome> = {};
  for (const [name, feature] of Object.entries(FEATURES)) {
    const { scripts } = await deed(browser, feature, () => Promise.resolve());
    const outcomes: [string, Outcome][] = [];
    for (const script of scripts) {
      const { outcome } = await deed(browser, feature, (context) =>
        context.route(`**/${script}`, spoil),
      );
      outcomes.push([script, outcome]);
    }
    row[name] = summary(outcomes);
  }
  return row;
}

export const scriptFaults: Record<string, Run> = {
  'each script missing': (browser) => eachScript(browser, missing),
  'each script cut in half': (browser) => eachScript(browser, halved),
};
