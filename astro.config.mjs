import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bootScript } from './src/integrations/boot-script.ts';
import { clientTouch } from './src/integrations/client-touch.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { forCrawlers } from './src/integrations/for-crawlers.ts';
import { islandRuntime } from './src/integrations/island-runtime.ts';
import { isDev } from './src/integrations/is-dev.ts';
import { knownWarnings } from './src/integrations/known-warnings.ts';
import { lazyChunks } from './src/integrations/lazy-chunks.ts';
import { leanBuild } from './src/integrations/lean-build.ts';
import { licences } from './src/integrations/licences.ts';
import { offline } from './src/integrations/offline.ts';
import { preactIslands } from './src/integrations/preact-islands.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { BROWSERS, VERBATIM } from './src/integrations/settings.ts';
import { socialPictures } from './src/integrations/social-pictures.ts';

/** What Markdown's writer knows the names of characters from. */
const ENTITIES = 'decode-named-character-reference';

export default defineConfig({
  // It may name a folder, with or without the slash.
  site: process.env.SITE_URL?.replace(/\/*$/u, '/'),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  markdown: VERBATIM,
  integrations: [
    mdx(),
    preactIslands(),
    clientTouch(),
    searchIndex(),
    socialPictures(),
    finishPages(),
    forCrawlers(),
    licences(),
    offline(),
    leanBuild(),
  ],
  vite: {
    // Its edition for browsers needs a document, and a worker has none.
    resolve: { alias: { [ENTITIES]: fileURLToPath(import.meta.resolve(ENTITIES)) } },
    plugins: [bootScript(), islandRuntime(), isDev(), knownWarnings(), lazyChunks()],
    build: {
      // The policy lets no script stand in a page but the one whose hash it names.
      modulePreload: false,
      assetsInlineLimit: 0,
      target: BROWSERS,
      cssTarget: BROWSERS,
      // Who needs one of them needs all: fewer files, and less to fetch.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'first',
                test: /node_modules\/(?:preact\/(?:dist|jsx-runtime)|@astrojs\/preact\/dist)\/|src\/(?:directives\/touched|ledger\/(?:home|snapshot|who|status|environment|waking)|text\/(?:checklist|statuses|own)|components\/(?:here\/(?:events|home|items)|frame\/saves-data|base\/(?:start|hash)))\.ts|node_modules\/nanostores\/(?:atom|clean-stores|task)\/|vite\/preload-helper/,
              },
              {
                name: 'hooks',
                test: /node_modules\/(?:@nanostores\/preact|preact\/hooks|nanostores\/(?:deep-map|listen-keys))\//,
              },
              {
                name: 'core',
                test: /src\/(?:ledger\/(?:ledger|fields)|text\/(?:dates|marks|ledger-table|counts|names)|components\/(?:here\/(?:ledger|rows)|base\/(?:Island|lazy)))\.tsx?$/,
              },
              {
                name: 'grid',
                test: /src\/(?:ledger\/(?:judge|lines|view)|components\/ledger-table\/(?:EditCell|LedgerTable|Rows|TableRow|view))\.tsx?$/,
              },
            ],
          },
        },
      },
    },
    // What a worker needs is loaded when it needs it, as on the page.
    worker: { format: 'es' },
  },
});
