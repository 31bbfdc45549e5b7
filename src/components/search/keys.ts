/** Part of the page script: the keys of search, and in a clause what a result led here for. */
import { start } from '../base/start.ts';

/** The keys that are known for it; on the page of search they lead to its field. */
function openByKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('[data-search-page] input');
  if (field !== null) field.focus();
  else if (document.querySelector('dialog[open]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
}

/** What a result led here for, and the results before and after it. */
async function arriveAt(): Promise<void> {
  if (location.hash === '' || !/[?&]q=/u.test(location.search)) return;
  const { arrive } = await import('./arrive.ts');
  arrive();
}

void start('search', async () => {
  document.addEventListener('keydown', openByKeys);
  addEventListener('hashchange', () => void arriveAt());
  // A reader who comes back to a page on which search was open finds it open; the page of search sees to that itself.
  if (history.state?.search && document.querySelector('[data-search-page]') === null) {
    document.querySelector<HTMLElement>('[data-open-search]')?.click();
  }
  await arriveAt();
});
