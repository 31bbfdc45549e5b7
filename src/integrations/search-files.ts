import type { Plugin } from 'vite';

/** Stands for the addresses until all files have their names. */
const MARK = 'SEARCH_FILES';
const MARKED = new RegExp(`(["'\`])${MARK}\\1`, 'u');

/** The dialog of search, and its styles. */
const [DIALOG, STYLES] = ['SearchDialog', 'answers.css'];

/**
 * Gives the script that prepares search (components/frame/search-ahead.ts) the addresses of the dialog's styles, of
 * the dialog, and of everything that the dialog imports: `SEARCH_FILES`. Ordinary imports would make pages load the
 * bundler's own code for them, and the styles' address a file of its own.
 */
export function searchFiles(): Plugin {
  return {
    name: 'taizhang:search-files',
    config: (_config, { command }) => ({
      define: { [MARK]: command === 'serve' ? '[]' : `[${JSON.stringify(MARK)}]` },
    }),
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const all = Object.values(bundle);
        const chunks = all.flatMap((one) => (one.type === 'chunk' ? one : []));
        const dialog = chunks.find(({ name }) => name === DIALOG);
        const styles = all.find((one) => one.type === 'asset' && one.names.includes(STYLES));
        for (const chunk of chunks) {
          if (dialog === undefined || styles === undefined || !MARKED.test(chunk.code)) continue;
          const files = [styles.fileName, dialog.fileName, ...dialog.imports]
            .filter((file) => !chunk.imports.includes(file))
            .map((file) => JSON.stringify(`./${file.replace(/^.*\//u, '')}`));
          chunk.code = chunk.code.replace(MARKED, files.join());
        }
      },
    },
  };
}
