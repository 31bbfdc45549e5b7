import type { RootContent } from 'mdast';
import { isCode, isTag } from './mdx-tree.ts';

/** Tags that run or load something from elsewhere. */
const DANGEROUS = new Set([
  'script',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'style',
  'link',
  'meta',
  'base',
  'form',
  'svg',
  'math',
]);

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'srcdoc', 'xlink:href', 'data']);

/** A fault in an editor's note: `code` if MDX would run it, otherwise the words that are not allowed. */
export interface NoteFault {
  what: string;
  /** The line in the parsed text, from 1. */
  line: number | undefined;
}

function isScriptAddress(address: string): boolean {
  const plain = address.replace(/[\u0000-\u0020]+/gu, '').toLowerCase();
  return /^(?:javascript|vbscript|data):/u.test(plain);
}

/** What a node does that no note may do; undefined if it does nothing of the kind. */
function dangerOf(node: RootContent): string | undefined {
  if (isCode(node)) return 'code';
  if (
    (node.type === 'link' || node.type === 'definition' || node.type === 'image') &&
    isScriptAddress(node.url)
  ) {
    return node.url.slice(0, 30);
  }
  if (!isTag(node)) return undefined;
  if (DANGEROUS.has((node.name ?? '').toLowerCase())) return `<${node.name ?? ''}>`;
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return 'code';
    const { name, value } = attribute;
    if (typeof value === 'object' && value !== null) return 'code';
    if (/^on|^set:|^is:|^client:|^define:/iu.test(name)) return `${name}=`;
    if (ADDRESSES.has(name.toLowerCase()) && isScriptAddress(value ?? ''))
      return `${name}="${value ?? ''}"`;
  }
  return undefined;
}

/**
 * The first thing in a note that would run code or load a foreign page.
 *
 * @param node The note, parsed.
 * @returns Undefined if there is none.
 */
export function noteFault(node: RootContent): NoteFault | undefined {
  const what = dangerOf(node);
  if (what !== undefined) return { what, line: node.position?.start.line };
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const fault = noteFault(child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
