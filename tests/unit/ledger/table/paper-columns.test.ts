import { expect, test } from 'vitest';
import {
  claimsOf,
  emptyColumns,
  FIELDS,
  foldItem,
  isDisputed,
  lastWord,
  valueOf,
  wideColumns,
  withShownWords,
} from '../../../../src/ledger/index.ts';
import type { Entry, Line } from '../../../../src/ledger/index.ts';
import { rowWith } from '../../reports/sheets.ts';
import { entryWith } from '../fakes.ts';

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

const long = '字'.repeat(121);

test('a column is too narrow for a long text, and for the sides of a disagreement that are long together', () => {
  const { state } = line('1-1', { owner: '张三', progress: long, note: long });
  expect(wideColumns(state, ['owner', 'progress'])).toEqual(['progress']);
  const bounds = line('1-1', {
    progress: long.slice(1),
    next: '\n'.repeat(7),
    note: '\n'.repeat(8),
  });
  expect(wideColumns(bounds.state, FIELDS)).toEqual(['note']);
  const disputed = line('1-1', { problem: '字'.repeat(70) }, { problem: '词'.repeat(70) });
  expect(wideColumns(disputed.state, FIELDS)).toEqual(['problem']);
  expect(wideColumns(undefined, FIELDS)).toEqual([]);
});

test('words stand in the place of what is said elsewhere, with who said it; a disagreement is one there', () => {
  const before = line('1-1', { progress: long, owner: '张三' }, { progress: '短' });
  const after = withShownWords(before, ['progress'], '见下行');
  expect(valueOf(after.state, 'progress')).toBe('见下行');
  expect(valueOf(after.state, 'owner')).toBe('张三');
  expect(claimsOf(after.state, 'progress')).toHaveLength(1);
  expect(isDisputed(before.state, 'progress')).toBe(true);
  expect(lastWord(after.state)).toBe(lastWord(before.state));
  expect(withShownWords(before, [], '见下行')).toBe(before);
  expect(withShownWords(line('1-1'), [], '')).toMatchObject({ status: 'todo' });
});
