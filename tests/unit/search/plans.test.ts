import { expect, test } from 'vitest';
import { byPlan, countsOf, filterPages, firstHits, withFilter } from '../../../src/search/index.ts';
import type { PageHits } from '../../../src/search/index.ts';

/** Hits on a page of a plan. */
function page(plan: string, number: number, ...ids: string[]): PageHits {
  const clauses = ids.map((id) => ({ id, kind: 'sentence', text: id, place: '' }));
  return {
    page: { address: `${plan}/${number}/`, plan, title: '', chapter: '', clauses },
    hits: clauses.map((clause) => ({ clause, words: [] })),
  };
}
const PAGES = [page('b', 1, '1', '2'), page('a', 1, '3'), page('b', 2, '4'), page('c', 1, '5')];
const open = (): 'open' => 'open';

test.each([
  ['', ['b', 'a', 'c']],
  ['c', ['c', 'b', 'a']],
  ['z', ['b', 'a', 'c']],
])('the own plan %j comes first, the others as their first pages do', (own, order) => {
  const plans = byPlan(PAGES, own);
  expect(plans.map(({ plan }) => plan)).toEqual(order);
  const b = plans.find(({ plan }) => plan === 'b');
  expect(b?.pages.map((on) => on.page.address)).toEqual(['b/1/', 'b/2/']);
});

test.each([
  [0, []],
  [1, ['1']],
  [3, ['1', '2', '4']],
  [4, ['1', '2', '4', '3']],
  [99, ['1', '2', '4', '3', '5']],
])('the first %i hits are drawn, in their order', (most, ids) => {
  const drawn = firstHits(byPlan(PAGES, ''), most);
  expect(drawn.flatMap(({ pages }) => pages.flatMap(({ hits }) => hits))).toHaveLength(ids.length);
  expect(
    drawn.flatMap(({ pages }) => pages.flatMap(({ hits }) => hits.map(({ clause }) => clause.id))),
  ).toEqual(ids);
});

test('a plan filters, and says how many hits it would leave', () => {
  expect(Object.fromEntries(countsOf('plan', PAGES, {}, open))).toEqual({ b: 3, a: 1, c: 1 });
  const left = filterPages(PAGES, withFilter({}, 'plan', 'a'), open);
  expect(left.map(({ page: { plan } }) => plan)).toEqual(['a']);
});
