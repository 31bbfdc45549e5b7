/** Settings of every build of this project: the site, the one-file edition, and the inline script. */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';

/** The oldest engines we promise (README, "Browsers"). */
export const BROWSERS = ['chrome88', 'firefox115', 'safari15.4'];

/**
 * The same for the syntax of scripts, but Chromium 91 in place of 88. For older ones bundlers write each `?.` out:
 * they fail on spread arguments after it. `npm run test:syntax` holds scripts to ES2021, and finds such arguments, and
 * lookbehind, which Safari 15.4 does not have.
 */
export const SYNTAX = ['chrome91', 'firefox115', 'safari15.4'];

/** GFM and smart punctuation would change official text: "PPP" to “PPP”, 2--3 to 2–3. */
export const VERBATIM = {
  processor: satteri({ features: { gfm: false, smartPunctuation: false } }),
  syntaxHighlight: false,
} as const;

/** The full path of a file in `src`, in quotes, for an import in generated code. */
export function sourceFile(path: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../${path}`, import.meta.url)));
}

/** A pattern for one module. With it, a plugin is not called for every other module. */
export function exactly(id: string): RegExp {
  return new RegExp(`^${id.replace(/[.\\/]/gu, '\\$&')}$`, 'u');
}
