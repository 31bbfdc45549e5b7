import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { chunks, PURE } from './chunks.ts';
import { bootScript } from './boot-script.ts';
import { islandRuntime } from './island-runtime.ts';
import { isDev } from './is-dev.ts';
import { knownWarnings } from './known-warnings.ts';
import { lazyChunks } from './lazy-chunks.ts';
import { searchFiles } from './search-files.ts';
import { replaceable } from './replaceable.ts';
import type { SiteOptions } from './replaceable.ts';
import { routesOf } from './routes.ts';
import { fileWorker } from './file-worker.ts';
import { BROWSERS, VERBATIM } from './settings.ts';
import { siteAddress } from './site-address.ts';

/** The pages that every site has. */
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** Files that each built site holds beside its pages: icons, and settings of servers. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** Markdown's writer has the names of characters from here. */
const ENTITIES = 'decode-named-character-reference';

/** The integration, with what the site's astro.config says to it. */
export interface TheSite extends AstroIntegration {
  options: SiteOptions;
}

/** Serves, beside the files of the site's own `public/`, those of this package while one works on the site. */
function ourFiles(publicDir: string): Plugin {
  const serve = sirv(PUBLIC, { dev: true, dotfiles: false });
  return {
    name: 'taizhang:our-files',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (existsSync(join(publicDir, pathname))) next();
        else serve(request, response, next);
      });
    },
  };
}

/**
 * Makes a site of the folder that Astro builds: how pages are built, which pages there are, and what they are
 * made of. A page that the site has itself stands for the one of the same address here.
 */
export function theSite(options: SiteOptions): TheSite {
  return {
    name: 'taizhang',
    options,
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const own = fileURLToPath(config.srcDir);
        // Astro looks for collections where it looks for pages.
        const hasCollections = existsSync(join(own, 'content.config.ts'));
        const theirs = routesOf(join(own, 'pages'));
        const known = new Set(theirs.map(({ pattern }) => pattern));
        const ours = routesOf(PAGES).filter(({ pattern }) => !known.has(pattern));
        for (const route of hasCollections ? ours : [...theirs, ...ours]) injectRoute(route);
        const site = siteAddress(process.env['SITE_URL']);
        updateConfig({
          ...(site !== undefined && { site }),
          ...(!hasCollections && { srcDir: new URL('without-src/', import.meta.url) }),
          trailingSlash: 'always',
          // Pages are drawn while others are being written to the disk.
          build: { inlineStylesheets: 'never', concurrency: 4 },
          markdown: VERBATIM,
          vite: {
            // Its edition for browsers needs a document, and a worker has none.
            resolve: { alias: { [ENTITIES]: fileURLToPath(import.meta.resolve(ENTITIES)) } },
            plugins: [
              bootScript(),
              chunks(),
              islandRuntime(),
              isDev(),
              knownWarnings(),
              lazyChunks(),
              fileWorker(),
              searchFiles(),
              replaceable(fileURLToPath(config.root), options),
              ourFiles(fileURLToPath(config.publicDir)),
            ],
            build: {
              // The policy lets no script stand in a page but the one whose hash it names.
              modulePreload: false,
              assetsInlineLimit: 0,
              target: BROWSERS,
              cssTarget: BROWSERS,
              rolldownOptions: {
                // Of an index.ts with PURE modules only what is asked for is read.
                experimental: { lazyBarrel: true },
                treeshake: { moduleSideEffects: PURE },
              },
            },
            // A worker loads each part when it needs it, as a page does.
            worker: { format: 'es' },
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        // The site's own files stay.
        cpSync(PUBLIC, fileURLToPath(dir), { recursive: true, force: false });
      },
    },
  };
}
