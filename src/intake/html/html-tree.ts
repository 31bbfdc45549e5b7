/** Parses a page into a tree as a browser does, within limits. */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5';
import { Refusal } from '../source/types.ts';

export type Element = DefaultTreeAdapterMap['element'];
export type Child = DefaultTreeAdapterMap['childNode'];

/** The deepest nesting. Browsers flatten deeper elements, and nobody writes them. */
const DEEPEST = 512;

/** Ten times as many as the longest page has. A million cells would fill the memory of an office computer. */
const MOST_ELEMENTS = 500_000;

/** Whether a node is an element, and not text or a comment. */
export function isElement(node: Child): node is Element {
  return 'tagName' in node;
}

/** Whether a node is text. */
export function isText(node: Child): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

/** The value of an attribute; empty if there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** The adapter of parse5, with refusals for pages that would cost far too much time or memory. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let [elements, depth] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespaceURI, attrs) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new Refusal('too-large', `${elements} elements`);
      return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new Refusal('too-deep', `${DEEPEST} levels`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/**
 * Parses a page as browsers do.
 *
 * @returns Its root, `<html>`.
 * @throws Refusal `too-deep`, `too-large`.
 */
export function parsePage(html: string): Element {
  const document = parse(html, { treeAdapter: boundedAdapter() });
  const root = document.childNodes.find((node): node is Element => isElement(node));
  if (root === undefined) throw new Refusal('empty');
  return root;
}
