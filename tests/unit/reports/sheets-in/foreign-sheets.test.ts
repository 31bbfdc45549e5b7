import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareWithHere } from '../../../../src/ledger/index.ts';
import { hereWith } from '../../../ledger-entries.ts';
import { outcomeOf } from '../outcome.ts';
import { ENTRIES, fileOf, reportFor, stateOf, TITLE } from '../sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('files that are no sheets of ours', () => {
  const text = (letters: string): Uint8Array => strToU8(letters);
  test.each([
    ['nothing at all', new Uint8Array(), 'notExcel'],
    ['a text', text('今天天气好。\n明天也好。\n'), 'notExcel'],
    [
      'a text with a mark of another encoding',
      Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]),
      'notExcel',
    ],
    ['a table as text without heads that people know', text('甲,乙\n1,2\n'), 'noLedgerSheet'],
    ['a table as text with heads alone', text('编号,具体措施,状态\n'), 'noneOfOurs'],
    [
      'a table as text of too many rows',
      text(`编号,状态\n${'1,已完成\n'.repeat(20_010)}`),
      'tooManyRows',
    ],
    ['commas', text(','.repeat(100_000)), 'noLedgerSheet'],
    ['quotes that are never closed', text('编号,"'.repeat(20_000)), 'noLedgerSheet'],
    ['a web page', text('<html><table><tr><td>状态</td></tr></table></html>'), 'notExcel'],
    [
      'an old .xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]),
      'oldExcel',
    ],
    ['the first bytes of a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4]), 'sheetDamaged'],
    ['a ZIP of something else', zipSync({ 'word/document.xml': text('<w/>') }), 'notExcel'],
    [
      'a ZIP with nothing but the names',
      zipSync({
        'xl/workbook.xml': text('<workbook/>'),
        'xl/worksheets/sheet1.xml': text('<worksheet/>'),
      }),
      'sheetDamaged',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await outcomeOf(bytes)).toBe(reason);
  });

  test('a file that was not sent to its end, wherever it breaks', async () => {
    for (let share = 1; share < 20; share += 1) {
      const cut = file.subarray(0, Math.floor((file.length * share) / 20));
      expect(await outcomeOf(cut)).toBe('sheetDamaged');
    }
    expect(await outcomeOf(file.subarray(0, -1))).toBe('sheetDamaged');
  });

  test('a file in which a byte has fallen over is refused, or says the same', async () => {
    const found = new Set<string>();
    for (let at = 4; at < file.length; at += 211) {
      const bytes = file.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      found.add(String(await outcomeOf(bytes)));
    }
    const allowed = [
      '',
      'notExcel',
      'noneOfOurs',
      'noLedgerSheet',
      'sheetDamaged',
      'sheetTooLarge',
    ];
    expect(allowed).toEqual(expect.arrayContaining([...found]));
  });

  test('a workbook of somebody else', async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['编号', '具体措施', '状态']]));
    expect(await outcomeOf(new Uint8Array(XLSX.write(book, { type: 'array' })))).toBe('noneOfOurs');
  });

  test('a sheet of another plan', async () => {
    const state = await stateOf(file);
    const result = compareWithHere(state.ledger, { ...hereWith([]), plan: 'other', source: 'b' });
    expect('complaints' in result && result.complaints).toMatchObject([
      { reason: 'otherPlan', what: TITLE },
    ]);
  });
});
