import type { ClientDirective } from 'astro';
import { touchedBy } from './plain-click.ts';

/**
 * `client:touch="selector"`: an island that waits for a first touch. Loads it at the first plain click on what
 * the selector names, anywhere on the page, and clicks there again once the island listens; what was clicked
 * is `aria-busy` until then. A link whose island does not come is followed, if its page can be had.
 */
const touch: ClientDirective = (load, { value }, island) => {
  let touched: HTMLElement | undefined;

  function setBusy(isBusy: boolean): void {
    touched?.setAttribute('aria-busy', String(isBusy));
  }

  async function bring(): Promise<void> {
    try {
      const hydrate = await load();
      await hydrate();
    } finally {
      setBusy(false);
    }
    document.removeEventListener('click', onClick);
    // Astro takes the attribute away when an island is there.
    if (!island.hasAttribute('ssr')) touched?.click();
    // Not into the browser's own page of a network that is not there.
    else if (touched instanceof HTMLAnchorElement && (await fetch(touched.href)).ok) {
      location.href = touched.href;
    }
  }

  function onClick(event: MouseEvent): void {
    const opener = touchedBy(event, value);
    if (opener === undefined) return;
    event.preventDefault();
    if (touched === undefined) void bring();
    setBusy(false);
    touched = opener;
    setBusy(true);
  }

  document.addEventListener('click', onClick);
};

export default touch;
