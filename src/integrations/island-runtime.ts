/** The style that Astro writes before the first island of a page; src/styles/base.css says the same. */
const STYLE = /<style>astro-island[^<]*<\/style>/gu;

/** What the scripts define that Astro writes before the first island of a page, or of a directive. */
const DEFINES = ['(self.Astro={})', 'customElements.define("astro-island"'];

const [OPEN, CLOSE] = ['<script>', '</script>'];

/** The scripts that Astro wrote into a page for its islands, and the page without them. */
export function scriptsOf(html: string): { rest: string; scripts: string[] } {
  const [first = '', ...parts] = html.split(OPEN);
  const scripts: string[] = [];
  let rest = first;
  for (const part of parts) {
    const end = part.indexOf(CLOSE);
    const code = part.slice(0, end);
    if (end > 0 && DEFINES.some((words) => code.includes(words))) {
      scripts.push(code);
      rest += part.slice(end + CLOSE.length);
    } else rest += OPEN + part;
  }
  return { rest, scripts };
}

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
  const { rest, scripts } = scriptsOf(html);
  const short = UNREAD.reduce(
    (page, [words, fewer]) => page.replace(words, fewer),
    rest.replace(STYLE, ''),
  );
  return { html: short.replace(BESIDE, ' $1-url="./'), scripts };
}

/** The scripts of all pages as one. */
export function runtimeOf(scripts: ReadonlySet<string>): string {
  // Directives first: an island starts at once if its directive is there.
  const ordered = [...scripts].sort((a, b) => a.length - b.length);
  // Browsers before Chromium 93 have the longer one only.
  return ordered.join('\n').replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call(');
}
