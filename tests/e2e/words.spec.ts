/** tests/fixtures/search/words.yaml, word by word. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from './site.ts';

interface Word {
  typed: string;
  /** Clauses that hold what was typed. */
  finds: string[];
  /** What another road finds. */
  other?: Other | Other[];
}

interface Other {
  says: string;
  road: 'same' | 'near';
  finds: string[];
}

const words: Word[] = parse(readFileSync('tests/fixtures/search/words.yaml', 'utf8'));

test(`each of ${words.length} words finds what the list says`, async ({ page, site }) => {
  await page.goto(`${site}search/`);
  const main = page.getByRole('main');
  const said = main.getByRole('status').last();
  const found = async (scope: string): Promise<string[]> => {
    const clauses = main.locator(`${scope}[data-clause]`);
    const ids = await clauses.evaluateAll((all) => all.map((one) => one.dataset['clause'] ?? ''));
    return ids.sort();
  };
  for (const { typed, finds, other } of words) {
    await page.getByRole('searchbox').fill('');
    await expect(said).not.toContainText('原文');
    await page.getByRole('searchbox').fill(typed);
    await expect(said, typed).toContainText('原文');
    expect.soft(await found(':not([data-approximate] *)'), typed).toEqual([...finds].sort());
    const others = main.locator('section[data-approximate]');
    const wanted = [other ?? []].flat();
    await expect.soft(others, typed).toHaveCount(wanted.length);
    for (const [at, one] of wanted.entries()) {
      await expect.soft(others.nth(at), typed).toHaveAttribute('data-approximate', one.road);
      await expect.soft(others.nth(at), typed).toContainText(one.says);
    }
    const ids = wanted.flatMap((one) => one.finds);
    expect.soft(await found('[data-approximate] '), typed).toEqual(ids.sort());
  }
});
