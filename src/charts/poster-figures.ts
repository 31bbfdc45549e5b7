import { PALETTE, box, fitting, heightOf, HEI, line, lines, SONG } from './poster-style.ts';
import type { Block } from './poster-style.ts';
import type { PosterFigure } from './poster-parts.ts';
import { round } from './picture.ts';
import type { Shape } from './picture.ts';
import { balance, textWidth } from './wrap.ts';

export interface Scale {
  figure: number;
  caption: number;
  /** The padding of a tile. */
  pad: number;
}

/** A figure in pieces for two sizes: 8000 and 亿元. */
function splitFigure(figure: string): [string, string, string] {
  const [, before = '', number = '', after = ''] =
    /^(\D*)(\d[\d.,\-–—~～]*[%％]?)?(.*)$/su.exec(figure) ?? [];
  return number === '' ? ['', '', figure] : [before, number, after];
}

function drawFigure(
  words: string,
  x: number,
  y: number,
  { size, room, anchor }: { size: number; room: number; anchor: 'start' | 'middle' },
): Shape {
  const [before, number, after] = splitFigure(words);
  const small = 0.5;
  const wide = textWidth(number, size) + textWidth(before + after, size * small);
  const fits = size * Math.min(1, room / Math.max(1, wide));
  const base = line('', x, y + size - fits, {
    size: fits,
    fill: PALETTE.red,
    family: SONG,
    isBold: true,
    anchor,
  });
  const pieces = [
    { words: before, size: fits * small, family: HEI },
    { words: number, size: fits, family: SONG },
    { words: after, size: fits * (number === '' ? 0.7 : small), family: HEI },
  ].filter((piece) => piece.words !== '');
  return {
    tag: 'text',
    attributes: base.attributes,
    shapes: pieces.map((piece) => ({
      tag: 'tspan',
      attributes: { 'font-size': round(piece.size), 'font-family': piece.family },
      words: piece.words,
    })),
  };
}

/** The lines of words below or beside a figure. The subject has lines of its own. */
function captionLines(words: string, room: number, size: number): string[] {
  return words.split('\n').flatMap((part) => balance(part, room, size));
}

/** The height of a figure with its words in this room, without what is around it. */
function contentHeight({ words, date }: PosterFigure, room: number, scale: Scale): number {
  const caption = heightOf(captionLines(words, room, scale.caption).length, scale.caption, 1.45);
  return scale.figure * 1.25 + caption + (date === '' ? 0 : scale.caption * 1.5);
}

function drawTile(
  one: PosterFigure,
  x: number,
  y: number,
  size: { width: number; height: number },
  scale: Scale,
): Shape[] {
  const { caption, pad } = scale;
  const room = size.width - 2 * pad;
  const middle = x + size.width / 2;
  const words = captionLines(one.words, room, caption);
  const below = y + pad + scale.figure * 1.25;
  const look = { size: caption, fill: PALETTE.ink, anchor: 'middle' } as const;
  const dated =
    one.date === ''
      ? []
      : [
          line(one.date, middle, below + heightOf(words.length, caption, 1.45) + caption * 0.6, {
            size: fitting(one.date, caption, room),
            fill: PALETTE.red,
            anchor: 'middle',
          }),
        ];
  return [
    box(x, y, size.width, size.height, PALETTE.tint),
    box(x, y, size.width, caption * 0.16, PALETTE.red),
    drawFigure(one.figure, middle, y + pad, { size: scale.figure, room, anchor: 'middle' }),
    ...lines(words, middle, below, look, 1.45),
    ...dated,
  ];
}

/** How many figures are beside each other: as few rows as possible, and these as full as possible. */
function perRow(count: number, most: number): number {
  const rows = Math.ceil(count / Math.max(1, most));
  return Math.max(1, Math.ceil(count / rows));
}

/** Figures in rows. Figures in one row have the same height; those in a last row that is not full share its width. */
export function figureGrid(
  figures: readonly PosterFigure[],
  width: number,
  scale: Scale,
  gap: number,
): Block {
  const between = scale.caption * 0.7;
  const across = perRow(figures.length, Math.floor(width / (scale.caption * 11.5)));
  const rows: { figures: readonly PosterFigure[]; wide: number; height: number }[] = [];
  for (let from = 0; from < figures.length; from += across) {
    const row = figures.slice(from, from + across);
    const wide = (width - between * (row.length - 1)) / row.length;
    const heights = row.map((one) => contentHeight(one, wide - 2 * scale.pad, scale));
    rows.push({ figures: row, wide, height: Math.max(...heights) + 2 * scale.pad });
  }
  return {
    height: rows.reduce((sum, row) => sum + row.height, 0) + between * (rows.length - 1),
    gap,
    draw: (x, y) => {
      let top = y;
      return rows.flatMap(({ figures: row, wide, height }) => {
        const here = top;
        top += height + between;
        return row.flatMap((one, index) =>
          drawTile(one, x + index * (wide + between), here, { width: wide, height }, scale),
        );
      });
    },
  };
}

/** Figures within a task, each with its words beside it. */
export function figureRows(
  figures: readonly PosterFigure[],
  width: number,
  em: number,
  gap: number,
): Block {
  const [size, caption, left] = [em * 2, em, em * 6.6];
  const rows = figures.map((one) => {
    const words = captionLines(one.words, width - left, caption);
    const text = heightOf(words.length + (one.date === '' ? 0 : 1), caption, 1.45);
    return { one, words, text, height: Math.max(size, text) };
  });
  const between = em * 0.6;
  return {
    height: rows.reduce((sum, { height }) => sum + height, 0) + between * (rows.length - 1),
    gap,
    draw: (x, y) => {
      let top = y;
      return rows.flatMap(({ one, words, text, height }) => {
        const here = top;
        top += height + between;
        const at = here + (height - text) / 2;
        const middle = here + (height - size) / 2;
        const quiet = { size: caption, fill: PALETTE.ink };
        const dated = { size: caption, fill: PALETTE.red };
        return [
          drawFigure(one.figure, x, middle, { size, room: left - em * 0.6, anchor: 'start' }),
          ...lines(words, x + left, at, quiet, 1.45),
          ...(one.date === ''
            ? []
            : [line(one.date, x + left, at + words.length * 1.45 * caption, dated)]),
        ];
      });
    },
  };
}
