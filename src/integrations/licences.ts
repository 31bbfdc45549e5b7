import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** The folder of the package in a module's path. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u;

/** Packages that reach browsers in other ways: code that the bundlers add, Pagefind's files, data. */
const UNBUNDLED = ['astro', 'vite', 'rolldown', 'pagefind', '@vant/area-data'];

/** The folder of the package that a module belongs to. Undefined for our own code. */
export function packageFolder(module: string): string | undefined {
  return PACKAGE.exec(module.replace(/^\0/u, '').replaceAll('\\', '/'))?.[0];
}

/** A package's name, version and licence, with the text of the licence if the package has it. */
export function notice(folder: string): string {
  const about: Record<string, unknown> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
    .find((name) => /^licen[cs]e/iu.test(name));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `== ${String(about['name'])} ${String(about['version'])} (${String(about['license'])})\n\n${text}\n`;
}

/** The notices of the packages in these folders, each once, sorted by name. */
export function notices(folders: Iterable<string>): string {
  return [...new Set([...folders].map(notice))].sort().join('\n');
}

/**
 * Writes `licences.txt`, since the licences ask that their text goes with the code that browsers are sent.
 *
 * @param folders The folders of the packages. Packages whose code this build bundles are added.
 */
export function licences(folders: Set<string>): AstroIntegration {
  const collect = (): Plugin => ({
    name: 'taizhang:licences',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const module of chunk.moduleIds) {
          const folder = packageFolder(module);
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  });
  return {
    name: 'taizhang:licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collect()], worker: { plugins: () => [collect()] } } });
      },
      'astro:build:done': ({ dir }) => {
        for (const name of UNBUNDLED) {
          folders.add(dirname(findPackageJSON(name, import.meta.url) ?? ''));
        }
        writeFileSync(join(fileURLToPath(dir), 'licences.txt'), notices(folders));
      },
    },
  };
}
