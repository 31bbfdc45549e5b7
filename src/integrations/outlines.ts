import { readFileSync } from 'node:fs';
import { Blob, Face, Font } from 'harfbuzzjs';
import type { Picture, Shape } from '../charts/index.ts';

/** 〓, which printers use for characters that their type lacks. */
const MISSING = '\u3013';

interface Glyph {
  path: string;
  /** The distance to the next character, in ems. */
  advance: number;
  known: boolean;
}

/** The outlines of a font's characters. `perEm` of their units are the size of the font. */
export interface Outlines {
  perEm: number;
  glyphOf: (character: string) => Glyph;
}

/** Reads a font once. The outline of each character is made once. */
export function readOutlines(file: string): Outlines {
  const face = new Face(new Blob(readFileSync(file)));
  const font = new Font(face);
  const glyphs = new Map<string, Glyph>();
  const drawn = (character: string): Glyph | undefined => {
    const id = font.glyph(character.codePointAt(0) ?? 0);
    if (id === undefined) return undefined;
    const advance = font.glyphHAdvance(id) / face.upem;
    return { path: font.glyphToPath(id), advance, known: true };
  };
  const glyphOf = (character: string): Glyph => {
    const glyph = glyphs.get(character) ??
      drawn(character) ?? { path: '', advance: 1, ...drawn(MISSING), known: false };
    glyphs.set(character, glyph);
    return glyph;
  };
  return { perEm: face.upem, glyphOf };
}

/** Words as the outlines of their characters, at the same place. */
function outlinedText(
  { attributes, words = '' }: Shape,
  font: Outlines,
  missing: Set<string>,
): Shape {
  const { x = 0, y = 0, 'font-size': size = 16, fill = '' } = attributes;
  const scale = Number(size) / font.perEm;
  const shapes: Shape[] = [];
  let along = 0;
  for (const character of words) {
    const { path, advance, known } = font.glyphOf(character);
    if (!known) missing.add(character);
    if (path !== '') {
      const transform = `translate(${Math.round(along * font.perEm)} 0)`;
      shapes.push({ tag: 'path', attributes: { d: path, transform } });
    }
    along += advance;
  }
  const transform = `translate(${x} ${y}) scale(${scale} ${-scale})`;
  return { tag: 'g', attributes: { transform, fill }, shapes };
}

/**
 * A picture whose words are outlines, so that it looks the same on machines without the font.
 *
 * @param fonts One for words with weight 700, one for all others.
 * @returns The picture, and the characters that the font lacks; each is shown as 〓.
 */
export function outlined(
  picture: Picture,
  fonts: { bold: Outlines; regular: Outlines },
): { picture: Picture; missing: string[] } {
  const missing = new Set<string>();
  const shapes = picture.shapes.map((shape) => {
    if (shape.tag !== 'text') return shape;
    const isBold = shape.attributes['font-weight'] === 700;
    return outlinedText(shape, isBold ? fonts.bold : fonts.regular, missing);
  });
  return { picture: { ...picture, shapes }, missing: [...missing] };
}
