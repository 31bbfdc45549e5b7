/** One cell: a deed in a page of which scripts are held back until it is done, and what came of it, in words. */
import { readFileSync } from 'node:fs';
import type { Browser, Tab } from '../../browsers/browser.ts';
import type { Deed } from './deed.ts';
import { openHeldSite } from './held-site.ts';
import type { HeldSite } from './held-site.ts';
import { comes, LITTLE, LONG, take } from './steps.ts';

/** The key under which a browser keeps how its reader reads. */
const [, SITE_ID = ''] = /data-site="([^"]*)"/u.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
const READING = `taizhang:reading:v1:${SITE_ID}`;

/** Which scripts are held back. */
export interface Hold {
  /** The name of one, or `all`. */
  name: string;
  /** Whether the last that was asked for is sent first. */
  isLastFirst?: boolean;
  /** Whether the page asks for it by itself, so that it is held before the deed begins. */
  isEarly: boolean;
}

/** What came of a deed. */
export interface Came {
  words: string;
  /** What the page asked for by itself, and what else the deed asked for. */
  early: string[];
  late: string[];
}

/** In the page: all that it says of what is wrong with it. */
function saysTrouble(): string {
  return Array.from(document.querySelectorAll('[data-missing], .trouble, .failed'))
    .filter((one) => one.getClientRects().length > 0 && one.id !== 'trouble')
    .map(({ textContent }) => textContent?.trim().slice(0, 30) ?? '')
    .join(' ');
}

/** In the page: the entries, the oldest first: of which item, and what they set. */
function listEntries(): string[] {
  return Object.entries(localStorage)
    .filter(([key]) => key.startsWith('taizhang:v1:'))
    .map(([, value]) => JSON.parse(String(value)))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ item, set }) => `${item} ${JSON.stringify(set)}`);
}

/** What the witness has noted. */
function noted(): { frames: string[]; errors: string[] } {
  return Reflect.get(window, 'noted');
}

/** Boxes that went back and forth more often than a deed has it: a sign for each state that was seen. */
function flashes(frames: readonly string[], most: number): string[] {
  const trails = new Map<string, string>();
  for (const one of frames.flatMap((frame) => frame.split(' '))) {
    const [item, sign] = [one.slice(0, -1), one.slice(-1)];
    const trail = trails.get(item) ?? '';
    if (sign !== '?' && !trail.endsWith(sign)) trails.set(item, trail + sign);
  }
  return [...trails].filter(([, trail]) => trail.length > most + 1).map((one) => one.join(' '));
}

/** Opens the page of a deed, with scripts held back, and waits until they are asked for. */
async function open(tab: Tab, host: HeldSite, deed: Deed, hold: Hold | undefined): Promise<void> {
  await tab.goto(`${host.site}robots.txt`);
  const mode = JSON.stringify({ mode: deed.mode ?? 'list' });
  await tab.evaluate((key, value) => localStorage.setItem(key, value), READING, mode);
  if (hold !== undefined) host.hold((name) => hold.name === 'all' || hold.name === name);
  const address = host.site + deed.address;
  // A driver that waits for the page to load would wait for ever.
  await tab.evaluate((to) => void setTimeout(() => location.assign(to)), address);
  const isAt = (to: string): boolean =>
    location.href === to && document.querySelector('#deed') !== null;
  if (!(await comes(() => tab.evaluate(isAt, address), LONG)))
    throw new Error('the page did not come');
  if (hold?.name === 'all') return;
  if (hold?.isEarly === true) await comes(() => host.asked.has(hold.name), LONG);
  await comes(() => host.isQuiet(200), LONG);
}

/** Does a deed; where a step has to wait, scripts are let go before it. @returns The step that had to wait, from 1. */
async function act(
  tab: Tab,
  host: HeldSite,
  deed: Deed,
  hold: Hold | undefined,
): Promise<number | undefined> {
  let waited: number | undefined;
  for (const [at, step] of deed.steps.entries()) {
    const isHeld = hold !== undefined && waited === undefined;
    if (await take(tab, step, host.site, isHeld ? LITTLE : LONG)) continue;
    if (!isHeld) throw new Error(`step ${at + 1} could not be done`);
    waited = at + 1;
    const early = await tab.evaluate(saysTrouble);
    if (early !== '') throw new Error(`it says ${early} while scripts are on their way`);
    host.letGo(hold.isLastFirst);
    if (!(await take(tab, step, host.site, LONG))) throw new Error(`step ${at + 1} never can`);
  }
  return waited;
}

/** What has come of it once all scripts are there: `done`, or what is wrong. */
async function judge(tab: Tab, host: HeldSite, deed: Deed): Promise<string> {
  const isDone = (): Promise<boolean> => tab.evaluate(deed.isDone, deed.given ?? []);
  const wrong: string[] = [];
  if (!(await comes(isDone, LONG))) wrong.push('NOT DONE');
  await comes(() => host.isQuiet(200), LONG);
  if (wrong.length === 0 && !(await comes(isDone, LITTLE))) wrong.push('UNDONE');
  const [entries, wanted] = [await tab.evaluate(listEntries), deed.entries ?? 0];
  if (entries.length !== wanted) wrong.push(`${entries.join(' ')}: ENTRIES, not ${wanted}`);
  const trouble = await tab.evaluate(saysTrouble);
  if (trouble !== '') wrong.push(`SAYS ${trouble}`);
  const { frames, errors } = await tab.evaluate(noted);
  wrong.push(...flashes(frames, deed.changes ?? 1).map((one) => `FLASHES ${one}`));
  wrong.push(...errors.map((one) => `ERROR ${one.slice(0, 100)}`));
  return wrong.join(', ') || 'done';
}

/** Does one deed while scripts are held back. */
export async function heldCell(
  browser: Browser,
  deed: Deed,
  hold: Hold | undefined,
): Promise<Came> {
  const host = await openHeldSite();
  const tab = await browser.open();
  let [words, early]: [string, string[]] = ['', []];
  try {
    await open(tab, host, deed, hold);
    early = [...host.asked];
    const waited = await act(tab, host, deed, hold);
    host.letGo(hold?.isLastFirst);
    words = await judge(tab, host, deed);
    if (waited !== undefined) words += `, step ${waited} once its control is there`;
  } catch (error) {
    words = `BROKEN: ${String(error).slice(0, 120)}`;
  } finally {
    host.stop();
    await tab.close();
  }
  return { words, early, late: [...host.asked].filter((name) => !early.includes(name)) };
}
