import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { textsOfPages } from './built-pages.ts';

/** The address that a page says is its own; as Astro writes it, with the marks of HTML in it. */
const CANONICAL = /<link rel="canonical" href="([^"]+)"/u;

/** The list of addresses, for crawlers: those that the pages call their own, each once. */
export function sitemap(pages: readonly string[]): string {
  const addresses = new Set(pages.flatMap((html) => CANONICAL.exec(html)?.[1] ?? []));
  const lines = [...addresses].sort().map((address) => `<url><loc>${address}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</urlset>\n`;
}

/** All may be read; where the site's address is known, the list of its pages is named. */
export function robots(site: string | undefined): string {
  const rule = 'User-agent: *\nAllow: /\n';
  return site === undefined ? rule : `${rule}Sitemap: ${site}sitemap.xml\n`;
}

/** Writes `robots.txt` and, since a sitemap holds whole addresses, with SITE_URL only `sitemap.xml`. */
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
