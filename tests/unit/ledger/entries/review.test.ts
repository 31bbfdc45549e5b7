import { expect, test } from 'vitest';
import {
  changeOfReview,
  foldItem,
  goneMarks,
  isReworded,
  statesOf,
  wordingsOf,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';

const NOW = 'b'.repeat(16);
const OLD = 'a'.repeat(16);

const entry = (id: string, set: Entry['set'], more: Partial<Entry> = {}): Entry => ({
  ...{ id, item: '1.1-1', unit: '省科技厅', by: '张三', device: 'd', over: [], text: OLD, set },
  ...{ at: `2026-11-0${id.length}T00:00:00Z`, ...more },
});

const fold = (...entries: Entry[]) => foldItem(new Map(entries.map((one) => [one.id, one])));

test('who has read both wordings says the same again, of the present one', () => {
  const state = fold(entry('a', { status: 'done', note: '照旧' }), entry('bb', { owner: null }));
  expect(wordingsOf(state, NOW)).toEqual([OLD]);
  const change = changeOfReview(state, NOW);
  expect(change).toEqual({
    ...{ item: '1.1-1', unit: '省科技厅', over: ['a', 'bb'], text: NOW },
    set: { note: '照旧', status: 'done' },
  });
  const after = fold(
    entry('a', { status: 'done', note: '照旧' }),
    entry('bb', { owner: null }),
    entry('ccc', change?.set ?? {}, { text: NOW, over: change?.over ?? [] }),
  );
  expect(isReworded(after, NOW)).toBe(false);
  expect(wordingsOf(after, NOW)).toEqual([]);
  expect(changeOfReview(after, NOW)).toBeUndefined();
});

test('what people disagree on is not settled by reading', () => {
  const state = fold(
    entry('a', { status: 'done' }),
    entry('bb', { status: 'doing', lead: '李四' }),
  );
  expect(changeOfReview(state, NOW)?.set).toEqual({ lead: '李四' });
  expect(
    changeOfReview(fold(entry('a', { status: 'done' }), entry('bb', { status: 'doing' })), NOW),
  ).toBeUndefined();
});

test('marks of items that are gone stand by item and unit, as far as anything is left of them', () => {
  const entries = [
    entry('a', { status: 'done' }, { item: '1.10-1' }),
    entry('bb', { note: '还在' }, { item: '1.9-1', unit: '' }),
    entry('ccc', { note: null }, { item: '1.9-2' }),
    entry('dddd', { status: 'done' }, { item: '1.1-1' }),
    entry('eeeee', { status: 'done' }, { item: '9-9' }),
  ];
  const home = { aliases: { '9-9': '1.1-1' } };
  const found = goneMarks(home, statesOf(home, entries), new Set(['1.1-1']));
  expect(found.map(({ item, unit }) => [item, unit])).toEqual([
    ['1.9-1', ''],
    ['1.10-1', '省科技厅'],
  ]);
});
