import type { Plugin } from 'vite';
import { TOGETHER } from './together.ts';
import type { Together } from './together.ts';

const oneOf = (all: string): string => `(?:${all.split(' ').join('|')})`;

/** Describes a set for the bundler, with a test for the names of its modules. */
function groupOf({ name, modules, packages }: Together): { name: string; test: RegExp } {
  const folders = Object.entries(modules).map(([folder, names]) => `${folder}/${oneOf(names)}`);
  const files = `/src/(?:${folders.join('|')})\\.(?:tsx?|css\\?.*)$`;
  return {
    name,
    test: new RegExp(
      packages === undefined ? files : `${files}|(?:node_modules/|\\0)${oneOf(packages)}`,
      'u',
    ),
  };
}

/** A Vite plugin that makes the bundler put each of these sets into one file for browsers. */
export function chunks(): Plugin {
  const codeSplitting = {
    groups: TOGETHER.map(groupOf),
    // What the modules of a set import is not put into the set.
    includeDependenciesRecursively: false,
  };
  return {
    name: 'taizhang:chunks',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              rolldownOptions: {
                // The bundler needs this, since the file of an island may contain more than the island.
                preserveEntrySignatures: 'allow-extension',
                output: { codeSplitting },
              },
            },
          }
        : undefined,
  };
}

/** Folders whose modules do nothing when they are loaded. Only what a page uses of them is bundled. */
export const PURE = [
  {
    test: /\/src\/(?:charts|intake|ledger|model|outside|plan|reports|search|text)\//u,
    sideEffects: false,
  },
];
