import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { importerId, include, not } from 'rolldown/filter';
import type { Plugin, ResolvedConfig } from 'vite';
import { keyOf, leaveSent, readSent } from './client-record.ts';
import type { Sent } from './client-record.ts';

/** Plugins of which it is known what they look at: Astro's, the bundler's and ours. */
const KNOWN =
  /^(?:(?:taizhang|vite|builtin|native|astro|virtual:astro):|@astro\/|@astrojs\/mdx|@mdx-js\/|astro-|alias$|plugin-noop$)/u;

/** The name of a stand-in for an entry whose scripts are there already begins so; its number follows. */
const STAND_IN = '\0taizhang:cached-';

/** Entries are what no module imports. */
const ENTRIES: object = [include(not(importerId(/./)))];

interface Build {
  folder: string;
  key: string;
  /** Entries that Astro asks for, with their files as far as known. */
  entries: Map<string, string | undefined>;
  /** Left by an earlier build. */
  sent: Sent | undefined;
}

/**
 * The plugin. If all is as it was, only a stand-in is bundled for each entry, so that Astro learns what the file of
 * that is called; and then the files are written as they were.
 *
 * @param packages Gets the folders of the packages whose code is sent so.
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
      // Of what was begun in vain (client-meanwhile.ts) there is no file.
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
 * Leaves what browsers are sent for the next build, which takes it if nothing that it is made of has changed: a quarter
 * of the work of a build of one plan. It lies in Astro's `cacheDir`.
 *
 * @param packages Gets the folders of the packages whose code is sent so.
 */
export function clientCache(packages: Set<string>): AstroIntegration {
  let config: AstroConfig | undefined;
  let say: (words: string) => void = () => undefined;
  const begin = (input: readonly string[], vite: ResolvedConfig): Build | undefined => {
    // With it Astro looks at all modules that are sent to know which pages are as they were.
    if (config?.experimental.incrementalBuild === true) return undefined;
    const { env, define, mode, isProduction } = vite;
    const folder = fileURLToPath(new URL('taizhang/', config?.cacheDir));
    const root = fileURLToPath(config?.root ?? '');
    const key = keyOf(input, root, [config, env, define, mode, isProduction]);
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
