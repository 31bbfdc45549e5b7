/** Elements of a Word file with properties, not words, as trees; and functions that read them. */

/** Attributes by their names without prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** An element that holds properties, not words. */
export interface XmlNode {
  name: string;
  attributes: Attributes;
  children: XmlNode[];
}

/** The first child with a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** The attribute `val` of the first child with a name. */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['val'];
}

/** A property that is on or off. Without a value it is on; undefined if it is missing. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off'].includes(found.attributes['val'] ?? '');
}

/** A whole number from 0; undefined for anything else. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}
