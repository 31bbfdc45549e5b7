import { expect, test } from 'vitest';
import { robots, sitemap } from '../../../src/integrations/for-crawlers.ts';

test('the sitemap lists what pages call their own address, each once, in order', () => {
  const pages = ['b/', 'a/', 'a/', undefined].map((path) =>
    path === undefined ? '<p>' : `<link rel="canonical" href="https://x.test/${path}">`,
  );
  expect(sitemap(pages).match(/<loc>[^<]+/gu)).toEqual([
    '<loc>https://x.test/a/',
    '<loc>https://x.test/b/',
  ]);
});

test('robots.txt lets all read, and names the sitemap only where the site has an address', () => {
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
  expect(robots('https://x.test/a/')).toContain('Sitemap: https://x.test/a/sitemap.xml\n');
});
