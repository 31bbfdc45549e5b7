import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { RenderBuiltAssetUrl } from 'vite';
import { builtPages, writeOver } from './built-pages.ts';
import { withoutRuntime } from './island-runtime.ts';
import { scriptsLast } from './page-scripts.ts';
import { makeRelative } from './relative-addresses.ts';

/** Without this, the addresses of preloads for lazy chunks would begin at the root of the host. */
const renderBuiltUrl: RenderBuiltAssetUrl = (_file, { hostType, ssr }) =>
  hostType === 'js' && !ssr ? { relative: true } : undefined;

/**
 * Turns the pages that Astro wrote into the pages to publish: without the scripts that Astro puts into each, and
 * with relative addresses, in lazy chunks too, so that one build works in any folder of any host. Scripts come
 * after styles, which the first paint waits for.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'taizhang:finish-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { experimental: { renderBuiltUrl } } });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const last = scriptsLast(dist);
        for (const file of builtPages(dist)) {
          const html = withoutRuntime(readFileSync(join(dist, file), 'utf8'));
          writeOver(join(dist, file), makeRelative(last(html), file.split('/').slice(0, -1)));
        }
      },
    },
  };
}
