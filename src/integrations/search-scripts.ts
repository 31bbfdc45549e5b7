import type { Plugin } from 'vite';

/** In place of the addresses, until all scripts have their names. */
const MARK = 'SEARCH_SCRIPTS';
const MARKED = new RegExp(`(["'\`])${MARK}\\1`, 'u');

/** What opens search. */
const DIALOG = 'SearchDialog';

/**
 * Tells what asks ahead for search (components/frame/reach.ts) the addresses of its dialog and of what this imports:
 * `SEARCH_SCRIPTS`. Imports by the names of modules would have pages load the bundler's own code for these.
 */
export function searchScripts(): Plugin {
  return {
    name: 'taizhang:search-scripts',
    config: (_config, { command }) => ({
      define: { [MARK]: command === 'serve' ? '[]' : `[${JSON.stringify(MARK)}]` },
    }),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one : []));
        const dialog = chunks.find(({ name }) => name === DIALOG);
        for (const chunk of chunks) {
          if (dialog === undefined || !MARKED.test(chunk.code)) continue;
          const scripts = [dialog.fileName, ...dialog.imports]
            .filter((file) => !chunk.imports.includes(file))
            .map((file) => JSON.stringify(`./${file.replace(/^.*\//u, '')}`));
          chunk.code = chunk.code.replace(MARKED, scripts.join());
        }
      },
    },
  };
}
