import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { exactly } from './settings.ts';

/** Astro's renderer imports this to learn which files are its own. All are. */
const OPTIONS = 'astro:preact:opts';

/** The module that makes islands of components in a browser. */
export const CLIENT = fileURLToPath(new URL('island.ts', import.meta.url));

/**
 * Serves that import, and lets Vite's own compiler read JSX: @astrojs/preact's takes as long as all the rest of a
 * build.
 */
function preactJsx(): Plugin {
  return {
    name: 'taizhang:preact-jsx',
    config: () => ({
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      optimizeDeps: { include: ['@astrojs/preact/server.js', 'preact', 'preact/jsx-dev-runtime'] },
    }),
    resolveId: { filter: { id: exactly(OPTIONS) }, handler: () => `\0${OPTIONS}` },
    load: { filter: { id: exactly(`\0${OPTIONS}`) }, handler: () => 'export default {}' },
  };
}

/** Islands in Preact, with Astro's own renderer but without Babel. */
export function preactIslands(): AstroIntegration {
  return {
    name: 'taizhang:preact-islands',
    hooks: {
      'astro:config:setup': ({ addRenderer, updateConfig, command }) => {
        addRenderer({
          name: '@astrojs/preact',
          clientEntrypoint: command === 'dev' ? '@astrojs/preact/client-dev.js' : CLIENT,
          serverEntrypoint: fileURLToPath(new URL('preact-server.ts', import.meta.url)),
        });
        updateConfig({ vite: { plugins: [preactJsx()] } });
      },
    },
  };
}
