/** Years and months that were typed as numbers, which programs keep in a way that does not tell what was typed. */
import type * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { planBlock } from '../../../../src/reports/cells/paste.ts';
import { utf8 } from '../../intake/bytes.ts';
import { cellAt, edited } from '../edit.ts';
import { bookIn, bookOf, broughtBy, entryLines, measure } from '../ordinary-books.ts';
import { M1, unsureLines } from '../ordinary-rows.ts';
import { outcomeOf } from '../outcome.ts';
import { ENTRIES, fileOf, reportFor } from '../sheets.ts';

const M2 = measure('3.1.1-2');
const file = await fileOf(reportFor(ENTRIES));

/** What comes of a cell of the third measure. */
function withCell(head: string, cell: XLSX.CellObject): Promise<string | string[]> {
  return outcomeOf(edited(file, (ledger) => void (ledger[cellAt(ledger, head, 3)] = cell)));
}

/** What is sure of a book with one measure for each of some cells, and what is not. */
async function broughtOf(head: string, cells: readonly (string | number)[]) {
  const measures = [M1, M2];
  const rows = cells.map((cell, at) => [measures[at] ?? '', cell]);
  const outcome = await broughtBy(bookOf([['重点任务', head], ...rows]));
  return [entryLines(outcome), unsureLines(outcome)];
}

describe('a year and a month that were typed as a number', () => {
  test.each<[string, XLSX.CellObject, string]>([
    ['计划完成时间', { t: 'n', v: 2027.1 }, 'due: 2027.1 = the same (tenth)'],
    ['计划完成时间', { t: 'n', v: 2027.1, z: '0.0' }, 'due: 2027.1 = the same (tenth)'],
    ['计划完成时间', { t: 'n', v: 2027.1, f: 'A1' }, 'due: 2027.1 = the same (tenth)'],
    ['启动时间', { t: 'n', v: 2027.1 }, 'start: 2027.1 = the same (tenth)'],
    ['计划完成时间', { t: 's', v: '2027.1' }, 'due: 2027.1 = the same'],
    ['计划完成时间', { t: 'n', v: 2027.1, z: '0.00' }, 'due: 2027.10 = the same'],
    ['计划完成时间', { t: 'n', v: 2027.2 }, 'due: 2027.2 = the same'],
    ['计划完成时间', { t: 'n', v: 2027.11 }, 'due: 2027.11 = the same'],
    ['计划完成时间', { t: 'e', v: 23, w: '#REF!' }, 'due: #REF! = nothing (broken)'],
    ['进展情况', { t: 'n', v: 2027.1 }, 'progress: 2027.1 = the same'],
    ['进展情况', { t: 'n', v: 2027.1, f: 'A1' }, 'progress: 2027.1 = the same (formula)'],
  ])('in %s %j is %s', async (head, cell, said) => {
    expect(await withCell(head, cell)).toEqual([`3.1.1-3@ ${said}`]);
  });

  test.each(['计划完成时间', '启动时间'])(
    'is asked in a workbook of an office: %s',
    async (head) => {
      const [sure, unsure] = await broughtOf(head, [2027.1, 2027.12]);
      expect(sure?.filter((line) => line.startsWith('3.1.1-1'))).toEqual([]);
      expect(unsure?.[0]).toMatch(/^3\.1\.1-1@ \w+=2027\.1 tenth$/u);
    },
  );

  test('is asked also where the cell is merged', async () => {
    const rows = [
      ['重点任务', '完成时限'],
      [M1, 2027.1],
      [M2, null],
    ];
    expect(unsureLines(await broughtBy(bookOf(rows, ['B2:B3'])))).toEqual([
      '3.1.1-1@ due=2027.1 tenth',
      '3.1.1-2@ due=2027.1 tenth',
    ]);
  });

  test('is asked in a table that comes as text, and left of a block that is pasted', async () => {
    const text = await broughtBy(utf8(`重点任务,完成时限\r\n${M1},2027.1\r\n${M2},2027.10\r\n`));
    expect([entryLines(text), unsureLines(text)]).toEqual([
      ['3.1.1-2  due=2027.10'],
      ['3.1.1-1@ due=2027.1 tenth'],
    ]);
    const rows = [{ item: '1', place: '一', state: undefined }];
    const columns = ['due', 'progress', 'due'];
    expect(planBlock([['2027.1', '2027.1', '2027.2']], { rows, columns })).toMatchObject({
      fillings: [{ field: 'progress' }, { field: 'due', value: '2027.2' }],
      left: [{ column: 'due', why: 'tenth' }],
    });
  });

  // As earlier builds knew it.
  test('does not change by what a workbook is known', async () => {
    const { sum } = await bookIn(
      bookOf([
        ['重点任务', '完成时限'],
        ['某项', 2027.1],
      ]),
    );
    expect(sum).toBe('80d06186');
  });
});

describe('a year that was typed into a cell for days', () => {
  test.each([
    ['计划完成时间', 2027, 'due: 1905-07-19 = nothing (yearAsDay)'],
    ['计划完成时间', 2027.1, 'due: 1905-07-19 02:24 = nothing (yearAsDay)'],
    ['启动时间', 2027, 'start: 1905-07-19 = nothing (yearAsDay)'],
    ['计划完成时间', 46_387, 'due: 2026-12-31 = the same'],
    ['进展情况', 2027, 'progress: 1905-07-19 = the same'],
  ])('in %s, %d, is no day of 1905: %s', async (head, v, said) => {
    expect(await withCell(head, { t: 'n', v, z: 'yyyy-mm-dd' })).toEqual([`3.1.1-3@ ${said}`]);
  });

  test('a day of 1905 that somebody wrote is that day', async () => {
    expect(await withCell('计划完成时间', { t: 's', v: '1905-07-19' })).toEqual([
      '3.1.1-3@ due: 1905-07-19 = the same',
    ]);
  });
});
