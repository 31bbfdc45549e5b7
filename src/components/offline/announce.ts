import { cacheName, formerCacheName } from '../../model/kept-parts.ts';
import { newVersion } from '../../text/index.ts';
import { isBusy } from './busy.ts';
import { isBusyElsewhere } from './tabs.ts';

/** The line above the text; there is one, whatever it says. */
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

/** Has the new version take over, unless a tab would then be half of the old one: that is said. */
async function takeOver(registration: ServiceWorkerRegistration): Promise<void> {
  const again = (words: string): void =>
    lineWith(words, newVersion.update, () => void takeOver(registration));
  if (isBusy()) again(newVersion.busyHere);
  else if (await isBusyElsewhere(registration.scope)) again(newVersion.busyElsewhere);
  else if (registration.waiting === null) location.reload();
  else registration.waiting.postMessage({ type: 'SKIP_WAITING' });
}

/** Says that a new version is at hand. */
export function announce(registration: ServiceWorkerRegistration): void {
  lineWith(newVersion.announced, newVersion.update, () => void takeOver(registration));
}

/** Says that the new version has taken over while something was being typed here. */
export function sayBehind(): void {
  lineWith(newVersion.behind, newVersion.update, () => location.reload());
}

/** Says that a newer version could not be had whole; the way out is the site itself, with nothing kept. */
export function sayStale(registration: ServiceWorkerRegistration): void {
  lineWith(newVersion.stale, newVersion.live, () => void openLive(registration));
}

/** Opens the site itself, unless something would then be lost here: that is said. */
async function openLive(registration: ServiceWorkerRegistration): Promise<void> {
  if (isBusy()) {
    lineWith(newVersion.busyLive, newVersion.live, () => void openLive(registration));
    return;
  }
  await registration.unregister();
  // Its files would only take the room of those that come.
  const { site = '' } = document.documentElement.dataset;
  for (const nameOf of [cacheName, formerCacheName]) {
    await caches.delete(nameOf(site, registration.scope));
  }
  location.reload();
}
