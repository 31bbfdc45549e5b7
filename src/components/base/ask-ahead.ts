import { savesData } from './saves-data.ts';

/** Asks for a file. A link that failed is removed: base/styles.ts would wait for it. */
export function hint(rel: string, href: string): void {
  const link = document.createElement('link');
  const onerror = (): void => link.remove();
  document.head.append(Object.assign(link, { rel, href, as: 'fetch', crossOrigin: '', onerror }));
}

/**
 * Asks for styles and scripts, once, when somebody points at an element that needs them, or reaches it by keys. Asking
 * for one after another would take several round trips to the host. A script that fails is asked for again when it is
 * needed, which also reports the failure.
 *
 * @param way Selector of the elements.
 * @param files Addresses below `_astro/`, that of the styles first.
 * @param andAsk Asks for what is needed besides.
 */
export function askAhead(
  way: string,
  [styles, ...scripts]: readonly string[],
  andAsk?: () => void,
): void {
  let hasReached = savesData();
  const reach = ({ target }: Event): void => {
    const isWay = target instanceof Element && target.closest(way) !== null;
    if (hasReached || !isWay || !navigator.onLine) return;
    hasReached = true;
    for (const script of scripts) import(/* @vite-ignore */ script).catch(() => undefined);
    andAsk?.();
    if (styles !== undefined) hint('stylesheet', new URL(styles, import.meta.url).href);
  };
  for (const kind of ['pointerover', 'focusin', 'click']) document.addEventListener(kind, reach);
}
