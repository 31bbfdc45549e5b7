import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSync } from 'esbuild';
import { BROWSERS } from './settings.ts';

/** The style that Astro writes before the first island of a page; src/styles/base.css says the same. */
const STYLE = /<style>astro-island[^<]*<\/style>/gu;

/** A script that Astro writes before the first island of a page, or of a directive: known by what it defines. */
const SCRIPT =
  /<script>((?:(?!<\/script>)[\s\S])*?(?:\(self\.Astro=\{\}\)|customElements\.define\("astro-island")(?:(?!<\/script>)[\s\S])*?)<\/script>/gu;

/**
 * Attributes and comments of islands that nothing here reads: an id for Preact's `useId`, which no island calls;
 * the island's name for error messages; a directive without a value; and marks for children that come later.
 */
const UNREAD: [RegExp, string][] = [
  [/(<astro-island) uid="[^"]*"(?: data-preact-island-id="\d+")?/gu, '$1'],
  [/( opts="\{)&quot;name&quot;:&quot;\w+&quot;,(?:&quot;value&quot;:true)?/gu, '$1'],
  [/ await-children>/gu, '>'],
  [/<!--astro:end-->/gu, ''],
];

/** Addresses of scripts: the file that asks for them lies beside them. */
const BESIDE = / (component|renderer)-url="\/_astro\//gu;

/**
 * A page without the style and the scripts that Astro writes into it for islands, and these scripts.
 *
 * @param html A built page.
 */
export function withoutRuntime(html: string): { html: string; scripts: string[] } {
  const scripts = [...html.matchAll(SCRIPT)].map(([, code = '']) => code);
  const rest = html.replace(STYLE, '').replace(SCRIPT, '');
  const short = UNREAD.reduce((page, [words, fewer]) => page.replace(words, fewer), rest);
  return { html: short.replace(BESIDE, ' $1-url="./'), scripts };
}

/** The script that makes the page's Trusted Types policy: what it allows has to be known before an island comes. */
function policyScript(): string {
  const entry = fileURLToPath(new URL('../components/base/trusted.ts', import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: BROWSERS,
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/**
 * Makes one file of the scripts that Astro writes into each page with islands: the policy lets no script stand
 * in a page but our own, and a browser keeps a file from page to page.
 */
export function islandRuntime(): AstroIntegration {
  return {
    name: 'taizhang:island-runtime',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.html'))
          .sort()
          .map((file) => join(dist, file))
          .map((path) => ({ path, ...withoutRuntime(readFileSync(path, 'utf8')) }));
        // Directives first: an island starts at once if its directive is there.
        const scripts = [...new Set(pages.flatMap((page) => page.scripts))].sort(
          (a, b) => a.length - b.length,
        );
        if (scripts.length === 0) return;
        // Browsers before Chromium 93 have the longer one only.
        const code = [policyScript(), ...scripts]
          .join('\n')
          .replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call(');
        const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
        const address = `/_astro/islands.${hash}.js`;
        mkdirSync(join(dist, '_astro'), { recursive: true });
        writeFileSync(join(dist, address), code);
        const tag = `<script type="module" src="${address}"></script></head>`;
        for (const { path, html, scripts: own } of pages) {
          if (own.length > 0) writeFileSync(path, html.replace('</head>', tag));
        }
      },
    },
  };
}
