/** One cell of the table: a thing that people do, in a browser of which something is wrong. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { ServeOptions } from '../../scripts/serve.ts';
import { plan, SITE_ID, withServer } from '../e2e/site.ts';
import { withLargeSite } from '../large-site.ts';
import type { Stored } from '../stored.ts';
import type { Answers, Fault } from './faults.ts';
import { broken, comes, demandLoss, demandWork, goneOf, idsOf, isFailure } from './features.ts';
import type { Feature, Outcome } from './features.ts';

/** Gives the browser: a new one where the last has ended. */
export type Open = () => Promise<Browser>;

/** What runs a row of its own. */
export type Run = (open: Open, deeds: readonly Deed[]) => Promise<Outcomes>;

/** A deed with its name. */
export type Deed = [name: string, feature: Feature];

/** What came of each deed, by its name. */
export type Outcomes = Record<string, Outcome>;

/** So many cells at once: most of their time they wait. */
const AT_ONCE = 3;

/** A browser that is started when it is needed, and again where it has ended. */
export function opener(launch: Open): Open {
  let opening: Promise<Browser> | undefined;
  return async () => {
    if (opening === undefined || !(await opening).isConnected()) opening = launch();
    return opening;
  };
}

/** Does something for each of a list, a few at once; the results stand in the list's order. */
export async function each<Thing, Result>(
  list: readonly Thing[],
  run: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...list.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, thing] = next;
      results[at] = await run(thing);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/** Tries once more where a browser, not a deed, has failed; then it is told. */
export function again(run: () => Promise<Outcome>): Promise<Outcome> {
  return run().catch(run).catch(broken);
}

/** A context whose browser keeps these entries. */
export function contextWith(
  browser: Browser,
  site: string,
  options: BrowserContextOptions | undefined,
  earlier: readonly Stored[],
): Promise<BrowserContext> {
  const localStorage = earlier.map((entry) => ({
    name: `taizhang:v1:${SITE_ID}:${plan.id}:${String(entry['item'])}:${String(entry['id'])}`,
    value: JSON.stringify(entry),
  }));
  const storageState = { cookies: [], origins: [{ origin: new URL(site).origin, localStorage }] };
  return browser.newContext({ serviceWorkers: 'block', storageState, ...options });
}

/** Serves the site as a fault wants it. */
function serve(
  { isLarge, server = {} }: Fault,
  use: (port: number) => Promise<void>,
): Promise<void> {
  const from = (part: Partial<ServeOptions>): Promise<void> =>
    withServer({ ...server, ...part }, use);
  return isLarge === true ? withLargeSite((folder) => from({ folder })) : from({});
}

/**
 * Does one thing in a page, and counts what was there before it or after it and is not there once the fault was met.
 *
 * @throws Error if the fault was not met.
 */
async function act(
  page: Page,
  site: string,
  fault: Fault,
  feature: Feature,
  isMet: () => Promise<boolean>,
): Promise<Outcome> {
  const run = async (): Promise<Outcome> => {
    await fault.meanwhile?.(page, site);
    return feature.act(page);
  };
  const { words, lost } = await run().catch(broken);
  const earlier = fault.empties === true ? [] : (feature.earlier ?? []);
  const kept = [...earlier.map(({ id }) => String(id)), ...(await idsOf(page))];
  if (!(await comes(page, isMet))) throw new Error(`the fault was not met (${words})`);
  const gone = await goneOf(page, kept);
  if (gone === 0) return { words, lost };
  return { words: `${words}, and LOST what was there before`, lost: lost + gone };
}

/**
 * Does one thing in a browser with one fault.
 *
 * @param seen Told each script that is asked for.
 */
export async function cell(
  open: Open,
  fault: Fault,
  [deed, feature]: Deed,
  seen: (script: string) => void = () => undefined,
): Promise<Outcome> {
  const attempt = async (): Promise<Outcome> => {
    let outcome: Outcome = { words: 'silent', lost: 0 };
    await serve(fault, async (port) => {
      const site = `http://localhost:${port}/`;
      const context = await contextWith(await open(), site, fault.options, feature.earlier ?? []);
      const answers: Answers = [];
      context.on('response', (answer) => answers.push(answer));
      context.on('request', (request) => {
        const [name] = /[^/]+\.js$/u.exec(new URL(request.url()).pathname) ?? [];
        if (name !== undefined) seen(name);
      });
      await fault.prepare?.(context, site);
      const page = await context.newPage();
      await page.goto(site + feature.address);
      // There is a pointer: what is loaded for it is asked for each time.
      await page.mouse.move(1, 1);
      const isMet = async (): Promise<boolean> => fault.isMet({ page, deed, answers });
      outcome = await act(page, site, fault, feature, isMet);
      // What is still on its way when a deed is done concerns nobody.
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    });
    if (fault.loses !== undefined) return demandLoss(outcome);
    return fault.mustWork === true ? demandWork(outcome) : outcome;
  };
  const first = await attempt().catch(broken);
  if (!isFailure(first.words) || first.lost > 0) return first;
  // A browser may fail, and on a busy machine something come too late; what is lost is lost, and is not tried again.
  const second = await attempt().catch(broken);
  return { ...second, words: `${second.words} (at the second try)` };
}
