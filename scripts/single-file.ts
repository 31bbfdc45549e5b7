/** Makes one file of a whole plan's page: links become places in it, style and script stand in it. */
import { defaultTreeAdapter, html, parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { TRUSTED } from '../src/components/base/trusted.ts';
import { contentsOf, policyHash, sha256 } from '../src/model/index.ts';
import type { Plan } from '../src/model/index.ts';
import { usedStyles } from './used-styles.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What is put into the file. */
export interface Parts {
  /** The one script. */
  script: string;
  /** What search looks into. */
  index: unknown;
  /** An SVG. */
  icon: string;
  /** The licences of what the script is made of, whose words go with it. */
  notices: string;
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((one) => one.name !== name), { name, value }];
}

/** All elements, those in templates too, in the order of the file. */
function elementsIn(parent: Parent): Element[] {
  const elements = parent.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
  return elements.flatMap((element) => [
    element,
    ...elementsIn(element),
    ...('content' in element ? elementsIn(element.content) : []),
  ]);
}

function named(parent: Parent, name: string): Element[] {
  return elementsIn(parent).filter(({ tagName }) => tagName === name);
}

/** Text of a script or a style, which a parser leaves as one node. */
function codeOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function make(name: string, attributes: Record<string, string>, code = ''): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(name, html.NS.HTML, attrs);
  if (code !== '') defaultTreeAdapter.insertText(element, code);
  return element;
}

/** Whether an element stands in one with this class. */
function isWithin(element: Element, name: string): boolean {
  const classes = (attributeOf(element, 'class') ?? '').split(' ');
  const parent = element.parentNode;
  if (classes.includes(name)) return true;
  return parent !== null && defaultTreeAdapter.isElementNode(parent) && isWithin(parent, name);
}

/**
 * What leads to the plan's text leads to its place here, and what leads to other hosts still does. Where a
 * page is not here, the words of a text or a note stay, without the link; ways to other pages go.
 */
function bringHome(link: Element, plan: Plan, places: ReadonlyMap<string, string>): void {
  const href = attributeOf(link, 'href') ?? '#';
  if (/^(?:#|[a-z][a-z\d+.-]*:)/iu.test(href)) return;
  const [page = '', id] = href.replace(/^\//u, '').split('#');
  const place = page.startsWith(`${plan.id}/`) ? (id ?? places.get(page)) : places.get(page);
  if (place !== undefined) {
    setAttribute(link, 'href', `#${place}`);
    return;
  }
  const parent = link.parentNode;
  if (parent === null) return;
  if (isWithin(link, 'official')) {
    for (const child of [...link.childNodes]) {
      defaultTreeAdapter.detachNode(child);
      defaultTreeAdapter.insertBefore(parent, child, link);
    }
  }
  defaultTreeAdapter.detachNode(link);
}

/** Complaints about links to places that the file does not have. */
function linkComplaints(elements: readonly Element[], plan: Plan): string[] {
  const ids = new Set(elements.flatMap((element) => attributeOf(element, 'id') ?? []));
  return elements.flatMap((element) => {
    const href = element.tagName === 'a' ? (attributeOf(element, 'href') ?? '') : '';
    const isLost = href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1)));
    return isLost ? [`${plan.id}: a link leads to ${href}, which is not in the one file.`] : [];
  });
}

/** A page's h1 is a part here: what a heading is called says how deep it stands. */
function setLevel(heading: Element): void {
  const depth = (attributeOf(heading, 'id') ?? '').split('.').length;
  setAttribute(heading, 'role', 'heading');
  setAttribute(heading, 'aria-level', String(Math.min(6, depth + 1)));
}

function policyOf(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(policyHash).join(' ')}`,
    `style-src ${styles.map(policyHash).join(' ')}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED}`,
  ].join('; ');
}

/** Whether an element would make the browser load something. */
function loads(element: Element): boolean {
  if (element.tagName === 'link') return !(attributeOf(element, 'href') ?? '').startsWith('data:');
  const source = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? 'data:';
  return !source.startsWith('data:') || attributeOf(element, 'srcset') !== undefined;
}

/** Complaints about a file in which not each clause stands once, in its order, character for character. */
function textComplaints(elements: readonly Element[], plan: Plan): string[] {
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    defaultTreeAdapter.isTextNode(node)
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : '';
  const known = new Set(plan.clauses.map(({ id }) => id));
  const found = elements.flatMap((element) => {
    const id = attributeOf(element, 'id') ?? '';
    return known.has(id) ? [{ id, text: textOf(element) }] : [];
  });
  if (found.length !== plan.clauses.length) {
    return [`${plan.id}: ${found.length} clauses of ${plan.clauses.length} stand in the one file.`];
  }
  return plan.clauses.flatMap(({ id, text }, index) =>
    found[index]?.id === id && found[index]?.text === text
      ? []
      : [
          `${plan.id}: clause ${id} does not stand in the one file as in the text: “${text.slice(0, 24)}”.`,
        ],
  );
}

/**
 * The one file.
 *
 * @param built The page of the whole plan, as built.
 * @throws Error if the file would not hold the text, or would load anything.
 */
export function singleFile(
  built: string,
  plan: Plan,
  { script, index, icon, notices }: Parts,
): string {
  const tree = parse(built);
  const [head] = named(tree, 'head');
  const [body] = named(tree, 'body');
  if (head === undefined || body === undefined) throw new Error(`${plan.id}: no page was built.`);
  const places = new Map(
    contentsOf(plan).flatMap(({ page, id, ownsPage }) => (ownsPage ? [[page, id]] : [])),
  );
  places.set(`${plan.id}/`, 'main').set(`${plan.id}/ledger/`, 'data').set('search/', 'contents');
  named(tree, 'a').forEach((link) => bringHome(link, plan, places));
  for (const element of elementsIn(tree)) {
    if ((attributeOf(element, 'class') ?? '').split(' ').includes('heading')) setLevel(element);
  }
  const scripts = named(tree, 'script').filter((one) => {
    const isBoot = attributeOf(one, 'data-boot') !== undefined;
    // What the site's pages load is all in the one script.
    if (!isBoot) defaultTreeAdapter.detachNode(one);
    return isBoot;
  });
  // src/single/islands.ts knows them by their names.
  for (const island of named(tree, 'astro-island')) {
    const kept = ['component-export', 'props', 'ssr'];
    island.attrs = island.attrs.filter(({ name }) => kept.includes(name));
  }
  const styles = named(tree, 'style');
  const codes = styles.map(codeOf);
  for (const { childNodes } of styles) childNodes.length = 0;
  const page = serialize(tree) + script;
  styles.forEach((style, at) => {
    defaultTreeAdapter.insertText(style, usedStyles(codes[at] ?? '', page));
  });
  // No `<` in data: a text may hold what would end the element.
  const data = JSON.stringify(index).replace(/</gu, '\\u003c');
  const policy = policyOf([...scripts.map(codeOf), script], styles.map(codeOf));
  const inHead = [
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    make('link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }),
  ];
  // First the policy, so that it holds for all that follows; what names the characters comes before.
  const [, next] = head.childNodes;
  if (next !== undefined) inHead.forEach((one) => defaultTreeAdapter.insertBefore(head, one, next));
  for (const one of [
    make('script', { type: 'application/json', 'data-search-index': '' }, data),
    make('script', {}, script),
  ]) {
    defaultTreeAdapter.appendChild(body, one);
  }
  // Nothing in a licence ends a comment before its time.
  defaultTreeAdapter.appendChild(
    body,
    defaultTreeAdapter.createCommentNode(notices.replaceAll('--', '- -')),
  );
  const elements = elementsIn(tree);
  const complaints = [
    ...textComplaints(elements, plan),
    ...linkComplaints(elements, plan),
    ...elements
      .filter(loads)
      .map(({ tagName }) => `${plan.id}: <${tagName}> would load something.`),
  ];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const whole = serialize(tree);
  // Copies are mailed about: each says which one it is.
  const version = sha256(whole).slice(0, 8);
  return whole.replace('<span data-build="">', `$&${version}`);
}
