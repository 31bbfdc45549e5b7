import type { Plugin } from 'vite';
import { exactly, sourceFile } from './settings.ts';

/** Where Vite keeps what it puts around each `import()`. */
const HELPER = '\0vite/preload-helper.js';

/**
 * What stands around each `import()` in a browser. Firefox ends what is on its way when somebody leaves the
 * page, and that is no fault: so a script is asked for once more, after a second, as Astro does for islands.
 * If it does not come then either, it says `vite:preloadError`, as Vite's own does, on which the page's
 * sentence depends. Vite's also asks ahead for styles and for what a script imports: no script here brings
 * styles, and the rest is not worth its 700 bytes on every page.
 *
 * What one line of code asks for comes in the order in which it was asked for, since all who wait wait for one promise:
 * browsers tell those who wait for a script in any order, and what somebody does first, while it is on its way, has to
 * be done first. What did not come is asked for anew by what is done next.
 *
 * @see https://vite.dev/guide/build#load-error-handling
 */
const CODE = `import { onTheWay } from ${sourceFile('components/base/on-the-way.ts')};
const asked = new Map();
export const __vitePreload = (load) => {
  const line = String(load);
  if (!asked.has(line)) {
    const again = () => new Promise((go) => setTimeout(go, 1000)).then(load);
    asked.set(line, onTheWay(() => load().catch(again)).catch((error) => {
      asked.delete(line);
      if (dispatchEvent(new Event('vite:preloadError', { cancelable: true }))) throw error;
    }));
  }
  return asked.get(line);
};`;

/**
 * What the bundler has taken along of a `.then(part => part.name())`: it would be done once for all who wait, and again
 * where it throws. Of `.then(({ name }) => name())` it takes the names alone.
 */
const TAKEN_ALONG = /\(\(\)=>import\([^()]*\)\.then\((?!([\w$]+)=>\1\.[\w$]+\)).{0,60}/u;

/**
 * A Vite plugin that loads it instead of Vite's own.
 *
 * @throws Error where more than a script stands in what it is given.
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
            chunk.code = chunk.code
              .replace(/,(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\)),import\.meta\.url\)/gu, ')')
              .replace(/^const __vite__mapDeps=.*\n/u, '');
          }
        }
      },
    },
  };
}
