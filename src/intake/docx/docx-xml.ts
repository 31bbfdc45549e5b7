/**
 * Reads the XML of a Word file as events, and small parts of it as trees. Depth and number are limited, and entities
 * are not allowed.
 */
import { SaxesParser } from 'saxes';
import type { Attributes, XmlNode } from './docx-tree.ts';
import { Refusal } from '../source/types.ts';
import { last } from '../source/last.ts';

/** Is told the content of a part, in order. */
export interface XmlHandler {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text: (words: string) => void;
  /** Called with each whole element that is named in `trees`. */
  tree: (node: XmlNode) => void;
  trees: ReadonlySet<string>;
}

/** The greatest depth. Word itself nests far less. */
const MOST_DEEP = 300;

/** How many elements a part may have. 100,000 paragraphs have two million. */
const MOST_ELEMENTS = 4_000_000;

/** How many attributes one element may have. */
const MOST_ATTRIBUTES = 1000;

/** How many prefixes a part may declare. Six namespaces are known. */
const MOST_PREFIXES = 20;

/** How many elements a tree may have. The styles of a crowded template have 10,000. */
const MOST_NODES = 300_000;

/** The namespaces of both editions of the standard, transitional and strict, by one short name. */
const SPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

const OPTIONS = { position: false, xmlns: false } as const;

type Options = typeof OPTIONS;

interface Element {
  name: string;
  /**
   * The meaning of each prefix here. The map is shared with the parent, unless the element declares prefixes of its
   * own.
   */
  prefixes: ReadonlyMap<string, string>;
  /** For an mc:AlternateContent: whether one of its forms has been taken. */
  isTaken: boolean;
}

/** The prefixes at an element. Saxes would search all open elements for a name, which is slow in deep files. */
function prefixesOf(
  attributes: Record<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let own: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const known = SPACES.get(value) ?? '?';
    const prefix = name.slice(6);
    // An unknown prefix needs no entry. Real files declare the known ones once, at the root.
    if (((own ?? outer).get(prefix) ?? '?') === known) continue;
    own ??= new Map(outer);
    own.set(prefix, known);
    if (own.size > MOST_PREFIXES) throw new Refusal('broken', 'prefixes');
  }
  return own ?? outer;
}

function localAttributes(attributes: Record<string, string>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
  );
}

/** Whether a form of a content (mc:AlternateContent) is skipped. The first form is read, as Word does. */
function isSilent(name: string, parent: Element | undefined): boolean {
  if (parent?.name !== 'mc:AlternateContent') return false;
  if (parent.isTaken || (name !== 'mc:Choice' && name !== 'mc:Fallback')) return true;
  parent.isTaken = true;
  return false;
}

const isTransparent = (name: string): boolean => name.startsWith('mc:');

/** Builds trees of the elements for which the handler wants trees. */
function withTrees(handler: XmlHandler): Pick<XmlHandler, 'open' | 'close' | 'text'> {
  const open: XmlNode[] = [];
  let count = 0;
  return {
    open: (name, attributes) => {
      if (open.length === 0 && !handler.trees.has(name)) {
        handler.open(name, attributes);
        return;
      }
      count = open.length === 0 ? 1 : count + 1;
      if (count > MOST_NODES) throw new Refusal('too-large', name);
      const node: XmlNode = { name, attributes, children: [] };
      last(open)?.children.push(node);
      open.push(node);
    },
    close: (name) => {
      const node = open.pop();
      if (node === undefined) handler.close(name);
      else if (open.length === 0) handler.tree(node);
    },
    text: (words) => {
      if (open.length === 0) handler.text(words);
    },
  };
}

function eventsTo(handler: XmlHandler): SaxesParser<Options> {
  const parser = new SaxesParser<Options>(OPTIONS);
  const stack: Element[] = [];
  const target = withTrees(handler);
  let silent = 0;
  let elements = 0;
  let attributeCount = 0;
  parser.on('error', (error) => {
    throw new Refusal('broken', error.message);
  });
  parser.on('doctype', () => {
    throw new Refusal('entity');
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw new Refusal('too-large', 'attributes');
  });
  parser.on('opentag', ({ name: given, attributes }) => {
    attributeCount = 0;
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new Refusal('too-large', 'elements');
    const parent = last(stack);
    const prefixes = prefixesOf(attributes, parent?.prefixes ?? new Map<string, string>());
    const colon = given.indexOf(':');
    const space = prefixes.get(given.slice(0, Math.max(0, colon))) ?? '?';
    const name = `${space}:${given.slice(colon + 1)}`;
    if (stack.length >= MOST_DEEP) throw new Refusal('too-deep');
    stack.push({ name, prefixes, isTaken: false });
    if (silent > 0 || isSilent(name, parent)) silent += 1;
    else if (!isTransparent(name)) target.open(name, localAttributes(attributes));
  });
  parser.on('closetag', () => {
    const name = stack.pop()?.name ?? '';
    if (silent > 0) silent -= 1;
    else if (!isTransparent(name)) target.close(name);
  });
  const onText = (words: string): void => {
    if (silent === 0) target.text(words);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  return parser;
}

/** Reads a part from its bytes, piece by piece. @throws {Refusal} If it is broken, too deep, or declares entities. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = eventsTo(handler);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      throw new Refusal('broken', `not ${encoding}`);
    }
  };
  for (let at = 0; at < bytes.length; at += 65_536) {
    parser.write(decode(bytes.subarray(at, at + 65_536), true));
  }
  parser.write(decode(new Uint8Array(), false)).close();
}

/** Reads a whole small part as a tree. */
export function readTree(bytes: Uint8Array): XmlNode {
  let root: XmlNode = { name: '', attributes: {}, children: [] };
  const keep = (node: XmlNode): void => {
    root = node;
  };
  const nothing = (): void => undefined;
  const all: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
  readXml(bytes, { open: nothing, close: nothing, text: nothing, tree: keep, trees: all });
  return root;
}
