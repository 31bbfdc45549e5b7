/** Settings of every build of this project: of the site, of the one file, and of the inline script. */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';

/** The oldest engines we promise (README, "Browsers"). */
export const BROWSERS = ['chrome88', 'firefox115', 'safari15.4'];

/** GFM and smart punctuation would change official text: "PPP" to “PPP”, 2--3 to 2–3. */
export const VERBATIM = {
  processor: satteri({ features: { gfm: false, smartPunctuation: false } }),
  syntaxHighlight: false,
} as const;

/** A file of `src` as a script that is made here imports it: its whole path, in quotes. */
export function sourceFile(path: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../${path}`, import.meta.url)));
}

/** A pattern for one module: plugins that name theirs so are not asked for every other. */
export function exactly(id: string): RegExp {
  return new RegExp(`^${id.replace(/[.\\/]/gu, '\\$&')}$`, 'u');
}
