/** The parts of a picture, for a page, a file or a build. */

/** One piece of a picture: an element of SVG. */
export interface Shape {
  tag: 'g' | 'rect' | 'path' | 'line' | 'circle' | 'text' | 'tspan' | 'a';
  /** Never `style`: the policy of the pages blocks it. */
  attributes: Readonly<Record<string, string | number>>;
  /** The words of a text in one piece. */
  words?: string;
  /** The shapes within a group, or the pieces of a text. */
  shapes?: readonly Shape[];
}

export interface Picture {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** Text escaped for markup. Characters that markup cannot hold are left out. */
function escape(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

function attributesOf(attributes: Shape['attributes']): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
}

function markupOf({ tag, attributes, words, shapes = [] }: Shape): string {
  const inner = words === undefined ? shapes.map(markupOf).join('') : escape(words);
  return `<${tag}${attributesOf(attributes)}>${inner}</${tag}>`;
}

/**
 * A picture as an SVG document.
 *
 * @param attributes Further attributes of the root: `class`, `role`, `aria-label`.
 */
export function svgOf(picture: Picture, attributes: Shape['attributes'] = {}): string {
  const { width, height, shapes } = picture;
  const root = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` };
  return `<svg${attributesOf({ ...root, ...attributes })}>${shapes.map(markupOf).join('')}</svg>`;
}

/** A box, by its upper left corner. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  look: Shape['attributes'],
): Shape {
  const at = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return { tag: 'rect', attributes: { ...at, ...look } };
}

/** A number with two decimals, which is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
