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
import { aheadFiles } from './ahead-files.ts';
import { replaceable } from './replaceable.ts';
import type { SiteOptions } from './replaceable.ts';
import { routesOf } from './routes.ts';
import { fileWorker } from './file-worker.ts';
import { BROWSERS, SYNTAX, VERBATIM } from './settings.ts';
import { siteAddress } from './site-address.ts';

/** The pages that every site has. */
const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** Files that each built site has beside its pages: icons, and settings of servers. */
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));

/** The package with the names of characters, which the writer of Markdown uses. */
const ENTITIES = 'decode-named-character-reference';

/** The integration, with the options from the site's astro.config. */
export interface TheSite extends AstroIntegration {
  options: SiteOptions;
}

/** While somebody works on the site, serves the files of this package's `public/` beside those of the site's own. */
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
 * Turns the folder that Astro builds into a site: how pages are built, which pages there are, and what they are
 * made of. A page of the site itself replaces ours with the same address.
 */
export function theSite(options: SiteOptions): TheSite {
  return {
    name: 'taizhang',
    options,
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const own = fileURLToPath(config.srcDir);
        // Astro takes collections and pages from the same folder. A site without collections gets our folder, and
        // its pages are added as routes.
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
          // Pages are drawn while others are written to the disk.
          build: { inlineStylesheets: 'never', concurrency: 4 },
          markdown: VERBATIM,
          vite: {
            // The package's edition for browsers needs a document, which a worker does not have.
            resolve: { alias: { [ENTITIES]: fileURLToPath(import.meta.resolve(ENTITIES)) } },
            plugins: [
              bootScript(),
              chunks(),
              islandRuntime(),
              isDev(),
              knownWarnings(),
              lazyChunks(),
              fileWorker(),
              aheadFiles(),
              replaceable(fileURLToPath(config.root), options),
              ourFiles(fileURLToPath(config.publicDir)),
            ],
            build: {
              // The policy allows no script in a page except the one whose hash it names.
              modulePreload: false,
              assetsInlineLimit: 0,
              target: SYNTAX,
              cssTarget: BROWSERS,
              rolldownOptions: {
                // An index.ts with PURE modules is read only as far as it is used.
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
        // The site's own files are not overwritten.
        cpSync(PUBLIC, fileURLToPath(dir), { recursive: true, force: false });
      },
    },
  };
}
