import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of scripts, from the site's root. */
const FOLDER = '/_astro/';

/** The tag that Astro writes for one of our scripts. */
const PAGE_SCRIPT = /<script type="module" src="\/_astro\/([^"]+)"/gu;

/** An island that starts at once, as island-runtime.ts leaves it: the addresses of its script and of its renderer. */
const AT_ONCE =
  /<astro-island component-url="\.\/([^"]+)"[^>]* renderer-url="\.\/([^"]+)"[^>]* client="only"/gu;

const linkTo = (script: string): string =>
  `<link rel="modulepreload" fetchpriority="low" href="${FOLDER}${script}">`;

/** An import of a script, as the bundler writes it. The imported script has to be there before this one starts. */
const IMPORT = /\b(?:from|import)"\.\/([^"]+)"/gu;

/**
 * Parts without which an island draws nothing, though it imports them later: the table of the ledger waits for what
 * stands around it (components/ledger-table/LedgerTable.tsx).
 */
const AWAITED = [{ island: 'LedgerTable', parts: ['Filters', 'Notices'] }];

/**
 * Gives a page's scripts a low priority: they wait for the styles, which the first paint needs. What these
 * scripts import is asked for at the same time, with the same priority, and so are islands that start at once and the
 * parts that they wait for.
 *
 * @param dist The built site.
 * @returns The change to each page, while its addresses still begin at the site's root.
 * @throws Error if an island has no longer a part of `AWAITED`.
 */
export function scriptsLast(dist: string): (html: string) => string {
  const known = new Map<string, string[]>();
  const codeOf = (script: string): string => readFileSync(join(dist, FOLDER, script), 'utf8');
  const awaitedBy = (script: string): string[] => {
    const { parts } = AWAITED.find(({ island }) => script.startsWith(`${island}.`)) ?? {
      parts: [],
    };
    return parts.map((part) => {
      const [name] = new RegExp(`\\b${part}\\.[\\w-]+\\.js`, 'u').exec(codeOf(script)) ?? [];
      if (name === undefined) throw new Error(`${script} has no part ${part}.`);
      return name;
    });
  };
  const importsOf = (script: string): string[] => {
    const imports =
      known.get(script) ?? [...codeOf(script).matchAll(IMPORT)].map(([, name = '']) => name);
    known.set(script, imports);
    return imports;
  };
  return (html) => {
    const own = [...html.matchAll(PAGE_SCRIPT)].map(([, name = '']) => name);
    const needed = new Set([
      ...own,
      ...[...html.matchAll(AT_ONCE)].flatMap(([, island = '', renderer = '']) => [
        ...[island, renderer],
        ...awaitedBy(island),
      ]),
    ]);
    // The loop also visits scripts that are added here.
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
