import { fileURLToPath } from 'node:url';
import only from 'astro/client/only.prebuilt.js';
import visible from 'astro/client/visible.prebuilt.js';
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import type { Plugin } from 'vite';
import { exactly } from './settings.ts';

/** The name under which the page script imports it. */
const MODULE = 'virtual:island-runtime';

/** The style that Astro writes before the first island of a page; src/styles/base.css says the same. */
const STYLE = /<style>astro-island[^<]*<\/style>/gu;

/** What the scripts define that Astro writes before the first island of a page, or of a directive. */
const DEFINES = /\(self\.Astro=\{\}\)\)(?:\.(\w+)|\[)|customElements\.define\("astro-island"/u;

/** The directives that the page script holds. */
const KNOWN = ['only', 'visible', 'touch'];

const [OPEN, CLOSE] = ['<script>', '</script>'];

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

/** A file of `src`, as an import names it. */
function fileOf(path: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../${path}`, import.meta.url)));
}

/**
 * The Trusted Types policy first: what it allows has to be known before an island comes. Then directives: an
 * island starts at once if its directive is there.
 */
function runtime(): string {
  return [
    `import ${fileOf('components/base/trusted.ts')};`,
    `import touch from ${fileOf('directives/touch.ts')};`,
    ...[only, visible],
    '(self.Astro||(self.Astro={})).touch=touch;',
    // Browsers before Chromium 93 have the longer one only.
    island.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call('),
  ].join('\n');
}

/**
 * Makes what Astro writes into each page with islands a part of the page script: the policy lets no script
 * stand in a page but our own, and a browser keeps a file from page to page. A dev server leaves it to Astro.
 */
export function islandRuntime(): Plugin {
  let isBuild = true;
  return {
    name: 'taizhang:island-runtime',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: { filter: { id: exactly(MODULE) }, handler: () => `\0${MODULE}` },
    load: {
      filter: { id: exactly(`\0${MODULE}`) },
      handler: () => (isBuild ? runtime() : ''),
    },
  };
}

/**
 * A page without the style and the scripts that Astro writes into it for islands.
 *
 * @param html A built page.
 * @throws Error if an island has a directive that the page script does not hold.
 */
export function withoutRuntime(html: string): string {
  const [first = '', ...parts] = html.replace(STYLE, '').split(OPEN);
  let rest = first;
  for (const part of parts) {
    const end = part.indexOf(CLOSE);
    const found = DEFINES.exec(part.slice(0, Math.max(0, end)));
    if (found === null) rest += OPEN + part;
    else {
      const [words, directive] = found;
      if (!words.startsWith('customElements') && !KNOWN.includes(directive ?? '')) {
        throw new Error(`client:${directive} is unknown to src/integrations/island-runtime.ts.`);
      }
      rest += part.slice(end + CLOSE.length);
    }
  }
  return UNREAD.reduce((page, [words, fewer]) => page.replace(words, fewer), rest).replace(
    BESIDE,
    ' $1-url="./',
  );
}
