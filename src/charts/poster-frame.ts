import { progressPlace, sentencePlace } from './poster-progress.ts';
import { box, PALETTE, fitting, heightOf, line, lines, SONG } from './poster-style.ts';
import type { Block, Sheet } from './poster-style.ts';
import { textWidth, wrap } from './wrap.ts';

/** The words around the text. */
export interface PosterWords {
  /** The kind of picture, above the title. */
  kind: string;
  /** The title in pieces, each of which stays on one line. */
  title: readonly string[];
  /** Words below the title on who wrote it, if it is not from the source; otherwise ''. */
  note: string;
  /** The words before the count of everything that is done. */
  done: string;
  /** The words at the foot; each begins a new line. */
  foot: readonly string[];
}

/** All ways to break lines between pieces. In a title of many pieces, each piece makes a line if it is full. */
function ways(pieces: readonly string[]): string[][] {
  const [first = '', ...others] = pieces;
  if (others.length === 0) return [[first]];
  return ways(others).flatMap(([next = '', ...rest]) => [
    [first + next, ...rest],
    [first, next, ...rest],
  ]);
}

/**
 * How bad lines look: if they are uneven, or one is shorter than both its neighbours. It is better if lines end where
 * the sentence pauses.
 */
function raggedness(all: readonly string[]): number {
  const widths = all.map((one) => textWidth(one, 1));
  const widest = Math.max(...widths);
  return all.reduce((sum, words, index) => {
    const width = textWidth(words, 1);
    const [above, below] = [widths[index - 1] ?? 0, widths[index + 1] ?? 0];
    const isValley = width < above && width < below;
    const rests = index < all.length - 1 && /\p{P}$/u.test(words) ? 1.5 : 0;
    return sum + (widest - width) * (isValley ? 4 : 1) - rests;
  }, all.length * 2);
}

/** How small a title may become, in proportion, if that gives fewer or more even lines. */
const SMALLER = 0.9;

/** The title broken between its pieces, and its size: as even as possible, in nearly the wanted size. */
function setTitle(
  pieces: readonly string[],
  room: number,
  wanted: number,
): { title: string[]; size: number } {
  const choices = ways(pieces.slice(0, 10)).map(([...title]) => {
    const last = title.pop() ?? '';
    const whole = [...title, last + pieces.slice(10).join('')];
    return { title: whole, size: Math.min(...whole.map((one) => fitting(one, wanted, room))) };
  });
  const largest = Math.max(...choices.map(({ size }) => size));
  return choices
    .filter(({ size }) => size >= largest * SMALLER)
    .reduce((best, one) => (raggedness(one.title) < raggedness(best.title) ? one : best));
}

/** The red band at the top, as wide as the sheet. */
export function band(words: PosterWords, sheet: Sheet): Block {
  const { width, margin, em } = sheet;
  const [kind, note, pad] = [em * 1.15, em, em];
  const wanted = Math.min(em * 3.1, width / 14);
  const { title, size } = setTitle(words.title, width - 2 * margin, wanted);
  const pill = textWidth(words.kind, kind) + kind * 0.3 * (words.kind.length - 1) + em * 2;
  const titleTop = pad + kind * 1.9 + em * 1.1;
  const titleHeight = heightOf(title.length, size, 1.35);
  const noteTop = titleTop + titleHeight + em * 0.9;
  const height = (words.note === '' ? titleTop + titleHeight : noteTop + note) + pad;
  const onRed = { family: SONG, isBold: true, anchor: 'middle' } as const;
  return {
    height,
    gap: 0,
    draw: (x, y) => {
      const middle = x + width / 2;
      const label = line(words.kind, middle + kind * 0.15, y + pad + kind * 0.42, {
        ...onRed,
        size: kind,
        fill: PALETTE.deep,
      });
      return [
        box(x, y, width, height, PALETTE.red),
        box(x, y + height - em * 0.32, width, em * 0.08, PALETTE.gold),
        box(middle - pill / 2, y + pad, pill, kind * 1.9, PALETTE.gold),
        { ...label, attributes: { ...label.attributes, 'letter-spacing': kind * 0.3 } },
        ...lines(title, middle, y + titleTop, { ...onRed, size, fill: PALETTE.onRed }, 1.35),
        ...(words.note === ''
          ? []
          : [
              line(words.note, middle, y + noteTop, {
                size: fitting(words.note, note, width - 2 * margin),
                fill: PALETTE.quietOnRed,
                anchor: 'middle',
              }),
            ]),
      ];
    },
  };
}

/** The strip below the band, empty until somebody wants progress: who gives it, and how far the whole plan has come. */
export function progressStrip(
  words: PosterWords,
  items: readonly string[],
  width: number,
  em: number,
): Block {
  const [size, figure] = [em, em * 1.3];
  const countWidth = textWidth(`${items.length}/${items.length}`, figure);
  return {
    height: em * 2.75,
    gap: em * 0.6,
    draw: (x, y) => {
      const place = progressPlace(
        items,
        { x: x + width, y: y + em * 0.7, size: figure },
        { x, y: y + em * 2.51, width, height: em * 0.24 },
      );
      const end = x + width - countWidth;
      const done = line(words.done, end, y + em * 1.05, {
        size: em,
        fill: PALETTE.ink2,
        anchor: 'end',
      });
      const room = width - countWidth - textWidth(words.done, em) - em * 0.8;
      return [
        sentencePlace(x, y + em * 0.02, room, size),
        { ...place, shapes: [...(place.shapes ?? []), done] },
      ];
    },
  };
}

/** The words required by law, at the foot of the sheet. */
export function foot(words: PosterWords, width: number, em: number): Block {
  const size = em;
  const all = words.foot.flatMap((one) =>
    // Lines break between the parts of a sentence, if possible.
    wrap(one, width, size, { names: one.match(/[^，；。]+[，；。]?/gu) ?? [] }),
  );
  return {
    height: heightOf(all.length, size, 1.5) + em * 1.1,
    gap: em * 1.6,
    draw: (x, y) => [
      box(x, y, width, em * 0.1, PALETTE.red),
      ...lines(
        all,
        x + width / 2,
        y + em * 1.1,
        { size, fill: PALETTE.ink2, anchor: 'middle' },
        1.5,
      ),
    ],
  };
}
