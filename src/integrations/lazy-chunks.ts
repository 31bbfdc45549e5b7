import type { Plugin } from 'vite';

/** Where Vite keeps what it puts around each `import()`. */
const HELPER = '\0vite/preload-helper.js';

/**
 * The function that Vite puts around each `import()`, written anew. Like Vite's own it dispatches
 * `vite:preloadError` if a script does not come: boot.ts then shows that scripts are missing. Vite's own also
 * fetches ahead styles and what a script imports: no script here brings styles, and the rest is not worth 700
 * bytes on every page.
 *
 * @see https://vite.dev/guide/build#load-error-handling
 */
const CODE = `export const __vitePreload = (load) =>
  load().catch((error) => {
    if (dispatchEvent(new Event('vite:preloadError', { cancelable: true }))) throw error;
  });`;

/** A Vite plugin that puts this function in the place of Vite's own. */
export function lazyChunks(): Plugin {
  return {
    name: 'taizhang:lazy-chunks',
    enforce: 'pre',
    load: (id) => (id === HELPER ? CODE : undefined),
    // Removes the arguments that Vite passes to its own function; ours does not read them.
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') {
            chunk.code = chunk.code
              .replace(/,(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\)),import\.meta\.url\)/gu, ')')
              .replace(/^const __vite__mapDeps=.*\n/u, '');
          }
        }
      },
    },
  };
}
