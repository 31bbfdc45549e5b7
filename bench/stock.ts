/** Pagefind as it comes, on the same pages: HTML files, `lang="zh-cn"`, what is typed passed on as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import type { Plan } from '../src/model/index.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Builds `pagefind/` in a folder from a page for each page of the plans. */
export async function buildStockIndex(plans: readonly Plan[], folder: string): Promise<void> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind gave no index.');
  const clauses = plans.flatMap((plan) => plan.clauses);
  for (const [page, on] of Map.groupBy(clauses, ({ page: address }) => address)) {
    const paragraphs = on.map(({ text }) => `<p>${escapeHtml(text)}</p>`).join('');
    await index.addHTMLFile({
      url: `/${page}`,
      content: `<!doctype html><html lang="zh-cn"><title>x</title><body><main>${paragraphs}</main>`,
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}

/** The page that each result of the index stands for, as its fragment says. */
export function stockPages(folder: string): Map<string, string> {
  const fragments = join(folder, 'pagefind', 'fragment');
  return new Map(
    readdirSync(fragments).map((file) => {
      const text = gunzipSync(readFileSync(join(fragments, file))).toString('utf8');
      const data: { url: string } = JSON.parse(text.slice(text.indexOf('{')));
      return [file.replace('.pf_fragment', ''), data.url.slice(1)];
    }),
  );
}

/** What the page then has. */
export interface StockWindow {
  askStock: (typed: string) => Promise<{ ids: string[]; whole: number }>;
}

/** Puts `askStock` into an open page; the first ten results are read, as a page of results does. */
export async function putStockInto(page: Page, root: string): Promise<void> {
  await page.evaluate(async (address) => {
    const pagefind = await import(address);
    (globalThis as unknown as StockWindow).askStock = async (typed) => {
      const start = performance.now();
      const { results } = await pagefind.search(typed);
      await Promise.all(
        results.slice(0, 10).map((result: { data: () => unknown }) => result.data()),
      );
      return {
        ids: results.map(({ id }: { id: string }) => id),
        whole: performance.now() - start,
      };
    };
  }, `${root}pagefind/pagefind.js`);
}
