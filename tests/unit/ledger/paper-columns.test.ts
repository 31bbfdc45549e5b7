import { expect, test } from 'vitest';
import { emptyColumns, FIELDS, foldItem } from '../../../src/ledger/index.ts';
import type { Entry, Line } from '../../../src/ledger/index.ts';
import { rowWith } from '../reports/sheets.ts';
import { entryWith } from './fakes.ts';

function line(item: string, ...sets: Entry['set'][]): Line {
  const entries = sets.map((set, at) => entryWith({ id: `${item}${at}`, item, set }));
  const state = foldItem(new Map(entries.map((entry) => [entry.id, entry])));
  return { row: rowWith({ item }), state, status: 'todo', timing: [] };
}

test('columns in which no row says anything are not printed; a disagreement says something', () => {
  const lines = [
    line('1-1', { owner: '张三', note: '' }),
    line('1-2', { due: '长期' }, { due: null }),
  ];
  const empty = emptyColumns(lines, ['caaaaaaaa', 'cbbbbbbbb']);
  expect(empty).toEqual([
    ...FIELDS.filter((field) => !['owner', 'due', 'status', 'progress'].includes(field)),
    'caaaaaaaa',
    'cbbbbbbbb',
  ]);
  expect(emptyColumns([line('1-1', { caaaaaaaa: '3' })], ['caaaaaaaa'])).not.toContain('caaaaaaaa');
});

test('a table in which nothing is filled in is printed with all of them, to be filled in by hand', () => {
  expect(emptyColumns([line('1-1')], ['caaaaaaaa'])).toEqual([]);
  expect(emptyColumns([], [])).toEqual([]);
});
