import type { ClientDirective } from 'astro';
import visible from 'astro/client/visible.js';

/** Options for an island that an event loads, even if nobody has scrolled to it. */
export interface AtEvent {
  /** As for `client:visible`. */
  rootMargin: string;
  /** The event to wait for, on the document. */
  after: string;
}

/**
 * `client:event`: an island that has to be ready before something happens to it, as being printed or getting a file
 * dropped. An earlier event announces that, and loads the island. Without the event, it waits to be seen, as
 * `client:visible` does.
 */
const atEvent: ClientDirective = (load, options, island) => {
  const { after } = options.value as unknown as AtEvent;
  document.addEventListener(after, () => void load().then((hydrate) => hydrate()), { once: true });
  visible(load, options, island);
};

export default atEvent;
