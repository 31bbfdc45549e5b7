import { rect, round } from './picture.ts';
import type { Shape } from './picture.ts';
import { textWidth } from './wrap.ts';

/** Colours of a poster: paper and ink, one red. They are written into the picture, so that it is the same in a file. */
export const PALETTE = {
  paper: '#fffdf9',
  sheet: '#ffffff',
  red: '#b0191b',
  deep: '#8c1012',
  gold: '#e8c98a',
  onRed: '#ffffff',
  quietOnRed: '#ffe6dc',
  tint: '#faeeea',
  ink: '#201c18',
  ink2: '#5a534b',
  line: '#e4d9cc',
  done: '#1c7245',
} as const;

export const SONG = "'Source Han Serif SC','Noto Serif CJK SC','Songti SC',STSong,SimSun,serif";
export const HEI =
  "'PingFang SC','Microsoft YaHei','Source Han Sans SC','Noto Sans CJK SC',SimHei,sans-serif";

/** The sheet for a poster, with measures in units of the picture. */
export interface Sheet {
  width: number;
  /** The margin at the left and right. */
  margin: number;
  /** The size of running text. All other sizes follow from it. */
  em: number;
  /** The greatest number of columns for tasks. */
  columns: number;
  /** How many measures a task shows at most. */
  measures: number;
}

/** A piece of a poster. Pieces are drawn below each other. */
export interface Block {
  height: number;
  /** Room above it. */
  gap: number;
  /** Draws the piece. It may use up to `spare` more than its height. */
  draw: (x: number, y: number, spare?: number) => Shape[];
}

export interface Look {
  size: number;
  fill: string;
  family?: string;
  isBold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** The baseline of characters, measured from the top of their box. */
const BASE = 0.88;

function looks({ size, fill, family = HEI, isBold = false, anchor = 'start' }: Look) {
  return {
    'font-family': family,
    'font-size': round(size),
    'font-weight': isBold ? 700 : 400,
    'text-anchor': anchor,
    fill,
  };
}

/** One line of text; `y` is the top of its characters. */
export function line(words: string, x: number, y: number, look: Look): Shape {
  const at = { x: round(x), y: round(y + look.size * BASE) };
  return { tag: 'text', attributes: { ...at, ...looks(look) }, words };
}

/** Lines below each other, `leading` apart, in characters. `y` is the top of the first. */
export function lines(
  all: readonly string[],
  x: number,
  y: number,
  look: Look,
  leading: number,
): Shape[] {
  return all.map((words, index) => line(words, x, y + index * leading * look.size, look));
}

/** The height of such lines, from the top of the first to the foot of the last. */
export function heightOf(count: number, size: number, leading: number): number {
  return count === 0 ? 0 : size * (1 + (count - 1) * leading);
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, fill: string): Shape {
  return rect(x, y, width, height, { fill });
}

/** The size in which a text without line breaks fits its room. */
export function fitting(text: string, size: number, room: number): number {
  return Math.min(size, (size * room) / Math.max(1, textWidth(text, size)));
}
