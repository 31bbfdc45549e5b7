import only from 'astro/client/only.prebuilt.js';
import visible from 'astro/client/visible.prebuilt.js';
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import type { Plugin } from 'vite';
import { DIRECTIVES } from './client-directives.ts';
import { exactly, sourceFile } from './settings.ts';

/** The name under which the page script imports it. */
const MODULE = 'virtual:island-runtime';

/** The style that Astro writes before the first island of a page; src/styles/base.css says the same. */
const STYLE = /<style>astro-island[^<]*<\/style>/gu;

/** Astro's scripts before the first island of a page, or of a directive, define these. */
const DEFINES = /\(self\.Astro=\{\}\)\)(?:\.(\w+)|\[)|customElements\.define\("astro-island"/u;

/** The directives that the page script holds. */
const KNOWN = ['only', 'visible', ...DIRECTIVES];

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

/** What Astro's own island does otherwise here: its code, and what stands in its place. */
const OURS: [string | RegExp, string][] = [
  // A component comes once the archive has been read; meanwhile the page knows that something is on its way.
  [
    'async importWithRetry(e){',
    '$&return onTheWay(()=>waitForVault().then(()=>this.ask(e)))}async ask(e){',
  ],
  // A script that failed is asked for once more at its own address. Only a browser that keeps to its first answer, as
  // Chromium does, asks at another address: two of one script would each have stores of their own.
  ['import(this.getRetryImportUrl(e))', 'import(e).catch(()=>$&)'],
  // That other address is beside this script, not in the page's folder.
  ['document.baseURI', 'import.meta.url'],
  // Nothing comes before an island.
  [/let \w=this\.getAttribute\("before-hydration-url"\);.*?,(?=this\.start)/u, ''],
  // Props can be read: the build has looked at them (NOT_JSON).
  [/try\{(\w=this\.hasAttribute\("props"\).*?:\{\})\}catch.*?(?=let \w;await)/u, '$1;'],
  // A component is named by its export, without points.
  [/if\(\w\.includes\("\."\)\).*?(this\.Component=\w\[\w\])\}(?=return)/u, '$1;'],
  // No page is swapped for another, and so no island is ever taken down.
  [/;\w\(this,"unmount",.*?(?=\}disconnectedCallback)/u, ''],
  [/disconnectedCallback\(\)\{.*?\}(?=connectedCallback)/u, ''],
  // Props have only kinds that JSON has.
  [/,2:t=>new RegExp\(t\),.*?\*t\}/u, '}'],
  // The children of an island have come before its script.
  [
    /if\(!this\.hasAttribute\("await-children"\).*?\}(?=async childrenConnected)/u,
    'this.childrenConnectedCallback()}',
  ],
];

/** Props of another kind than JSON has, which the island here would drop. */
const NOT_JSON = / props="[^"]*\[(?:[2-9]|1[01]),/u;

/** Addresses of scripts: the file that asks for them lies beside them. */
const BESIDE = / (component|renderer)-url="\/_astro\//gu;

/** Astro's own island, with what is other here. */
function ourIsland(): string {
  return OURS.reduce<string>((code, [theirs, ours]) => {
    if (code.replace(theirs, '') === code) throw new Error(`Astro's island lacks ${theirs}.`);
    return code.replace(theirs, ours);
  }, island);
}

/**
 * The Trusted Types policy first: what it allows has to be known before an island comes. Then directives: an
 * island starts at once if its directive is there.
 */
function runtime(): string {
  return [
    `import ${sourceFile('components/base/trusted.ts')};`,
    `import { onTheWay } from ${sourceFile('components/base/on-the-way.ts')};`,
    `import { waitForVault } from ${sourceFile('components/here/wait-for-vault.ts')};`,
    ...DIRECTIVES.map((name) => `import ${name} from ${sourceFile(`directives/${name}.ts`)};`),
    ...[only, visible],
    `Object.assign(self.Astro||(self.Astro={}),{${DIRECTIVES.join()}});`,
    ourIsland(),
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
 * @throws Error if an island has a directive that the page script does not hold, props that are no JSON, or a script
 *   that comes before it.
 */
export function withoutRuntime(html: string): string {
  if (NOT_JSON.test(html)) throw new Error('An island is given what JSON cannot hold.');
  if (html.includes(' before-hydration-url="')) throw new Error('A script comes before an island.');
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
