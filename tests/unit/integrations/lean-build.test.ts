import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { interpreter } from 'rolldown/filter';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { nothingLater, onlyWhatActs } from '../../../src/integrations/lean-build.ts';

/** The plugins, as they are once a build knows of them. */
function resolved(...plugins: Plugin[]): Plugin[] {
  return resolvedFor({ minify: 'oxc', chunkImportMap: false }, ...plugins);
}

/** The same, of a build that asks for this. */
function resolvedFor(build: object, ...plugins: Plugin[]): Plugin[] {
  const hook = onlyWhatActs().configResolved as object as (config: object) => void;
  hook({ plugins, build });
  return plugins;
}

/** Whether a hook is called for an import, by the filter that it has now. */
function isAsked(plugin: Plugin | undefined, imported: string, importer: string): boolean {
  const { filter } = plugin?.resolveId as object as { filter: Parameters<typeof interpreter>[0] };
  return interpreter(filter, undefined, imported, undefined, importer);
}

test('the plugin of MDX is asked only about what an MDX file imports by a name', () => {
  const handler = (): undefined => undefined;
  const filter = { id: /^[^/]/ };
  const [mdx] = resolved({ name: '@mdx-js/rolldown', resolveId: { filter, handler } });
  expect(mdx?.resolveId).toMatchObject({ handler });
  expect(isAsked(mdx, 'picture.png', '/content/plan/1.mdx')).toBe(true);
  expect(isAsked(mdx, '/picture.png', '/content/plan/1.mdx')).toBe(false);
  expect(isAsked(mdx, './other.ts', '/src/one.ts')).toBe(false);
});

test('a hook that was a function keeps what it does', () => {
  const resolveId = (): string => 'here';
  const [session] = resolved({ name: 'astro:session-provider', resolveId });
  const { filter, handler } = session?.resolveId as { filter: { id: RegExp }; handler: unknown };
  expect(handler).toBe(resolveId);
  expect(filter.id.test('../core/session/provider.js')).toBe(true);
  expect(filter.id.test('./session.js')).toBe(false);
});

test('what is for pages is not asked about scripts of browsers', () => {
  const [plugin] = resolved({ name: 'astro:scripts:page-ssr', transform: () => undefined });
  const applies = plugin?.applyToEnvironment as (environment: { name: string }) => boolean;
  expect(['client', 'prerender'].map((name) => applies({ name }))).toEqual([false, true]);
});

test('what Vite has for other minifiers and for maps of imports is called where a build asks for them', () => {
  const hook = (): undefined => undefined;
  const terser = (): Plugin => ({ name: 'vite:terser', renderChunk: hook });
  const rest = { renderStart: hook, generateBundle: hook };
  const imports = (): Plugin => ({
    name: 'vite:build-import-analysis',
    ...rest,
    renderChunk: hook,
    augmentChunkHash: hook,
  });
  expect(resolved(terser(), imports())).toEqual([
    { name: 'vite:terser' },
    { name: 'vite:build-import-analysis', ...rest },
  ]);
  const asked = { minify: 'terser', chunkImportMap: true };
  expect(resolvedFor(asked, terser(), imports())).toEqual([terser(), imports()]);
});

test('what draws the pages holds nothing that components load later', () => {
  const { applyToEnvironment, transform } = nothingLater();
  const applies = applyToEnvironment as (environment: { name: string }) => boolean;
  expect(['client', 'prerender'].map((name) => applies({ name }))).toEqual([false, true]);
  const { handler } = transform as { handler: (code: string, id: string) => string | undefined };
  const drawn = (file: string): string | undefined =>
    handler(`const load = () => import("./Later.tsx");`, resolve(file));
  expect(drawn('src/components/report/Later.tsx')).toBe(
    `const load = () => Promise.reject(new Error("./Later.tsx"));`,
  );
  // What is not ours, and what makes a page, may come to theirs while a page is drawn.
  expect(drawn('site/src/components/One.tsx')).toBeUndefined();
  expect(drawn('src/pages/plans.json.ts')).toBeUndefined();
});

test('any other plugin stays as it is', () => {
  const other: Plugin = { name: 'other', resolveId: () => undefined };
  const before = { ...other };
  expect(resolved(other)).toEqual([before]);
});

// The filter is right as long as Astro's plugin has these lines: if one goes, read the plugin again.
test.each([
  ['@astrojs/mdx/dist/vite-plugin-mdx.js', ['name: "@mdx-js/rolldown"', '.mdx']],
  ['astro/dist/vite-plugin-markdown/index.js', ['name: "astro:markdown"', '.md']],
  ['astro/dist/core/session/vite-plugin.js', ['name: "astro:session-provider"', '"provider.js"']],
  ['astro/dist/assets/vite-plugin-assets.js', ['name: "astro:assets"', '/__ASTRO_ASSET_IMAGE__']],
  [
    'astro/dist/core/server-islands/vite-plugin-server-islands.js',
    ['name: "astro:server-islands"', '"$$server-islands-map$$"'],
  ],
  ['astro/dist/vite-plugin-scripts/page-ssr.js', ['name: "astro:scripts:page-ssr"']],
  [
    'vite/dist/node/chunks/node.js',
    [
      'name: "vite:terser"',
      'if (minify !== "terser" && !minifyLegacyWithTerser) return null;',
      'name: "vite:build-import-analysis"',
      'this.environment.config.build.chunkImportMap) {',
      'if (code.includes("__VITE_IS_MODERN__")) {',
      'if (!chunkImportMap) return;',
    ],
  ],
])('%s names itself, and what it acts on, as the filters do', (file, lines) => {
  const source = readFileSync(`node_modules/${file}`, 'utf8');
  for (const line of lines) expect(source).toContain(line);
});
