import type { RootContent } from 'mdast';
import { isCode, isElement } from './mdx-tree.ts';

/** Tags that run or fetch what somebody else wrote. */
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

/** A fault in an editor's note: `code` where MDX would run it, else the words that are not allowed. */
export interface NoteFault {
  what: string;
  /** The line of the text that was parsed, from 1. */
  line: number | undefined;
}

function isScriptAddress(address: string): boolean {
  const plain = address.replace(/[\u0000-\u0020]+/gu, '').toLowerCase();
  return /^(?:javascript|vbscript|data):/u.test(plain);
}

/** Names what a node itself does and a note must not. */
function dangerOf(node: RootContent): string | undefined {
  if (isCode(node)) return 'code';
  if (
    (node.type === 'link' || node.type === 'definition' || node.type === 'image') &&
    isScriptAddress(node.url)
  ) {
    return node.url.slice(0, 30);
  }
  if (!isElement(node)) return undefined;
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
 * The first thing in a note that would run code or bring in a foreign page.
 *
 * @param node The note, parsed.
 * @returns undefined where there is none.
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
