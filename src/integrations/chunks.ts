import type { Plugin } from 'vite';
import { TOGETHER } from './together.ts';
import type { Together } from './together.ts';

const oneOf = (all: string): string => `(?:${all.split(' ').join('|')})`;

/** A set as the bundler asks for it: whether a module is in it. */
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

/** A Vite plugin that has the bundler make files of these sets, for browsers. */
export function chunks(): Plugin {
  const codeSplitting = {
    groups: TOGETHER.map(groupOf),
    // The imports of a set have a place of their own.
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
                // The bundler wants it for that: an island's file may hold more than the island.
                preserveEntrySignatures: 'allow-extension',
                output: { codeSplitting },
              },
            },
          }
        : undefined,
  };
}

/** Folders whose modules do nothing when they are loaded: a page gets of them what it asks for, and no more. */
export const PURE = [
  {
    test: /\/src\/(?:charts|intake|ledger|model|plan|reports|search|text)\//u,
    sideEffects: false,
  },
];
