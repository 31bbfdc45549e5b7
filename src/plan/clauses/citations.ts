import { pairBrackets } from '../text/pair-brackets.ts';
import { readBracketedNumber } from '../words/document-number.ts';
import { lawSpans } from './laws.ts';
import { positionsIn } from '../text/places.ts';
import { skipSpace } from '../text/space.ts';
import { blotTitles, titleSpans } from '../text/titles.ts';
import type { Citation } from '../text/types.ts';

interface Cited {
  start: number;
  end: number;
  title: string;
  number: string | null;
}

/**
 * The titles in 《》, each with the number in the bracket behind it. If that bracket also defines a short name
 * (以下简称《意见》), the short name is no further document.
 */
function citedTitles(text: string): Cited[] {
  const { closerOf } = pairBrackets(text);
  const cited: Cited[] = [];
  let past = 0;
  for (const { start, end } of titleSpans(text)) {
    if (start < past) continue;
    const bracket = skipSpace(text, end);
    const closer = closerOf.get(bracket);
    const number = closer === undefined ? undefined : readBracketedNumber(text.slice(bracket));
    past = closer === undefined || number === undefined ? end : closer + 1;
    const title = text.slice(start + 1, end - 1);
    cited.push({ start, end: past, title, number: number ?? null });
  }
  return cited;
}

function citedLaws(text: string): Cited[] {
  return lawSpans(blotTitles(text)).map(({ start, end }) => ({
    start,
    end,
    title: text.slice(start, end),
    number: null,
  }));
}

/**
 * Reads the documents that a clause names: 《…》 with the number in the bracket behind it, and laws that are named
 * without marks, if there is no doubt.
 *
 * @param text One clause.
 * @returns In the order of the text, with positions relative to it.
 */
export function readCitations(text: string): Citation[] {
  const place = positionsIn(text);
  return [...citedTitles(text), ...citedLaws(text)]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, title, number }) => ({
      title,
      number,
      words: text.slice(start, end),
      position: place(start, end),
    }));
}
