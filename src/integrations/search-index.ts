import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { loadContentOnce } from '../model/index.ts';

/** Makes the search index at the same time as the bundles and the pages, since it does not need them. */
export function searchIndex(): AstroIntegration {
  let [root, outDir] = ['', ''];
  let written: Promise<void> | undefined;
  const meanwhile: Plugin = {
    name: 'taizhang:search-index',
    applyToEnvironment: ({ name }) => name === 'prerender',
    // From here on the bundler needs this thread little for a while. `dist/` has been emptied already.
    buildEnd(error) {
      if (error !== undefined) return;
      // Imported only now, since it reads dictionaries.
      written = import('./write-search.ts').then(({ buildSearchIndex }) =>
        buildSearchIndex(loadContentOnce(root), outDir),
      );
      // `await written` below throws an error.
      written.catch(() => undefined);
    },
  };
  return {
    name: 'taizhang:search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [meanwhile] } });
      },
      'astro:config:done': ({ config }) => {
        [root, outDir] = [fileURLToPath(config.root), fileURLToPath(config.outDir)];
      },
      'astro:build:done': async () => {
        await written;
      },
    },
  };
}
