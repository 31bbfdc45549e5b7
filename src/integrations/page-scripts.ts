import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of scripts, and how Astro names those that pages begin with. */
const [FOLDER, PAGE_SCRIPT] = ['_astro', '_astro_type_script_'];

/** A script that does nothing but load another one. */
const ONLY_LOADS = /^import"\.\/([^"]+)";\s*$/u;

/** How a page asks for a script, while addresses begin at the site's root. */
const asked = (name: string): string => `src="/${FOLDER}/${name}"`;

/**
 * Removes scripts of pages that only load another one: the bundler leaves such a one where a group of
 * chunks.ts holds the page script itself.
 *
 * @param dist The built site.
 * @returns What makes pages ask for the other script at once: one request less, and none that waits for another.
 */
export function withoutDetours(dist: string): (html: string) => string {
  const folder = join(dist, FOLDER);
  const detours = readdirSync(folder)
    .filter((name) => name.includes(PAGE_SCRIPT))
    .flatMap((name) => {
      const [, other] = ONLY_LOADS.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return other === undefined ? [] : [[name, other] as const];
    });
  for (const [name] of detours) rmSync(join(folder, name));
  return (html) =>
    detours.reduce((page, [name, other]) => page.replaceAll(asked(name), asked(other)), html);
}
