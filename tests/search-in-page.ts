/** The site's search, from its own source, in an open page: for the exact tests and the benchmarks. */
import { build } from 'esbuild';
import type { Page } from '@playwright/test';

/** The result of one search of a page. */
export interface Asked {
  engine: string;
  /** Address of the page and id of the clause, for each literal hit: `plan/3-1/#3.1.1-2`. */
  keys: string[];
  /** Milliseconds until the first answer was there, and until all of it was. */
  first: number;
  whole: number;
  /** When the first answer was there: milliseconds since 1970. */
  firstAt: number;
}

/** The page then has this. */
export interface AskingWindow {
  ask: (typed: string) => Promise<Asked>;
  /** Keys of the hits in the plans that Pagefind's index names, as on a large site. */
  askIndex: (typed: string) => Promise<string[]>;
}

const SCRIPT = `
import { answer, browserDoor, createSearch, pagefindEngine } from './src/search/index.ts';
const door = browserDoor(ROOT, false);
const search = createSearch(door);
const keysOf = ({ literal }) =>
  literal.pages.flatMap(({ page, hits }) =>
    hits.map(({ clause }) => page.address + '#' + clause.id),
  );
let source;
globalThis.askIndex = async (typed) => {
  source ??= (async () => {
    const folder = ROOT + 'pagefind/';
    const engine = await pagefindEngine(await door.importPagefind(folder + 'pagefind.js'), folder);
    const { plans } = await door.fetchJson(ROOT + 'search/clauses.json');
    const { roads } = await door.fetchJson(ROOT + 'search/roads.json');
    const holding = async (words) => {
      const named = await engine(words);
      return plans.flatMap(({ id, pages }) => (named?.has(id) ?? true ? pages : []));
    };
    return { holding, roads };
  })();
  const { holding, roads } = await source;
  return keysOf(await answer(typed, { here: [], isWhole: false, holding }, roads));
};
globalThis.ask = async (typed) => {
  const start = performance.now();
  let first;
  let firstAt;
  const stop = search.$state.listen(({ status }) => {
    if (first !== undefined || status !== 'ready') return;
    first = performance.now() - start;
    firstAt = Date.now();
  });
  await search.search(typed);
  stop();
  const { engine, answer: found } = search.$state.get();
  const keys = keysOf(found);
  return { engine, keys, first, whole: performance.now() - start, firstAt };
};`;

/**
 * Puts `ask` into an open page of a site.
 *
 * @param root Address of the site, with a slash at its end.
 */
export async function putSearchInto(page: Page, root: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: SCRIPT, resolveDir: process.cwd() },
    define: { ROOT: JSON.stringify(root) },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const address = `${root}ask.js`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
  );
  await page.addScriptTag({ url: address });
}
