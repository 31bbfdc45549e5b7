/** What the doctor reads from one page. */
import { policyHash } from '../../src/model/index.ts';
import { childrenOf, parseHtml, textContent } from '../html.ts';
import type { Element, Node } from '../html.ts';

export interface Page {
  /** Addresses as written: what a reader may follow. */
  links: string[];
  /** Addresses as written: what the page loads. */
  files: string[];
  /** Hashes, as a policy writes them, of the scripts that stand in the page. */
  scripts: string[];
  /** Policies in <meta>. */
  policies: string[];
  ids: Set<string>;
  /** The plan it belongs to. */
  plan: string | undefined;
  /** Where the page says that the site's root is, as written; undefined if it is no page of ours. */
  root: string | undefined;
  /** The address that it says is its own. */
  canonical: string | undefined;
  /** The build that it says it is of. */
  build: string | undefined;
}

/**
 * What an island loads, as written: from beside the script that brings islands (src/integrations/island-runtime.ts).
 */
const OF_ISLANDS = ['component-url', 'renderer-url'];

/** Kinds of <link> that load. */
const LOADED_LINKS = /\b(?:stylesheet|icon|manifest|modulepreload|preload)\b/u;

/** Types of <script> that run. */
const RUNS = /^(?:module|text\/javascript|application\/javascript)?$/u;

function readElement(element: Element, page: Page): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const id = attributes.get('id');
  if (id !== undefined) page.ids.add(id);
  const href = attributes.get('href');
  if (href !== undefined && ['a', 'area'].includes(element.tagName)) page.links.push(href);
  if (href !== undefined && LOADED_LINKS.test(attributes.get('rel') ?? '')) page.files.push(href);
  const source = attributes.get('src');
  if (source !== undefined) page.files.push(source);
  const isPolicy = attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
  if (isPolicy) page.policies.push(attributes.get('content') ?? '');
  const runs = element.tagName === 'script' && RUNS.test(attributes.get('type') ?? '');
  if (runs && !attributes.has('src')) page.scripts.push(policyHash(textContent(element)));
  page.plan ??= attributes.get('data-plan');
  page.root ??= attributes.get('data-root');
  const scripts = OF_ISLANDS.flatMap((name) => attributes.get(name) ?? []);
  page.files.push(...scripts.map((file) => file.replace('./', `${page.root ?? './'}_astro/`)));
  if (attributes.get('rel') === 'canonical') page.canonical ??= href;
  if (attributes.has('data-build')) page.build ??= textContent(element);
}

/**
 * Reads a page's links, files, scripts, policies and ids.
 *
 * @throws TooTangled where it is deeper, or has more elements, than any page of a build.
 */
export function readPage(html: string): Page {
  const page: Page = {
    links: [],
    files: [],
    scripts: [],
    policies: [],
    ids: new Set(),
    plan: undefined,
    root: undefined,
    canonical: undefined,
    build: undefined,
  };
  const visit = (node: Node): void => {
    if ('attrs' in node) readElement(node, page);
    childrenOf(node).forEach(visit);
  };
  visit(parseHtml(html));
  page.links = [...new Set(page.links)];
  page.files = [...new Set(page.files)];
  return page;
}

/** What a script imports, preloads or starts as a worker, as written. */
export function importsOf(code: string): string[] {
  const patterns = [
    /(?:\bfrom|\bimport)\s*(?:\(\s*)?["'`](\.{1,2}\/[^"'`\s]+)["'`]/gu,
    /\bnew URL\(\s*["'`]([\w./-]+\.m?js)["'`]\s*,\s*import\.meta\.url/gu,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap(([, path]) => path ?? []),
  );
}
