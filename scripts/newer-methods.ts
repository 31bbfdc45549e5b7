/**
 * Part of npm run test:syntax: no script that is sent to browsers, of a library either, uses what one of the oldest
 * browsers lacks and es-check does not see. Methods and properties are known by their names alone, so that none of our
 * own may be called so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
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

type Part = Record<string, unknown>;

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}

/** Whether a chain, or the part of it up to this link, has a `?.`. */
function isOptional({ optional, callee, object }: Part): boolean {
  return optional === true || [callee, object].some((link) => isPart(link) && isOptional(link));
}

/** Whether spread arguments come after the `?.` of a chain: a?.b(...c).d */
function spreads(link: Part): boolean {
  const given = Array.isArray(link['arguments']) ? link['arguments'].filter(isPart) : [];
  const isSpread = given.some(({ type }) => type === 'SpreadElement');
  const before = [link['callee'], link['object']].filter(isPart);
  return (isSpread && isOptional(link)) || before.some(spreads);
}

function isNewer({ type, expression, regex }: Part): boolean {
  if (type === 'ChainExpression') return isPart(expression) && spreads(expression);
  return isPart(regex) && /\(\?<[=!]/u.test(String(regex['pattern']));
}

/**
 * The places where a script has spread arguments after `?.`, on which Chromium 88 fails, or lookbehind in a pattern,
 * for which Safari 15.4 refuses the whole file.
 *
 * @throws Error if the script cannot be read.
 */
export function newerSyntax(code: string): string[] {
  const { program, errors } = parseSync('script.js', code);
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (!isPart(value)) return;
    if (isNewer(value)) found.push(code.slice(Number(value['start']), Number(value['end'])));
    Object.values(value).forEach(look);
  };
  look(program);
  return found;
}

/** The scripts of a file: itself, or, of a page, each that is in it. */
export function scriptsOf(name: string, content: string): string[] {
  if (!name.endsWith('.html')) return [content];
  const scripts = content.matchAll(/<script\b(?![^>]*\bjson")[^>]*>([\s\S]*?)<\/script>/gu);
  return [...scripts].map(([, code = '']) => code);
}

function complaintsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|html)$/u.test(name))
    .flatMap((name) => {
      const scripts = scriptsOf(name, readFileSync(join(folder, name), 'utf8'));
      const newer = scripts.flatMap((code) => [...newerCalls(code), ...newerSyntax(code)]);
      return newer.map((part) => `${join(folder, name)}: an old browser has no ${part}`);
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = ['dist', 'dist-single'].flatMap(complaintsIn);
  for (const one of new Set(complaints)) complain(one);
  process.exit(complaints.length > 0 ? 1 : 0);
}
