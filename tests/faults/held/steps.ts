/** Does the steps of a deed in a tab, as a person does: each as soon as its control is there and can be used. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from '../../browsers/browser.ts';
import { plan } from '../../browsers/case.ts';
import { entryWith, ledgerFile } from '../../browsers/entries.ts';
import type { Step } from './deed.ts';

/** Milliseconds in which a control is there, or its script is taken as being on its way. */
export const LITTLE = 700;
/** Milliseconds in which something comes, or is taken as not coming. */
export const LONG = 15_000;

/** The files of two units, handed over one after the other. */
const folder = mkdtempSync(join(tmpdir(), 'taizhang-held-'));
const FILES = ['黄石市经信局', '襄阳市经信局'].map((unit, at) => {
  const path = join(folder, `${at}.json`);
  writeFileSync(path, ledgerFile([entryWith({ id: `r${at}`, unit, set: { status: 'done' } })]));
  return path;
});

/** Whether something comes about in time; a page that goes meanwhile is asked again. */
export async function comes(
  isThere: () => boolean | Promise<boolean>,
  timeout: number,
): Promise<boolean> {
  const end = Date.now() + timeout;
  for (;;) {
    const is = await Promise.resolve()
      .then(isThere)
      .catch(() => false);
    if (is || Date.now() > end) return is;
    await new Promise((go) => setTimeout(go, 30));
  }
}

/** In the page: brings a control, or the part that will hold it, into sight; whether it can be used. */
function bring(selector: string, part: string): boolean {
  const one = document.querySelector(selector);
  (one ?? document.querySelector(part))?.scrollIntoView({ block: 'center' });
  return (
    one !== null &&
    one.getClientRects().length > 0 &&
    !one.matches(":disabled, [aria-disabled='true'], [hidden] *")
  );
}

/** In the page: stores an entry from another document, as another tab does. */
function storeElsewhere(entry: Record<string, unknown>, id: string): void {
  const { site = '' } = document.documentElement.dataset;
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const key = `taizhang:v1:${site}:${id}:${String(entry['item'])}:${String(entry['id'])}`;
  frame.contentWindow?.localStorage.setItem(key, JSON.stringify(entry));
  frame.remove();
}

/** In the page: chooses of a list. */
function chooseOf(selector: string, value: string): void {
  const list = document.querySelector<HTMLSelectElement>(selector);
  if (list === null) throw new Error(`no ${selector}`);
  list.value = value;
  for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** Goes back to an address from the page that one has gone to, neither of which need ever have loaded. */
async function goBack(tab: Tab, address: string): Promise<boolean> {
  const isAt = (wanted: string, isWanted: boolean): boolean =>
    (location.href.split('#')[0] === wanted) === isWanted &&
    document.querySelector('#deed') !== null;
  if (!(await comes(() => tab.evaluate(isAt, address, false), LONG))) return false;
  await tab.evaluate(() => void setTimeout(() => history.back()));
  return comes(() => tab.evaluate(isAt, address, true), LONG);
}

/**
 * Does one step.
 *
 * @param timeout How long its control may take to come.
 * @returns Whether it could be done.
 */
export async function take(tab: Tab, step: Step, site: string, timeout: number): Promise<boolean> {
  const isUsable = (selector: string): Promise<boolean> =>
    comes(() => tab.evaluate(bring, selector, selector.split(' ')[0] ?? ''), timeout);
  if ('press' in step) {
    await tab.press(step.press);
    // Before its script is there a key is the browser's own.
    return step.shows === undefined || isUsable(step.shows);
  }
  if ('elsewhere' in step) {
    const { elsewhere: item } = step;
    const entry = entryWith({ id: 'elsewhere', item, set: { status: 'done' } });
    await tab.evaluate(storeElsewhere, entry, plan.id);
    return true;
  }
  if ('back' in step) return goBack(tab, site + step.back);
  if ('hand' in step) {
    if (!(await isUsable('.drop'))) return false;
    await tab.hand('.drop input', FILES[step.hand] ?? '');
    return true;
  }
  if (!(await isUsable(step.of))) return false;
  if ('type' in step) await tab.type(step.of, step.type);
  else if ('choose' in step) await tab.evaluate(chooseOf, step.of, step.choose);
  else await tab.click(step.of);
  return true;
}
