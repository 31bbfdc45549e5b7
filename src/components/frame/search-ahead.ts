/**
 * When somebody points at a link to search, asks at once for everything that the first results need. Asking for one
 * after another would take several round trips to the host. Whatever else a search needs follows once the clauses
 * are there. Loaded once the page is painted.
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
  // The scripts that the dialog imports are asked for too: the browser would ask for them only when the dialog has
  // come. If one fails, it is asked for again when the dialog opens, which also reports the failure.
  const [styles, ...scripts] = SEARCH_FILES;
  for (const script of scripts) import(/* @vite-ignore */ script).catch(() => undefined);
  const { root = './' } = document.documentElement.dataset;
  hint('preload', `${root}search/clauses.json`);
  if (styles !== undefined) hint('stylesheet', new URL(styles, import.meta.url).href);
}

if (!savesData()) {
  for (const kind of ['pointerover', 'focusin', 'click']) document.addEventListener(kind, reach);
}
