import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { RenderBuiltAssetUrl } from 'vite';
import { builtPages, writeOver } from './built-pages.ts';
import { runtimeOf, scriptsOf, withoutRuntime } from './island-runtime.ts';
import { makeRelative } from './relative-addresses.ts';

/** Without this, the preloads of lazy chunks would start at the root of the host. */
const renderBuiltUrl: RenderBuiltAssetUrl = (_file, { hostType, ssr }) =>
  hostType === 'js' && !ssr ? { relative: true } : undefined;

/** Writes the file of the islands' scripts; the tag that loads it, undefined where no page has an island. */
function writeRuntime(dist: string, scripts: ReadonlySet<string>): string | undefined {
  if (scripts.size === 0) return undefined;
  const code = runtimeOf(scripts);
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
  const address = `/_astro/islands.${hash}.js`;
  mkdirSync(join(dist, '_astro'), { recursive: true });
  writeFileSync(join(dist, address), code);
  return `<script type="module" src="${address}"></script></head>`;
}

/**
 * Makes of the pages that Astro wrote those that are published. The scripts of islands become one file: the
 * policy lets no script stand in a page but our own, and a browser keeps a file from page to page. Addresses
 * become relative, in lazy chunks too: one build for any folder of any host.
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
        const pages = builtPages(dist);
        const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
        // Read twice, since all of them at once would fill the memory.
        const tag = writeRuntime(
          dist,
          new Set(pages.flatMap((file) => scriptsOf(read(file)).scripts)),
        );
        for (const file of pages) {
          const { html, scripts } = withoutRuntime(read(file));
          const whole =
            tag === undefined || scripts.length === 0 ? html : html.replace('</head>', tag);
          writeOver(join(dist, file), makeRelative(whole, file.split(sep).slice(0, -1)));
        }
      },
    },
  };
}
