import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'vite';
import type { Plugin } from 'vite';
import { exactly, SYNTAX } from './settings.ts';

/** The name by which the page frame imports the text of the inline script. */
const MODULE = 'virtual:boot-script';

/** Properties of the table of statuses that nothing reads before the first paint. They are removed. */
const UNREAD = /,(?:isOpen|isEndless|rank|barHeight):[!\d.]+/gu;
/** Finds code that reads one of them all the same. */
const READ = /\.(?:isOpen|isEndless|rank|barHeight)\b/u;

/**
 * The script's text.
 *
 * @throws Error if the script reads a removed property.
 */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../components/checklist/boot.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: SYNTAX,
    // A module is strict by itself. The bundled script need not be.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    write: false,
  });
  const text = (outputFiles[0]?.text ?? '').replace(UNREAD, '');
  if (READ.test(text))
    throw new Error('The inline script reads what is taken out of it: see UNREAD.');
  // Every page contains the script, so even the few bytes that a second minifier saves are worth its time.
  const { code } = await minify('boot.js', text, { module: false, compress: { target: SYNTAX } });
  return code.trim();
}

/**
 * Bundles the inline script that runs before the first paint (src/components/checklist/boot.ts). Frame.astro puts
 * it into the page. It is built from the same modules as all other scripts, so that marks are read and written in
 * one way only.
 *
 * @returns A Vite plugin that serves the text as the default export of `virtual:boot-script`.
 */
export function bootScript(): Plugin {
  // Started early, in a process of its own, while Astro still reads the site.
  const bundled = bundle();
  // `load` below awaits it, and reports a failure.
  bundled.catch(() => undefined);
  return {
    name: 'taizhang:boot-script',
    resolveId: { filter: { id: exactly(MODULE) }, handler: () => `\0${MODULE}` },
    load: {
      filter: { id: exactly(`\0${MODULE}`) },
      handler: async () => `export default ${JSON.stringify(await bundled)}`,
    },
  };
}
