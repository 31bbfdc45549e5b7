/**
 * Loaded once the page is painted: when somebody reaches for the way into search, asks at once for all that a first
 * result needs. One after the other these would come later by several times the way to the host. What else a search
 * needs follows once the clauses are there.
 */
import { savesData } from './saves-data.ts';

let hasReached = false;

/** Asks for a file. A link that failed is removed: base/styles.ts would wait for it. */
function hint(rel: string, href: string): void {
  const link = document.createElement('link');
  const onerror = (): void => link.remove();
  document.head.append(Object.assign(link, { rel, href, as: 'fetch', crossOrigin: '', onerror }));
}

function reach({ target }: Event): void {
  const isWay = target instanceof Element && target.closest('[data-open-search]') !== null;
  if (hasReached || !isWay || !navigator.onLine) return;
  hasReached = true;
  // With what the dialog imports: the browser would ask for that only when the dialog has come. What does not come is
  // asked for again, and said, by who opens the dialog.
  const [styles, ...scripts] = SEARCH_FILES;
  for (const script of scripts) import(/* @vite-ignore */ script).catch(() => undefined);
  const { root = './' } = document.documentElement.dataset;
  hint('preload', `${root}search/clauses.json`);
  if (styles !== undefined) hint('stylesheet', new URL(styles, import.meta.url).href);
}

if (!savesData()) {
  for (const kind of ['pointerover', 'focusin', 'click']) document.addEventListener(kind, reach);
}
