import type { AstroIntegration } from 'astro';
import type { Plugin, ViteBuilder } from 'vite';
import { CLIENT } from './preact-islands.ts';

/** The integrations of which it is known what they send to browsers. */
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

/** The bundler, asked which modules it has read. */
interface Graph {
  getModuleIds: () => Iterable<string>;
  getModuleInfo: (id: string) => { meta: { astro?: Noted } } | null;
}

/**
 * Lists the modules that scripts for browsers begin with: islands, their renderer, and the scripts of components.
 *
 * @param graph All that the pages are made of.
 * @returns The list that Astro makes for itself when the program that draws the pages is written.
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

/** A bundle that was begun before Astro asked for it. */
interface Begun {
  input: string[];
  bundled: Promise<unknown>;
  /** Called with whether Astro asks for the same. */
  tell: (isWanted: boolean) => void;
}

/**
 * A builder that bundles for browsers before Astro asks for it, and has that ready when Astro does. Where Astro asks
 * for something else, this is thrown away, and what Astro asks for is bundled.
 *
 * @param builder Vite's own.
 * @returns The builder, what begins to bundle, and what tells whether the bundle being made is to be written.
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
      // Astro sees the error when it asks.
      bundled.catch(() => undefined);
      begun = { input, bundled, tell };
    },
    isWanted: () => isWanted,
  };
}

/**
 * Has what browsers are sent bundled while the program that draws the pages is still being written: Astro begins with
 * the one when the other is done, though it knows all that it needs as soon as all modules are read. What it writes
 * waits until Astro asks for it. Beside integrations of others, which may send browsers more, Astro's order stays.
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
        // Of an empty one nothing is written.
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
