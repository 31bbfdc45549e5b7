import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface Route {
  /** As Astro writes it: `/[plan]/units/[unit]`. */
  pattern: string;
  entrypoint: string;
}

/** The endings of files that become a page or a file of the site. */
const PAGE = /\.(?:astro|mdx|md|js|ts)$/u;

/**
 * The routes of a folder of pages, with the patterns that Astro gives them.
 *
 * @param folder Need not exist.
 */
export function routesOf(folder: string): Route[] {
  return filesIn(folder)
    .map((file) => file.split(sep).join('/'))
    .filter((file) => PAGE.test(file) && !/(?:^|\/)_/u.test(file))
    .sort()
    .map((file) => ({
      pattern: `/${file.replace(PAGE, '').replace(/(?:^|\/)index$/u, '')}`,
      entrypoint: join(folder, file),
    }));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
