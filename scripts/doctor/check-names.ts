/** Names that do not travel well. */
import { filesSeen } from '../../src/text/doctor/seen.ts';
import type { Finding } from './types.ts';
import { isPage } from './visit.ts';
import type { Visit } from './visit.ts';

/** So many are told at most: a site of endless names would fill the memory with them. */
const MOST = 1_000;

/** Paths without the slash at their end, in an order in which those follow one another that differ in case alone. */
function sorted(paths: readonly string[]): string[] {
  return paths
    .map((one) => one.replace(/\/$/u, ''))
    .map((path) => ({ path, key: path.toLowerCase().split('/').join('\0') }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ path }) => path);
}

/** Findings on names that differ in case alone, or hold other than plain characters; of a folder, once. */
export function checkNames(paths: readonly string[]): Finding[] {
  const clashes = new Map<string, Finding>();
  const strange = new Map<string, Finding>();
  let before: string[] = [];
  for (const path of sorted(paths)) {
    const names = path.split('/');
    const upTo = (at: number, of = names): string => of.slice(0, at + 1).join('/');
    // What stands before this was looked at with the path before.
    const from = names.findIndex((name, at) => name !== before[at]);
    if (from < 0) continue;
    if (clashes.size < MOST && names[from]?.toLowerCase() === before[from]?.toLowerCase()) {
      const other = upTo(from, before);
      const saw = filesSeen.clash(other, upTo(from));
      clashes.set(saw, { check: 'name-clash', path: other, saw });
    }
    for (let at = from; at < names.length && strange.size < MOST; at += 1) {
      if (!/[^\w.~+-]/u.test(names[at] ?? '')) continue;
      const saw = filesSeen.strange(upTo(at));
      strange.set(saw, { check: 'name-characters', path: upTo(at), saw });
    }
    before = names;
  }
  return [...clashes.values(), ...strange.values()];
}

/** Names of what a site holds: all files of a folder, or what was found. */
export function namesOf({ site, answers }: Visit): string[] {
  const found = [...answers.values()].filter(({ status }) => status === 200);
  return (
    site.list() ??
    found
      .map(({ path }) => path)
      .filter(
        (path) => path !== '' && (!isPage(path) || path.endsWith('/') || path.endsWith('.html')),
      )
  );
}
