/** What the doctor reads from one page. */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { policyHash } from '../../src/model/index.ts';
import { textContent } from '../rendered.ts';

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
}

/** What an island loads, as written: from beside the script that brings islands (src/integrations/island-runtime.ts). */
const OF_ISLANDS = ['component-url', 'renderer-url'];

/** Kinds of <link> that load. */
const LOADED_LINKS = /\b(?:stylesheet|icon|manifest|modulepreload|preload)\b/u;

/** Types of <script> that run. */
const RUNS = /^(?:module|text\/javascript|application\/javascript)?$/u;

function readElement(element: DefaultTreeAdapterTypes.Element, page: Page): void {
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
}

/** Reads a page's links, files, scripts, policies and ids. */
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
  };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) readElement(node, page);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return page;
}

/** What a script imports, preloads or starts as a worker, as written. */
export function importsOf(code: string): string[] {
  const patterns = [
    /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`\s]+)["'`]/gu,
    /\bnew URL\(\s*["'`]([\w./-]+\.m?js)["'`]\s*,\s*import\.meta\.url/gu,
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].flatMap(([, path]) => path ?? []),
  );
}
