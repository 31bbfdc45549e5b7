import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Astro writes for a script of ours. */
const PAGE_SCRIPT = /<script type="module" src="(\/_astro\/)([^"]+)"/gu;

/** A script that has to be there before another one starts, as the bundler writes it. */
const IMPORT = /\b(?:from|import)"\.\/([^"]+)"/gu;

/**
 * What makes scripts of a page wait for its styles, without which nothing is painted: they are asked for with low
 * priority, and so is what they import, together with them and not when they have come.
 *
 * Not what islands import: with so many under way when a page is left, Firefox may load the next one for ever.
 *
 * @param dist The built site.
 * @returns The change for each of its pages, whose addresses begin at the site's root.
 */
export function scriptsLast(dist: string): (html: string) => string {
  const links = new Map<string, string>();
  const linksOf = (folder: string, script: string): string => {
    const code = readFileSync(join(dist, folder, script), 'utf8');
    return [...code.matchAll(IMPORT)]
      .map(([, name]) => `<link rel="modulepreload" fetchpriority="low" href="${folder}${name}">`)
      .join('');
  };
  return (html) =>
    html.replace(PAGE_SCRIPT, (_tag, folder: string, script: string) => {
      const before = links.get(script) ?? linksOf(folder, script);
      links.set(script, before);
      return `${before}<script type="module" fetchpriority="low" src="${folder}${script}"`;
    });
}
