/** A page's characters → its tree, as a browser builds it, within bounds. */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, TreeAdapter } from 'parse5';
import { Refusal } from './types.ts';

export type Element = DefaultTreeAdapterMap['element'];
export type Child = DefaultTreeAdapterMap['childNode'];

/** Browsers flatten what is nested deeper than this; nobody writes it. */
const DEEPEST = 512;

/** Ten times what the longest page has; a million cells would take an office computer's memory. */
const MOST_ELEMENTS = 500_000;

/** Whether a node is an element: neither text nor a comment. */
export function isElement(node: Child): node is Element {
  return 'tagName' in node;
}

/** Whether a node is text. */
export function isText(node: Child): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

/** The value of an attribute; the empty text where there is none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** The adapter of parse5, refusing what would cost time or memory out of proportion. */
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
