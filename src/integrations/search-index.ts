import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { loadContentOnce } from '../model/index.ts';
import type { LoadedContent } from '../model/index.ts';
import { normalise, searchPages, spaced } from '../search/index.ts';
import type { SearchIndex, SearchPage } from '../search/index.ts';
import { onOneLine } from '../text/visible.ts';
import { searchRoads } from './search-roads.ts';

/** Up to this many bytes, gzip, the clauses of all plans are one file; above, each plan has its own. */
const SMALL = 200_000;

/** What Pagefind writes and nobody loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** Never part of a text: without it, phrases would match across the end of a clause. */
const BETWEEN_CLAUSES = ' ¶ ';

/** Throws what Pagefind complains of: no site without its search. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0)
    throw new Error(`The search index: ${onOneLine(answer.errors.join('; '))}`);
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
    for (const { address, plan, clauses } of pages) {
      const content = clauses.map(({ text }) => spaced(normalise(text).text)).join(BETWEEN_CLAUSES);
      const filters = { plan: [plan] };
      must(
        await index.addCustomRecord({ url: `/${address}`, content, language: 'unknown', filters }),
      );
    }
    must(await index.writeFiles({ outputPath }));
  } finally {
    await close();
  }
  for (const file of readdirSync(outputPath)) {
    const path = join(outputPath, file);
    if (UNUSED.test(file)) rmSync(path);
    else if (statSync(path).size === 0) throw new Error(`The search index: ${file} is empty.`);
  }
}

/** Writes the clauses: of a small site in one file, of a large one a file for each plan. */
function writeClauses(index: SearchIndex, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const whole = JSON.stringify(index);
  if (gzipSync(whole).length <= SMALL) {
    writeFileSync(join(folder, 'clauses.json'), whole);
    return;
  }
  for (const { id, pages } of index.plans) {
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(pages));
  }
  const plans = index.plans.map(({ id }) => ({ id, pages: null }));
  writeFileSync(join(folder, 'clauses.json'), JSON.stringify({ ...index, plans }));
}

/** What the index is made from. */
export type Searchable = Pick<LoadedContent, 'places' | 'units' | 'terms'> & {
  plans: Pick<LoadedContent['plans'][number], 'plan'>[];
};

/**
 * Builds `pagefind/` and `search/`.
 *
 * @param dist Folder of the built site.
 * @throws Error if there is no plan or Pagefind complains.
 */
export async function buildSearchIndex(content: Searchable, dist: string): Promise<void> {
  const { places, units, terms } = content;
  const plans = content.plans.map(({ plan }) => ({
    id: plan.id,
    pages: searchPages(plan, places),
  }));
  if (plans.length === 0) throw new Error('content/ holds no plan to search. Import one.');
  const text = content.plans
    .flatMap(({ plan }) => plan.clauses.map((clause) => clause.text))
    .join('');
  const roads = searchRoads(text, [...units, ...terms]);
  writeClauses({ plans, roads }, join(dist, 'search'));
  await writePagefind(
    plans.flatMap(({ pages }) => pages),
    join(dist, 'pagefind'),
  );
}

/** Makes the search index beside the pages, which it does not need. */
export function searchIndex(): AstroIntegration {
  let outDir = '';
  let written: Promise<void> | undefined;
  return {
    name: 'taizhang:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      // The first hook in which `dist/` has been emptied.
      'astro:build:setup': () => {
        written = buildSearchIndex(loadContentOnce(process.cwd()), outDir);
        // What it throws is said when it is awaited.
        written.catch(() => undefined);
      },
      'astro:build:done': async () => {
        await written;
      },
    },
  };
}
