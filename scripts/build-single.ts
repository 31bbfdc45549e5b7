/**
 * npm run build:single: makes of each plan one HTML file, `dist-single/<plan>.html`, that needs neither
 * server nor network. It renders a page of the whole plan and puts into it styles, one script and what
 * search looks into. Prints the size of each; exits with 1 if one would not hold the text, or load anything.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { build as bundle } from 'esbuild';
import type { Plugin } from 'esbuild';
import { minify } from 'vite';
import { bootScript } from '../src/integrations/boot-script.ts';
import { clientDirectives } from '../src/integrations/client-directives.ts';
import { notices, packageFolder } from '../src/integrations/licences.ts';
import { isDev } from '../src/integrations/is-dev.ts';
import { preactIslands } from '../src/integrations/preact-islands.ts';
import { replaceable } from '../src/integrations/replaceable.ts';
import type { SiteOptions } from '../src/integrations/replaceable.ts';
import { searchContent } from '../src/integrations/search-content.ts';
import { placesOfRegion } from '../src/integrations/search-places.ts';
import { BROWSERS, SYNTAX, VERBATIM } from '../src/integrations/settings.ts';
import { loadPlans } from '../src/model/index.ts';
import { NO_PLACES } from '../src/search/index.ts';
import { ENGINE } from './engine.ts';
import { optionsOf } from './site-config.ts';
import { singleFile } from './single-file.ts';
import { complain, run, say } from './terminal.ts';

const FOLDER = 'dist-single';

/** The pages and the script of the one file. */
const SINGLE = join(ENGINE, 'src/single');

/** Parts of the site's pages that ask a host. In the place of each stands the file of the same name in `src/single`. */
const REPLACED = [
  'base/ask-ahead.ts',
  'here/former-wordings.ts',
  'here/plan-tasks.ts',
  'shared-folder/DavForm.tsx',
  'shared-folder/dav-door.ts',
  'form/form-styles.ts',
  'data/gone-table.ts',
  'search/door.ts',
].map((name) => join(ENGINE, 'src/components', name));

const ownDoor: Plugin = {
  name: 'own-door',
  setup: ({ onResolve }) => {
    // Without the flag u, which esbuild's patterns don't know.
    onResolve({ filter: /^\..*\.tsx?$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      return REPLACED.includes(file) ? { path: join(SINGLE, basename(file)) } : undefined;
    });
  },
};

/**
 * What reads charts, pivot tables, pictures in cells, links to other files, passwords, comments, themes, properties and
 * what is packed: of a workbook only its cells are given to it, unpacked (src/reports/sheets-in/unpack-workbook.ts), so
 * that nobody calls it.
 */
const NEVER_CALLED =
  /hucre.dist.(?:zip.deflate|xlsx.(?:chart-reader|pivot-reader|cell-images-reader|metadata|slicer-reader|external-link-reader|crypto.agile|(?:threaded-)?comments-reader|doc-props-reader|theme))\.mjs$/;

/** In the file that unpacks, checksums stand before this; they are called. */
const UNPACKING = 'class BitReader';

const leftOut: Plugin = {
  name: 'left-out',
  setup: ({ onLoad }) => {
    onLoad({ filter: NEVER_CALLED }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const called = code.slice(0, Math.max(0, code.indexOf(UNPACKING)));
      const rest = code.slice(called.length);
      const names = [...rest.matchAll(/^export (?:async )?function (\w+)/gmu)];
      const constants = [...rest.matchAll(/^export const \w+ = (?:"[^"]*"|\d+);$/gmu)];
      const contents = names.map(
        ([, name = '']) => `export function ${name}() { throw new Error(); }`,
      );
      return { contents: [called, ...constants, ...contents].join('\n') };
    });
  },
};

/**
 * The most bytes that the file may have. Some mail programs refuse attachments of more than a megabyte, and an
 * attachment grows by a third on its way.
 */
const MOST = 660_000;

/** All that runs in the page, as one script without any import, and the licences of what it is made of. */
async function bundleScript(): Promise<{ script: string; notices: string }> {
  const { outputFiles, metafile } = await bundle({
    entryPoints: [join(SINGLE, 'main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: SYNTAX,
    // Nothing is asked for ahead (src/single/ask-ahead.ts).
    define: { FORM_FILES: '[]' },
    plugins: [ownDoor, leftOut],
    write: false,
    metafile: true,
  });
  const text = outputFiles[0]?.text ?? '';
  // A second minifier finds a fortieth of it: 11 kB.
  const once = await minify('one.js', text, { module: false, compress: { target: SYNTAX } });
  const code = once.code.trim();
  if (/\bimport\(|\bfetch\(/u.test(code)) throw new Error('The one script would load something.');
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => packageFolder(resolve(path)) ?? [],
  );
  return { script: code, notices: notices(folders) };
}

/** Builds the page of each plan into `pages/` of a folder. */
async function renderPages(folder: string, options: SiteOptions): Promise<void> {
  await build({
    configFile: false,
    srcDir: SINGLE,
    publicDir: join(folder, 'none'),
    outDir: join(folder, 'pages'),
    cacheDir: join(folder, 'cache'),
    logLevel: 'error',
    build: { inlineStylesheets: 'always' },
    markdown: VERBATIM,
    integrations: [mdx(), preactIslands(), clientDirectives()],
    vite: {
      plugins: [bootScript(), isDev(), replaceable(process.cwd(), options)],
      build: { target: SYNTAX, cssTarget: BROWSERS },
    },
  });
}

async function main(): Promise<void> {
  const content = loadPlans(process.cwd());
  const parts = await bundleScript();
  const icons = ['public/icon.svg', join(ENGINE, 'public/icon.svg')];
  const icon = readFileSync(icons.find((file) => existsSync(file)) ?? '', 'utf8').trim();
  mkdirSync(FOLDER, { recursive: true });
  // Inside of the project, where the build finds its packages.
  const rendered = mkdtempSync(join(FOLDER, '.render-'));
  try {
    await renderPages(rendered, await optionsOf(process.cwd()));
    for (const { plan } of content.plans) {
      const html = readFileSync(join(rendered, 'pages', plan.id, 'index.html'), 'utf8');
      const found = searchContent({ ...content, plans: [{ plan }] });
      // Its only page is the file itself.
      const ownPlans = found.plans.map(({ pages, ...own }) => ({
        ...own,
        pages: pages.map((page) => ({ ...page, address: '' })),
      }));
      const index = {
        'search/clauses.json': { plans: ownPlans, heads: found.heads },
        'search/roads.json': { roads: found.roads, units: found.units },
        [`search/places-${plan.region}.json`]: placesOfRegion(plan.region) ?? NO_PLACES,
      };
      const file = join(FOLDER, `${plan.id}.html`);
      const whole = singleFile(html, plan, { ...parts, index, icon });
      writeFileSync(file, whole);
      const size = Buffer.byteLength(whole);
      say(`${file}: ${Math.ceil(size / 1000)} kB`);
      if (size > MOST) complain(`${file} is larger than 660 kB: some mail programs refuse it.`);
    }
  } finally {
    rmSync(rendered, { recursive: true, force: true });
  }
}

await run(main);
