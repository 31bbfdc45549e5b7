/**
 * Astro's renderer for Preact, which takes every function for a component of its own: all islands here are Preact's.
 */
import renderer from '@astrojs/preact/server.js';

// Astro's own would draw each island to find out, and then once more.
export default {
  ...renderer,
  check: (component: unknown): boolean => typeof component === 'function',
};
