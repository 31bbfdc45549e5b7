import type { ClientDirective } from 'astro';
import visible from 'astro/client/visible.js';

/** When an island comes that is wanted at an event, whether or not somebody comes to it. */
export interface AtEvent {
  /** As for `client:visible`. */
  rootMargin: string;
  /** The event, which reaches the document. */
  after: string;
}

/**
 * `client:event`: what is printed with its page, or takes what is dropped on it, is there before that is done, and so
 * comes after an event that tells of it; until then it waits to be seen, as others do.
 */
const atEvent: ClientDirective = (load, options, island) => {
  const { after } = options.value as unknown as AtEvent;
  document.addEventListener(after, () => void load().then((hydrate) => hydrate()), { once: true });
  visible(load, options, island);
};

export default atEvent;
