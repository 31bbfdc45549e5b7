/** Asks the worker to store parts of the site, and shows its answer. */
import { browserEnvironment, isAwake } from '../../ledger/index.ts';
import { TOOLS } from '../../model/site/offline-parts.ts';
import type { AskedParts, Told } from '../../model/site/offline-parts.ts';
import { offlineWords } from '../../text/index.ts';
import type { OfflineState } from '../../text/index.ts';
import { boxOf, OPENED } from '../here/events.ts';
import { showState } from './state.ts';

/** The plan of this page and, for a person with a ledger, the scripts that read and make its files. */
function partsHere(): string[] {
  const { plan, site = '' } = document.documentElement.dataset;
  const isOfLedger = document.querySelector('[data-ledger-data], [data-rollup]') !== null;
  const needsTools = isOfLedger || isAwake(browserEnvironment(window), site);
  return [...(plan === undefined ? [] : [plan]), ...(needsTools ? [TOOLS] : [])];
}

function stateOf(missing: readonly string[], left: number): OfflineState {
  if (missing.some((part) => part !== TOOLS)) return 'failed';
  if (missing.length > 0) return 'noTools';
  return left === 0 ? 'all' : 'ready';
}

function show(worker: ServiceWorker, { build, missing, left }: Told): void {
  const version = document.querySelector('[data-version]');
  if (version !== null && build !== undefined) version.textContent = offlineWords.versionOf(build);
  showState(stateOf(missing, left));
  const button = document.querySelector<HTMLButtonElement>('[data-keep-all]');
  if (button === null) return;
  button.hidden = left === 0;
  button.textContent = offlineWords.keepAll(left);
  button.onclick = () => {
    showState('preparing');
    button.hidden = true;
    void ask(worker, 'all');
  };
}

/** Asks the worker, and shows its answer. @returns The answer. */
function ask(worker: ServiceWorker, parts: AskedParts): Promise<Told> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Told>) => {
      show(worker, data);
      resolve(data);
    };
    worker.postMessage({ type: 'KEEP', parts }, [port2]);
  });
}

/**
 * Asks the worker to store the parts of the site that this page needs, and waits for it.
 *
 * @returns The build of this page. Undefined if the worker has not stored this page.
 */
export async function askToKeep(worker: ServiceWorker): Promise<string | undefined> {
  const parts = partsHere();
  const told = ask(worker, parts);
  if (!parts.includes(TOOLS)) askForTools(worker);
  return (await told).build;
}

/** Asks for the tools at the first mark: a person who makes one will want sheets later. */
function askForTools(worker: ServiceWorker): void {
  const want = (event: Event): void => {
    if (event.type !== OPENED && boxOf(event) === undefined) return;
    for (const name of ['change', OPENED]) document.removeEventListener(name, want);
    void ask(worker, [TOOLS]);
  };
  for (const name of ['change', OPENED]) document.addEventListener(name, want);
}
