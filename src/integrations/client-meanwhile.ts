import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteBuilder } from 'vite';
import { CLIENT } from './preact-islands.ts';

/** The integrations of which it is known what they send to browsers. */
const KNOWN = /^taizhang\b|^@astrojs\/mdx$/u;

/** The components of this package that pages are made of; those of the one file are built apart. */
const SRC = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');
const COMPONENTS = '{components,layouts,pages}/**/*.astro';

/** A component that is drawn as an island, by its name. */
const ISLAND = /<(\w+)[^<]*?\sclient:/gu;

/** What is asked for of a script that stands in a component. */
const SCRIPT = '?astro&type=script&index=';

/**
 * What browsers are sent begins with these modules: islands, their renderer, and the scripts of components.
 *
 * @param src The folder with the components, with / at its end.
 * @returns The list that Astro makes for itself when all pages are read, of a site without islands or scripts of its
 *   own.
 */
export function clientInput(src = SRC): string[] {
  const input = new Set([CLIENT]);
  for (const name of globSync(COMPONENTS, { cwd: src })) {
    const file = src + name.replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    for (const [, island = ''] of text.matchAll(ISLAND)) {
      const from = new RegExp(`^import [^'"]*\\b${island}\\b[^'"]*'(\\.[^']+)';$`, 'mu').exec(
        text,
      )?.[1];
      if (from !== undefined) input.add(join(dirname(file), from).replaceAll('\\', '/'));
    }
    text
      .split('<script>')
      .slice(1)
      .forEach((_, at) => input.add(`${file}${SCRIPT}${at}&lang.ts`));
  }
  return [...input].sort();
}

/**
 * A builder that begins at once to bundle for browsers, and has that ready when Astro asks for it. Where Astro asks for
 * something else, what was begun is thrown away, and what Astro asks for is bundled.
 *
 * @param builder Vite's own.
 * @param input What Astro will ask for.
 * @returns The builder, and what tells whether the bundle being made is to be written.
 */
export function beforeAsked(
  builder: ViteBuilder,
  input: readonly string[],
): { builder: ViteBuilder; isWanted: () => Promise<boolean> | true } {
  const client = builder.environments['client'];
  let isWanted: Promise<boolean> | true = true;
  if (client === undefined) return { builder, isWanted: () => isWanted };
  let tell: (is: boolean) => void = () => undefined;
  isWanted = new Promise((resolve) => (tell = resolve));
  client.config.build.rolldownOptions.input = [...input];
  const bundled = builder.build(client);
  // Whoever asks for it is told.
  bundled.catch(() => undefined);
  const build: ViteBuilder['build'] = async (environment) => {
    if (environment !== client) return builder.build(environment);
    const isSame = String(environment.config.build.rolldownOptions.input) === String(input);
    tell(isSame);
    if (isSame) return bundled;
    await bundled.catch(() => undefined);
    isWanted = true;
    return builder.build(environment);
  };
  return {
    builder: Object.assign(Object.create(builder) as ViteBuilder, { build }),
    isWanted: () => isWanted,
  };
}

/**
 * Has what browsers are sent bundled beside the program that draws the pages: Astro begins with the one when the other
 * is written, though what it asks for stands in the components. What is bundled is written when Astro asks for it.
 * Beside integrations of others, which may send browsers more, Astro's order stays.
 */
export function clientMeanwhile(): AstroIntegration {
  let isKnown = false;
  let ours: ReturnType<typeof beforeAsked> | undefined;
  const { promise: allRead, resolve: haveRead } = Promise.withResolvers<undefined>();
  const whenRead: Plugin = {
    name: 'taizhang:client-meanwhile',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildEnd: () => haveRead(undefined),
  };
  const whenAsked: Plugin = {
    name: 'taizhang:client-asked',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      // Astro knows the script of a component when it has read the component.
      order: 'pre',
      filter: { id: /\?astro&type=script/ },
      handler: () => allRead,
    },
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
          ours = beforeAsked(theirs, clientInput());
          return buildApp(ours.builder);
        };
      },
    },
  };
}
