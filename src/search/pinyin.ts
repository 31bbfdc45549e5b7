import type { Roads, SearchPage } from './clauses.ts';
import { textsThat } from './match.ts';

/** Enough to recognise what was meant, few enough to name them all. */
const MOST_WORDS = 5;

/** Whether the rest of what was typed begins with a reading; how much of it that takes, 0 if not. */
type Step = (rest: string, syllable: string) => number;

/** xinxi: whole syllables, the last one perhaps half typed. */
const byFull: Step = (rest, syllable) => {
  if (rest.startsWith(syllable)) return syllable.length;
  return syllable.startsWith(rest) ? rest.length : 0;
};

/** xx: the first letter of each. */
const byInitial: Step = (rest, syllable) => (rest.charAt(0) === syllable.charAt(0) ? 1 : 0);

/** The readings of each character: 行 → hang, heng, xing. */
function readingsOf(roads: Roads): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(roads.pinyin)) {
    for (const one of characters) readings.set(one, [...(readings.get(one) ?? []), syllable]);
  }
  return readings;
}

/** Where what was typed ends if it is read from `at` on, -1 if it can't be; other characters are themselves. */
function readFrom(
  characters: readonly string[],
  at: number,
  rest: string,
  step: Step,
  readings: ReadonlyMap<string, string[]>,
): number {
  if (rest === '') return at;
  const character = characters[at];
  if (character === undefined) return -1;
  for (const syllable of readings.get(character) ?? [character]) {
    const taken = step(rest, syllable);
    const end = taken === 0 ? -1 : readFrom(characters, at + 1, rest.slice(taken), step, readings);
    if (end >= 0) return end;
  }
  return -1;
}

function countRead(
  typed: string,
  step: Step,
  pages: readonly SearchPage[],
  readings: ReadonlyMap<string, string[]>,
): string[] {
  const counts = new Map<string, number>();
  for (const text of textsThat(pages, () => true)) {
    const characters = [...text];
    characters.forEach((_, at) => {
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
 * @param pages Whose words may be meant.
 * @returns None for fewer than two letters or what is not letters and figures.
 */
export function wordsReadAs(typed: string, pages: readonly SearchPage[], roads: Roads): string[] {
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/u.test(typed) || typed.length < 2) return [];
  const readings = readingsOf(roads);
  const words = [byFull, byInitial].flatMap((step) => countRead(typed, step, pages, readings));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
