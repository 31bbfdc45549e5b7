import { rect, round } from './picture.ts';
import type { Picture, Shape } from './picture.ts';
import { wrap } from './wrap.ts';

/** The arrears of a unit, as the picture shows them. */
export interface ArrearsLine {
  name: string;
  /** Behind its name: that it has not reported; or ''. */
  note: string;
  overdue: number;
  silent: number;
}

type Kind = 'overdue' | 'silent';

/** Sizes of the names, and of the figures at the ends of bars. */
const SIZE = { name: 14, figure: 13 };
/** From a name down to the line of its first bar, from bar to bar, and to the next name. */
const STEP = { name: 20, bar: 16, unit: 8 };
/** How high each bar is: they differ without colours. */
const HIGH: Readonly<Record<Kind, number>> = { overdue: 10, silent: 4 };
const FIGURE = 36;
const KINDS: readonly Kind[] = ['overdue', 'silent'];

function text(words: string, x: number, y: number, look: string): Shape {
  return { tag: 'text', attributes: { class: look, x: round(x), y }, words };
}

function bar(kind: Kind, x: number, foot: number, width: number): Shape {
  return rect(x, foot - HIGH[kind], width, HIGH[kind], { class: kind });
}

/** As much of a name as a line holds. */
function lineOf(name: string, width: number): string {
  const [line = '', ...others] = wrap(name, width, SIZE.name);
  return others.length === 0 ? line : `${line}…`;
}

/**
 * The arrears of units: a key to the bars, then a picture for each unit, so that no page of paper ends within
 * one: below its name a bar for what is late, and one for what is silent. A unit with neither, and of which nothing is
 * noted, is not drawn.
 *
 * @param words What the bars are called.
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
