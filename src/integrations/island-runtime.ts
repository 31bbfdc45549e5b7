import only from 'astro/client/only.prebuilt.js';
import visible from 'astro/client/visible.prebuilt.js';
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import type { Plugin } from 'vite';
import { DIRECTIVES } from './client-directives.ts';
import { exactly, sourceFile } from './settings.ts';

/** The name by which the page script imports it. */
const MODULE = 'virtual:island-runtime';

/** The style that Astro writes before the first island of a page. src/styles/base.css has the same rule. */
const STYLE = /<style>astro-island[^<]*<\/style>/gu;

/** Finds the scripts that Astro writes before the first island of a page, or of a directive, by what they define. */
const DEFINES = /\(self\.Astro=\{\}\)\)(?:\.(\w+)|\[)|customElements\.define\("astro-island"/u;

/** The directives in the page script. */
const KNOWN = ['only', 'visible', ...DIRECTIVES];

const [OPEN, CLOSE] = ['<script>', '</script>'];

/**
 * Attributes and comments of islands that nothing here reads: an id for Preact's `useId`, which no island calls;
 * the island's name for error messages; a directive without a value; marks for children that come later; and a second
 * copy of what stands in an island until it is drawn.
 */
const UNREAD: [RegExp, string][] = [
  [/(<astro-island) uid="[^"]*"(?: data-preact-island-id="\d+")?/gu, '$1'],
  [/( opts="\{)&quot;name&quot;:&quot;\w+&quot;,(?:&quot;value&quot;:true)?/gu, '$1'],
  [/ await-children>/gu, '>'],
  [/<!--astro:end-->/gu, ''],
  [/<template data-astro-template="fallback">.*?<\/template>/gsu, ''],
];

/** The changes to Astro's own island: its code, and the code that replaces it. */
const OURS: [string | RegExp, string][] = [
  // An island's script waits until the archive has been read. Meanwhile the page counts it as being loaded.
  [
    'async importWithRetry(e){',
    '$&return onTheWay(()=>waitForVault().then(()=>this.ask(e)))}async ask(e){',
  ],
  // A script that failed is asked for once more at its own address. Only if that fails too, as in Chromium, which
  // remembers its first answer, another address is used: two copies of one script would each have stores of their
  // own.
  ['import(this.getRetryImportUrl(e))', 'import(e).catch(()=>$&)'],
  // The other address is beside this script, not in the page's folder.
  ['document.baseURI', 'import.meta.url'],
  // No script comes before an island.
  [/let \w=this\.getAttribute\("before-hydration-url"\);.*?,(?=this\.start)/u, ''],
  // Props can always be read: the build has checked them (NOT_JSON).
  [/try\{(\w=this\.hasAttribute\("props"\).*?:\{\})\}catch.*?(?=let \w;await)/u, '$1;'],
  // No island is given children.
  [/let \w=this\.querySelectorAll\("astro-slot"\).*?(?=let \w;)/u, ''],
  [/(?<=this\.Component,\w,)\w/u, '{}'],
  // Exports have names without points. A script that was cut off where it is still valid lacks its export.
  [
    /if\(\w\.includes\("\."\)\).*?this\.Component=(\w)\[(\w)\]\}(?=return)/u,
    'if(!(this.Component=$1[$2]))throw Error($2);',
  ],
  // No page is swapped for another, so no island is ever taken down.
  [/;\w\(this,"unmount",.*?(?=\}disconnectedCallback)/u, ''],
  [/disconnectedCallback\(\)\{.*?\}(?=connectedCallback)/u, ''],
  // Props have only the kinds of values that JSON has.
  [/,2:t=>new RegExp\(t\),.*?\*t\}/u, '}'],
  // The children of an island are there before its script.
  [
    /if\(!this\.hasAttribute\("await-children"\).*?\}(?=async childrenConnected)/u,
    'this.childrenConnectedCallback()}',
  ],
];

/** Props with other kinds of values than JSON has. The island here would lose them. */
const NOT_JSON = / props="[^"]*\[(?:[2-9]|1[01]),/u;

/** Children of an island. `island.ts` does not draw them. */
const CHILDREN = /<astro-slot|<template data-astro-template/u;

/** Addresses of scripts. The file that asks for them is beside them. */
const BESIDE = / (component|renderer)-url="\/_astro\//gu;

/** Astro's own island with our changes. */
function ourIsland(): string {
  return OURS.reduce<string>((code, [theirs, ours]) => {
    if (code.replace(theirs, '') === code) throw new Error(`Astro's island lacks ${theirs}.`);
    return code.replace(theirs, ours);
  }, island);
}

/**
 * The Trusted Types policy comes first: it has to be there before any island. Then directives, since an island
 * starts at once if its directive is there.
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
 * Puts what Astro writes into each page with islands into the page script: the policy allows only our own script in
 * a page, and a browser keeps a file from page to page. In a dev server Astro does it.
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
 * Removes the style and the scripts that Astro writes into a page for islands.
 *
 * @param html A built page.
 * @throws Error if an island has a directive that the page script lacks, props that are not JSON, children, or a
 * script before it.
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
  const page = UNREAD.reduce((whole, [words, fewer]) => whole.replace(words, fewer), rest);
  if (CHILDREN.test(page)) throw new Error('An island is given children, which nothing draws.');
  return page.replace(BESIDE, ' $1-url="./');
}
