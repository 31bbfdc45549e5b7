import { Budget, isLong } from './budget.ts';
import type { Ground, Left } from './budget.ts';
import type { Roads, SearchPage } from './clauses.ts';
import { findAcross } from './across.ts';
import { isInClauses, literally } from './literally.ts';
import type { Source } from './literally.ts';
import { countHits, find, rangesIn, stands } from './match.ts';
import type { Hit, PageHits, Result } from './match.ts';
import { nearest } from './nearest.ts';
import type { NearQuery } from './nearest.ts';
import { wordsReadAs } from './pinyin.ts';
import { literalQuery, wordsQuery } from './query.ts';
import type { Query } from './query.ts';
import { saidOtherwise } from './reply/said.ts';
import { formsOf, otherForms, otherQueries, plansMeant } from './roads.ts';

/** Results of another road than the words as typed. */
export interface Approximate {
  /** `same` is another way to write it, `near` the nearest there is. */
  road: 'same' | 'near';
  reason: NearQuery['reason'];
  /** The words that were looked for instead, as they stand in the text. */
  words: string[];
  /** None of the hits is among the literal ones, or here twice. */
  pages: PageHits[];
}

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

/** All that one reason has found so far. */
interface Gathered {
  words: Set<string>;
  hits: Map<SearchPage, Hit[]>;
}

/** Pages in their order, and on each its hits in the order of its clauses. */
function inOrder({ hits }: Gathered, order: readonly SearchPage[]): PageHits[] {
  return [...hits]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([page, all]) => {
      const at = ({ clause }: Hit): number => page.clauses.indexOf(clause);
      return { page, hits: all.sort((one, other) => at(one) - at(other)) };
    });
}

/** Unites what several queries find, reason by reason, without what is known. */
async function byOtherRoad(
  road: Approximate['road'],
  queries: readonly NearQuery[],
  source: Source,
  known: readonly PageHits[],
): Promise<Approximate[]> {
  const seen = new Set(known.flatMap(({ hits }) => hits.map(({ clause }) => clause)));
  const order = new Set(source.here);
  const found = new Map<Approximate['reason'], Gathered>();
  for (const query of queries) {
    const looked = source.isWhole ? source.here : await source.holding(query.words);
    looked.forEach((page) => order.add(page));
    const fresh = find(query, looked)
      .pages.map(({ page, hits }) => ({
        page,
        hits: hits.filter(({ clause }) => !seen.has(clause)),
      }))
      .filter(({ hits }) => hits.length > 0);
    const own = found.get(query.reason) ?? { words: new Set(), hits: new Map() };
    if (fresh.length > 0) found.set(query.reason, own);
    fresh[0]?.hits.slice(0, 1).forEach((hit) => own.words.add(asItStands(hit)));
    for (const { page, hits } of fresh) {
      hits.forEach(({ clause }) => seen.add(clause));
      own.hits.set(page, [...(own.hits.get(page) ?? []), ...hits]);
    }
  }
  return [...found].map(([reason, own]) => {
    const pages = inOrder(own, [...order]);
    return { road, reason, words: [...own.words], pages };
  });
}

/** The clauses that hold what was typed, each for itself or, where none does, several together. */
async function literalOf(typed: string, source: Source): Promise<Result> {
  const found = await literally(typed, source);
  if (isInClauses(found) || wordsQuery(typed).words.length === 0) return found;
  return (await across(literalQuery(typed), source)) ?? found;
}

/** The most signs of the two ends of a run by which an index is asked where it may stand. */
const MOST_ENDS = 4;

/** Clauses that hold a run only together; undefined where none do. */
async function across(query: Query, source: Source): Promise<Result | undefined> {
  const [run = ''] = query.words;
  const length = Math.min(MOST_ENDS, Math.floor(run.length / 2));
  const ends = [run.slice(0, length), run.slice(-length)];
  if (length === 0) return undefined;
  const pages = findAcross(run, source.isWhole ? source.here : await source.holding(ends));
  const total = countHits(pages);
  return total === 0 ? undefined : { query, total, within: 'across', pages };
}

/** The nearest there is: where a unit is named as only its region names it, in that region's plans. */
function nearestMeant(query: Query, ground: Ground): NearQuery[] {
  const plans = plansMeant(query, ground.roads);
  if (plans === undefined) return nearest(query, ground);
  const pages = ground.pages.filter(({ plan }) => plans.includes(plan));
  return nearest(query, { ...ground, pages }).map((near) => ({ ...near, plans }));
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
  const literal = await literalOf(typed, source);
  const { query } = literal;
  if (isLong(query)) return { literal, approximate: [], left: 'long' };
  const ground = { pages: source.here, roads, budget };
  const same = await byOtherRoad(
    'same',
    otherQueries(query, (word) => [
      ...otherForms(word, roads),
      ...formsOf('figures', saidOtherwise(word, ground.pages)),
      ...(stands(word, ground.pages) ? [] : formsOf('pinyin', wordsReadAs(word, ground))),
    ]),
    source,
    literal.pages,
  );
  const isFound = literal.total > 0 || same.length > 0;
  const approximate = isFound
    ? same
    : await byOtherRoad('near', nearestMeant(query, ground), source, []);
  return { literal, approximate, left: budget.isSpent ? 'spent' : undefined };
}
