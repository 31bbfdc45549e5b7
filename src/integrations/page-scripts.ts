import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of scripts, from the site's root. */
const FOLDER = '/_astro/';

/** Astro writes this for a script of ours. */
const PAGE_SCRIPT = /<script type="module" src="\/_astro\/([^"]+)"/gu;

/** An island that starts at once, as island-runtime.ts leaves it: its script and what draws it. */
const AT_ONCE =
  /<astro-island component-url="\.\/([^"]+)"[^>]* renderer-url="\.\/([^"]+)"[^>]* client="only"/gu;

const linkTo = (script: string): string =>
  `<link rel="modulepreload" fetchpriority="low" href="${FOLDER}${script}">`;

/** A script that has to be there before another one starts, as the bundler writes it. */
const IMPORT = /\b(?:from|import)"\.\/([^"]+)"/gu;

/**
 * Makes scripts of a page wait for its styles, without which nothing is painted: they are asked for with low
 * priority. So is all that they, and islands that start at once, import: together with them, not when they have come.
 *
 * @param dist The built site.
 * @returns The change for each of its pages, whose addresses begin at the site's root.
 */
export function scriptsLast(dist: string): (html: string) => string {
  const known = new Map<string, string[]>();
  const importsOf = (script: string): string[] => {
    const code = (): string => readFileSync(join(dist, FOLDER, script), 'utf8');
    const imports = known.get(script) ?? [...code().matchAll(IMPORT)].map(([, name = '']) => name);
    known.set(script, imports);
    return imports;
  };
  return (html) => {
    const own = [...html.matchAll(PAGE_SCRIPT)].map(([, name = '']) => name);
    const needed = new Set([
      ...own,
      ...[...html.matchAll(AT_ONCE)].flatMap(([, ...names]) => names),
    ]);
    // Scripts that are added here are looked at in their turn.
    for (const script of needed) importsOf(script).forEach((name) => needed.add(name));
    own.forEach((name) => needed.delete(name));
    let links = [...needed].map(linkTo).join('');
    return html.replace(PAGE_SCRIPT, (tag) => {
      const before = links;
      links = '';
      return before + tag.replace('"module"', '$& fetchpriority="low"');
    });
  };
}
