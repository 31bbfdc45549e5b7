import type * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { entryWith } from '../../ledger/fakes.ts';
import { cellAt, edited, type } from '../edit.ts';
import { LEDGER, NOTHING, outcomeOf, withText } from '../outcome.ts';
import { ENTRIES, fileOf, reportFor } from '../sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('what stands in cells', () => {
  const typing = (head: string, row: number, text: string): Promise<string | string[]> =>
    outcomeOf(edited(file, (ledger) => type(ledger, head, row, text)));

  test.each([
    ['2026/12/31', '2026-12-31'],
    ['2027年1月5日', '2027-01-05'],
    ['2027.1.5', '2027-01-05'],
    ['46387', '2026-12-31'],
  ])('the day %s', async (text, day) => {
    // The second row has this day already.
    expect(await typing('计划完成时间', 1, text)).toEqual([`3.1.1-1@ due: ${text} = ${day}`]);
    if (day === '2026-12-31') expect(await typing('计划完成时间', 2, text)).toEqual(NOTHING);
  });

  test.each(['12月底前', '2026-02-30', '2026-13-01', '123', '1/2', '00000'])(
    'what is no day: %s',
    async (text) => {
      expect(await typing('计划完成时间', 2, text)).toEqual([
        `3.1.1-2@ due: ${text} = the same (badDate)`,
      ]);
    },
  );

  test.each(['计划完成时间', '责任人'])(
    'a column that was too narrow for what stood in it says nothing: %s',
    async (head) => {
      expect(await typing(head, 2, '########')).toEqual([
        expect.stringMatching(/: #{8} = nothing \(narrow\)$/u),
      ]);
    },
  );

  test('a number of days that leads nowhere is refused in any column', async () => {
    const bytes = edited(file, (ledger) => {
      for (const [row, days] of [1e12, -1e12, 3e6].entries()) {
        ledger[cellAt(ledger, '计划完成时间', row + 1)] = { t: 'n', v: days, z: 'yyyy-mm-dd' };
      }
    });
    const outcome = await outcomeOf(bytes);
    expect(outcome).toHaveLength(3);
    for (const line of outcome) expect(line).toMatch(/ due: #{6} = nothing \(noDay\)$/u);
  });

  test('a day that was never one is neither read as another, nor lost when it is changed', async () => {
    const entries = ['2026-02-30', '年底前', '0001-01-01', '1900-02-28', '9999-12-31'].map(
      (due, at) => entryWith({ id: `e${at}`, item: `3.1.1-${at + 1}`, set: { due } }),
    );
    const bytes = await fileOf(reportFor(entries), entries);
    expect(await outcomeOf(bytes)).toEqual(NOTHING);
    const changed = edited(bytes, (ledger) => {
      type(ledger, '计划完成时间', 1, '明年');
      type(ledger, '计划完成时间', 2, '');
    });
    expect(await outcomeOf(changed)).toEqual([
      '3.1.1-1@ due: 明年 = the same',
      '3.1.1-2@ due:  = null',
    ]);
  });

  test('words that are no status', async () => {
    expect(await typing('状态', 1, '基本完成')).toEqual([
      '3.1.1-1@ status: 基本完成 = nothing (badStatus)',
    ]);
    expect(await typing('状态', 1, ' 已完成 \r\n')).toEqual(['3.1.1-1@ status: 已完成 = done']);
    expect(await typing('状态', 1, '')).toEqual(['3.1.1-1@ status:  = null']);
    // Nothing was said of the third measure: it shows 未开始.
    expect(await typing('状态', 3, '')).toEqual(NOTHING);
  });

  test('cells that are too long', async () => {
    expect(await typing('进展情况', 2, '长'.repeat(20_000))).toEqual([
      '3.1.1-2@ progress: 20000 characters = the same',
    ]);
    expect(await typing('进展情况', 2, '长'.repeat(20_001))).toEqual([
      '3.1.1-2@ progress: 20001 characters = nothing (tooLong)',
    ]);
    const beyond = withText(
      edited(file, (ledger) => type(ledger, '进展情况', 2, '短')),
      LEDGER,
      (xml) => xml.replace('<v>短</v>', `<v>${'长'.repeat(40_000)}</v>`),
    );
    expect(await outcomeOf(beyond)).toEqual([
      '3.1.1-2@ progress: 40000 characters = nothing (tooLong)',
    ]);
  });

  test('white space that nobody sees is no change', async () => {
    expect(await typing('进展情况', 1, '  一期 \r\n已完成\r\n\u0001')).toEqual(NOTHING);
    expect(await typing('进展情况', 1, '一期\n\n已完成')).toEqual([
      '3.1.1-1@ progress: 一期\n\n已完成 = the same',
    ]);
  });

  test('signs by their numbers, and those that XML cannot say', async () => {
    const texts = [
      '_x000D_',
      '_x005F_x0041_',
      'a\r\nb\r',
      '\uD83D',
      'x\u0001\uFFFE',
      ' a  \n b \u3000',
      '=1+1',
      '00012',
      'TRUE',
      '#REF!',
      '[1]',
    ];
    for (const text of texts) {
      const entries = [entryWith({ id: 'a', set: { progress: text, owner: text, due: text } })];
      const bytes = await fileOf(reportFor(entries), entries);
      expect(await outcomeOf(bytes)).toEqual(NOTHING);
      expect(await outcomeOf(edited(bytes, () => undefined))).toEqual(NOTHING);
    }
  });

  test('a text of signs by numbers is taken as it was typed', async () => {
    const bytes = withText(
      edited(file, (ledger) => type(ledger, '进展情况', 1, '变量')),
      LEDGER,
      (xml) => xml.replace('<v>变量</v>', '<v>_x005F_x0041_</v>'),
    );
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ progress: _x0041_ = the same']);
  });

  test('a link or a remark over several cells does not make a sheet unreadable', async () => {
    const bytes = withText(file, LEDGER, (xml) =>
      xml.replace(
        '</sheetData>',
        '$&<hyperlinks><hyperlink ref="A1:B2,??" location="x"/></hyperlinks>',
      ),
    );
    expect(await outcomeOf(bytes)).toEqual(NOTHING);
  });
});

describe('formulas', () => {
  const with_ = (head: string, row: number, cell: XLSX.CellObject): Promise<string | string[]> =>
    outcomeOf(edited(file, (ledger) => void (ledger[cellAt(ledger, head, row)] = cell)));

  test('one with a result is taken with a doubt, one that says the same is no change', async () => {
    expect(await with_('责任人', 1, { t: 's', v: '王五', f: 'A1' })).toEqual([
      '3.1.1-1@ owner: 王五 = the same (formula)',
    ]);
    expect(await with_('责任人', 1, { t: 's', v: '李四', f: 'A1' })).toEqual(NOTHING);
    expect(
      await with_('计划完成时间', 1, { t: 'n', v: 46387, f: 'TODAY()', z: 'yyyy-mm-dd' }),
    ).toEqual(['3.1.1-1@ due: 2026-12-31 = the same (formula)']);
  });

  test.each(['责任人', '牵头单位（自填）'])(
    'one without a result is never taken: %s',
    async (head) => {
      const bytes = edited(file, (ledger) => type(ledger, head, 1, '公式'));
      for (const cell of ['<f>A1</f>', '<f>A1</f><v></v>', '<f t="shared" si="0"/>']) {
        const without = withText(bytes, LEDGER, (xml) => xml.replace('<v>公式</v>', cell));
        const outcome = await outcomeOf(without);
        expect(outcome).toHaveLength(1);
        expect(outcome[0]).toMatch(/: {2}= nothing \(broken\)$/u);
      }
    },
  );

  test('an error is never taken, with a formula or without', async () => {
    for (const f of ['#REF!+1', undefined]) {
      const cell: XLSX.CellObject = {
        t: 'e',
        v: 23,
        w: '#REF!',
        ...(f === undefined ? {} : { f }),
      };
      expect(await with_('责任人', 1, cell)).toEqual(['3.1.1-1@ owner: #REF! = nothing (broken)']);
      expect(await with_('填报人', 1, cell)).toEqual(NOTHING);
    }
  });
});
