import { readFileSync } from 'node:fs';
import type { BuildEnvironment, Plugin, ViteBuilder } from 'vite';
import { expect, test, vi } from 'vitest';
import {
  beforeAsked,
  clientInput,
  clientMeanwhile,
} from '../../../src/integrations/client-meanwhile.ts';
import { CLIENT } from '../../../src/integrations/preact-islands.ts';

const none = { hydratedComponents: [], clientOnlyComponents: [], scripts: [] };

/** Modules of which Astro has noted something, and one of which it has not. */
function graph(noted: Record<string, object>): Parameters<typeof clientInput>[0] {
  return {
    getModuleIds: () => ['/plain.ts', ...Object.keys(noted)],
    getModuleInfo: (id) => ({ meta: id in noted ? { astro: { ...none, ...noted[id] } } : {} }),
  };
}

/** A builder of two environments, of which one is for browsers, and what it was asked to build. */
function twoEnvironments(): {
  builder: ViteBuilder;
  client: BuildEnvironment;
  prerender: BuildEnvironment;
  build: ReturnType<typeof vi.fn>;
} {
  const environment = (name: string): BuildEnvironment =>
    ({ name, config: { build: { rolldownOptions: {} } } }) as BuildEnvironment;
  const [client, prerender] = [environment('client'), environment('prerender')];
  const build = vi.fn(({ name }: BuildEnvironment) => Promise.resolve(`${name} is built`));
  const builder = { environments: { client, prerender }, build } as object as ViteBuilder;
  return { builder, client, prerender, build };
}

test('browsers are sent the renderer, each island once, and each script of a component', () => {
  const modules = graph({
    '/a.astro': {
      hydratedComponents: [{ specifier: './One.tsx', resolvedPath: '/%E4%B8%80.tsx' }],
      scripts: [{}, {}],
    },
    '/@fs/b.astro': {
      hydratedComponents: [{ specifier: './One.tsx', resolvedPath: '/%E4%B8%80.tsx' }],
      clientOnlyComponents: [{ specifier: 'of-a-package' }],
      scripts: [{}],
    },
  });
  expect(new Set(clientInput(modules))).toEqual(
    new Set([
      '/a.astro?astro&type=script&index=0&lang.ts',
      '/a.astro?astro&type=script&index=1&lang.ts',
      '/b.astro?astro&type=script&index=0&lang.ts',
      '/一.tsx',
      CLIENT,
      'of-a-package',
    ]),
  );
});

test('what was begun is what Astro is given when it asks, and it is told to go on', async () => {
  const { builder, client, prerender, build } = twoEnvironments();
  const ours = beforeAsked(builder);
  ours.begin(['a', 'b']);
  const isWanted = ours.isWanted();
  expect(build).toHaveBeenCalledExactlyOnceWith(client);
  expect(await ours.builder.build(prerender)).toBe('prerender is built');
  client.config.build.rolldownOptions.input = ['a', 'b'];
  expect(await ours.builder.build(client)).toBe('client is built');
  expect(await isWanted).toBe(true);
  expect(build.mock.calls).toEqual([[client], [prerender]]);
});

test.each([
  ['is bundled', () => Promise.resolve('in vain')],
  ['cannot be bundled', () => Promise.reject(new Error('No such file.'))],
])(
  'where Astro asks for other scripts it gets these, whether what was begun %s',
  async (_, first) => {
    const { builder, client, build } = twoEnvironments();
    build.mockImplementationOnce(first);
    const ours = beforeAsked(builder);
    ours.begin(['a', 'b']);
    const isWanted = ours.isWanted();
    client.config.build.rolldownOptions.input = ['a', 'c'];
    expect(await ours.builder.build(client)).toBe('client is built');
    expect(await isWanted).toBe(false);
    expect(await ours.isWanted()).toBe(true);
    expect(build.mock.calls).toEqual([[client], [client]]);
  },
);

test('what cannot be bundled is told when Astro asks', async () => {
  const { builder, client, build } = twoEnvironments();
  build.mockRejectedValue(new Error('No such file.'));
  const ours = beforeAsked(builder);
  ours.begin(['a']);
  await expect(ours.builder.build(client)).rejects.toThrow('No such file.');
});

/**
 * A build of Astro.
 *
 * @param others Integrations of others.
 * @param more What Astro asks for, and we do not know of.
 * @returns Its steps, in their order.
 */
async function steps(others: readonly string[], more: readonly string[] = []): Promise<string[]> {
  const { hooks } = clientMeanwhile();
  const { builder, client, prerender } = twoEnvironments();
  const plugins: Plugin[] = [];
  const said: string[] = [];
  const pluginFor = (name: string): Plugin | undefined =>
    plugins.find(({ applyToEnvironment }) => applyToEnvironment?.({ name } as never) === true);
  builder.build = async ({ name }) => {
    if (name === 'prerender') {
      (pluginFor(name)?.buildEnd as (this: object) => void).call(graph({}));
      await Promise.resolve();
      said.push('the program is written');
    } else {
      said.push('scripts are begun');
      const bundle = { 'a.js': {} };
      const { handler } = pluginFor(name)?.generateBundle as {
        handler: (options: object, files: object) => Promise<void>;
      };
      await handler({}, bundle);
      said.push('a.js' in bundle ? 'scripts are written' : 'scripts are thrown away');
    }
    return [];
  };
  const buildApp = async (given: ViteBuilder): Promise<void> => {
    await given.build(prerender);
    client.config.build.rolldownOptions.input = [...clientInput(graph({})), ...more];
    said.push('scripts are asked for');
    await given.build(client);
  };
  const vite = { builder: { buildApp } };
  const integrations = ['taizhang:offline', '@astrojs/mdx', ...others].map((name) => ({ name }));
  const updateConfig = ({ vite: added }: { vite: { plugins: Plugin[] } }): void => {
    plugins.push(...added.plugins);
  };
  await hooks['astro:config:setup']?.({ command: 'build', updateConfig } as never);
  await hooks['astro:config:done']?.({ config: { integrations } } as never);
  await hooks['astro:build:setup']?.({ vite } as never);
  await vite.builder.buildApp(builder);
  return said;
}

test('scripts are begun while the program is being written, and written when Astro asks', async () => {
  expect(await steps([])).toEqual([
    'scripts are begun',
    'the program is written',
    'scripts are asked for',
    'scripts are written',
  ]);
});

test('where Astro asks for more they are thrown away, and bundled in the order of Astro', async () => {
  expect(await steps([], ['astro:scripts/page.js'])).toEqual([
    'scripts are begun',
    'the program is written',
    'scripts are asked for',
    'scripts are thrown away',
    'scripts are begun',
    'scripts are written',
  ]);
});

test('beside an integration of others the order of Astro stays', async () => {
  expect(await steps(['@astrojs/react'])).toEqual([
    'the program is written',
    'scripts are asked for',
    'scripts are begun',
    'scripts are written',
  ]);
});

// What is begun is all that Astro asks for, as long as it has these lines: read it again where one goes.
test.each([
  [
    'static-build.js',
    [
      '...internals.discoveredHydratedComponents.keys(),',
      '...internals.discoveredClientOnlyComponents.keys(),',
      '...rendererClientEntrypoints,',
      '...internals.discoveredScripts\n',
      'const sortedClientInput = Array.from(internals.clientInput).sort();',
      'await builder2.build(builder2.environments.client);',
    ],
  ],
  [
    'plugins/plugin-analyzer.js',
    [
      'c.resolvedPath ? decodeURI(c.resolvedPath) : c.specifier;',
      '`${id.replace("/@fs", "")}?astro&type=script&index=${i}&lang.ts`',
    ],
  ],
])('%s of Astro asks for what is begun', (file, lines) => {
  const source = readFileSync(`node_modules/astro/dist/core/build/${file}`, 'utf8');
  for (const line of lines) expect(source).toContain(line);
});
