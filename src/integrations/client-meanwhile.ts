import type { AstroIntegration } from 'astro';
import type { Plugin, ViteBuilder } from 'vite';
import { CLIENT } from './preact-islands.ts';

/** Integrations for which we know what they send to browsers. */
const KNOWN = /^taizhang\b|^@astrojs\/mdx$/u;

/** Astro's notes on a module: its islands, and its scripts. */
interface Noted {
  hydratedComponents: readonly Island[];
  clientOnlyComponents: readonly Island[];
  scripts: readonly unknown[];
}
interface Island {
  resolvedPath?: string;
  specifier: string;
}

/** The part of the bundler that lists the modules it has read. */
interface Graph {
  getModuleIds: () => Iterable<string>;
  getModuleInfo: (id: string) => { meta: { astro?: Noted } } | null;
}

/**
 * Lists the entries for browsers: islands, their renderer, and the scripts of components.
 *
 * @param graph All modules of the pages.
 * @returns The list that Astro itself makes once the program that draws the pages is written.
 */
export function clientInput(graph: Graph): string[] {
  const input = new Set([CLIENT]);
  for (const id of graph.getModuleIds()) {
    const noted = graph.getModuleInfo(id)?.meta.astro;
    if (noted === undefined) continue;
    for (const { resolvedPath, specifier } of [
      ...noted.hydratedComponents,
      ...noted.clientOnlyComponents,
    ]) {
      input.add(resolvedPath === undefined ? specifier : decodeURI(resolvedPath));
    }
    for (const index of noted.scripts.keys()) {
      input.add(`${id.replace('/@fs', '')}?astro&type=script&index=${index}&lang.ts`);
    }
  }
  return [...input].sort();
}

/** A bundle that was started before Astro asked for it. */
interface Begun {
  input: string[];
  bundled: Promise<unknown>;
  /** Called with whether Astro asks for the same entries. */
  tell: (isWanted: boolean) => void;
}

/**
 * A builder that bundles for browsers before Astro asks for it, and has the bundle ready when Astro does. If
 * Astro asks for other entries, the bundle is thrown away and a new one is made.
 *
 * @param builder Vite's own.
 * @returns The builder, a function that starts bundling, and one that tells whether the bundle is to be written.
 */
export function beforeAsked(builder: ViteBuilder): {
  builder: ViteBuilder;
  begin: (input: string[]) => void;
  isWanted: () => Promise<boolean> | true;
} {
  const client = builder.environments['client'];
  let begun: Begun | undefined;
  let isWanted: Promise<boolean> | true = true;
  const build: ViteBuilder['build'] = async (environment) => {
    if (environment !== client || begun === undefined) return builder.build(environment);
    const { input, bundled, tell } = begun;
    const isSame = String(environment.config.build.rolldownOptions.input) === String(input);
    tell(isSame);
    if (isSame) return bundled as ReturnType<ViteBuilder['build']>;
    await bundled.catch(() => undefined);
    [begun, isWanted] = [undefined, true];
    return builder.build(environment);
  };
  return {
    builder: Object.assign(Object.create(builder) as ViteBuilder, { build }),
    begin(input) {
      if (client === undefined) return;
      client.config.build.rolldownOptions.input = input;
      let tell: Begun['tell'] = () => undefined;
      isWanted = new Promise((resolve) => (tell = resolve));
      const bundled = builder.build(client);
      // Astro gets the error when it asks for the bundle.
      bundled.catch(() => undefined);
      begun = { input, bundled, tell };
    },
    isWanted: () => isWanted,
  };
}

/**
 * Bundles the scripts for browsers while the program that draws the pages is still being written. Astro itself
 * would wait for that program, though it knows all entries as soon as all modules are read. The bundle is written
 * only when Astro asks for it. If other integrations are used, they may send more to browsers, so Astro's order is
 * kept.
 */
export function clientMeanwhile(): AstroIntegration {
  let isKnown = false;
  let ours: ReturnType<typeof beforeAsked> | undefined;
  const whenRead: Plugin = {
    name: 'taizhang:client-meanwhile',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildEnd(error) {
      if (error === undefined) ours?.begin(clientInput(this as Graph));
    },
  };
  const whenAsked: Plugin = {
    name: 'taizhang:client-asked',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        const isWanted = (await ours?.isWanted()) ?? true;
        // An empty bundle writes no files.
        if (!isWanted) for (const file of Object.keys(bundle)) Reflect.deleteProperty(bundle, file);
      },
    },
  };
  return {
    name: 'taizhang:client-meanwhile',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [whenRead, whenAsked] } });
      },
      'astro:config:done': ({ config }) => {
        isKnown = config.integrations.every(({ name }) => KNOWN.test(name));
      },
      'astro:build:setup': ({ vite }) => {
        const buildApp = vite.builder?.buildApp;
        if (!isKnown || vite.builder === undefined || buildApp === undefined) return;
        vite.builder.buildApp = (theirs) => {
          ours = beforeAsked(theirs);
          return buildApp(ours.builder);
        };
      },
    },
  };
}
