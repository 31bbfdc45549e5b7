/**
 * Part of the page script: once the page is painted, loads the scripts that store the site for reading without a
 * network, and that prepare search.
 */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';

void start('offline', () => {
  if (IS_DEV) return;
  addEventListener('load', async () => {
    await painted();
    // If it fails, the reader has left the page, and it is not needed any more.
    import('./after-paint.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
  });
});
