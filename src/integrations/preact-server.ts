/** Astro's renderer for Preact. It treats every function as a component, since all islands here are Preact's. */
import renderer from '@astrojs/preact/server.js';

// Astro's own check would draw each island to find out, and then once more.
export default {
  ...renderer,
  check: (component: unknown): boolean => typeof component === 'function',
};
