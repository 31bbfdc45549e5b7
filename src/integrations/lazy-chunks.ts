import type { Plugin } from 'vite';
import { exactly, sourceFile } from './settings.ts';

/** The module with the function that Vite puts around each `import()`. */
const HELPER = '\0vite/preload-helper.js';

/**
 * The function around each `import()` in a browser. Firefox aborts scripts when somebody leaves the page, which
 * is no fault, so the function asks once more after a second, as Astro does for islands. If the script fails
 * again, it sends `vite:preloadError`, as Vite's own does; the page's message depends on that. Vite's function
 * also fetches styles and imports ahead: no script here brings styles, and the rest is not worth its 700 bytes on
 * every page.
 *
 * A script that was cut off may still be valid, but its exports, which stand at its end, are missing. It counts as one
 * that did not come: otherwise what somebody does would do nothing, and nobody would be told.
 *
 * Calls whose code is the same share one promise, so that they go on in the order in which they were made:
 * somebody may do several things while a script is loading, and the first has to happen first. Browsers give
 * several `import()` of one script no such order. After a failure, the next call asks again.
 *
 * @see https://vite.dev/guide/build#load-error-handling
 */
const CODE = `import { onTheWay } from ${sourceFile('components/base/on-the-way.ts')};
const asked = {};
// Object.values throws if there is no part at all, which is another way to be cut off.
const whole = (part) => {
  if (Object.values(part).some((it) => it)) return part;
  throw Error('cut off');
};
const pause = () => new Promise((go) => setTimeout(go, 1000));
// Used as a key, a function becomes its source text.
export const __vitePreload = (load) =>
  asked[load] ??= onTheWay(() =>
    load().then(whole).catch(() => pause().then(load).then(whole)),
  ).catch((error) => {
    asked[load] = null;
    dispatchEvent(new Event('vite:preloadError'));
    throw error;
  });`;

/**
 * A `.then(part => part.name())` that the bundler has moved into the shared promise. It would be called once for
 * all who wait, and again if it throws. With `.then(({ name }) => name())` the bundler moves only the names.
 */
const TAKEN_ALONG = /\(\(\)=>import\([^()]*\)\.then\((?!([\w$]+)=>\1\.[\w$]+\)).{0,60}/u;

/**
 * A Vite plugin that replaces Vite's own function with `CODE`.
 *
 * @throws Error if the bundler has moved a call into the shared promise (`TAKEN_ALONG`), or if a script that is loaded
 * by `import()` exports nothing: `CODE` would take it for one that was cut off.
 */
export function lazyChunks(): Plugin {
  return {
    name: 'taizhang:lazy-chunks',
    enforce: 'pre',
    load: { filter: { id: exactly(HELPER) }, handler: () => CODE },
    // Removes the arguments that Vite passes to its own function; ours does not read them.
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') {
            const [taken] = TAKEN_ALONG.exec(chunk.code) ?? [];
            if (taken !== undefined)
              throw new Error(`${chunk.fileName}: name what is taken, as ({ name }): ${taken}`);
            if (chunk.isDynamicEntry && chunk.exports.length === 0)
              throw new Error(
                `${chunk.fileName} exports nothing: export what import() is to bring.`,
              );
            chunk.code = chunk.code
              .replace(/,(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\)),import\.meta\.url\)/gu, ')')
              .replace(/^const __vite__mapDeps=.*\n/u, '');
          }
        }
      },
    },
  };
}
