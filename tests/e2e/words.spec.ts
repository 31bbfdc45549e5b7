/** tests/fixtures/search/words.yaml, word by word, on the page that a person sends to another. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from './site.ts';

interface Word {
  typed: string;
  /** Clauses that hold what was typed. */
  finds: string[];
  /** What another road finds. */
  other?: { says: string; road: 'same' | 'near'; finds: string[] };
}

const words: Word[] = parse(readFileSync('tests/fixtures/search/words.yaml', 'utf8'));

for (const { typed, finds, other } of words) {
  test(`“${typed}” finds what the list says`, async ({ page, site }) => {
    await page.goto(`${site}search/?q=${encodeURIComponent(typed)}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('status').last()).toContainText('原文');
    const found = (scope: string): Promise<string[]> =>
      main
        .locator(`${scope}[data-clause]`)
        .evaluateAll((all) => all.map((item) => item.getAttribute('data-clause') ?? ''));
    expect((await found(':not([data-approximate] *)')).sort()).toEqual([...finds].sort());
    const others = main.locator('section[data-approximate]');
    await expect(others).toHaveCount(other === undefined ? 0 : 1);
    if (other === undefined) return;
    await expect(others).toHaveAttribute('data-approximate', other.road);
    await expect(others).toContainText(other.says);
    expect((await found('[data-approximate] ')).sort()).toEqual([...other.finds].sort());
  });
}
