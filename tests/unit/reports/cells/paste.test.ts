import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldItem } from '../../../../src/ledger/index.ts';
import { planBlock, readBlock, setsOf } from '../../../../src/reports/cells/paste.ts';
import { entryWith } from '../../ledger/fakes.ts';

/** A block as a spreadsheet writes it into the clipboard. */
function written(block: readonly (readonly string[])[], end = '\r\n'): string {
  const cell = (words: string): string =>
    /[\t\r\n"]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  return block.map((cells) => cells.map(cell).join('\t') + end).join('');
}

describe('a block of the clipboard', () => {
  test('is read as it was copied, whatever its cells hold', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '"', '\n', '\t', 'a', ' ') });
    const cell = word.map((words) => words.trim());
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(block, fc.constantFrom('\r\n', '\n'), (rows, end) => {
        expect(readBlock(written(rows, end))).toEqual(rows);
      }),
    );
  });

  test.each([
    ['甲', [['甲']]],
    ['甲\t', [['甲', '']]],
    ['甲\r\n乙', [['甲'], ['乙']]],
    ['"甲\n乙"\t他说"好"', [['甲\n乙', '他说"好"']]],
    ['"甲', [['"甲']]],
  ])('%j is %j', (text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });
});

const state = foldItem(
  new Map([['a', entryWith({ id: 'a', set: { status: 'done', owner: '甲', due: '2026-12-31' } })]]),
);
const rows = [
  { item: '1', place: '一', state },
  { item: '2', place: '二', state: undefined },
];

describe('what a block fills in', () => {
  test('a status that was copied in this site’s table is read without what stands beside it there', () => {
    const block = [['推进中 已逾期 红'], ['已逾期']];
    const { fillings, left } = planBlock(block, { rows, columns: ['status'] });
    expect(fillings.map(({ row, value }) => [row.item, value])).toEqual([['1', 'doing']]);
    expect(left.map(({ words, why }) => [words, why])).toEqual([['已逾期', 'badStatus']]);
  });

  test('a cell that was too narrow to show what it holds says nothing, in any column', () => {
    const columns = ['due', 'owner', 'percent'];
    const { fillings, left } = planBlock([['########', '##', '＃＃＃']], { rows, columns });
    expect(fillings).toEqual([]);
    expect(left.map(({ why }) => why)).toEqual(['narrow', 'narrow', 'narrow']);
    expect(planBlock([['#', '3#楼']], { rows, columns: ['owner', 'note'] }).left).toEqual([]);
  });

  test('a 1 among shares below 1 is left, since it may be the whole', () => {
    const columns = ['percent', 'owner'];
    const { fillings, left } = planBlock(
      [
        ['1', '0.5'],
        ['0.5', '1'],
      ],
      { rows, columns },
    );
    expect(fillings.map(({ field, value }) => [field, value])).toEqual([
      ['owner', '0.5'],
      ['owner', '1'],
    ]);
    expect(left.map(({ why }) => why)).toEqual(['whole', 'share']);
    expect(planBlock([['1'], ['2']], { rows, columns }).left).toEqual([]);
  });

  test('words for statuses and days are read as those of a sheet', () => {
    const columns = ['due', 'status', 'owner'];
    const { fillings, left } = planBlock(
      [
        ['2026年12月31日', '完成', '乙'],
        ['2027/1/5', '正在推进', '丙'],
      ],
      { rows, columns },
    );
    expect(left).toEqual([]);
    expect([...setsOf(fillings)]).toEqual([
      ['1', { owner: '乙' }],
      ['2', { due: '2027-01-05', status: 'doing', owner: '丙' }],
    ]);
    expect(fillings[0]?.before).toBe('甲');
  });

  test('empty cells change nothing; what does not fit or is not understood is named', () => {
    const { fillings, left } = planBlock(
      [
        ['', '差不多了', '2026-12-01', '外'],
        ['丁', '', '不久', ''],
        ['', '已完成', '', ''],
      ],
      { rows, columns: ['owner', 'status', 'updated'] },
    );
    expect([...setsOf(fillings)]).toEqual([['2', { owner: '丁' }]]);
    expect(left.map(({ place, column, why }) => [place, column, why])).toEqual([
      ['一', 'status', 'badStatus'],
      ['一', 'updated', 'noField'],
      ['一', '', 'noColumn'],
      ['二', 'updated', 'noField'],
      ['', 'status', 'noRow'],
    ]);
    const days = planBlock([['不久', '6月底', '长期']], { rows, columns: ['start', 'due', 'due'] });
    expect(days).toMatchObject({
      fillings: [{ field: 'due', value: '长期' }],
      left: [{ why: 'badDate' }, { why: 'badDate' }],
    });
  });
});
