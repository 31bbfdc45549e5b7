/**
 * Part of the page script: opens the ledger once there are marks, or somebody makes one. Until then the inline
 * script stores clicks, so that readers without marks never load the ledger.
 */
import { browserEnvironment, isAwake } from '../../ledger/index.ts';
import { idOf } from '../base/hash.ts';
import { start } from '../base/start.ts';
import { boxOf, OPENED, STARTED } from '../here/events.ts';
import { waitForVault } from '../here/wait-for-vault.ts';

/** Unfolds the task that a link leads to. */
function unfoldTarget(): void {
  document.getElementById(idOf(location))?.closest('.task')?.classList.add('opened');
}

void start('marks', () => {
  const { site = '' } = document.documentElement.dataset;
  const environment = browserEnvironment(window);
  const isAfterPaint = !isAwake(environment, site);
  let isWoken = false;
  const wake = (): void => {
    if (isWoken) return;
    isWoken = true;
    // Pictures of the marks are being loaded. Paper printed before they are drawn says so (pictures.css).
    document.querySelector('.undrawn')?.removeAttribute('hidden');
    void start('marks', async () => {
      await waitForVault();
      (await import('./follow-ledger.ts')).followLedger(isAfterPaint);
    });
  };
  const look = (): void => {
    // `isAwake` looks through all keys, and another tab may write thousands one after another, so it is not asked
    // once awake.
    if (!isWoken && isAwake(environment, site)) wake();
  };

  document.dispatchEvent(new Event(STARTED));
  for (const button of document.querySelectorAll<HTMLElement>('[data-who], [data-start]')) {
    button.hidden = false;
  }
  document.addEventListener(OPENED, wake);
  document.addEventListener('change', (event) => {
    if (boxOf(event) !== undefined) wake();
  });
  // Another tab may have made the first mark, or this page may come back after one was made.
  environment.onChange(look);
  addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', look);
  look();
  addEventListener('hashchange', unfoldTarget);
  unfoldTarget();
});
