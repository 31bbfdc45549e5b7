/**
 * Part of the page script: once the page is there, loads what keeps the site at hand without a network, and what has
 * search at hand.
 */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';

void start('offline', () => {
  if (IS_DEV) return;
  addEventListener('load', async () => {
    await painted();
    // A reader who has left the page by then needs it no more.
    import('./after-paint.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
  });
});
