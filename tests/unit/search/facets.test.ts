import { expect, test } from 'vitest';
import { countHits, countsOf, filterPages } from '../../../src/search/index.ts';
import type { MarkOf, PageHits, SearchClause } from '../../../src/search/index.ts';

function hits(chapter: string, ...clauses: Partial<SearchClause>[]): PageHits {
  const all = clauses.map((clause, index) => ({
    id: `${chapter}-${index}`,
    kind: 'measure',
    text: '',
    place: '',
    ...clause,
  }));
  return {
    page: { address: `${chapter}/`, plan: 'p', title: '', chapter, clauses: all },
    hits: all.map((clause) => ({ clause, words: [] })),
  };
}

const PAGES = [
  hits('一', { units: ['甲厅', '乙厅'], places: ['武汉'] }, { units: ['乙厅'], kind: 'units' }),
  hits('二', { units: ['甲厅'], deadlines: ['2020年底'] }),
  hits('', { kind: 'sentence' }),
];
const markOf: MarkOf = (_, clause) => (clause === '一-0' ? 'done' : 'open');

test('each value says how many hits it would leave', () => {
  const counts = (facet: Parameters<typeof countsOf>[0]): unknown[] => [
    ...countsOf(facet, PAGES, {}, markOf),
  ];
  expect(counts('unit')).toEqual([
    ['甲厅', 2],
    ['乙厅', 2],
  ]);
  expect(counts('place')).toEqual([['武汉', 1]]);
  expect(counts('deadline')).toEqual([['2020年底', 1]]);
  expect(counts('chapter')).toEqual([
    ['一', 2],
    ['二', 1],
  ]);
  expect(counts('status')).toEqual([
    ['done', 1],
    ['open', 1],
  ]);
});

test('filters hold together; a facet counts what the others leave', () => {
  const filters = { unit: '甲厅', chapter: '一' };
  expect(countHits(filterPages(PAGES, filters, markOf))).toBe(1);
  expect([...countsOf('chapter', PAGES, filters, markOf)]).toEqual([
    ['一', 1],
    ['二', 1],
  ]);
  expect(filterPages(PAGES, { place: '宜昌' }, markOf)).toEqual([]);
});
