/** Astro's renderer for Preact, which is asked of no component whether it is one: all are. */
import renderer from '@astrojs/preact/server.js';

// Astro's own would draw each island to find out, and then once more.
export default {
  ...renderer,
  check: (component: unknown): boolean => typeof component === 'function',
};
