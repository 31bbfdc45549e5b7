/**
 * Reads HTML of whatever kind without an end of time or memory: our pages are some tens of elements deep,
 * a hostile one can be a million, and have a browser's rules copy elements without end.
 */
import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
import { faultSeen } from '../src/text/doctor/seen-faults.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Browsers put what is deeper beside one another. */
const DEEPEST = 512;

/** Elements, comments and texts of one page. */
const MOST_NODES = 300_000;

/** What is thrown where a page is not read on. */
export class TooTangled extends Error {}

/** A tree that stops to grow; as deep at most as the code that walks it may go. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<Node, number>();
  let nodes = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new TooTangled(faultSeen.tooManyElements(MOST_NODES));
  };
  const place = (parent: Node, node: Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST) throw new TooTangled(faultSeen.tooDeep(DEEPEST));
    depths.set(node, depth);
  };
  const base = defaultTreeAdapter;
  return {
    ...base,
    createElement: (...words) => (count(), base.createElement(...words)),
    createCommentNode: (data) => (count(), base.createCommentNode(data)),
    createTextNode: (value) => (count(), base.createTextNode(value)),
    insertText: (parent, text) => {
      // Text that follows text is added to it.
      const last = parent.childNodes.at(-1);
      if (last === undefined || !base.isTextNode(last)) count();
      base.insertText(parent, text);
    },
    insertTextBefore: (parent, text, before) => (
      count(),
      base.insertTextBefore(parent, text, before)
    ),
    appendChild: (parent, node) => (place(parent, node), base.appendChild(parent, node)),
    insertBefore: (parent, node, before) => (
      place(parent, node),
      base.insertBefore(parent, node, before)
    ),
  };
}

/**
 * A page as browsers have it.
 *
 * @param sourceCodeLocationInfo Whether elements are to know the line that they start on.
 * @throws TooTangled where it is deeper, or has more elements, than any page of a build.
 */
export function parseHtml(
  html: string,
  sourceCodeLocationInfo = false,
): DefaultTreeAdapterTypes.Document {
  return parse(html, { sourceCodeLocationInfo, treeAdapter: boundedAdapter() });
}

/** What stands in a node; what stands in a template too. */
export function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The text content of a node, as a browser has it. */
export function textContent(node: Node): string {
  const pieces: string[] = [];
  const walk = (one: Node): void => {
    if (defaultTreeAdapter.isTextNode(one)) pieces.push(one.value);
    childrenOf(one).forEach(walk);
  };
  walk(node);
  return pieces.join('');
}
