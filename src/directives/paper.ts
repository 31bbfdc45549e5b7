import type { ClientDirective } from 'astro';
import visible from 'astro/client/visible.js';

/** When an island comes that is printed with its page. */
export interface OnPaper {
  /** As for `client:visible`. */
  rootMargin: string;
  /** The event after which it has something to print. */
  after: string;
}

/**
 * `client:paper`: a browser that prints waits for nothing, so an island comes as soon as it has something to print;
 * until then it waits to be seen, as others do.
 */
const paper: ClientDirective = (load, options, island) => {
  const { after } = options.value as unknown as OnPaper;
  document.addEventListener(after, () => void load().then((hydrate) => hydrate()), { once: true });
  visible(load, options, island);
};

export default paper;
