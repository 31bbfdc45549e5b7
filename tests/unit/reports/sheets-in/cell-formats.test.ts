/** What cells show by their number formats, as words of the ledger. */
import type * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { monthText, numberText } from '../../../../src/reports/sheets-in/cell-formats.ts';
import { fieldWords } from '../../../../src/text/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { cellAt, edited } from '../edit.ts';
import { NOTHING, outcomeOf, withText } from '../outcome.ts';
import { ENTRIES, fileOf, reportFor } from '../sheets.ts';

const file = await fileOf(reportFor(ENTRIES));

/** What comes of a cell of the third measure. */
function withCell(head: string, cell: XLSX.CellObject): Promise<string | string[]> {
  return outcomeOf(edited(file, (ledger) => void (ledger[cellAt(ledger, head, 3)] = cell)));
}

/** The first of November 2026, as spreadsheets count days. */
const NOVEMBER = 46_327;

describe('a day whose format shows none', () => {
  const first = new Date('2026-11-01T00:00:00Z');
  test.each([
    ['yyyy"年"m"月"', '2026年11月'],
    ['yyyy"年"m"月";@', '2026年11月'],
    ['yyyy\\年mm\\月', '2026年11月'],
    ['[$-804]yyyy"年"m"月"', '2026年11月'],
    ['[DBNum1][$-804]yyyy"年"m"月";@', '2026年11月'],
    ['yyyy-mm', '2026年11月'],
    ['yy.m', '2026年11月'],
    ['mmm-yy', '2026年11月'],
    ['yyyy/m月份', '2026年11月'],
    ['yyyy"年"m"月底"', '2026年11月底'],
    ['yyyy"年底"', '2026年底'],
    ['yyyy"年"', '2026年'],
    ['yyyy', '2026年'],
    ['yyyy"年第"q"季度"', '2026年第4季度'],
    ['yyyy\\Qq', '2026Q4'],
    ['yyyy-q', '2026年第四季度'],
    ['m"月"', '11月'],
    ['yyyy-mm-dd', undefined],
    ['yyyy"年"m"月"d"日"', undefined],
    ['yyyy"年"m"月" h:mm', undefined],
    ['0.00E+00', undefined],
    ['##0.0E+0', undefined],
    ['', undefined],
    [`yyyy"年${'年'.repeat(300)}"`, undefined],
  ])('%s is %s', (format, text) => {
    expect(monthText(first, format)).toBe(text);
  });

  test.each([
    ['yyyy"年"m"月"', '2026年11月 = the same'],
    ['yyyy"年"', '2026年 = the same'],
    ['yyyy-mm-dd', '2026-11-01 = the same'],
    ['m/d/yyyy', '2026-11-01 = the same'],
    ['m"月"d"日"', '2026-11-01 = the same'],
    // No year is shown, and none is taken.
    ['m"月"', '11月 = the same (badDate)'],
    ['e"年"m"月"', '2026年11月 = the same'],
  ])('is until when something is to be done, %s: %s', async (z, said) => {
    expect(await withCell('计划完成时间', { t: 'n', v: NOVEMBER, z })).toEqual([
      `3.1.1-3@ due: ${said}`,
    ]);
  });

  test('is no day on which something began', async () => {
    const cell: XLSX.CellObject = { t: 'n', v: NOVEMBER, z: 'yyyy"年"m"月"' };
    expect(await withCell('启动时间', cell)).toEqual([
      '3.1.1-3@ start: 2026年11月 = the same (badDate)',
    ]);
    expect(await withCell('计划完成时间', { ...cell, f: 'TODAY()' })).toEqual([
      '3.1.1-3@ due: 2026年11月 = the same (formula)',
    ]);
  });

  test.each([27, 36, 50, 52, 57])('also in the format without a code, %s', async (id) => {
    const cell: XLSX.CellObject = { t: 'n', v: NOVEMBER, z: 'yyyy"年"m"月"' };
    const bytes = edited(file, (ledger) => {
      ledger[cellAt(ledger, '计划完成时间', 3)] = cell;
    });
    const excel = withText(bytes, 'xl/styles.xml', (xml) => {
      const [all = '', own = ''] =
        /<numFmt numFmtId="(\d+)" formatCode="yyyy&quot;[^>]*>/u.exec(xml) ?? [];
      return xml.replace(all, '').replaceAll(`numFmtId="${own}"`, `numFmtId="${id}"`);
    });
    expect(await outcomeOf(excel)).toEqual(['3.1.1-3@ due: 2026年11月 = the same']);
  });
});

describe('a number', () => {
  test.each<[number, string, string | undefined]>([
    [2026.1, '0.00', '2026.10'],
    [2026.1, '0.00_ ', '2026.10'],
    [2026.1, '0.00_);[Red]\\(0.00\\)', '2026.10'],
    [1.005, '0.00', '1.01'],
    [0.1 + 0.2, '0.0', '0.3'],
    [1234567.5, '#,##0', '1,234,568'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [1234.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    [500, '0"万元"', '500万元'],
    [500, '#,##0.00万元', '500.00万元'],
    [500, 'General"万元"', '500万元'],
    [500.5, '[$¥-804]#,##0.0', '¥500.5'],
    [5, '"第"000"号"', '第005号'],
    [5.5, '0.##"%"', '5.5%'],
    [5, '0.0#', '5.0'],
    [-5, '0.0"亿"', '-5.0亿'],
    [0, '0"项"', '0项'],
    [0.2, '#"项"', undefined],
    [-5, '0;\\-0"亿"', undefined],
    [0, '0;-0;"无"', undefined],
    [5, '0.00E+00', undefined],
    [5, '[>3]0"多"', undefined],
    [5, '0.0,"千"', undefined],
    [5, '# ?/?', undefined],
    [5, '[DBNum2]General', undefined],
    [5, '@', undefined],
    [1e15, '0', undefined],
    [1e-7, '0.00', undefined],
    [5, '', undefined],
  ])('%s in %s is %s', (value, format, text) => {
    expect(numberText(value, format)).toBe(text);
  });

  test.each<[string, XLSX.CellObject, string]>([
    ['计划完成时间', { t: 'n', v: 2026.1, z: '0.00' }, 'due: 2026.10 = the same'],
    ['计划完成时间', { t: 'n', v: 2026, z: '0"年"' }, 'due: 2026年 = the same'],
    ['进展情况', { t: 'n', v: 500, z: '0"万元"' }, 'progress: 500万元 = the same'],
    ['进展情况', { t: 'n', v: 0.1 + 0.2 }, 'progress: 0.3 = the same'],
    ['进展情况', { t: 'n', v: 30_000, z: '0.00E+00' }, 'progress: 30000 = the same'],
    ['进展情况', { t: 'n', v: 13_800_138_000, z: '0_ ' }, 'progress: 13800138000 = the same'],
    [fieldWords.percent, { t: 'n', v: 80, z: '0.00' }, 'percent: 80.00 = 80'],
    [fieldWords.percent, { t: 'n', v: 80, z: '0"%"' }, 'percent: 80% = 80'],
    // Half of it is not 1 % because it is shown without decimals.
    [fieldWords.percent, { t: 'n', v: 0.5, z: '0' }, 'percent: 1 = 50 (share)'],
  ])('in %s %j is %s', async (head, cell, said) => {
    expect(await withCell(head, cell)).toEqual([`3.1.1-3@ ${said}`]);
  });
});

describe('a moment in the words of ISO 8601, as some programs write one', () => {
  const moments = [
    ['2026-10-01T00:00:00.000Z', '2026-10-01'],
    ['2026-10-01T08:30:00', '2026-10-01 08:30'],
  ] as const;
  test.each(moments)('%s is %s', async (value, text) => {
    const cell: XLSX.CellObject = { t: 's', v: value };
    expect(await withCell('进展情况', cell)).toEqual([`3.1.1-3@ progress: ${text} = the same`]);
    const [due] = await withCell('计划完成时间', { ...cell, z: 'yyyy"年"m"月"' });
    expect(due).toBe('3.1.1-3@ due: 2026年10月 = the same');
  });

  test('that somebody typed so is no change, and what is none stays', async () => {
    const [[typed]] = moments;
    const entries = [entryWith({ id: 'a', set: { progress: typed } })];
    expect(await outcomeOf(await fileOf(reportFor(entries), entries))).toEqual(NOTHING);
    const none = '2026-13-01T00:00:00Z';
    expect(await withCell('进展情况', { t: 's', v: none })).toEqual([
      `3.1.1-3@ progress: ${none} = the same`,
    ]);
  });
});
