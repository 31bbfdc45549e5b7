/**
 * Part of the page script. Marks what a result led here for, and opens search again for a reader who comes back to
 * it.
 */
import { start } from '../base/start.ts';

/** Marks what a result led here for, and draws the bar, if the address comes from a result. */
async function loadHitsBar(): Promise<void> {
  if (location.hash === '' || !/[?&]q=/u.test(location.search)) return;
  const { showHits } = await import('./hits-bar.ts');
  showHits();
}

void start('search', async () => {
  addEventListener('hashchange', () => void loadHitsBar());
  // A reader who comes back to a page with open search finds it open again. The page of search does this by itself.
  if (history.state?.search && document.querySelector('[data-search-page]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
  await loadHitsBar();
});
