import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { and, id, importerId, include } from 'rolldown/filter';
import type { Plugin, ResolvedConfig } from 'vite';

/** Has Vite bundle nothing ahead for a browser. */
function nothingAhead(): Plugin {
  return {
    name: 'taizhang:nothing-ahead',
    configResolved({ environments }) {
      for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
    },
  };
}

/** A filter for what files with this ending import by a name, not by a path. */
const named = (importer: RegExp): object[] => [include(and(id(/^[^/]/), importerId(importer)))];

/**
 * Hooks of plugins of Astro, each with a filter for all that it acts on: without it a hook is called for each import,
 * or each chunk.
 */
const ACTS_ON: readonly [plugin: string, hook: 'resolveId' | 'renderChunk', filter: object][] = [
  ['@mdx-js/rolldown', 'resolveId', named(/\.mdx$/)],
  ['astro:markdown', 'resolveId', named(/\.md$/)],
  ['astro:session-provider', 'resolveId', { id: /[\\/]session[\\/]provider\.js$/ }],
  ['astro:assets', 'renderChunk', { code: '__ASTRO_ASSET_IMAGE__' }],
  ['astro:server-islands', 'renderChunk', { code: '$$server-islands-map$$' }],
];

/** Hooks of Vite that act on no chunk unless a build asks for it, but are called for each. */
const ACTS_IF: readonly [
  plugin: string,
  hooks: readonly ('augmentChunkHash' | 'renderChunk')[],
  isAsked: (build: ResolvedConfig['build']) => boolean,
][] = [
  ['vite:terser', ['renderChunk'], ({ minify }) => minify === 'terser'],
  [
    // Vite's own script around each `import()` asks it too, which lazy-chunks.ts has replaced.
    'vite:build-import-analysis',
    ['renderChunk', 'augmentChunkHash'],
    ({ chunkImportMap }) => chunkImportMap,
  ],
];

/** A plugin of Astro that acts on pages alone, but is called for each module that browsers are sent, too. */
const FOR_PAGES = 'astro:scripts:page-ssr';

/**
 * Has the bundler call plugins of Astro only for what they act on. A call leaves the bundler's threads, waits
 * for this one, and copies what it is about: tens of thousands of them were a sixth of a build.
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

/** The folder of the components, whose scripts come to an `import()` only in a browser. */
const COMPONENTS = fileURLToPath(new URL('../components/', import.meta.url)).replaceAll('\\', '/');

/**
 * Leaves out of the program that draws the pages what browsers load later: two fifths of its chunks. A component
 * that asked for such a script while it is drawn would end the build, which would name the script.
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
 * Spares a build what only a dev server needs: to read the content Astro starts one, which would bundle
 * Astro's toolbar for it; and questions to which the answer is known.
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
