/**
 * The promise of search, run by run: every run of 1 to 8 characters of the plan, and a sample of longer
 * ones, finds all clauses that hold it and no other; a third as many that stand nowhere find none. The real
 * client, and the real index that it asks on a large site, in a real browser; the truth is `plain` and `includes`.
 */
import type { Page } from '@playwright/test';
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

/** Asks for all of them, one after the other; gives back what was answered wrongly. */
async function wrongAnswers(page: Page, queries: readonly string[]): Promise<Wrong[]> {
  const asked = queries.map((typed) => ({ typed, keys: truth(typed) }));
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
    expect(await wrongAnswers(page, present)).toEqual([]);
  });

  test('each of a third as many runs that stand nowhere finds none', async ({ page, site }) => {
    await page.goto(site);
    await putSearchInto(page, site);
    const third = present.filter((_, at) => at % 3 === 0);
    const none = absent(third);
    expect(none.length).toBeGreaterThan(0.95 * third.length);
    expect(await wrongAnswers(page, none)).toEqual([]);
  });
});
