import type { ClientDirective } from 'astro';
import { touchedBy } from './plain-click.ts';

/**
 * `client:touch="selector"`: an island that waits for a first touch. The first plain click on an element that
 * matches the selector, anywhere on the page, loads the island. Once the island listens, the element is clicked
 * again; until then it is `aria-busy`. If the island does not come and the element is a link, the link is followed,
 * unless its page cannot be fetched.
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
    // Astro removes the attribute when an island is ready. If all its scripts had come ahead, the first click is still
    // on its way: where Enter made it, browsers ignore `click()` until it is through, but not an event.
    if (!island.hasAttribute('ssr')) {
      touched?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
    // Without a network, following the link would only show the browser's error page.
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
