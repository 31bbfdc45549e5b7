import { BUILD_FILE } from '../../model/kept-parts.ts';
import { savesData } from '../frame/saves-data.ts';
import type * as Announcing from './announce.ts';
import { askToKeep } from './ask.ts';
import { isBusy, watchTyping } from './busy.ts';
import { showState } from './state.ts';
import { answerTabs } from './tabs.ts';

/** Why this page, as it was opened, keeps nothing for offline; undefined if it can try. */
function whyNot(): 'insecure' | 'missing' | 'saving' | undefined {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator)) return 'missing';
  // A worker that is there goes on; the whole site is not downloaded against the reader's wish.
  return savesData() && navigator.serviceWorker.controller === null ? 'saving' : undefined;
}

/** The words on other versions are loaded when there is one. */
const announcing = (): Promise<typeof Announcing> => import('./announce.ts');

/** Says that a newer version could not be had, so that nobody takes an old plan for the present one. */
function tellStale(registration: ServiceWorkerRegistration): void {
  showState('stale');
  void announcing().then(({ sayStale }) => sayStale(registration));
}

function tellNew(registration: ServiceWorkerRegistration): void {
  void announcing().then(({ announce }) => announce(registration));
}

/**
 * Follows a worker until it is installed. If it is not the site's first, the new version is announced. A worker
 * that the browser gives up before had a file that is not of its build: the copy to the host is not complete, or
 * the host changes files.
 */
function follow(registration: ServiceWorkerRegistration, worker: ServiceWorker): void {
  const isFirst = registration.active === null;
  let isInstalled = false;
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed') {
      isInstalled = true;
      if (!isFirst) tellNew(registration);
    }
    if (worker.state === 'activated') void askToKeep(worker);
    if (worker.state !== 'redundant' || isInstalled) return;
    if (isFirst) showState('failed');
    else tellStale(registration);
  });
}

/** Asks what the host has where the worker should be; nothing is known without a network. */
async function askHost(address: URL): Promise<'worker' | 'no worker' | 'no answer'> {
  if (!navigator.onLine) return 'no answer';
  try {
    const { ok, headers } = await fetch(address, { cache: 'no-store' });
    const isScript = /javascript/u.test(headers.get('Content-Type') ?? '');
    return ok && isScript ? 'worker' : 'no worker';
  } catch {
    return 'no answer';
  }
}

/** Whether the host has another build than this one. */
async function isBehind(worker: URL, build: string | undefined): Promise<boolean> {
  if (build === undefined) return false;
  try {
    const response = await fetch(new URL(BUILD_FILE, worker), { cache: 'no-store' });
    const { build: theirs }: { build?: unknown } = await response.json();
    return typeof theirs === 'string' && theirs !== build;
  } catch {
    // A host without the file, or no network.
    return false;
  }
}

/** Reloads the page once a new version has taken over; while something is being typed, says so instead. */
function reloadWhenReplaced(): void {
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled && !isBusy()) location.reload();
    else if (isControlled) void announcing().then(({ sayBehind }) => sayBehind());
    isControlled = true;
  });
}

/**
 * Looks for a new version: now, since browsers take their time after a navigation, and whenever the
 * page comes into view, since a tab may stay open for days. Where the host has another build and the browser finds
 * no worker of it, the worker on the host is the old one, or is not whole: that is said.
 *
 * @param build The build that this page is of, if it is kept.
 */
function lookForNew(
  registration: ServiceWorkerRegistration,
  address: URL,
  build: Promise<string | undefined>,
): void {
  const { active } = registration;
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const found = await registration.update().then(
      () => 'worker' as const,
      () => askHost(address),
    );
    if (found === 'no answer') return;
    const isStale = found === 'no worker' || (await isBehind(address, await build));
    const { installing, waiting } = registration;
    // A worker that has taken over meanwhile is of the newer build: the page is behind, and says so by itself.
    const isReplaced = found === 'worker' && registration.active !== active;
    if (isStale && !isReplaced && installing === null && waiting === null) tellStale(registration);
  };
  document.addEventListener('visibilitychange', () => void look());
  if (registration.active !== null) void look();
}

/**
 * Registers the worker for the site's own folder, wherever that is, and announces new versions; where
 * that cannot be, registers nothing, and the page about the site says why.
 */
export async function keepOffline(): Promise<void> {
  const reason = whyNot();
  if (reason !== undefined) {
    showState(reason);
    return;
  }
  const root = new URL(document.documentElement.dataset['root'] ?? './', location.href);
  const address = new URL('sw.js', root);
  try {
    const registration = await navigator.serviceWorker.register(address, {
      scope: root.pathname,
      updateViaCache: 'none',
    });
    const { active, installing, waiting } = registration;
    showState('preparing');
    const build = active === null ? Promise.resolve(undefined) : askToKeep(active);
    watchTyping();
    answerTabs(registration.scope);
    reloadWhenReplaced();
    if (waiting !== null && active !== null) tellNew(registration);
    if (installing !== null) follow(registration, installing);
    registration.addEventListener('updatefound', () => {
      if (registration.installing !== null) follow(registration, registration.installing);
    });
    lookForNew(registration, address, build);
  } catch {
    showState((await askHost(address)) === 'no worker' ? 'noWorker' : 'blocked');
  }
}
