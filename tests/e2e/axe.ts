/** Questions to axe about a page: it comes into a page once, and tells only what is wrong. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Wrong {
  rule: string;
  html: string;
  /** Why, in axe's words. */
  message: string;
}

/** What is wrong on a page, or in a part of it; no page has frames. */
async function wrong(page: Page, options: RunOptions, part: string): Promise<Wrong[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ chosen, selector }) => {
      const { axe } = window as unknown as {
        axe: { run: (part: string, chosen: object) => Promise<AxeResults> };
      };
      const { violations } = await axe.run(selector, chosen);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => ({ rule: id, html, message: any[0]?.message ?? '' })),
      );
    },
    // What passes would be written down too, which takes longer than to find it.
    { chosen: { ...options, resultTypes: ['violations'] }, selector: part },
  );
}

/** What axe finds on a page, or in a part of it; unless told otherwise, targets of less than 24 px too (WCAG 2.2). */
export async function axe(
  page: Page,
  { part = 'html', targets = true }: { part?: string; targets?: boolean } = {},
): Promise<string[]> {
  const size = page.viewportSize();
  // Some forms are longer than a phone: axe takes a control that has scrolled below the page's head for too small.
  const isLong =
    size !== null && (await page.locator('.form-line, .bulk, .report-scope').count()) > 0;
  if (isLong) {
    await page.setViewportSize({ ...size, height: 4000 });
    await page.evaluate(() => scrollTo(0, 0));
  }
  const found = await wrong(page, { rules: { 'target-size': { enabled: targets } } }, part);
  if (isLong) await page.setViewportSize(size);
  return found.map(({ rule, html }) => `${rule}: ${html}`);
}

/** What has too little contrast to be read (WCAG 2.2, 1.4.3), or to be read easily (1.4.6). */
export async function unreadable(
  page: Page,
  rule: 'color-contrast' | 'color-contrast-enhanced' = 'color-contrast',
): Promise<string[]> {
  const found = await wrong(page, { runOnly: [rule] }, 'html');
  // One of many that are alike is enough to find the rule that colours them.
  const alike = new Map(found.map(({ message, html }) => [message, html]));
  return [...alike].map(([message, html]) => `${message}: ${html}`);
}
