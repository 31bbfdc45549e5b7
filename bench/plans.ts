/** Plans to measure with: the first plan's shape, its clauses put together anew, with names of their own. */
import type { Plan } from '../src/model/index.ts';

/** A random number generator that gives the same numbers each time (mulberry32): 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

/** Parts of a sentence between its commas, so that new sentences can be made of them. */
export function partsOf(plan: Plan): string[] {
  return plan.clauses
    .filter(({ kind }) => kind === 'measure' || kind === 'sentence')
    .flatMap(({ text }) => text.replace(/。$/u, '').split('，'));
}

/** Another plan of the same shape: sentences of other parts, each with a word that few plans have. */
function another(plan: Plan, parts: readonly string[], number: number): Plan {
  const random = randomFrom(number);
  const id = `plan-${number}`;
  const characters = [...new Set(parts.join(''))];
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => oneOf(characters, random)).join('');
  const clauses = plan.clauses.map((clause) => {
    const page = clause.page.replace(plan.id, id);
    if (clause.kind !== 'measure' && clause.kind !== 'sentence') return { ...clause, page };
    const length = clause.text.split('，').length;
    const sentence = Array.from({ length }, () => oneOf(parts, random));
    return { ...clause, page, text: `${word()}${sentence.join('，')}。` };
  });
  return { ...plan, id, clauses };
}

/** So many plans; the first is the plan itself. */
export function plansLike(plan: Plan, count: number): Plan[] {
  const parts = partsOf(plan);
  return [
    plan,
    ...Array.from({ length: count - 1 }, (_, index) => another(plan, parts, index + 1)),
  ];
}
