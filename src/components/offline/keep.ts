import { announce, sayBehind } from './announce.ts';
import { isBusy, watchTyping } from './busy.ts';
import { showState } from './state.ts';
import { answerTabs } from './tabs.ts';
import { whyNot } from './why-not.ts';

/** Follows a worker until it is installed: the site's first is all, a later one is announced. */
function follow(registration: ServiceWorkerRegistration, worker: ServiceWorker): void {
  const isFirst = registration.active === null;
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && !isFirst) announce(registration);
    if (worker.state === 'activated') showState('ready');
    if (worker.state === 'redundant' && isFirst) showState('failed');
  });
}

/** Once a new version has taken over, no page of the old one stays, but where something is being typed. */
function reloadWhenReplaced(): void {
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled && !isBusy()) location.reload();
    else if (isControlled) sayBehind();
    isControlled = true;
  });
}

/**
 * Looks for a new version: now, since browsers take their time after a navigation, and whenever the
 * page comes into view, since a tab may stay open for days.
 */
function lookForNew(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    // Without a network there is none to be found.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  if (registration.active !== null) look();
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
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', root), {
      scope: root.pathname,
      updateViaCache: 'none',
    });
    const { active, installing, waiting } = registration;
    showState(active === null ? 'preparing' : 'ready');
    watchTyping();
    answerTabs(registration.scope);
    reloadWhenReplaced();
    if (waiting !== null && active !== null) announce(registration);
    if (installing !== null) follow(registration, installing);
    registration.addEventListener('updatefound', () => {
      if (registration.installing !== null) follow(registration, registration.installing);
    });
    lookForNew(registration);
  } catch {
    showState('blocked');
  }
}
