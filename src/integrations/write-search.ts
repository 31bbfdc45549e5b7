import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { NO_PLACES, normalise, spaced } from '../search/index.ts';
import type { RoadsFile, SearchIndex, SearchPage } from '../search/index.ts';
import { onOneLine } from '../outside/visible.ts';
import { withFilterSorted } from './filter-order.ts';
import { searchContent } from './search-content.ts';
import type { Searchable } from './search-content.ts';
import { placesOfRegion } from './search-places.ts';

/** Up to this many gzipped bytes, the clauses of all plans are one file. Above that, each plan has its own. */
const SMALL = 200_000;

/** Files of Pagefind that no page loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** No text contains this. Without it, phrases would match across the end of a clause. */
const BETWEEN_CLAUSES = ' ¶ ';

/** Throws Pagefind's errors: no site is built without its search. */
function must<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0)
    throw new Error(`The search index: ${onOneLine(answer.errors.join('; '))}`);
  return answer;
}

/** Characters that Pagefind would skip: all that are neither letters nor numbers, except the quote. */
function otherCharacters(pages: readonly SearchPage[]): string {
  const all = pages.flatMap(({ clauses }) => clauses.map(({ text }) => normalise(text).text));
  const characters = new Set(Array.from(`${all.join('')}¶`));
  return [...characters]
    .filter((one) => !/[\p{L}\p{N}"]/u.test(one))
    .sort()
    .join('');
}

/** Builds Pagefind's index of single characters, with a record for each page. */
async function writePagefind(pages: readonly SearchPage[], outputPath: string): Promise<void> {
  try {
    const { index } = must(
      await createIndex({ forceLanguage: 'unknown', includeCharacters: otherCharacters(pages) }),
    );
    if (index === undefined) throw new Error('The search index: Pagefind gave none.');
    // The overview has the beginning and the end of the text: two pages in the data, but one record here.
    for (const [address, parts] of Map.groupBy(pages, (page) => page.address)) {
      const clauses = parts.flatMap((part) => part.clauses);
      const content = clauses.map(({ text }) => spaced(normalise(text).text)).join(BETWEEN_CLAUSES);
      const filters = { plan: [parts[0]?.plan ?? ''] };
      must(
        await index.addCustomRecord({ url: `/${address}`, content, language: 'unknown', filters }),
      );
    }
    const { files } = must(await index.getFiles());
    // Written here, since files that Pagefind writes itself may be empty if it is closed while the disk is busy.
    for (const { path, content } of withFilterSorted(files)) {
      if (UNUSED.test(path)) continue;
      const file = join(outputPath, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  } finally {
    await close();
  }
}

/**
 * Writes the clauses, in one file for a small site, in a file for each plan for a large one. Also writes the roads
 * to them.
 */
function writeClauses({ roads, units, ...index }: SearchIndex & RoadsFile, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'roads.json'), JSON.stringify({ roads, units }));
  const whole = JSON.stringify(index);
  if (gzipSync(whole).length <= SMALL) {
    writeFileSync(join(folder, 'clauses.json'), whole);
    return;
  }
  for (const { id, pages } of index.plans) {
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(pages));
  }
  const plans = index.plans.map((plan) => ({ ...plan, pages: null }));
  writeFileSync(join(folder, 'clauses.json'), JSON.stringify({ ...index, plans }));
}

/** Writes the places of each region that has plans. A file is fetched when somebody searches for a place. */
function writePlaces({ plans }: SearchIndex, folder: string): void {
  for (const region of new Set(plans.map((plan) => plan.region))) {
    const places = placesOfRegion(region) ?? NO_PLACES;
    writeFileSync(join(folder, `places-${region}.json`), JSON.stringify(places));
  }
}

/**
 * Builds `pagefind/` and `search/`.
 *
 * @param dist The folder of the built site.
 * @throws Error if Pagefind reports an error. (Without a plan no build comes so far.)
 */
export async function buildSearchIndex(content: Searchable, dist: string): Promise<void> {
  const index = searchContent(content);
  const folder = join(dist, 'search');
  writeClauses(index, folder);
  writePlaces(index, folder);
  await writePagefind(
    index.plans.flatMap(({ pages }) => pages),
    join(dist, 'pagefind'),
  );
}
