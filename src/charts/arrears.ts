import { rect, round } from './picture.ts';
import type { Picture, Shape } from './picture.ts';
import { wrap } from './wrap.ts';

/** The arrears of a unit, as the picture shows them. */
export interface ArrearsLine {
  name: string;
  /** A note behind its name, saying that it has not reported; or ''. */
  note: string;
  overdue: number;
  silent: number;
}

type Kind = 'overdue' | 'silent';

/** The sizes of names, and of the figures at the ends of bars. */
const SIZE = { name: 14, figure: 13 };
/** The steps from a name down to its first bar, from bar to bar, and to the next name. */
const STEP = { name: 20, bar: 16, unit: 8 };
/** The height of each bar. They also differ without colours. */
const HIGH: Readonly<Record<Kind, number>> = { overdue: 10, silent: 4 };
const FIGURE = 36;
const KINDS: readonly Kind[] = ['overdue', 'silent'];

function text(words: string, x: number, y: number, look: string): Shape {
  return { tag: 'text', attributes: { class: look, x: round(x), y }, words };
}

function bar(kind: Kind, x: number, foot: number, width: number): Shape {
  return rect(x, foot - HIGH[kind], width, HIGH[kind], { class: kind });
}

/** The part of a name that fits into a line. */
function lineOf(name: string, width: number): string {
  const [line = '', ...others] = wrap(name, width, SIZE.name);
  return others.length === 0 ? line : `${line}…`;
}

/**
 * The arrears of units: a legend for the bars, then a picture for each unit, so that a page of paper never ends within
 * one. Below the unit's name are a bar for late items and one for silent items. A unit without either, and without a
 * note, is left out.
 *
 * @param words The names of the bars.
 */
export function arrearsChart(
  lines: readonly ArrearsLine[],
  width: number,
  words: Readonly<Record<Kind, string>>,
): Picture[] {
  const drawn = lines.filter((line) => line.note !== '' || line.overdue + line.silent > 0);
  const most = Math.max(1, ...drawn.flatMap(({ overdue, silent }) => [overdue, silent]));
  const legend = KINDS.flatMap((kind, at) => [
    bar(kind, (at * width) / 2, SIZE.name, 24),
    text(words[kind], (at * width) / 2 + 30, SIZE.name, 'figure'),
  ]);
  const units = drawn.map((line): Picture => {
    let y = STEP.name;
    const said = line.note === '' ? line.name : `${line.name}（${line.note}）`;
    const look = line.note === '' ? 'name' : 'name missing';
    const shapes = [text(lineOf(said, width), 0, y, look)];
    for (const kind of KINDS.filter((one) => line[one] > 0)) {
      y += STEP.bar;
      const long = ((width - FIGURE) * line[kind]) / most;
      shapes.push(bar(kind, 0, y, long), text(String(line[kind]), long + 6, y, 'figure'));
    }
    return { width, height: y + STEP.unit, shapes };
  });
  return [{ width, height: SIZE.name + STEP.unit, shapes: legend }, ...units];
}
