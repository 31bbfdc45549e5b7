/** Walks through a page's tree without recursion, and tells what a reader of the page would not see. */
import { attribute, isElement, isText } from './html-tree.ts';
import type { Child, Element } from './html-tree.ts';
import { last } from '../source/last.ts';

interface Visitor {
  /** Called when an element begins. If it returns `false`, the content and the end of the element are skipped. */
  enter: (element: Element) => boolean;
  leave?: (element: Element) => void;
  text?: (value: string) => void;
}

/** Visits all nodes below a root in the order of the page; the root itself is not visited. */
export function walk(root: Element, visitor: Visitor): void {
  const stack: { element: Element; next: number }[] = [{ element: root, next: 0 }];
  for (let top = last(stack); top !== undefined; top = last(stack)) {
    const child: Child | undefined = top.element.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      stack.pop();
      if (stack.length > 0) visitor.leave?.(top.element);
    } else if (isElement(child)) {
      if (visitor.enter(child)) stack.push({ element: child, next: 0 });
    } else if (isText(child)) visitor.text?.(child.value);
  }
}

/** Elements without words of the page. */
const WORDLESS = new Set(
  'script style template noscript head title iframe object canvas svg math video audio select option button textarea datalist rp'.split(
    ' ',
  ),
);

/** Elements that end a paragraph both where they begin and where they end. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

/** Whether an element begins a paragraph of its own. Its styles are ignored. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Whether the content of an element is no words of the page. */
export function isWordless(element: Element): boolean {
  return WORDLESS.has(element.tagName);
}

/** Styles that have been read. Those in pages from Word are long, and each is needed often. */
const styles = new WeakMap<Element, Map<string, string>>();

function readStyle(element: Element): Map<string, string> {
  const style = attribute(element, 'style').slice(0, 2000).toLowerCase();
  const pairs = style.split(';').flatMap((part): [string, string][] => {
    const colon = part.indexOf(':');
    const value = part.slice(colon + 1).replace('!important', '');
    return colon === -1 ? [] : [[part.slice(0, colon).trim(), value.trim()]];
  });
  return new Map(pairs);
}

/** A property in an element's own style, in lower case; empty if there is none. */
export function styleOf(element: Element, property: string): string {
  if (element.attrs.length === 0) return '';
  const style = styles.get(element) ?? readStyle(element);
  styles.set(element, style);
  return style.get(property) ?? '';
}

/** Whether the content of an element is invisible: hidden, or without a size. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  if (attribute(element, 'style') === '') return false;
  if (styleOf(element, 'display') === 'none') return true;
  if (/^(?:hidden|collapse)$/u.test(styleOf(element, 'visibility'))) return true;
  if (/^0(?:\.0+)?(?:[a-z]+|%)?$/u.test(styleOf(element, 'font-size'))) return true;
  if (/^0(?:\.0+)?$/u.test(styleOf(element, 'opacity'))) return true;
  if (styleOf(element, 'mso-hide') === 'all') return true;
  const isClipped = styleOf(element, 'overflow') === 'hidden';
  const none = /^0(?:px|pt)?$/u;
  return (
    isClipped && (none.test(styleOf(element, 'height')) || none.test(styleOf(element, 'width')))
  );
}

/** All words below an element, even hidden ones. */
export function allText(root: Element): string {
  const parts: string[] = [];
  walk(root, { enter: () => true, text: (value) => parts.push(value) });
  return parts.join('').replace(/\s+/gu, ' ').trim();
}
