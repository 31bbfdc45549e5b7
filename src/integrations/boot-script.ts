import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'vite';
import type { Plugin } from 'vite';
import { BROWSERS, exactly } from './settings.ts';

/** The name under which the page frame imports the script's text. */
const MODULE = 'virtual:boot-script';

/** Properties in the table of statuses that nothing reads before first paint: they are taken out. */
const UNREAD = /,(?:isOpen|isEndless|rank|barHeight):[!\d.]+/gu;
/** Where one of them is read after all. */
const READ = /\.(?:isOpen|isEndless|rank|barHeight)\b/u;

/**
 * The script's text.
 *
 * @throws Error where it reads what is taken out of it.
 */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../components/checklist/boot.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: BROWSERS,
    // All of BROWSERS have it. The oldest Chromium fails only on arguments that are spread behind it.
    supported: { 'optional-chain': true },
    // A module is strict by itself; what it is bundled into need not be.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    write: false,
  });
  const text = (outputFiles[0]?.text ?? '').replace(UNREAD, '');
  if (READ.test(text))
    throw new Error('The inline script reads what is taken out of it: see UNREAD.');
  // Every page has it: what a second minifier finds is worth its milliseconds.
  const { code } = await minify('boot.js', text, { module: false, compress: { target: BROWSERS } });
  return code.trim();
}

/**
 * Bundles the inline script that runs before first paint (src/components/checklist/boot.ts); Frame.astro puts it
 * into the page. It is built from the same modules as the rest, so that there is one way to read and write a mark.
 *
 * @returns A Vite plugin that serves the text as the default export of `virtual:boot-script`.
 */
export function bootScript(): Plugin {
  // Begun while Astro still reads the site, in a process of its own.
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
