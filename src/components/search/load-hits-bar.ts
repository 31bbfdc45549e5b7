/** Part of the page script: shows what a result led here for, and opens search again for who comes back to it. */
import { start } from '../base/start.ts';

/** Shows what a result led here for, and the results before and after it. */
async function loadHitsBar(): Promise<void> {
  if (location.hash === '' || !/[?&]q=/u.test(location.search)) return;
  const { showHits } = await import('./hits-bar.ts');
  showHits();
}

void start('search', async () => {
  addEventListener('hashchange', () => void loadHitsBar());
  // A reader who comes back to a page on which search was open finds it open; the page of search sees to that itself.
  if (history.state?.search && document.querySelector('[data-search-page]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
  await loadHitsBar();
});
