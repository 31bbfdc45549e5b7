import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { loadContentOnce } from '../model/index.ts';

/** Makes the search index beside the bundles and the pages, which it does not need. */
export function searchIndex(): AstroIntegration {
  let [root, outDir] = ['', ''];
  let written: Promise<void> | undefined;
  const meanwhile: Plugin = {
    name: 'taizhang:search-index',
    applyToEnvironment: ({ name }) => name === 'prerender',
    // From here on the bundler has little to ask for a while. `dist/` has been emptied by now.
    buildEnd(error) {
      if (error !== undefined) return;
      // Its dictionaries are read only now.
      written = import('./write-search.ts').then(({ buildSearchIndex }) =>
        buildSearchIndex(loadContentOnce(root), outDir),
      );
      // An error is thrown where this is awaited.
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
