/** Elements of a Word file that hold properties, not words, as trees; and questions to them. */

/** By their names without prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** An element that holds properties, not words. */
export interface XmlNode {
  name: string;
  attributes: Attributes;
  children: XmlNode[];
}

/** The first child of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** The `val` of the child of that name. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['val'];
}

/** A property that is on or off: there without a value means on; not there, nothing. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off'].includes(found.attributes['val'] ?? '');
}

/** A whole number from 0, or nothing. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : undefined;
}
