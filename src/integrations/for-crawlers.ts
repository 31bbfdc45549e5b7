import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { textsOfPages } from './built-pages.ts';

/** The address that a page gives as its own, as Astro writes it, with HTML's references. */
const CANONICAL = /<link rel="canonical" href="([^"]+)"/u;

/** A sitemap of the addresses that pages give as their own, each once. */
export function sitemap(pages: readonly string[]): string {
  const addresses = new Set(pages.flatMap((html) => CANONICAL.exec(html)?.[1] ?? []));
  const lines = [...addresses].sort().map((address) => `<url><loc>${address}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</urlset>\n`;
}

/** Allows everything. If the site's address is known, names the sitemap. */
export function robots(site: string | undefined): string {
  const rule = 'User-agent: *\nAllow: /\n';
  return site === undefined ? rule : `${rule}Sitemap: ${site}sitemap.xml\n`;
}

/** Writes `robots.txt`. With SITE_URL also writes `sitemap.xml`, since a sitemap needs full addresses. */
export function forCrawlers(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'taizhang:for-crawlers',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, 'robots.txt'), robots(site));
        if (site === undefined) return;
        writeFileSync(join(dist, 'sitemap.xml'), sitemap(textsOfPages(dist)));
      },
    },
  };
}
