import { figureRows } from './poster-figures.ts';
import { progressPlace } from './poster-progress.ts';
import type { PosterGroup, PosterTask } from './poster-parts.ts';
import { box, PALETTE, fitting, heightOf, line, lines, SONG } from './poster-style.ts';
import type { Block } from './poster-style.ts';
import type { Shape } from './picture.ts';
import { balance, textWidth, wrap } from './wrap.ts';

/** The distance between lines of running text, in characters. */
const LEADING = 1.45;

/** The heading of a chapter: centred, in red, between two lines. */
export function chapterHeading(group: PosterGroup, width: number, em: number): Block {
  const size = em * 1.75;
  const words = balance(group.label + group.name, width - em * 6, size);
  const widest = Math.max(...words.map((one) => textWidth(one, size)));
  const height = heightOf(words.length, size, 1.3);
  return {
    height,
    gap: em * 1.8,
    draw: (x, y) => {
      const [middle, side] = [x + width / 2, (width - widest) / 2 - em];
      const across = y + height / 2;
      const rules = [x, x + width - side].flatMap((from): Shape[] => [
        box(from, across - em * 0.12, side, em * 0.1, PALETTE.red),
        box(from, across + em * 0.1, side, em * 0.04, PALETTE.red),
      ]);
      const look = { size, fill: PALETTE.red, family: SONG, isBold: true, anchor: 'middle' };
      return [...rules, ...lines(words, middle, y, { ...look, anchor: 'middle' }, 1.3)];
    },
  };
}

/** The heading of a section: a band with a red edge. At its end is room for the progress of its tasks. */
export function sectionHeading(
  group: PosterGroup,
  items: readonly string[],
  width: number,
  em: number,
): Block {
  const size = em * 1.2;
  const [pad, edge] = [em * 0.55, em * 0.22];
  const words = balance(group.label + group.name, width - em * 5.2, size);
  const height = heightOf(words.length, size, 1.3) + 2 * pad;
  return {
    height,
    gap: em * 1.4,
    draw: (x, y) => [
      box(x, y, width, height, PALETTE.tint),
      box(x, y, edge, height, PALETTE.red),
      ...lines(
        words,
        x + edge + em * 0.6,
        y + pad,
        { size, fill: PALETTE.deep, isBold: true },
        1.3,
      ),
      progressPlace(
        items,
        { x: x + width - em * 0.6, y: y + pad + size * 0.05, size: em },
        { x: x + edge, y: y + height - em * 0.16, width: width - edge, height: em * 0.16 },
      ),
    ],
  };
}

/** A paragraph of the text. Its first line is indented by two characters. */
export function paragraphBlock(text: string, width: number, em: number): Block {
  const words = wrap(text, width, em, { indent: em * 2 });
  const look = { size: em, fill: PALETTE.ink };
  return {
    height: heightOf(words.length, em, 1.6),
    gap: em,
    draw: (x, y) =>
      words.map((one, index) => {
        const [from, room] = index === 0 ? [x + 2 * em, width - 2 * em] : [x, width];
        const shape = line(one, from, y + index * 1.6 * em, look);
        // Full lines end flush in any font.
        if (index === words.length - 1 || textWidth(one, em) < room - 2 * em) return shape;
        return { ...shape, attributes: { ...shape.attributes, textLength: Math.round(room) } };
      }),
  };
}

/** The shortest of many sentences, in the order of the text. A picture shows a sentence whole or not at all. */
function shortest(sentences: readonly string[], most: number): string[] {
  const chosen = new Set([...sentences].sort((a, b) => a.length - b.length).slice(0, most));
  return sentences.filter((one) => chosen.has(one)).slice(0, most);
}

/**
 * A task: its number and name, who is responsible, its figures, some of its measures, and below them a line that can
 * show progress.
 *
 * @param most How many measures are shown at most.
 */
export function taskBlock(task: PosterTask, width: number, em: number, most: number): Block {
  const [size, top] = [em * 1.2, em * 0.5];
  const isShort = textWidth(task.label, 1) <= 1.8;
  const inset = isShort ? em * 2 : 0;
  const labelSize = fitting(task.label, em * 1.6, em * 1.8);
  // （ is half empty, so it is moved left until its stroke is above the text below.
  const hang = isShort ? inset : /^[（〔【]/u.test(task.label) ? -size * 0.3 : 0;
  const room = width - inset;
  const heading = isShort ? task.name : task.label + task.name;
  const name = balance(heading, room - em * 2.6, size);
  const units = task.units === '' ? [] : wrap(task.units, room, em, { names: task.names });
  const figures =
    task.figures.length === 0 ? undefined : figureRows(task.figures, room, em, em * 0.5);
  const nameHeight = heightOf(name.length, size, 1.35);
  const unitsTop = top + nameHeight + em * 0.4;
  const unitsHeight = heightOf(units.length, em, LEADING);
  const figuresTop = unitsTop + unitsHeight + (units.length === 0 ? 0 : em * 0.7);
  const measuresTop = figures === undefined ? unitsTop + unitsHeight : figuresTop + figures.height;
  const measures = shortest(task.sentences, most).map((one) => wrap(one, room - em * 1.5, em));
  const tops = measures.map((_, at) =>
    measures
      .slice(0, at)
      .reduce((sum, words) => sum + heightOf(words.length, em, LEADING) + em * 0.45, em * 0.5),
  );
  const last = measures[measures.length - 1];
  const measuresHeight =
    last === undefined ? 0 : (tops[tops.length - 1] ?? 0) + heightOf(last.length, em, LEADING);
  const height = measuresTop + measuresHeight + top;
  return {
    height,
    gap: 0,
    draw: (x, y, spare = 0) => {
      const end = y + height + spare;
      return [
        ...(isShort
          ? [
              line(task.label, x + em * 0.2, y + top + (size - labelSize) * 0.85, {
                size: labelSize,
                fill: PALETTE.red,
                family: SONG,
                isBold: true,
              }),
            ]
          : []),
        ...lines(name, x + hang, y + top, { size, fill: PALETTE.ink, isBold: true }, 1.35),
        ...lines(units, x + inset, y + unitsTop, { size: em, fill: PALETTE.ink2 }, LEADING),
        ...(figures?.draw(x + inset, y + figuresTop) ?? []),
        ...measures.flatMap((words, at) => {
          const from = y + measuresTop + (tops[at] ?? 0);
          const sign = em * 0.24;
          return [
            box(x + inset + em * 0.2, from + em * 0.42, sign, sign, PALETTE.red),
            ...lines(words, x + inset + em, from, { size: em, fill: PALETTE.ink }, LEADING),
          ];
        }),
        box(x, end - em * 0.04, width, em * 0.04, PALETTE.line),
        progressPlace(
          task.measures,
          { x: x + width, y: y + top + em * 0.06, size: em },
          { x, y: end - em * 0.16, width, height: em * 0.16 },
        ),
      ];
    },
  };
}
