import type { Ground } from './budget.ts';
import type { Roads } from './clauses.ts';
import { textsThat } from './match.ts';

/** How many words are proposed at most: enough to recognise the right one, and few enough to name all. */
const MOST_WORDS = 5;
/** The most letters of a word that is read as pinyin: about twelve characters. */
export const MOST_LETTERS = 48;

/** How many letters at the beginning of the rest a syllable takes; 0 if it does not fit. */
type Step = (rest: string, syllable: string) => number;

/** Reads whole syllables (xinxi). The last one may be typed in part. */
const byFull: Step = (rest, syllable) => {
  if (rest.startsWith(syllable)) return syllable.length;
  return syllable.startsWith(rest) ? rest.length : 0;
};

/** Reads the first letter of each syllable (xx). */
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
 * Where in the text the typed letters end if they are read from `at` on; -1 if they do not fit. Characters without
 * readings stand for themselves. Each place in the typed letters is continued from only once, however many readings a
 * character has.
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
 * Words of the text that can be read as what was typed: xinxixiaofei, xxxf. Those read by whole syllables come first,
 * then the more frequent ones.
 *
 * @param typed Normalised.
 * @param ground The pages whose words may be meant.
 * @returns Empty for fewer than two letters, very many, or other characters than letters and digits.
 */
export function wordsReadAs(typed: string, ground: Ground): string[] {
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/u.test(typed)) return [];
  if (typed.length < 2 || typed.length > MOST_LETTERS) return [];
  const words = [byFull, byInitial].flatMap((step) => countRead(typed, step, ground));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
