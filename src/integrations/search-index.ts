import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Plan } from '../model/index.ts';
import { normalise, searchPages, spaced } from '../search/index.ts';
import type { SearchPage } from '../search/index.ts';

/** What Pagefind writes and nobody loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Never part of a text: without it, phrases would match across the end of a clause. */
const BETWEEN_CLAUSES = ' ¶ ';

function plansIn(dist: string): Plan[] {
  return readdirSync(dist)
    .map((name) => join(dist, name, 'plan.json'))
    .filter((file) => existsSync(file))
    .sort()
    .map((file): Plan => JSON.parse(readFileSync(file, 'utf8')));
}

/** Throws what Pagefind complains of: no site without its search. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index: ${answer.errors.join('; ')}`);
  return answer;
}

/** Characters that Pagefind would skip: all that are neither letter nor number, but for the quote. */
function otherCharacters(pages: readonly SearchPage[]): string {
  const all = pages.flatMap(({ clauses }) => clauses.map(({ text }) => normalise(text).text));
  const characters = new Set(Array.from(`${all.join('')}¶`));
  return [...characters]
    .filter((one) => !/[\p{L}\p{N}"]/u.test(one))
    .sort()
    .join('');
}

/** Builds Pagefind's index over single characters, a record for each page. */
async function writePagefind(pages: readonly SearchPage[], outputPath: string): Promise<void> {
  try {
    const { index } = must(
      await createIndex({ forceLanguage: 'unknown', includeCharacters: otherCharacters(pages) }),
    );
    if (index === undefined) throw new Error('The search index: Pagefind gave none.');
    for (const { address, clauses } of pages) {
      const content = clauses.map(({ text }) => spaced(normalise(text).text)).join(BETWEEN_CLAUSES);
      must(await index.addCustomRecord({ url: `/${address}`, content, language: 'unknown' }));
    }
    must(await index.writeFiles({ outputPath }));
  } finally {
    await close();
  }
  for (const file of readdirSync(outputPath)) {
    if (UNUSED.test(file)) rmSync(join(outputPath, file));
  }
}

/**
 * Builds `pagefind/` and `search/clauses.json` from the built `plan.json` files.
 *
 * @param dist Folder of the built site.
 * @throws Error if there is no plan or Pagefind complains.
 */
export async function buildSearchIndex(dist: string): Promise<void> {
  const pages = plansIn(dist).flatMap(searchPages);
  if (pages.length === 0) {
    throw new Error(`${dist}: no <plan>/plan.json to index. Is the route of plan.json built?`);
  }
  mkdirSync(join(dist, 'search'), { recursive: true });
  writeFileSync(join(dist, 'search/clauses.json'), JSON.stringify(pages));
  await writePagefind(pages, join(dist, 'pagefind'));
}

/** Makes the search index when the pages are built. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'taizhang:search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await buildSearchIndex(fileURLToPath(dir));
      },
    },
  };
}
