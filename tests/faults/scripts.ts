/** Each script that a page asks for, missing or cut in half. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '@playwright/test';
import { cell, each } from './cell.ts';
import type { Deed, Open } from './cell.ts';
import type { Fault } from './faults.ts';
import { isFailure } from './features.ts';
import type { Outcome } from './features.ts';

type Spoil = (route: Route) => Promise<void>;

/** Says of an answer that it was spoilt. */
const SPOILT = { 'x-spoilt': 'yes' };

const missing: Spoil = (route) => route.fulfill({ status: 404, headers: SPOILT });

const halved: Spoil = async (route) => {
  const body = readFileSync(join('dist', new URL(route.request().url()).pathname), 'utf8');
  const headers = { ...SPOILT, 'content-type': 'text/javascript' };
  await route.fulfill({ headers, body: body.slice(0, body.length / 2) });
};

/** One script is spoilt, at a second try too, which has a query. */
const faultOf = (script: string, spoil: Spoil): Fault => ({
  prepare: (context) => context.route(`**/${script}*`, spoil),
  isMet: ({ answers }) => answers.some((answer) => 'x-spoilt' in answer.headers()),
});

/** One outcome for all scripts of a thing that people do: how many of each kind, and of failures which. */
function summary(outcomes: readonly [script: string, outcome: Outcome][]): Outcome {
  const kinds = Map.groupBy(outcomes, ([, { words }]) => words);
  const words = [...kinds].map(([kind, list]) => {
    const named = isFailure(kind) ? ` (${list.map(([script]) => script).join(', ')})` : '';
    return `${list.length} × ${kind}${named}`;
  });
  return {
    words: `${outcomes.length} scripts: ${words.join('; ')}`,
    lost: outcomes.reduce((sum, [, { lost }]) => sum + lost, 0),
  };
}

/** Nothing is wrong; a page has asked for all that it asks for. */
const NONE: Fault = {
  isMet: async ({ page }) => {
    await page.waitForLoadState('networkidle');
    return true;
  },
};

/** Which scripts a deed asks for each time; one that is asked for by chance, as the pointer goes, is none of them. */
async function scriptsOf(open: Open, deed: Deed): Promise<string[]> {
  const [first = [], second = []] = await each([1, 2], async () => {
    const scripts = new Set<string>();
    await cell(open, NONE, deed, (script) => scripts.add(script));
    return [...scripts];
  });
  return first.filter((script) => second.includes(script));
}

/** Does one thing as often as it asks for scripts, each time without another of them. */
export async function eachScript(open: Open, deed: Deed, spoil: Spoil): Promise<Outcome> {
  const scripts = await scriptsOf(open, deed);
  const outcomes = await each(scripts, (script) => cell(open, faultOf(script, spoil), deed));
  return summary(outcomes.map((outcome, at) => [scripts[at] ?? '', outcome]));
}

/** What may be wrong with a script. */
export const SPOILS: Record<string, Spoil> = {
  'each script missing': missing,
  'each script cut in half': halved,
};
