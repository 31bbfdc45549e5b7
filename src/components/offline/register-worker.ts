import { BUILD_FILE } from '../../model/site/offline-parts.ts';
import { savesData } from '../base/saves-data.ts';
import type * as Announcing from './announce.ts';
import { askToKeep } from './ask.ts';
import { isBusy, watchTyping } from './busy.ts';
import { showState } from './state.ts';
import { answerTabs } from './tabs.ts';

/** Why this page cannot store the site, as it was opened. Undefined if it can try. */
function whyNot(): 'insecure' | 'missing' | 'saving' | undefined {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator)) return 'missing';
  // A reader who saves data does not get the whole site downloaded. A worker that is already there goes on.
  return savesData() && navigator.serviceWorker.controller === null ? 'saving' : undefined;
}

/** The messages on versions are loaded only when there is another version. */
const announcing = (): Promise<typeof Announcing> => import('./announce.ts');

/** Tells that a newer version could not be loaded, so that nobody takes an old plan for the present one. */
function tellStale(registration: ServiceWorkerRegistration): void {
  showState('stale');
  void announcing().then(({ sayStale }) => sayStale(registration));
}

function tellNew(registration: ServiceWorkerRegistration): void {
  void announcing().then(({ announce }) => announce(registration));
}

/**
 * Follows a worker until it is installed. If it is not the site's first, announces the new version. If the browser
 * discards the worker before that, a file did not belong to its build: the copy on the host is not complete, or the
 * host changes files.
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

/** Asks what the host has at the worker's address. Without a network there is no answer. */
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
    // The host lacks the file, or there is no network.
    return false;
  }
}

/** Reloads the page once a new version has taken over. If somebody is typing, says so instead. */
function reloadWhenReplaced(): void {
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled && !isBusy()) location.reload();
    else if (isControlled) void announcing().then(({ sayBehind }) => sayBehind());
    isControlled = true;
  });
}

/**
 * Looks for a new version: at once, since browsers wait some time after a navigation, and whenever the page comes
 * into view, since a tab may stay open for days. If the host has another build, but the browser finds no new
 * worker, then the worker on the host is old or broken, and the page says so.
 *
 * @param build The build of this page, if the page is stored.
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
    // If another worker has taken over meanwhile, it is of the newer build. The message of `reloadWhenReplaced`
    // then tells that the page is behind.
    const isReplaced = found === 'worker' && registration.active !== active;
    if (isStale && !isReplaced && installing === null && waiting === null) tellStale(registration);
  };
  document.addEventListener('visibilitychange', () => void look());
  if (registration.active !== null) void look();
}

/**
 * Registers the worker for the site's own folder, wherever that is, and announces new versions. If that is not
 * possible, the page about the site says why.
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
