/**
 * The promise of search, run by run: every run of 1 to 8 characters of the plan, and a sample of longer
 * ones, finds all clauses that hold it and no other; a third as many that stand nowhere find none. The real
 * client, and the real index that it asks on a large site: all runs here, and one in twenty in a real browser too.
 * The truth is `plain` and `includes`.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type * as clauses from '../../src/search/clauses.ts';
import type * as search from '../../src/search/index.ts';
import { plain } from '../plain.ts';
import { putSearchInto } from '../search-in-page.ts';
import type { AskingWindow } from '../search-in-page.ts';
import { expect, plan, test } from './site.ts';

const LONGEST_OF_ALL = 8;
const LONGEST = 20;
/** Every how many-th of the longer runs is tried. */
const SAMPLE = 7;

const texts = plan.clauses.map(({ id, page, text }) => ({
  key: `${page}#${id}`,
  text: plain(text),
}));

function truth(typed: string): string[] {
  const run = plain(typed);
  return texts.filter(({ text }) => text.includes(run)).map(({ key }) => key);
}

/** All runs of a text that are so long. */
function runsOf(text: string, length: number): string[] {
  const characters = Array.from(text);
  return characters
    .slice(0, Math.max(0, characters.length - length + 1))
    .map((_, from) => characters.slice(from, from + length).join(''));
}

function runs(): string[] {
  const all = new Set<string>();
  for (let length = 1; length <= LONGEST; length += 1) {
    const found = plan.clauses.flatMap(({ text }) => runsOf(text, length));
    const tried = found.filter((_, at) => length <= LONGEST_OF_ALL || at % SAMPLE === 0);
    for (const run of tried) if (run.trim() !== '') all.add(run);
  }
  return [...all];
}

/**
 * Runs with one character replaced by another of the text, marks included, that stand nowhere.
 * A space within would part words, which is another question.
 */
function absent(present: readonly string[]): string[] {
  const all = plan.clauses.map(({ text }) => text.replace(/\s+/gu, '')).join('');
  const letters = [...new Set(all)];
  return present.flatMap((run, index) => {
    const characters = Array.from(run);
    for (let turn = 0; turn < letters.length; turn += 1) {
      const letter = letters[(index * 31 + turn * 17) % letters.length] ?? '';
      const changed = characters.with((index + turn) % characters.length, letter).join('');
      if (!/\s/u.test(changed.trim()) && changed.trim() !== '' && truth(changed).length === 0)
        return [changed];
    }
    return [];
  });
}

interface Wrong {
  typed: string;
  found: string[];
  byIndex: string[];
}

/** Every how many-th run is asked for in a browser. */
const IN_BROWSER = 20;

/** Asks for some of them, one after the other, in an open page; gives back what was answered wrongly. */
async function wrongInPage(page: Page, queries: readonly string[]): Promise<Wrong[]> {
  const asked = queries
    .filter((_, at) => at % IN_BROWSER === 0)
    .map((typed) => ({ typed, keys: truth(typed) }));
  return page.evaluate(async (list) => {
    const { ask, askIndex } = globalThis as unknown as AskingWindow;
    const wrong: Wrong[] = [];
    for (const { typed, keys } of list) {
      const { keys: found } = await ask(typed);
      const byIndex = await askIndex(typed);
      const wanted = keys.sort().join();
      const isRight = found.sort().join() === wanted && byIndex.sort().join() === wanted;
      if (!isRight) wrong.push({ typed, found, byIndex });
    }
    return wrong;
  }, asked);
}

const keysOf = (found: search.Answer | undefined): string[] =>
  (found?.literal.pages ?? []).flatMap(({ page, hits }) =>
    hits.map(({ clause }) => `${page.address}#${clause.id}`),
  );

/** The site's search in one module: each `import()` of Playwright's asks another thread, and a search has several. */
async function searchInOne(): Promise<typeof clauses & typeof search> {
  const contents = "export * from './index.ts'; export * from './clauses.ts';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'src/search' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
  );
}

/** Asks for all of them, as a page of the site does; gives back what was answered wrongly. */
async function wrongAnswers(site: string, queries: readonly string[]): Promise<Wrong[]> {
  const { answer, browserDoor, createSearch, pagefindEngine, readIndex, readRoads } =
    await searchInOne();
  const importPagefind = () => import(pathToFileURL(resolve('dist/pagefind/pagefind.js')).href);
  const door = { ...browserDoor(site, false), importPagefind };
  const search = createSearch(door);
  const engine = await pagefindEngine(await importPagefind(), `${site}pagefind/`);
  const { plans } = readIndex(await door.fetchJson(`${site}search/clauses.json`));
  const { roads } = readRoads(await door.fetchJson(`${site}search/roads.json`));
  const holding = async (words: readonly string[]) => {
    const named = await engine(words);
    return plans.flatMap(({ id, pages }) => ((named?.has(id) ?? true) ? (pages ?? []) : []));
  };
  const wrong: Wrong[] = [];
  for (const typed of queries) {
    await search.search(typed);
    const found = keysOf(search.$state.get().answer);
    const byIndex = keysOf(await answer(typed, { here: [], isWhole: false, holding }, roads));
    const wanted = truth(typed).sort().join();
    const isRight = found.sort().join() === wanted && byIndex.sort().join() === wanted;
    if (!isRight) wrong.push({ typed, found, byIndex });
  }
  return wrong;
}

test.describe('search is exact', () => {
  test.describe.configure({ timeout: 300_000 });
  const present = runs();

  test(`each of ${present.length} runs of the text finds all clauses that hold it and no other`, async ({
    page,
    site,
  }) => {
    await page.goto(site);
    await putSearchInto(page, site);
    expect(present.length).toBeGreaterThan(30_000);
    expect(await wrongInPage(page, present)).toEqual([]);
    expect(await wrongAnswers(site, present)).toEqual([]);
  });

  test('each of a third as many runs that stand nowhere finds none', async ({ page, site }) => {
    await page.goto(site);
    await putSearchInto(page, site);
    const third = present.filter((_, at) => at % 3 === 0);
    const none = absent(third);
    expect(none.length).toBeGreaterThan(0.95 * third.length);
    expect(await wrongInPage(page, none)).toEqual([]);
    expect(await wrongAnswers(site, none)).toEqual([]);
  });
});
