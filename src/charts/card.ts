import { rect } from './picture.ts';
import type { Picture, Shape } from './picture.ts';
import { balance, textWidth, wrap } from './wrap.ts';

export interface Card {
  title: string;
  /** The headings above the page, outermost first. */
  place: readonly string[];
  site: string;
  /** The words that the site is not official. Every picture carries them. */
  unofficial: string;
}

/** The size that programs want for pictures of links. */
const CARD = { width: 1200, height: 630 };

const MARGIN = 80;
const INNER = CARD.width - 2 * MARGIN;
const PALETTE = {
  paper: '#fffdf9',
  ink: '#1d1b18',
  faint: '#5c574f',
  line: '#e2dcd1',
  seal: '#a8201a',
};

/** The sizes of a title, and for each size how many lines fit. */
const TITLES = [
  { size: 76, most: 2 },
  { size: 64, most: 3 },
  { size: 52, most: 4 },
] as const;
const PLACE = 34;
const FOOT = 32;
/** Where the rule above the site's name is. */
const RULE = 512;

/** At most so many lines. The last one ends in … if there were more. */
function shortened(lines: readonly string[], most: number, size: number): string[] {
  const [last = '', ...before] = lines.slice(0, most).reverse();
  if (lines.length <= most) return [...lines];
  const rest = Array.from(last);
  while (textWidth(`${rest.join('')}…`, size) > INNER) rest.pop();
  return [...before.reverse(), `${rest.join('')}…`];
}

/** Where a line begins. The left half of an opening mark is empty, so it is placed in the margin. */
function startOf(line: string, size: number): number {
  return /^[（《“〔【]/u.test(line) ? MARGIN - size / 2 : MARGIN;
}

/** The title in the largest size that fits. */
function titleOf(title: string): { size: number; lines: string[] } {
  const ways = TITLES.map(({ size, most }) => ({
    size,
    most,
    lines: balance(title, INNER, size),
  }));
  const fitting = ways.find(({ lines, most }) => lines.length <= most) ?? ways.at(-1);
  const { size, most, lines } = fitting ?? { ...TITLES[2], lines: [] };
  return { size, lines: shortened(lines, most, size) };
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight = 400,
): Shape {
  return {
    tag: 'text',
    attributes: { x, y, 'font-size': size, 'font-weight': weight, fill },
    words,
  };
}

/** The foot: the name of the site, and that it is not official. */
function footOf({ site, unofficial }: Card): Shape[] {
  const width = textWidth(unofficial, FOOT) + 40;
  const x = CARD.width - MARGIN - width;
  const [name = ''] = shortened(wrap(site, INNER - width - 40, FOOT), 1, FOOT);
  const frame = { rx: 8, fill: 'none', stroke: PALETTE.seal, 'stroke-width': 2 };
  return [
    rect(MARGIN, RULE, INNER, 2, { fill: PALETTE.line }),
    text(name, MARGIN, 580, FOOT, PALETTE.faint),
    rect(x, 540, width, 56, frame),
    text(unofficial, x + 20, 580, FOOT, PALETTE.seal),
  ];
}

/** The picture shown with a link to a page: the headings above it, its title, and the site. */
export function card(words: Card): Picture {
  const { size, lines } = titleOf(words.title);
  const places = shortened(wrap(words.place.join(' › '), INNER, PLACE), 1, PLACE);
  const pitch = size * 1.32;
  const top = places.length > 0 ? 150 : 90;
  // The title is centred in the room between the headings and the rule.
  const first = top + (RULE - top - lines.length * pitch) / 2 + size;
  return {
    ...CARD,
    shapes: [
      rect(0, 0, CARD.width, CARD.height, { fill: PALETTE.paper }),
      rect(0, 0, CARD.width, 16, { fill: PALETTE.seal }),
      ...places.map((line) => text(line, MARGIN, 118, PLACE, PALETTE.faint)),
      ...lines.map((line, index) =>
        text(line, startOf(line, size), Math.round(first + index * pitch), size, PALETTE.ink, 700),
      ),
      ...footOf(words),
    ],
  };
}
