import { Budget, isLong } from './budget.ts';
import type { Ground, Left } from './budget.ts';
import type { Roads, SearchPage } from './clauses.ts';
import { findAcross } from './across.ts';
import { countHits, find, rangesIn, stands } from './match.ts';
import type { Hit, PageHits, Result } from './match.ts';
import { nearest } from './nearest.ts';
import type { NearQuery } from './nearest.ts';
import { wordsReadAs } from './pinyin.ts';
import { literalQuery, wordsQuery } from './query.ts';
import type { Query } from './query.ts';
import { saidOtherwise } from './reply/said.ts';
import { formsOf, otherForms, otherQueries, plansMeant } from './roads.ts';

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
  /** In what it differs from what was typed. */
  reason: NearQuery['reason'];
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

/** What one reason has found so far. */
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
    return { road, reason, words: [...own.words], total: countHits(pages), pages };
  });
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
  const byWords = find(query, await source.holding(query.words));
  const isFound = byWords.total > 0 && byWords.within === 'clause';
  return isFound ? byWords : ((await across(run, source)) ?? byWords);
}

/** The most signs of the two ends of a run by which an index is asked where it may stand. */
const MOST_ENDS = 4;

/** What clauses hold only together; undefined where nothing does. */
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
  const literal = await literally(typed, source);
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
