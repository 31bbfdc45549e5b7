import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { and, id, importerId, include } from 'rolldown/filter';
import type { Plugin, ResolvedConfig } from 'vite';

/** Makes Vite bundle nothing ahead for a browser. */
function nothingAhead(): Plugin {
  return {
    name: 'taizhang:nothing-ahead',
    configResolved({ environments }) {
      for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
    },
  };
}

/** A filter for imports in files with this ending that give a name, not a path. */
const named = (importer: RegExp): object[] => [include(and(id(/^[^/]/), importerId(importer)))];

/**
 * Hooks of Astro's plugins, each with a filter for everything it acts on. Without a filter, a hook is called for
 * each import or each chunk.
 */
const ACTS_ON: readonly [plugin: string, hook: 'resolveId' | 'renderChunk', filter: object][] = [
  ['@mdx-js/rolldown', 'resolveId', named(/\.mdx$/)],
  ['astro:markdown', 'resolveId', named(/\.md$/)],
  ['astro:session-provider', 'resolveId', { id: /[\\/]session[\\/]provider\.js$/ }],
  ['astro:assets', 'renderChunk', { code: '__ASTRO_ASSET_IMAGE__' }],
  ['astro:server-islands', 'renderChunk', { code: '$$server-islands-map$$' }],
];

/** Hooks of Vite that are called for each chunk, though they do nothing unless a build asks for it. */
const ACTS_IF: readonly [
  plugin: string,
  hooks: readonly ('augmentChunkHash' | 'renderChunk')[],
  isAsked: (build: ResolvedConfig['build']) => boolean,
][] = [
  ['vite:terser', ['renderChunk'], ({ minify }) => minify === 'terser'],
  [
    // Vite's own function around each `import()` needs this too, but lazy-chunks.ts has replaced that function.
    'vite:build-import-analysis',
    ['renderChunk', 'augmentChunkHash'],
    ({ chunkImportMap }) => chunkImportMap,
  ],
];

/** A plugin of Astro that acts only on pages, but is also called for each module sent to browsers. */
const FOR_PAGES = 'astro:scripts:page-ssr';

/**
 * Makes the bundler call plugins of Astro only where they act. For each call, the bundler leaves its threads, waits
 * for this one, and copies what the call is about: tens of thousands of calls took a sixth of a build.
 */
export function onlyWhatActs(): Plugin {
  return {
    name: 'taizhang:only-what-acts',
    configResolved({ plugins, build }) {
      for (const plugin of plugins as Plugin[]) {
        for (const [name, hook, filter] of ACTS_ON) {
          const asked = plugin.name === name ? plugin[hook] : undefined;
          if (asked === undefined) continue;
          const whole = typeof asked === 'function' ? { handler: asked } : asked;
          Object.assign(plugin, { [hook]: { ...whole, filter } });
        }
        for (const [name, hooks, isAsked] of ACTS_IF) {
          if (plugin.name !== name || isAsked(build)) continue;
          for (const hook of hooks) Reflect.deleteProperty(plugin, hook);
        }
        if (plugin.name === FOR_PAGES) plugin.applyToEnvironment = ({ name }) => name !== 'client';
      }
    },
  };
}

/** The folder of the components. Their `import()` run only in a browser. */
const COMPONENTS = fileURLToPath(new URL('../components/', import.meta.url)).replaceAll('\\', '/');

/**
 * Leaves out of the program that draws the pages what browsers load later: two fifths of its chunks. A component
 * that loads such a script while it is drawn would end the build, with the name of the script.
 */
export function nothingLater(): Plugin {
  return {
    name: 'taizhang:nothing-later',
    applyToEnvironment: ({ name }) => name === 'prerender',
    transform: {
      filter: { id: /\.tsx?$/, code: 'import(' },
      handler: (code, id) =>
        id.startsWith(COMPONENTS)
          ? code.replace(/\bimport\((["'][^"']+["'])\)/gu, 'Promise.reject(new Error($1))')
          : undefined,
    },
  };
}

/**
 * Spares a build two things: bundling Astro's toolbar for the dev server that Astro starts to read the content, and
 * calls of plugins that would do nothing.
 */
export function leanBuild(): AstroIntegration {
  return {
    name: 'taizhang:lean-build',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build')
          updateConfig({ vite: { plugins: [nothingAhead(), onlyWhatActs(), nothingLater()] } });
      },
    },
  };
}
