import { cacheName, formerCacheName } from '../../model/site/offline-parts.ts';
import { newVersion } from '../../text/index.ts';
import { isBusy } from './busy.ts';
import { isBusyElsewhere } from './tabs.ts';

/** Shows words and a button in a line above the text. There is only one such line. */
function lineWith(words: string, deed: string, act: () => void): void {
  const known = document.getElementById('update');
  const line = known ?? document.createElement('div');
  if (known === null) {
    line.id = 'update';
    line.className = 'notice';
    line.append(document.createElement('span'), document.createElement('button'));
    line.firstElementChild?.setAttribute('role', 'status');
    document.getElementById('main')?.prepend(line);
  }
  const [status, button] = Array.from(line.children);
  if (!(button instanceof HTMLButtonElement)) return;
  button.type = 'button';
  button.textContent = deed;
  button.onclick = act;
  if (status !== undefined) status.textContent = words;
}

/**
 * Lets the new version take over, unless somebody is typing in a tab, which would then be half of the old version.
 * In that case says so.
 */
async function takeOver(registration: ServiceWorkerRegistration): Promise<void> {
  const again = (words: string): void =>
    lineWith(words, newVersion.update, () => void takeOver(registration));
  if (isBusy()) again(newVersion.busyHere);
  else if (await isBusyElsewhere(registration.scope)) again(newVersion.busyElsewhere);
  else if (registration.waiting === null) location.reload();
  else registration.waiting.postMessage({ type: 'SKIP_WAITING' });
}

/** Tells that a new version is ready. */
export function announce(registration: ServiceWorkerRegistration): void {
  lineWith(newVersion.announced, newVersion.update, () => void takeOver(registration));
}

/** Tells that a new version has taken over while somebody was typing here. */
export function sayBehind(): void {
  lineWith(newVersion.behind, newVersion.update, () => location.reload());
}

/** Tells that a newer version could not be loaded completely, and offers to open the site without stored files. */
export function sayStale(registration: ServiceWorkerRegistration): void {
  lineWith(newVersion.stale, newVersion.live, () => void openLive(registration));
}

/** Opens the site without the worker and its files. If something typed here would be lost, says so instead. */
async function openLive(registration: ServiceWorkerRegistration): Promise<void> {
  if (isBusy()) {
    lineWith(newVersion.busyLive, newVersion.live, () => void openLive(registration));
    return;
  }
  await registration.unregister();
  // The stored files would only take room from new ones.
  const { site = '' } = document.documentElement.dataset;
  for (const nameOf of [cacheName, formerCacheName]) {
    await caches.delete(nameOf(site, registration.scope));
  }
  location.reload();
}
