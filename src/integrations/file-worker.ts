import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { exactly } from './settings.ts';

/** With forward slashes, as Vite names files. */
const REPORT = fileURLToPath(new URL('../components/report/', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/** The code by which the page names the worker that makes its files. */
const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/**
 * A Vite plugin that lets the worker share the page's scripts. Vite would bundle the code that writes Word, Excel
 * and so on once more for the worker: twice the work for a build, and twice the files for a browser that stores
 * the site.
 *
 * @throws Error in a build, if the page no longer names the worker so.
 */
export function fileWorker(): Plugin {
  return {
    name: 'taizhang:file-worker',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: exactly(`${REPORT}make-in-worker.ts`) },
      handler(code) {
        if (!code.includes(ADDRESS)) throw new Error(`make-in-worker.ts lacks ${ADDRESS}`);
        // The program that draws the pages starts no worker.
        if (this.environment.name !== 'client') return code.replace(ADDRESS, "''");
        const file = this.emitFile({ type: 'chunk', id: `${REPORT}worker.ts` });
        return code.replace(ADDRESS, `import.meta.ROLLUP_FILE_URL_${file}`);
      },
    },
  };
}
