import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countStatuses, courseOf, STATUSES } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

const ITEMS = ['3.1.1-1', '3.1.1-2', '3.1.1-3', '3.1.1-4'];
const at = (day: string): string => `2026-${day}T04:00:00.000Z`;

const ENTRIES = [
  entryWith({ id: 'a', item: '3.1.1-1', at: at('11-01'), set: { status: 'doing' } }),
  entryWith({ id: 'b', item: '3.1.1-1', at: at('11-03'), over: ['a'], set: { status: 'done' } }),
  entryWith({ id: 'c', item: '3.1.1-2', at: at('11-03'), set: { status: 'blocked' } }),
  entryWith({ id: 'd', item: '3.1.1-3', at: at('11-04'), set: { status: 'na' } }),
  entryWith({
    id: 'e',
    item: '3.1.1-4',
    at: at('11-02'),
    unit: '黄石市经信局',
    set: { status: 'done' },
  }),
  entryWith({ id: 'f', item: '3.1.1-2', at: at('11-05'), over: ['c'], set: { note: '只是备注' } }),
];

test('day by day: what was begun and what was done by its end, of one unit', () => {
  expect(courseOf({}, ENTRIES, '', ITEMS, '2026-11-05')).toEqual([
    { day: '2026-11-01', done: 0, begun: 1 },
    { day: '2026-11-02', done: 0, begun: 1 },
    { day: '2026-11-03', done: 1, begun: 2 },
    { day: '2026-11-04', done: 1, begun: 2 },
    { day: '2026-11-05', done: 1, begun: 2 },
  ]);
});

test('what was taken back counts no longer, and what is to come not yet', () => {
  const back = entryWith({
    id: 'g',
    item: '3.1.1-1',
    at: at('11-06'),
    over: ['b'],
    set: { status: 'todo' },
  });
  const days = courseOf({}, [...ENTRIES, back], '', ITEMS, '2026-11-06');
  expect(days[days.length - 1]).toEqual({ day: '2026-11-06', done: 0, begun: 1 });
  expect(courseOf({}, ENTRIES, '', ITEMS, '2026-11-01')).toHaveLength(1);
});

test('what a wrong clock dated counts from the first day or as of today: the last day is as on the page', () => {
  const odd = [
    entryWith({ id: 'o', item: '3.1.1-3', at: '2009-01-01T00:00:00.000Z' }),
    entryWith({ id: 'p', item: '3.1.1-4', at: '2031-01-01T00:00:00.000Z' }),
  ];
  const some = [...ENTRIES.filter(({ id }) => id !== 'd'), ...odd];
  const days = courseOf({}, some, '', ITEMS, '2026-11-05', '2018-12-26');
  expect(days[0]).toEqual({ day: '2026-11-01', done: 1, begun: 2 });
  expect(days[days.length - 1]).toEqual({ day: '2026-11-05', done: 3, begun: 4 });
  expect(courseOf({}, odd, '', ITEMS, '2026-11-05', '2018-12-26')).toEqual([
    { day: '2026-11-05', done: 2, begun: 2 },
  ]);
});

test('where all was taken back there is nothing to draw', () => {
  const back = entryWith({ id: 'z', over: ['a'], set: { status: null } });
  expect(courseOf({}, [entryWith({ id: 'a' }), back], '', ITEMS, '2026-11-24')).toEqual([]);
});

test('no entries, no course', () => {
  expect(courseOf({}, ENTRIES, '襄阳市经信局', ITEMS, '2026-11-05')).toEqual([]);
});

test('two years are told in forty days at most, the first and the last with them', () => {
  const old = entryWith({ id: '0', at: '2024-11-05T04:00:00.000Z' });
  const days = courseOf({}, [old, ...ENTRIES], '', ITEMS, '2026-11-05');
  expect(days).toHaveLength(40);
  expect([days[0]?.day, days[39]?.day]).toEqual(['2024-11-05', '2026-11-05']);
  expect(new Set(days.map(({ day }) => day)).size).toBe(40);
});

test('each item has one status, so that the counts add up to the items', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATUSES)), (statuses) => {
      const items = statuses.map((_, index) => String(index));
      const { statuses: counts, ...sums } = countStatuses(
        items,
        (item) => statuses[Number(item)] ?? 'todo',
      );
      expect(sums).toEqual({
        all: items.length,
        counted: items.length - counts.na,
        done: counts.done,
      });
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
      for (const status of STATUSES) {
        expect(counts[status]).toBe(statuses.filter((one) => one === status).length);
      }
    }),
  );
});
