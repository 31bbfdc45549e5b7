import { expect, test } from 'vitest';
import { countHits, countsOf, filterPages } from '../../../src/search/index.ts';
import { searchPages } from '../../../src/search/pages.ts';
import { parsedPlan } from '../model/parsed-plan.ts';
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
  hits(
    '一',
    { task: '1.1', units: ['甲厅', '乙厅'], places: ['武汉'] },
    { task: '1.2', units: ['乙厅'], kind: 'units' },
  ),
  hits('二', { task: '2.1', units: ['甲厅'], deadlines: ['2020年底'] }),
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

test('each clause of a task passes by its units, which only the first of them has in the file', () => {
  const plan = parsedPlan(
    '一、任务\n（一）培育主体。做好一件事。做好另一件。（责任单位：省科技厅、省财政厅）\n（二）扩大应用。做好。（责任单位：省财政厅）\n',
  );
  const pages = searchPages(plan, []).map((page) => ({
    page,
    hits: page.clauses.map((clause) => ({ clause, words: [] })),
  }));
  const ofUnit = (unit: string): string[] =>
    filterPages(pages, { unit }, markOf).flatMap((page) =>
      page.hits.map(({ clause }) => clause.id),
    );
  const ofTasks = (...ids: string[]): string[] =>
    plan.clauses.flatMap(({ id, task }) => (ids.includes(task ?? '') ? id : []));
  expect(ofUnit('省科技厅')).toEqual(ofTasks('1.1'));
  expect(ofUnit('省财政厅')).toEqual(ofTasks('1.1', '1.2'));
  expect(pages.flatMap(({ page }) => page.clauses.filter(({ units }) => units))).toHaveLength(2);
});

test('progress knows headings and rows of tables that are themselves what is ticked', () => {
  const plan = parsedPlan(
    '一、任务\n（一）培育主体（责任单位：省科技厅、省财政厅）\n（二）扩大应用。做好。（责任单位：省科技厅）\n任务\t责任单位\n建平台\t省财政厅\n建园区\t省科技厅\n',
  );
  const pages = searchPages(plan, []).map((page) => ({
    page,
    hits: page.clauses.map((clause) => ({ clause, words: [] })),
  }));
  const items = plan.tasks.flatMap(({ measures }) => measures);
  const kinds = plan.clauses.filter(({ id }) => items.includes(id)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['heading', 'measure', 'cell']));
  const done = items[0] ?? '';
  const marks: MarkOf = (_plan, clause) => (clause === done ? 'done' : 'open');
  expect([...countsOf('status', pages, {}, marks)]).toEqual([
    ['done', 1],
    ['open', items.length - 1],
  ]);
  const [left] = filterPages(pages, { status: 'done' }, marks);
  expect(left?.hits.map(({ clause }) => clause.id)).toEqual([done]);
});
