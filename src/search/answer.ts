import { Budget, isLongQuery } from './budget.ts';
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

/** Results found in another way than by the words as typed. */
export interface Approximate {
  /** `same`: another way to write the query. `near`: the nearest words that there are. */
  road: 'same' | 'near';
  reason: NearQuery['reason'];
  /** The words that were searched for instead, as the text has them. */
  words: string[];
  /** Their hits. None is also a literal hit, or here twice. */
  pages: PageHits[];
}

export interface Answer {
  literal: Result;
  approximate: Approximate[];
  /** Why there may be more similar hits; undefined if all were searched for. */
  left: Left | undefined;
}

/** The words of a query as they stand in a clause, each at its first place. */
function asItStands({ clause, words }: Hit): string {
  const ranges = words.flatMap((word) => rangesIn({ clause, words: [word] }).slice(0, 1));
  return ranges.map(([from, to]) => clause.text.slice(from, to)).join(' ');
}

/** What has been found so far for one reason. */
interface Gathered {
  words: Set<string>;
  hits: Map<SearchPage, Hit[]>;
}

/** Pages in their order, and on each page the hits in the order of its clauses. */
function inOrder({ hits }: Gathered, order: readonly SearchPage[]): PageHits[] {
  return [...hits]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([page, all]) => {
      const at = ({ clause }: Hit): number => page.clauses.indexOf(clause);
      return { page, hits: all.sort((one, other) => at(one) - at(other)) };
    });
}

/** Joins what several queries find, reason by reason, without hits that are known already. */
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

/** The clauses that hold the typed words: each by itself or, if there are none, several together. */
async function literalOf(typed: string, source: Source): Promise<Result> {
  const found = await literally(typed, source);
  if (isInClauses(found) || wordsQuery(typed).words.length === 0) return found;
  return (await across(literalQuery(typed), source)) ?? found;
}

/** A run of several clauses is looked up in an index by its two ends, each of at most so many characters. */
const MOST_ENDS = 4;

/** Clauses that only together hold a run; undefined if there are none. */
async function across(query: Query, source: Source): Promise<Result | undefined> {
  const [run = ''] = query.words;
  const length = Math.min(MOST_ENDS, Math.floor(run.length / 2));
  const ends = [run.slice(0, length), run.slice(-length)];
  if (length === 0) return undefined;
  const pages = findAcross(run, source.isWhole ? source.here : await source.holding(ends));
  const total = countHits(pages);
  return total === 0 ? undefined : { query, total, within: 'across', pages };
}

/** The nearest queries. If a unit is named as only its region names it, only the plans of that region are searched. */
function nearestMeant(query: Query, ground: Ground): NearQuery[] {
  const plans = plansMeant(query, ground.roads);
  if (plans === undefined) return nearest(query, ground);
  const pages = ground.pages.filter(({ plan }) => plans.includes(plan));
  return nearest(query, { ...ground, pages }).map((near) => ({ ...near, plans }));
}

/**
 * Answers a query: all clauses that hold it and no others; and apart from them what is found in other ways: by other
 * names, figures and characters, by pinyin, or else the nearest words.
 *
 * @param typed As a person typed it.
 * @param budget Counts the cost of the other ways.
 */
export async function answer(
  typed: string,
  source: Source,
  roads: Roads,
  budget: Budget = new Budget(),
): Promise<Answer> {
  const literal = await literalOf(typed, source);
  const { query } = literal;
  if (isLongQuery(query)) return { literal, approximate: [], left: 'long' };
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
