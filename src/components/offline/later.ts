/** Part of the page script: once the page is there, loads what keeps the site at hand without a network. */
import { painted } from '../base/painted.ts';
import { start } from '../base/start.ts';

void start('offline', () => {
  if (IS_DEV) return;
  addEventListener('load', async () => {
    await painted();
    // A reader who has left the page by then needs it no more.
    import('./keep.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
  });
});
