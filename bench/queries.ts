/** What is asked, and what must be found: by `includes`, without the search's own code. */
import type { Plan } from '../src/model/index.ts';
import { plain } from '../tests/plain.ts';
import { oneOf, randomFrom } from './plans.ts';

const RUNS = 150;
const ABSENT = 50;
const LONGEST = 12;

/** What was asked, and the clauses that hold it: `plan/3-1/#3.1.1-2`. */
export interface Query {
  typed: string;
  keys: string[];
}

/** Runs that stand in a clause of any of the plans, and as many of their kind that stand nowhere. */
export function queriesOf(plans: readonly Plan[]): Query[] {
  const random = randomFrom(2018);
  const clauses = plans.flatMap(({ clauses: all }) =>
    all.map(({ id, page, text }) => ({ key: `${page}#${id}`, text, plain: plain(text) })),
  );
  const query = (typed: string): Query => ({
    typed,
    keys: clauses.filter((clause) => clause.plain.includes(plain(typed))).map(({ key }) => key),
  });
  const run = (): string => {
    const characters = [...oneOf(clauses, random).plain];
    const length = Math.min(1 + Math.floor(random() * LONGEST), characters.length);
    const from = Math.floor(random() * (characters.length - length + 1));
    return characters.slice(from, from + length).join('');
  };
  const letters = [...new Set(clauses.map((clause) => clause.plain).join(''))];
  const present = Array.from({ length: RUNS }, () => query(run()));
  const absent: Query[] = [];
  while (absent.length < ABSENT) {
    const characters = [...run()];
    const at = Math.floor(random() * characters.length);
    const changed = query(characters.with(at, oneOf(letters, random)).join(''));
    if (changed.keys.length === 0) absent.push(changed);
  }
  return [...present, ...absent];
}
