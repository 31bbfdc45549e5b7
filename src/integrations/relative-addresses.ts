import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { RenderBuiltAssetUrl } from 'vite';

/** An opening tag with its attributes; text, whatever it holds, is none. */
const TAG = /<[a-z][^\s>]*(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gu;

/** Attributes that Astro and our components write addresses into. */
const ADDRESS = / (href|src|action|component-url|renderer-url)="\/(?!\/)([^"]*)"/gu;

/**
 * The page with every address that begins at the site's root made relative to the page.
 *
 * @param html A built page.
 * @param depth How many folders the page is below the root.
 */
export function makeRelative(html: string, depth: number): string {
  const root = depth === 0 ? './' : '../'.repeat(depth);
  return html.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (_whole, name: string, path: string) => ` ${name}="${root}${path}"`),
  );
}

/** Without this, the preloads of lazy chunks would start at the root of the host. */
const renderBuiltUrl: RenderBuiltAssetUrl = (_file, { hostType, ssr }) =>
  hostType === 'js' && !ssr ? { relative: true } : undefined;

/** One build for any folder of any host: rewrites the built pages, and lazy chunks' addresses. */
export function relativeAddresses(): AstroIntegration {
  return {
    name: 'taizhang:relative-addresses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            experimental: { renderBuiltUrl },
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.html')) continue;
          const path = join(dist, file);
          const depth = relative(dist, path).split(sep).length - 1;
          writeFileSync(path, makeRelative(readFileSync(path, 'utf8'), depth));
        }
      },
    },
  };
}
