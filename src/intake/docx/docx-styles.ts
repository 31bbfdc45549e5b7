/** Styles of a Word file: what a paragraph or a run gets from its style and from the styles on which that is based. */
import type { XmlNode } from './docx-tree.ts';
import { child, numberOf, switchOf, valOf } from './docx-tree.ts';

export interface NumberRef {
  numId: string;
  /** From 0; undefined if it is not given. */
  level: number | undefined;
  /**
   * The styles that may be tied to a level, the paragraph's own first; empty if the paragraph itself has the number.
   */
  styles: readonly string[];
}

export interface ParagraphStyle {
  isCentred: boolean;
  /** From 1; undefined for body text. */
  outline: number | undefined;
  number: NumberRef | undefined;
  isBold: boolean;
  isHidden: boolean;
  /** Whether the style is for lines of a table of contents. */
  isContents: boolean;
}

export interface Styles {
  paragraph: (id: string | undefined) => ParagraphStyle;
  run: (id: string | undefined) => { isBold: boolean; isHidden: boolean };
  /** The list that belongs to a style for lists. */
  listOf: (id: string) => string | undefined;
}

/** The most styles on which one style is based. Styles that people make have far fewer. */
const MOST_BASES = 50;

/** The outline level in properties, from 1: Word counts from 0. Word's 9 is body text, and becomes 0. */
export function outlineOf(properties: XmlNode | undefined): number | undefined {
  const level = numberOf(valOf(properties, 'w:outlineLvl'));
  if (level === undefined) return undefined;
  return level < 9 ? level + 1 : 0;
}

/** Whether properties centre a paragraph; undefined if they do not say. */
export function isCentredBy(properties: XmlNode | undefined): boolean | undefined {
  const value = valOf(properties, 'w:jc');
  return value === undefined ? undefined : value === 'center';
}

/** The first answer from a style, or from the styles on which it is based. */
function first<T>(
  chain: readonly XmlNode[],
  ask: (style: XmlNode) => T | undefined,
): T | undefined {
  for (const style of chain) {
    const answer = ask(style);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

const idOf = (style: XmlNode): string => style.attributes['styleId'] ?? '';

function nameOf(style: XmlNode): string {
  return (valOf(style, 'w:name') ?? '').toLowerCase();
}

/** The outline level of a built-in heading, from its name. The stored name is English in any language of Word. */
function outlineByName(style: XmlNode): number | undefined {
  return numberOf(/^(?:heading|标题) ?([1-9])$/u.exec(nameOf(style))?.[1]);
}

function numberBy(chain: readonly XmlNode[]): NumberRef | undefined {
  const properties = (style: XmlNode): XmlNode | undefined =>
    child(child(style, 'w:pPr'), 'w:numPr');
  const numId = first(chain, (style) => valOf(properties(style), 'w:numId'));
  if (numId === undefined) return undefined;
  const level = first(chain, (style) => numberOf(valOf(properties(style), 'w:ilvl')));
  return { numId, level, styles: chain.map(idOf) };
}

function runBy(chain: readonly XmlNode[]): { isBold: boolean; isHidden: boolean } {
  const by = (name: string): boolean =>
    first(chain, (style) => switchOf(child(style, 'w:rPr'), name)) ?? false;
  return { isBold: by('w:b'), isHidden: by('w:vanish') };
}

function paragraphBy(chain: readonly XmlNode[]): ParagraphStyle {
  const properties = (style: XmlNode): XmlNode | undefined => child(style, 'w:pPr');
  return {
    isCentred: first(chain, (style) => isCentredBy(properties(style))) ?? false,
    outline:
      first(chain, (style) => outlineOf(properties(style)) ?? outlineByName(style)) || undefined,
    number: numberBy(chain),
    ...runBy(chain),
    isContents: chain.some((style) => /^(?:toc|目录) ?(?:[1-9]|heading)$/u.test(nameOf(style))),
  };
}

/** Makes a function that remembers its results. */
function remembered<T>(make: (id: string | undefined) => T): (id: string | undefined) => T {
  const kept = new Map<string | undefined, T>();
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const made = make(id);
    kept.set(id, made);
    return made;
  };
}

/** Reads styles.xml. Without it there are no styles. */
export function readStyles(root: XmlNode | undefined): Styles {
  const all = (root?.children ?? []).filter(({ name }) => name === 'w:style');
  const byId = new Map(all.map((style) => [idOf(style), style]));
  const usual = all.find(
    ({ attributes }) =>
      attributes['type'] === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributes['default'] ?? ''),
  );
  const chainOf = (id: string | undefined, otherwise?: XmlNode): XmlNode[] => {
    const chain: XmlNode[] = [];
    let style = (id === undefined ? undefined : byId.get(id)) ?? otherwise;
    while (style !== undefined && chain.length < MOST_BASES && !chain.includes(style)) {
      chain.push(style);
      style = byId.get(valOf(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  return {
    paragraph: remembered((id) => paragraphBy(chainOf(id, usual))),
    run: remembered((id) => runBy(chainOf(id))),
    listOf: (id) => numberBy(chainOf(id))?.numId,
  };
}
