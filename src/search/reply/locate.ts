/** Finds where a text holds a run, or the words most like it. */
import { runsIn } from './whole-text.ts';
import type { WholeText } from './whole-text.ts';

/** How many pieces of a run are searched for. Of long runs, some are skipped. */
const MOST_PIECES = 160;
/** A piece that occurs in more places tells nothing about where the run is. */
const MOST_PLACES = 40;
/** How many characters around the found words may belong to them. */
const AROUND = 40;

/** The length of the pieces into which a run is cut: short pieces for a short run. */
function pieceLength(run: string): number {
  if (run.length >= 24) return 4;
  return run.length >= 12 ? 3 : 2;
}

interface Seed {
  /** Where the piece begins in the run, and in the text. */
  run: number;
  text: number;
}

function seedsOf(run: string, whole: WholeText): Seed[] {
  const length = pieceLength(run);
  const last = run.length - length;
  const step = Math.max(1, Math.ceil(last / MOST_PIECES));
  const seeds: Seed[] = [];
  for (let at = 0; at <= last; at += step) {
    const places = runsIn(whole, run.slice(at, at + length));
    if (places.length > MOST_PLACES) continue;
    places.forEach((text) => seeds.push({ run: at, text }));
  }
  return seeds.sort((one, other) => one.text - other.text);
}

/** A stretch of a text, and how many pieces of the run are in it. */
export interface Stand {
  whole: WholeText;
  from: number;
  to: number;
  pieces: number;
}

/** How many pieces are as far from each other as in the run. */
function inStep(seeds: readonly Seed[]): number {
  const byDistance = new Map<number, number>();
  for (const { run, text } of seeds) {
    byDistance.set(text - run, (byDistance.get(text - run) ?? 0) + 1);
  }
  return Math.max(...byDistance.values());
}

/**
 * The stretch of a text that holds the most pieces of a run; undefined if it holds none. Pieces at the same distances
 * as in the run count twice, since the pieces of a list of units are also near each other in another order.
 */
function bestOf(run: string, whole: WholeText): Stand | undefined {
  const seeds = seedsOf(run, whole);
  const room = run.length + Math.max(AROUND, Math.floor(run.length / 2));
  const within = new Map<number, number>();
  let best: { pieces: number; seeds: Seed[] } = { pieces: 0, seeds: [] };
  let first = 0;
  seeds.forEach((seed, last) => {
    within.set(seed.run, (within.get(seed.run) ?? 0) + 1);
    for (let gone = seeds[first]; gone !== undefined && seed.text - gone.text > room;) {
      const left = (within.get(gone.run) ?? 1) - 1;
      if (left === 0) within.delete(gone.run);
      else within.set(gone.run, left);
      first += 1;
      gone = seeds[first];
    }
    // The sum can never be more than twice the number of pieces.
    if (within.size * 2 <= best.pieces) return;
    const here = seeds.slice(first, last + 1);
    const pieces = within.size + inStep(here);
    if (pieces > best.pieces) best = { pieces, seeds: here };
  });
  if (best.pieces === 0) return undefined;
  const begins = best.seeds.map(({ run: at, text }) => text - at);
  const ends = best.seeds.map(({ run: at, text }) => text + run.length - at);
  const least = Math.min(...best.seeds.map(({ text }) => text), ...begins);
  return {
    whole,
    from: Math.max(0, least - AROUND),
    to: Math.min(whole.text.length, Math.max(...ends) + AROUND),
    pieces: best.pieces,
  };
}

/** The stretch of the texts that is most like a normalised run; undefined if they hold nothing of it. */
export function mostLike(run: string, texts: readonly WholeText[]): Stand | undefined {
  return texts
    .flatMap((whole) => bestOf(run, whole) ?? [])
    .reduce<Stand | undefined>(
      (best, one) => (best === undefined || one.pieces > best.pieces ? one : best),
      undefined,
    );
}
