/**
 * Part of npm run test:syntax: no script that is sent to browsers, of a library either, calls a method that
 * Chromium 88 has not, or uses a property `aria…`, which Firefox has since 119. es-check reads syntax and names of
 * constructors; a method is known by its name alone, so that none of our own may be called so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { complain } from './terminal.ts';

/** Methods that are newer than Chromium 88, Firefox 115 and Safari 15.4, by what has them. */
const NEWER = {
  arrays: [
    ...['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
    'fromAsync',
  ],
  objects: ['groupBy', 'hasOwn'],
  strings: ['isWellFormed', 'toWellFormed'],
  sets: [
    ...['union', 'intersection', 'difference', 'symmetricDifference'],
    ...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'getOrInsert', 'getOrInsertComputed'],
  ],
  promises: ['withResolvers'],
  bytes: ['transferToFixedLength', 'toHex', 'toBase64', 'setFromHex', 'fromBase64', 'fromHex'],
  signals: ['throwIfAborted', 'timeout', 'any'],
  pages: ['canParse', 'checkVisibility', 'showPicker', 'randomUUID', 'supportedValuesOf'],
};

const CALL = new RegExp(
  `.{0,30}(?<!\\.\\.)\\.(?:${Object.values(NEWER).flat().join('|')})\\(.{0,20}|.{0,30}\\bstructuredClone\\(|.{0,30}\\.aria[A-Z]\\w+.{0,20}`,
  'gu',
);

/** What an old browser has not, calls of methods and properties, each with a little of the code around it. */
export function newerCalls(code: string): string[] {
  return code.match(CALL) ?? [];
}

/** The scripts of a file: itself, or, of a page, what stands in it. */
export function scriptsOf(name: string, content: string): string {
  if (!name.endsWith('.html')) return content;
  return [...content.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)]
    .map(([, code = '']) => code)
    .join('\n');
}

function complaintsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html)$/u.test(name))
    .flatMap((name) => {
      const code = scriptsOf(name, readFileSync(join(folder, name), 'utf8'));
      return newerCalls(code).map((call) => `${join(folder, name)}: an old browser has no ${call}`);
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = ['dist', 'dist-single'].flatMap(complaintsIn);
  for (const one of new Set(complaints)) complain(one);
  process.exit(complaints.length > 0 ? 1 : 0);
}
