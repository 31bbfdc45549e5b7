import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { card, svgOf } from '../charts/index.ts';
import type { Card } from '../charts/index.ts';
import { indexedPng } from './indexed-png.ts';
import { outlined, readOutlines } from './outlines.ts';

/** Draws the pictures of pages. Uses only fonts from npm, so that every machine draws the same. */
export function pictureMaker(): (words: Card) => { png: Uint8Array; missing: string[] } {
  const folder = fileURLToPath(new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc')));
  const fonts = {
    bold: readOutlines(join(folder, 'NotoSansHans-Bold.otf')),
    regular: readOutlines(join(folder, 'NotoSansHans-Regular.otf')),
  };
  return (words) => {
    const { picture, missing } = outlined(card(words), fonts);
    const image = new Resvg(svgOf(picture), { font: { loadSystemFonts: false } }).render();
    return { png: indexedPng(image.pixels, image.width, image.height), missing };
  };
}
