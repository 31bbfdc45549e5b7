/** Sheets of ours in which several columns have one head: somebody copied one, or put an empty one beside it. */
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { sheet as words } from '../../../../src/text/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { edited, reworked, type } from '../edit.ts';
import { NOTHING, outcomeOf } from '../outcome.ts';
import { ENTRIES, fileOf, outcomeIn, reportFor } from '../sheets.ts';

const file = await fileOf(reportFor(ENTRIES));

type Cell = XLSX.CellObject | undefined;

/** The same file with a column of that head left of ours, each of whose cells is made of that in ours. */
function withTwin(
  bytes: Uint8Array,
  head: string,
  make: (cell: Cell, row: number) => Cell,
): Uint8Array {
  return edited(bytes, (ledger) => {
    const range = XLSX.utils.decode_range(ledger['!ref'] ?? 'A1');
    const columns = Array.from({ length: range.e.c + 1 }, (_, c) => c);
    const cell = (r: number, c: number): string => XLSX.utils.encode_cell({ r, c });
    const ours = columns.find((c) => (ledger[cell(0, c)] as Cell)?.v === head) ?? -1;
    for (let r = 0; r <= range.e.r; r += 1) {
      for (let c = range.e.c; c >= ours; c -= 1)
        ledger[cell(r, c + 1)] = ledger[cell(r, c)] as Cell;
      const twin = r === 0 ? { t: 's', v: head } : make(ledger[cell(r, ours)] as Cell, r);
      ledger[cell(r, ours)] = twin ?? { t: 's', v: '' };
    }
    ledger['!ref'] = XLSX.utils.encode_range(range.s, { r: range.e.r, c: range.e.c + 1 });
  });
}

const empty = (): Cell => undefined;
const copy = (cell: Cell): Cell => cell && { ...cell };

/** A text in a row, and what stands there in all others. */
const copyWith =
  (text: string, at: number) =>
  (cell: Cell, row: number): Cell =>
    row === at ? { t: 's', v: text } : copy(cell);

describe('beside a column of ours', () => {
  test.each(['状态', '进展情况', '编号', '位置', '原文', '填报人'])(
    'an empty one takes nothing away: %s',
    async (head) => {
      expect(await outcomeOf(withTwin(file, head, empty))).toEqual(NOTHING);
      const typed = edited(file, (ledger) => type(ledger, '状态', 2, '已完成'));
      expect(await outcomeOf(withTwin(typed, head, empty))).toEqual([
        '3.1.1-2@ status: 已完成 = done',
      ]);
    },
  );

  test('a copy brings no change, and is named', async () => {
    const bytes = withTwin(file, '进展情况', copy);
    expect(await outcomeOf(bytes)).toEqual(['sameHeads: 进展情况']);
    const { notes } = await outcomeIn(bytes, ENTRIES);
    expect(notes).toEqual([words.notes.sameHeads(['进展情况'])]);
  });

  test('what was changed in either is asked', async () => {
    const lines = ['3.1.1-1@ progress: 二期开工 = the same (sameHead)', 'sameHeads: 进展情况'];
    expect(await outcomeOf(withTwin(file, '进展情况', copyWith('二期开工', 1)))).toEqual(lines);
    const ours = edited(file, (ledger) => type(ledger, '进展情况', 1, '二期开工'));
    const before = (cell: Cell, row: number): Cell =>
      row === 1 ? { t: 's', v: '一期\n已完成' } : copy(cell);
    expect(await outcomeOf(withTwin(ours, '进展情况', before))).toEqual(lines);
    // Of both the same: once.
    expect(await outcomeOf(withTwin(ours, '进展情况', copy))).toEqual(lines);
    const { entries } = await outcomeIn(withTwin(ours, '进展情况', copy), ENTRIES);
    expect(entries).toEqual([]);
  });

  test('what both say otherwise is taken of neither, whatever somebody says', async () => {
    const ours = edited(file, (ledger) => {
      type(ledger, '进展情况', 1, '二期开工');
      type(ledger, '状态', 1, '基本完成');
    });
    const bytes = withTwin(
      withTwin(ours, '进展情况', copyWith('三期', 1)),
      '状态',
      copyWith('缓', 1),
    );
    expect(new Set(await outcomeOf(bytes))).toEqual(
      new Set([
        '3.1.1-1@ progress: 三期 = nothing (unlike)',
        '3.1.1-1@ progress: 二期开工 = nothing (unlike)',
        '3.1.1-1@ status: 缓 = nothing (unlike)',
        '3.1.1-1@ status: 基本完成 = nothing (unlike)',
        'sameHeads: 状态,进展情况',
      ]),
    );
    const { words: asked, entries } = await outcomeIn(bytes, ENTRIES, { takesUnsure: true });
    expect([asked.size, entries]).toEqual([0, []]);
  });

  test('a word for a status that is explained is asked all the same', async () => {
    const bytes = withTwin(file, '状态', copyWith('基本完成', 3));
    const { unsure, entries } = await outcomeIn(bytes, ENTRIES, {
      words: new Map([['基本完成', 'done']]),
    });
    expect(unsure.map(({ value, doubt }) => [value, doubt])).toEqual([['done', 'sameHead']]);
    expect(entries).toEqual([]);
  });

  test('one that was filled before ours was emptied is read, and an emptied cell beside it is none', async () => {
    const emptied = edited(file, (ledger) => {
      for (const row of [1, 2, 3, 4]) type(ledger, '进展情况', row, '');
    });
    const filled = withTwin(emptied, '进展情况', (_, row) =>
      row === 1 ? { t: 's', v: '一期\n已完成' } : undefined,
    );
    expect(await outcomeOf(filled)).toEqual(NOTHING);
    const one = withTwin(file, '责任人', (_, row) =>
      row === 2 ? { t: 's', v: '王五' } : undefined,
    );
    expect(await outcomeOf(one)).toEqual([
      '3.1.1-2@ owner: 王五 = the same (sameHead)',
      'sameHeads: 责任人',
    ]);
  });

  test('both emptied take nothing away', async () => {
    const emptied = edited(file, (ledger) => {
      for (const row of [1, 2, 3, 4]) type(ledger, '进展情况', row, '');
    });
    expect(await outcomeOf(withTwin(emptied, '进展情况', empty))).toEqual(['sameHeads: 进展情况']);
  });
});

test('without the hidden part, two that differ are taken of neither', async () => {
  const entries = [entryWith({ id: 'a', set: { progress: '一期' } })];
  const twin = withTwin(await fileOf(reportFor(entries), entries), '进展情况', copyWith('二期', 1));
  const loose = reworked(twin, (book) => {
    book.SheetNames = book.SheetNames.filter((name) => name !== words.state);
  });
  expect(await outcomeOf(loose)).toEqual(
    expect.arrayContaining([
      '3.1.1-1@ progress: 二期 = nothing (unlike)',
      '3.1.1-1@ progress: 一期 = nothing (unlike)',
      'sameHeads: 进展情况',
    ]),
  );
});
