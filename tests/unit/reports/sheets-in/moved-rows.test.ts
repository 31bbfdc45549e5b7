import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheet as words, table } from '../../../../src/text/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { cellAt, edited, reworked, type } from '../edit.ts';
import { NOTHING, outcomeOf } from '../outcome.ts';
import { changesIn, ENTRIES, fileOf, outcomeIn, reportFor } from '../sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

/** Rows and columns as somebody rearranged them, for one who types: texts only, as all our cells are. */
function rearranged(bytes: Uint8Array, change: (rows: string[][]) => string[][]): Uint8Array {
  return edited(bytes, (ledger) => {
    const rows = XLSX.utils.sheet_to_json<string[]>(ledger, {
      header: 1,
      defval: '',
      raw: false,
      dateNF: 'yyyy-mm-dd',
    });
    for (const address of Object.keys(ledger)) {
      if (!address.startsWith('!')) Reflect.deleteProperty(ledger, address);
    }
    XLSX.utils.sheet_add_aoa(ledger, change(rows));
  });
}

/** Without some columns. */
function withoutColumns(rows: string[][], heads: readonly string[]): string[][] {
  const gone = new Set(heads.map((head) => rows[0]?.indexOf(head)));
  return rows.map((row) => row.filter((_, column) => !gone.has(column)));
}

/** One cell below the heads, counted from 1, says something else. */
function typed(rows: string[][], head: string, row: number, text: string): string[][] {
  const column = rows[0]?.indexOf(head) ?? -1;
  return rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells,
  );
}

describe('rows and columns', () => {
  const after = (change: (rows: string[][]) => string[][]): Promise<string | string[]> =>
    outcomeOf(rearranged(file, change));
  const sorted = async (change: (rows: string[][]) => string[][]): Promise<string[]> =>
    [...(await after(change))].sort();

  test('nothing but written again', async () => {
    expect(await after((rows) => rows)).toEqual(NOTHING);
  });

  test('merged cells stand for all that they cover, with a doubt; nobody guesses whose a row is', async () => {
    const merged = (head: string, from: number, to: number): Promise<string | string[]> =>
      outcomeOf(
        edited(file, (ledger) => {
          const first = XLSX.utils.decode_cell(cellAt(ledger, head, from));
          for (let row = from + 1; row <= to; row += 1) {
            Reflect.deleteProperty(ledger, cellAt(ledger, head, row));
          }
          ledger['!merges'] = [{ s: first, e: { ...first, r: to } }];
        }),
      );
    expect(await merged('责任人', 1, 3)).toEqual([
      '3.1.1-2@ owner: 李四 = the same (merged)',
      '3.1.1-3@ owner: 李四 = the same (merged)',
    ]);
    expect(await merged(table.columns.task, 1, 3)).toEqual(NOTHING);
    // Two rows say that they are the first: what they don't agree on is not taken.
    for (const line of await merged(words.key, 1, 2)) {
      expect(line).toMatch(/^3\.1\.1-1@ .* = nothing \(twice\)$|^missing: 1$|^official: /u);
    }
  });

  test('a broken formula that was merged is taken for none of its cells', async () => {
    const bytes = edited(file, (ledger) => {
      const address = cellAt(ledger, '责任人', 1);
      ledger[address] = { t: 'e', v: 23, f: '#REF!' };
      const first = XLSX.utils.decode_cell(address);
      ledger['!merges'] = [{ s: first, e: { ...first, r: 2 } }];
    });
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ owner: #REF! = nothing (broken)',
      '3.1.1-2@ owner: #REF! = nothing (broken)',
    ]);
  });

  test('without the column of keys, rows are found by place and words, with a doubt', async () => {
    expect(await after((rows) => withoutColumns(rows, [words.key]))).toEqual(NOTHING);
    expect(
      await after((rows) => withoutColumns(typed(rows, '责任人', 2, '王五'), [words.key])),
    ).toEqual(['3.1.1-2@ owner: 王五 = the same (noKey)']);
    expect(await after((rows) => withoutColumns(rows, [words.key, table.columns.place]))).toBe(
      'noLedgerSheet',
    );
    expect(await after((rows) => withoutColumns(rows, [table.columns.place]))).toEqual(NOTHING);
  });

  test('without keys, rows of several units are told apart by their unit, or not at all', async () => {
    const entries = ['', '甲局', 'x@甲局'].map((unit, at) =>
      entryWith({ id: `e${at}`, unit, set: { owner: `原${at}` } }),
    );
    const bytes = await fileOf(reportFor(entries, null), entries);
    const without = (heads: string[], change = (rows: string[][]) => rows) =>
      outcomeOf(rearranged(bytes, (rows) => withoutColumns(change(rows), heads)));
    const change = (rows: string[][]): string[][] =>
      rows.map((row) => row.map((cell) => (cell === '原1' ? '改' : cell)));
    expect(await without([words.key])).toEqual(NOTHING);
    expect(await without([words.key], change)).toEqual([
      '3.1.1-1@甲局 owner: 改 = the same (noKey)',
    ]);
    expect(await without([words.key, words.unit], change)).toEqual(['missing: 3', 'unknown: 3']);
    // One row is left, and nothing says whose it is.
    expect(
      await without([words.key, words.unit], (rows) => [
        ...rows.slice(0, 1),
        ...change(rows).filter((row) => row.includes('改')),
      ]),
    ).toEqual(['missing: 3', 'unknown: 1']);
  });

  test('titles above the head', async () => {
    const title = (rows: string[][]): string[][] => [['工作台账'], [], ...rows];
    expect(await after(title)).toEqual(NOTHING);
    expect(await after((rows) => title(typed(rows, '责任人', 2, '王五')))).toEqual([
      '3.1.1-2@ owner: 王五 = the same',
    ]);
    expect(await after((rows) => [...Array.from({ length: 30 }, () => ['x']), ...rows])).toBe(
      'noLedgerSheet',
    );
    expect(await after((rows) => rows.slice(1))).toBe('noLedgerSheet');
  });

  test('a sheet before ours with the columns of people who copied them', async () => {
    const book = XLSX.read(rearranged(file, (rows) => typed(rows, '责任人', 2, '王五')));
    const copy = [
      [table.columns.place, table.columns.text, '责任人'],
      ['三（一）1.第1句', '', '假'],
    ];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(copy), '汇总');
    book.SheetNames.reverse();
    expect(await outcomeOf(new Uint8Array(XLSX.write(book, { type: 'array' })))).toEqual([
      '3.1.1-2@ owner: 王五 = the same',
      'ownSheets: 汇总',
    ]);
  });

  test('rows twice, missing, and new', async () => {
    const [copy, other] = [
      (rows: string[][]) => [...rows, ...rows.slice(1, 2)],
      (rows: string[][]) => [...rows, ...typed(rows, '责任人', 1, '王五').slice(1, 2)],
    ];
    expect(await after(copy)).toEqual(NOTHING);
    expect(await after((rows) => copy(typed(rows, '责任人', 1, '王五')))).toEqual([
      '3.1.1-1@ owner: 王五 = the same',
    ]);
    expect(await after(other)).toEqual(['3.1.1-1@ owner: 王五 = nothing (twice)']);
    expect(await after((rows) => other(typed(rows, '责任人', 1, '赵六')))).toEqual([
      '3.1.1-1@ owner: 赵六 = nothing (twice)',
      '3.1.1-1@ owner: 王五 = nothing (twice)',
    ]);
    expect(await after((rows) => rows.slice(0, 3))).toEqual(['missing: 2']);
    expect(await after((rows) => rows.slice(0, 1))).toEqual(['missing: 4']);
    expect(
      await after((rows) => [...rows, ['5', '三（二）', '新任务', '新措施'], ['', '']]),
    ).toEqual(['unknown: 1']);
  });

  test('columns that were deleted, moved, or have another head', async () => {
    expect(await after((rows) => withoutColumns(rows, ['状态', '填报人', '序号']))).toEqual([
      'noColumn: 1',
    ]);
    expect(
      await sorted((rows) => typed(rows, '责任人', 2, '王五').map((row) => [...row].reverse())),
    ).toEqual(['3.1.1-2@ owner: 王五 = the same']);
    expect(
      await after((rows) => [
        (rows[0] ?? []).map((head) => head.replace('责任人', '负责人')),
        ...rows.slice(1),
      ]),
    ).toEqual(['noColumn: 1', 'ownColumns: 负责人']);
    expect(await after((rows) => typed(rows, table.columns.text, 1, '改了原文'))).toEqual([
      'official: 1',
    ]);
  });

  test('who fills in is taken from the row, if it is a name', async () => {
    const writers = async (name: string): Promise<(string | undefined)[]> => {
      const bytes = edited(file, (ledger) => {
        type(ledger, '责任人', 1, '甲');
        type(ledger, '填报人', 1, name);
      });
      return (await changesIn(bytes)).changes.map(({ by }) => by);
    };
    expect(await writers('王五')).toEqual(['王五']);
    expect(await writers('张三 ')).toEqual(['']);
    expect(await writers('长'.repeat(20_001))).toEqual(['']);
  });
});

test('rows without the hidden part whose numbers have moved since are named, not only counted', async () => {
  const loose = reworked(await fileOf(reportFor(ENTRIES)), (book) => {
    const ledger = book.Sheets[words.ledger] ?? {};
    book.SheetNames = book.SheetNames.filter((name) => name !== words.state);
    type(ledger, table.columns.place, 1, '三（一）2.第1句');
    for (const head of [table.columns.place, table.columns.text]) type(ledger, head, 2, '');
  });
  const { found, notes } = await outcomeIn(loose, ENTRIES);
  expect(found.unknown).toEqual([
    '三（一）2.第1句 第1句措施，“原文”照录。',
    expect.stringContaining('缺资金'),
  ]);
  expect(notes).toContain(words.notes.unmatched(2));
});
