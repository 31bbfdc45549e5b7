/** Finds the plans of a large site that have to be read for a reply. */
import type { SearchPage } from '../clauses.ts';
import type { Source } from '../literally.ts';
import { isPassage } from '../may-reply.ts';
import { normalise } from '../normalise.ts';
import { placesNamed } from './places.ts';
import type { Region } from './reply.ts';
import { quotationsIn } from './quoted.ts';
import { unitsNamed } from './units.ts';

/** The length of a piece of a passage, and how many pieces of each quotation are searched for. */
const [PIECE, PIECES] = [6, 4];
/** For how many quotations of a passage plans are searched. */
const MOST_QUOTATIONS = 10;

/** Pieces of a run, spread from its beginning to its end. */
function piecesOf(words: string): string[] {
  const run = normalise(words).text;
  const last = Math.max(0, run.length - PIECE);
  return Array.from({ length: PIECES }, (_, at) => {
    const from = Math.floor((last * at) / (PIECES - 1));
    return run.slice(from, from + PIECE);
  });
}

/** Normalised words. A plan that holds one of them may have something to say on the typed words. */
function wordsToReach(typed: string, regions: readonly Region[]): string[] {
  const named = regions.flatMap(({ units, places }) => unitsNamed(typed, units, places.name));
  const towns = regions.flatMap(({ units, places }) => placesNamed(typed, places, units));
  const quoted = quotationsIn(typed).slice(0, MOST_QUOTATIONS);
  const passages = isPassage(typed) ? [typed, ...quoted] : [];
  const words = [
    normalise(typed).text,
    ...named.flatMap(({ names: [name = ''] }) => name),
    ...towns.map(({ short }) => short),
    ...passages.flatMap(piecesOf),
  ];
  return [...new Set(words)].filter((word) => word !== '');
}

/** The pages of all plans that may have something to say on the typed words, each once. */
export async function pagesToReply(
  typed: string,
  source: Source,
  regions: readonly Region[],
): Promise<readonly SearchPage[]> {
  if (source.isWhole) return source.here;
  const found = await Promise.all(
    wordsToReach(typed, regions).map((word) => source.holding([word])),
  );
  return [...new Set(found.flat())];
}
