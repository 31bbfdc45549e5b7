import type { Ground } from './budget.ts';
import type { Roads } from './clauses.ts';
import { textsThat } from './match.ts';

/** Enough to recognise what was meant, few enough to name them all. */
const MOST_WORDS = 5;
/** Letters of a word that is read: about twelve characters. */
export const MOST_LETTERS = 48;

/** Whether the rest of what was typed begins with a reading; how much of it that takes, 0 if not. */
type Step = (rest: string, syllable: string) => number;

/** xinxi: whole syllables, the last one perhaps half typed. */
const byFull: Step = (rest, syllable) => {
  if (rest.startsWith(syllable)) return syllable.length;
  return syllable.startsWith(rest) ? rest.length : 0;
};

/** xx: the first letter of each. */
const byInitial: Step = (rest, syllable) => (rest.charAt(0) === syllable.charAt(0) ? 1 : 0);

const known = new WeakMap<Roads, Map<string, string[]>>();

/** The readings of each character: 行 → hang, heng, xing. */
function readingsOf(roads: Roads): Map<string, string[]> {
  const before = known.get(roads);
  if (before !== undefined) return before;
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(roads.pinyin)) {
    for (const one of characters) readings.set(one, [...(readings.get(one) ?? []), syllable]);
  }
  known.set(roads, readings);
  return readings;
}

/**
 * Where what was typed ends if it is read from `at` on, -1 if it can't be; other characters are themselves.
 * However many readings a character has, each place in what was typed is gone on from once.
 */
function readFrom(
  characters: readonly string[],
  at: number,
  typed: string,
  step: Step,
  readings: ReadonlyMap<string, string[]>,
): number {
  let places = new Set([0]);
  for (let next = at; places.size > 0; next += 1) {
    if (places.has(typed.length)) return next;
    const character = characters[next];
    if (character === undefined) return -1;
    const after = new Set<number>();
    for (const place of places) {
      for (const syllable of readings.get(character) ?? [character]) {
        const taken = step(typed.slice(place), syllable);
        if (taken > 0) after.add(place + taken);
      }
    }
    places = after;
  }
  return -1;
}

function countRead(typed: string, step: Step, { pages, roads, budget }: Ground): string[] {
  const readings = readingsOf(roads);
  const counts = new Map<string, number>();
  // Most characters cannot be the first.
  const first = new Set([typed.charAt(0)]);
  for (const [character, syllables] of readings) {
    if (syllables.some((syllable) => byInitial(typed, syllable) > 0)) first.add(character);
  }
  for (const text of textsThat(pages, () => true)) {
    const characters = [...text];
    if (!budget.allows(characters.length)) break;
    characters.forEach((character, at) => {
      if (!first.has(character)) return;
      const end = readFrom(characters, at, typed, step, readings);
      if (end < 0) return;
      const word = characters.slice(at, end).join('');
      if (word !== typed) counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

/**
 * Words of the text that can be read as what was typed: xinxixiaofei, xxxf. Those of the whole
 * syllables come first, then the more frequent.
 *
 * @param typed Normalised.
 * @param ground Whose words may be meant.
 * @returns None for fewer than two letters, very many, or what is not letters and figures.
 */
export function wordsReadAs(typed: string, ground: Ground): string[] {
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/u.test(typed)) return [];
  if (typed.length < 2 || typed.length > MOST_LETTERS) return [];
  const words = [byFull, byInitial].flatMap((step) => countRead(typed, step, ground));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
