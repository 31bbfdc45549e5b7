import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { importerId, include, not } from 'rolldown/filter';
import type { Plugin, ResolvedConfig } from 'vite';
import { recordKey, leaveSent, readSent } from './client-record.ts';
import type { Sent } from './client-record.ts';

/** Plugins for which we know what they read: Astro's, the bundler's and ours. */
const KNOWN =
  /^(?:(?:taizhang|vite|builtin|native|astro|virtual:astro):|@astro\/|@astrojs\/mdx|@mdx-js\/|astro-|alias$|plugin-noop$)/u;

/** The start of the name of a stand-in, for an entry whose script is there already. A number follows. */
const STAND_IN = '\0taizhang:cached-';

/** Modules that no other module imports are entries. */
const ENTRIES: object = [include(not(importerId(/./)))];

interface Build {
  folder: string;
  key: string;
  /** The entries that Astro asks for, with the files of those that are bundled. */
  entries: Map<string, string | undefined>;
  /** The scripts that an earlier build stored, if they can be used. */
  sent: Sent | undefined;
}

/**
 * The plugin. If nothing has changed, it bundles only a stand-in for each entry, which tells Astro the names of
 * the files, and then writes the stored files.
 *
 * @param packages Gets the folders of the packages whose code is sent in these files.
 */
function cached(
  begin: (input: readonly string[], vite: ResolvedConfig) => Build | undefined,
  packages: Set<string>,
): Plugin {
  let vite: ResolvedConfig | undefined;
  let build: Build | undefined;
  return {
    name: 'taizhang:client-cache',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(config) {
      vite = config;
    },
    options({ input }) {
      const isKnown = vite?.plugins.every(({ name }) => KNOWN.test(name)) === true;
      build = isKnown && vite && Array.isArray(input) ? begin(input, vite) : undefined;
    },
    outputOptions(options) {
      if (build?.sent === undefined) return undefined;
      const files = build.sent.entries.map(([, file]) => file);
      const others = { ...options };
      delete others.codeSplitting;
      return {
        ...others,
        entryFileNames: ({ facadeModuleId }) =>
          files[Number(facadeModuleId?.slice(STAND_IN.length))] ?? '',
      };
    },
    resolveId: {
      filter: ENTRIES,
      handler: (id) => {
        const at = build?.sent?.entries.findIndex(([name]) => name === id) ?? -1;
        return at < 0 ? undefined : `${STAND_IN}${at}`;
      },
    },
    load: { filter: { id: /^\0taizhang:cached-/ }, handler: () => 'export default 0' },
    async generateBundle(_options, bundle) {
      if (build === undefined || build.sent !== undefined) return;
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one : []));
      for (const name of build.entries.keys()) {
        const module = await this.resolve(name);
        const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === module?.id);
        build.entries.set(name, chunk?.fileName);
      }
    },
    writeBundle({ dir = '' }, bundle) {
      // A bundle that was made in vain (client-meanwhile.ts) has no files.
      if (build === undefined || Object.keys(bundle).length === 0) return;
      const { sent, entries } = build;
      if (sent === undefined) leaveSent(build, entries, bundle, this.getModuleIds());
      else {
        const files = new Map(sent.files);
        const strange = Object.keys(bundle).find((name) => !files.has(name));
        if (strange !== undefined) throw new Error(`The bundler calls a file ${strange}.`);
        for (const [name, text] of files) writeFileSync(join(dir, name), text);
        sent.packages.forEach((name) => packages.add(name));
      }
    },
  };
}

/**
 * Stores the scripts for browsers for the next build, which uses them if nothing that they are made of has
 * changed. That saves a quarter of the build of one plan. They are stored in Astro's `cacheDir`.
 *
 * @param packages Gets the folders of the packages whose code is sent in stored files.
 */
export function clientCache(packages: Set<string>): AstroIntegration {
  let config: AstroConfig | undefined;
  let say: (words: string) => void = () => undefined;
  const begin = (input: readonly string[], vite: ResolvedConfig): Build | undefined => {
    // Astro's incremental build needs all real modules, to see which pages have not changed.
    if (config?.experimental.incrementalBuild === true) return undefined;
    const { env, define, mode, isProduction } = vite;
    const folder = fileURLToPath(new URL('taizhang/', config?.cacheDir));
    const root = fileURLToPath(config?.root ?? '');
    const key = recordKey(input, root, [config, env, define, mode, isProduction]);
    const sent = readSent(folder, key);
    if (sent !== undefined) say(`scripts are as they were: taken from ${folder}`);
    return { folder, key, entries: new Map(input.map((name) => [name, undefined])), sent };
  };
  return {
    name: 'taizhang:client-cache',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [cached(begin, packages)] } });
      },
      'astro:config:done': (done) => {
        ({ config } = done);
        say = (words) => done.logger.info(words);
      },
    },
  };
}
