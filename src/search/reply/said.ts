/** Finds where a text gives a typed figure or day, in whatever form it is written. */
import type { SearchPage } from '../clauses.ts';
import { normalise } from '../normalise.ts';
import { isWithin, timesIn, typedTime } from './times.ts';
import { sameFigures, typedFigure } from './figures.ts';
import { tasksOf, datesOfWhole } from './tasks.ts';
import type { Dated } from './tasks.ts';
import { shapeOf } from './whole-text.ts';
import type { Placed } from './whole-text.ts';

export interface Saying extends Placed {
  /** Ranges of its verbatim text, the end not included. */
  ranges: [number, number][];
}

export interface FigureReply {
  kind: 'figure';
  /** The forms in which the text writes it, each once. */
  words: string[];
  said: Saying[];
}

export interface DayReply {
  kind: 'day';
  /** The time that was typed. The text may give days within it. */
  asked: string;
  words: string[];
  said: Saying[];
  /** Those of the dates by which something is to be done. */
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

/** Finds where the text gives a typed day; undefined if the words are no day, or the text never gives it. */
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

/** Finds where the text gives a typed figure; undefined if the words are no figure, or the text never gives it. */
export function figureReply(typed: string, pages: readonly SearchPage[]): FigureReply | undefined {
  const figure = typedFigure(normalise(typed).text);
  if (figure === undefined) return undefined;
  const { words, said } = saidOn(pages, (text) => sameFigures(text, figure));
  return said.length === 0 ? undefined : { kind: 'figure', words, said };
}

/** The other forms, normalised, in which the text writes a typed figure or day. */
export function saidOtherwise(word: string, pages: readonly SearchPage[]): string[] {
  const said = dayReply(word, pages) ?? figureReply(word, pages);
  const words = (said?.words ?? []).map((one) => normalise(one).text);
  return [...new Set(words)].filter((one) => !one.includes(word));
}
