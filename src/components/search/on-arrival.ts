/** Part of the page script: in a clause, what a result led here for. */
import { start } from '../base/start.ts';

/** Shows what a result led here for, and the results before and after it. */
async function arriveAt(): Promise<void> {
  if (location.hash === '' || !/[?&]q=/u.test(location.search)) return;
  const { arrive } = await import('./arrive.ts');
  arrive();
}

void start('search', async () => {
  addEventListener('hashchange', () => void arriveAt());
  // A reader who comes back to a page on which search was open finds it open; the page of search sees to that itself.
  if (history.state?.search && document.querySelector('[data-search-page]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
  await arriveAt();
});
