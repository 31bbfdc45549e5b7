import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { exactly } from './settings.ts';

/** With slashes, as Vite names files. */
const REPORT = fileURLToPath(new URL('../components/report/', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/** How the page names the worker that makes its files. */
const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/**
 * A Vite plugin that has the worker share the page's scripts. Vite would bundle for it anew whatever writes Word, Excel
 * and the like: twice the work for a build, and twice the files for a browser that keeps the site.
 *
 * @throws Error at build, if the page no longer names the worker so.
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
        // The program that renders the pages starts no worker.
        if (this.environment.name !== 'client') return code.replace(ADDRESS, "''");
        const file = this.emitFile({ type: 'chunk', id: `${REPORT}worker.ts` });
        return code.replace(ADDRESS, `import.meta.ROLLUP_FILE_URL_${file}`);
      },
    },
  };
}
