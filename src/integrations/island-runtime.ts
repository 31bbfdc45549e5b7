/** The style that Astro writes before the first island of a page; src/styles/base.css says the same. */
const STYLE = /<style>astro-island[^<]*<\/style>/gu;

/** A script that Astro writes before the first island of a page, or of a directive: known by what it defines. */
const SCRIPT =
  /<script>((?:(?!<\/script>)[\s\S])*?(?:\(self\.Astro=\{\}\)|customElements\.define\("astro-island")(?:(?!<\/script>)[\s\S])*?)<\/script>/gu;

/**
 * What Astro says of an island and nobody reads: an id for Preact's `useId`, which no island here calls; its
 * name for complaints, and that its directive has no options; that its children may come later, and where they end.
 */
const UNREAD: [RegExp, string][] = [
  [/(<astro-island) uid="[^"]*"(?: data-preact-island-id="\d+")?/gu, '$1'],
  [/ opts="\{&quot;name&quot;:&quot;\w+&quot;,&quot;value&quot;:true\}"/gu, ' opts="{}"'],
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

/** The scripts of all pages as one. */
export function runtimeOf(scripts: ReadonlySet<string>): string {
  // Directives first: an island starts at once if its directive is there.
  const ordered = [...scripts].sort((a, b) => a.length - b.length);
  // Browsers before Chromium 93 have the longer one only.
  return ordered.join('\n').replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call(');
}
