/** Where a text says a figure or a day that was typed, however it is written there. */
import type { SearchPage } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import { isWithin, timesIn, typedTime } from './times.ts';
import { sameFigures, typedFigure } from './figures.ts';
import { tasksOf, datesOfWhole } from './tasks.ts';
import type { Dated } from './tasks.ts';
import { shapeOf } from './whole-text.ts';
import type { Placed } from './whole-text.ts';

export interface Saying extends Placed {
  /** In its verbatim text: from, up to and without. */
  ranges: [number, number][];
}

export interface FigureReply {
  kind: 'figure';
  /** How the text writes it, each way once. */
  words: string[];
  said: Saying[];
}

export interface DayReply {
  kind: 'day';
  /** The time that was asked for: those that the text says may be days of it. */
  asked: string;
  words: string[];
  said: Saying[];
  /** The dates among these by which something is to be done. */
  dates: Dated[];
}

function saidOn(
  pages: readonly SearchPage[],
  find: (text: string) => [number, number][],
): { words: string[]; said: Saying[] } {
  const words = new Set<string>();
  const said = pages.flatMap((page) =>
    page.clauses.flatMap((clause): Saying[] => {
      const { text, starts, ends } = shapeOf(clause);
      const ranges = find(text).map(([from, to]): [number, number] => [
        starts[from] ?? 0,
        ends[to - 1] ?? 0,
      ]);
      ranges.forEach(([from, to]) => words.add(clause.text.slice(from, to)));
      return ranges.length === 0 ? [] : [{ page, clause, ranges }];
    }),
  );
  return { words: [...words], said };
}

/** Finds what the text says of a typed day; undefined where it is none, or the text names it nowhere. */
export function dayReply(typed: string, pages: readonly SearchPage[]): DayReply | undefined {
  const time = typedTime(normalise(typed).text);
  if (time === undefined) return undefined;
  const { words, said } = saidOn(pages, (text) =>
    timesIn(text)
      .filter((one) => isWithin(one, time))
      .map(({ from, to }) => [from, to]),
  );
  const all = [...datesOfWhole(pages), ...tasksOf(pages).flatMap(({ dates }) => dates)];
  const dates = all.filter((date) =>
    timesIn(normalise(date.words).text).some((one) => isWithin(one, time)),
  );
  return said.length === 0 ? undefined : { kind: 'day', asked: time.words, words, said, dates };
}

/** Finds what the text says of a typed figure; undefined where it is none, or the text has it nowhere. */
export function figureReply(typed: string, pages: readonly SearchPage[]): FigureReply | undefined {
  const figure = typedFigure(normalise(typed).text);
  if (figure === undefined) return undefined;
  const { words, said } = saidOn(pages, (text) => sameFigures(text, figure));
  return said.length === 0 ? undefined : { kind: 'figure', words, said };
}

/** The ways, normalised, in which the text writes a figure or a day that is looked for, other than as it was typed. */
export function saidOtherwise(word: string, pages: readonly SearchPage[]): string[] {
  const said = dayReply(word, pages) ?? figureReply(word, pages);
  const words = (said?.words ?? []).map((one) => normalise(one).text);
  return [...new Set(words)].filter((one) => !one.includes(word));
}
