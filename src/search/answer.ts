import { Budget, isLong } from './budget.ts';
import type { Left } from './budget.ts';
import type { Roads, SearchPage } from './clauses.ts';
import { countHits, find, rangesIn, stands } from './match.ts';
import type { Hit, PageHits, Result } from './match.ts';
import { nearest } from './nearest.ts';
import { wordsReadAs } from './pinyin.ts';
import { literalQuery, wordsQuery } from './query.ts';
import type { Query } from './query.ts';
import { otherForms, otherQueries } from './roads.ts';

/** Where clauses come from. */
export interface Source {
  /** Pages that can be had without asking; other roads take their words from them. */
  here: readonly SearchPage[];
  /** Whether these are all there are. */
  isWhole: boolean;
  /** Pages that may hold all these words. */
  holding: (words: readonly string[]) => Promise<readonly SearchPage[]>;
}

/** What was found by another road than the words as typed. */
export interface Approximate {
  /** `same` is another way to write it, `near` the nearest there is. */
  road: 'same' | 'near';
  /** What was looked for instead, as it stands in the text. */
  words: string[];
  total: number;
  /** None of the hits is among the literal ones, or here twice. */
  pages: PageHits[];
}

/** All that a search says. */
export interface Answer {
  literal: Result;
  approximate: Approximate[];
  /** Why there may be more that is only alike; undefined if all of it was looked for. */
  left: Left | undefined;
}

/** The query's words as they stand in a clause, each where it first does. */
function asItStands({ clause, words }: Hit): string {
  const ranges = words.flatMap((word) => rangesIn({ clause, words: [word] }).slice(0, 1));
  return ranges.map(([from, to]) => clause.text.slice(from, to)).join(' ');
}

/** Unites what several queries find, without what is known. */
async function byOtherRoad(
  road: Approximate['road'],
  queries: readonly Query[],
  source: Source,
  known: readonly PageHits[],
): Promise<Approximate[]> {
  if (queries.length === 0) return [];
  const seen = new Set(known.flatMap(({ hits }) => hits.map(({ clause }) => clause)));
  const pages = new Map<string, PageHits>();
  const words = new Set<string>();
  for (const query of queries) {
    const looked = source.isWhole ? source.here : await source.holding(query.words);
    const fresh = find(query, looked)
      .pages.map(({ page, hits }) => ({
        page,
        hits: hits.filter(({ clause }) => !seen.has(clause)),
      }))
      .filter(({ hits }) => hits.length > 0);
    fresh[0]?.hits.slice(0, 1).forEach((hit) => words.add(asItStands(hit)));
    for (const { page, hits } of fresh) {
      hits.forEach(({ clause }) => seen.add(clause));
      const on = pages.get(page.address);
      const order = (hit: Hit): number => page.clauses.indexOf(hit.clause);
      const all = on && [...on.hits, ...hits].sort((one, other) => order(one) - order(other));
      pages.set(page.address, { page, hits: all ?? hits });
    }
  }
  const united = [...pages.values()];
  return united.length === 0
    ? []
    : [{ road, words: [...words], total: countHits(united), pages: united }];
}

/** Whether any of the hits has white space between its words, as a query with white space was typed. */
function isSpaced({ pages }: Result): boolean {
  return pages.some(({ hits }) =>
    hits.some((hit) =>
      rangesIn(hit).some(([from, to]) => /\s/u.test(hit.clause.text.slice(from, to))),
    ),
  );
}

/**
 * Literal first: what stands in any clause as typed, marks, hyphens and spaces included (2-3个), is
 * searched as typed; only otherwise do spaces part words, "…" keep them together and a - after a space
 * leave out.
 */
async function literally(typed: string, source: Source): Promise<Result> {
  const run = literalQuery(typed);
  const result = find(run, await source.holding(run.words));
  const query = wordsQuery(typed);
  const isAsTyped = result.total > 0 && (!/\s/u.test(typed.trim()) || isSpaced(result));
  if (isAsTyped || query.words.length === 0) return result;
  return find(query, await source.holding(query.words));
}

/**
 * Answers what was typed: all clauses that hold it and no other, and apart from them what other roads
 * find: other names, figures and characters, pinyin, or else the nearest there is.
 *
 * @param typed As a person typed it.
 * @param budget Counts what the other roads cost.
 */
export async function answer(
  typed: string,
  source: Source,
  roads: Roads,
  budget: Budget = new Budget(),
): Promise<Answer> {
  const literal = await literally(typed, source);
  const { query } = literal;
  if (isLong(query)) return { literal, approximate: [], left: 'long' };
  const ground = { pages: source.here, roads, budget };
  const same = await byOtherRoad(
    'same',
    otherQueries(query, (word) => [
      ...otherForms(word, roads),
      ...(stands(word, ground.pages) ? [] : wordsReadAs(word, ground)),
    ]),
    source,
    literal.pages,
  );
  const isFound = literal.total > 0 || same.length > 0;
  const approximate = isFound
    ? same
    : await byOtherRoad('near', nearest(query, ground), source, []);
  return { literal, approximate, left: budget.isSpent ? 'spent' : undefined };
}
