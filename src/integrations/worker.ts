/**
 * The service worker, which keeps the whole site in the browser. It is bundled into one file by offline.ts,
 * which says what stands in MANIFEST and PREFIX.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

declare const MANIFEST: PrecacheEntry[];
declare const PREFIX: string;
declare function skipWaiting(): Promise<void>;

setCacheNameDetails({ prefix: PREFIX });

// A newer worker takes over when the reader says so (src/components/offline/announce.ts).
addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
  if (data?.type === 'SKIP_WAITING') void skipWaiting();
});

// The page that was opened first has the others too, without being opened again.
clientsClaim();

// Every file is the same whatever is asked of it: ?q= is read by the page.
precacheAndRoute(MANIFEST, { ignoreURLParametersMatching: [/./u] });

// What the build does not hold goes to the network, and only without one the page for unknown addresses answers.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkOnly({ plugins: [{ handlerDidError: () => matchPrecache('404.html') }] }),
);
