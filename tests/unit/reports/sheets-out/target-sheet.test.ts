import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/ledger/index.ts';
import { readState, writeState } from '../../../../src/reports/sheets-out/sheet-state.ts';
import { sheet as words } from '../../../../src/text/index.ts';
import { mergeEntries } from '../../ledger/fakes.ts';
import { cellAt, edited, reworked, type } from '../edit.ts';
import { NOTHING, outcomeOf } from '../outcome.ts';
import { ENTRIES, fileOf, outcomeIn, reportFor, stateOf } from '../sheets.ts';
import { SIZE, NOW, valueOf, FILLED, withTargets } from '../target-reports.ts';

function sheetOf(entries: readonly Entry[], unit: string | null = ''): Promise<Uint8Array> {
  return fileOf(withTargets(entries, unit), entries);
}

describe('as a sheet', () => {
  const rowsOf = (bytes: Uint8Array): Record<string, string>[] =>
    XLSX.utils.sheet_to_json(XLSX.read(bytes).Sheets[words.targets] ?? {});
  const changeOf = (text: string) => (sheet: XLSX.WorkSheet) => type(sheet, NOW, 1, text);
  const inTargets = (bytes: Uint8Array, change: (sheet: XLSX.WorkSheet) => void): Uint8Array =>
    edited(bytes, change, words.targets);

  test('it stands beside the ledger, and only where the plan has targets', async () => {
    const names = (bytes: Uint8Array): string[] => XLSX.read(bytes).SheetNames;
    expect(names(await sheetOf(FILLED))).toEqual([
      words.ledger,
      words.targets,
      words.figures,
      words.written,
      words.state,
    ]);
    expect(names(await fileOf(reportFor(FILLED)))).not.toContain(words.targets);
    // Of all units there are rows of those that have said something.
    expect(names(await sheetOf(ENTRIES, null))).not.toContain(words.targets);
  });

  test('it says the figure, the words, the value and how both compare', async () => {
    const [first, second] = rowsOf(await sheetOf(FILLED));
    expect(first).toEqual({
      指标: '全省电子信息产业规模',
      目标值: '8000亿元',
      原文: '全省电子信息产业规模突破8000亿元',
      编号: '二、第1句',
      原文时限: '力争到2020年底',
      [NOW]: '7500亿元',
      '与目标值相比（导出时）': '约为8000亿元的 93.8%',
      更新时间: expect.stringMatching(/^2026-11-2\d$/u),
      填报人: '张三',
      提示: '',
      指标登记编号_请勿改动: '2-1.t1@',
    });
    expect(second?.[NOW]).toBe('');
  });

  test('where people disagree it says so beside the later value', async () => {
    const entries = [
      valueOf({ id: 'a' }, '7500亿元'),
      valueOf({ id: 'b', at: '2026-11-25T00:00:00.000Z' }, '7600亿元'),
    ];
    const [first] = rowsOf(await sheetOf(entries));
    expect(first?.[NOW]).toBe('7600亿元');
    expect(first?.['提示']).toBe(`${NOW}两处填写不一致：7600亿元；7500亿元`);
  });

  test('among the figures a value stands as it was typed', async () => {
    const book = XLSX.read(await sheetOf([valueOf({ id: 'a' }, '007')]));
    const figures = XLSX.utils.sheet_to_json<string[]>(book.Sheets[words.figures] ?? {}, {
      header: 1,
    });
    expect(figures.find(([of]) => of === '全省电子信息产业规模')?.[3]).toBe('007');
  });

  test('on paper each sheet that is seen is one page wide, and its sentences go over all columns', async () => {
    const parts = unzipSync(await sheetOf(FILLED));
    const sheets = [1, 2, 3, 4].map((at) =>
      strFromU8(parts[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array()),
    );
    for (const sheet of sheets) {
      expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(sheet).toMatch(
        /<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/u,
      );
    }
    expect(sheets[2]).toContain('<mergeCell ref="A1:I1"/>');
  });

  test('both sheets have a filter whose name nobody sees', async () => {
    const parts = unzipSync(await sheetOf(FILLED));
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook.match(/<definedName name="_xlnm._FilterDatabase" hidden="1"/gu)).toHaveLength(
      2,
    );
  });

  test('a workbook that nobody touched brings no change', async () => {
    const bytes = await sheetOf(FILLED);
    expect(await outcomeOf(bytes)).toEqual(NOTHING);
    expect(await outcomeOf(inTargets(bytes, () => undefined))).toEqual(NOTHING);
  });

  test('only cells that a person changed become entries, over what stood at the export', async () => {
    const bytes = inTargets(await sheetOf(FILLED), (sheet) => {
      type(sheet, NOW, 1, '7700亿元');
      type(sheet, '填报人', 1, '王五');
      type(sheet, NOW, 2, '2.4万亿元');
      type(sheet, '与目标值相比（导出时）', 1, '随便写');
    });
    const { entries: made } = await outcomeIn(bytes, FILLED, { writer: '李四' });
    expect(made.map(({ item, by, over, text, set }) => ({ item, by, over, text, set }))).toEqual([
      { item: SIZE, by: '王五', over: ['t'], text: 'ffffffffffffffff', set: { value: '7700亿元' } },
      {
        item: '2-2.t1',
        by: '李四',
        over: [],
        text: 'ffffffffffffffff',
        set: { value: '2.4万亿元' },
      },
    ]);
    const both = mergeEntries(FILLED, made);
    expect((await outcomeIn(bytes, both, { writer: '李四' })).entries).toEqual([]);
  });

  test('an emptied cell empties the value, and measures are compared as ever', async () => {
    const bytes = edited(inTargets(await sheetOf(FILLED), changeOf('')), (ledger) =>
      type(ledger, '责任人', 1, '王五'),
    );
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ owner: 王五 = the same',
      '2-1.t1@ value:  = null',
    ]);
  });

  test('an old sheet never reverts newer work: both values are there', async () => {
    const newer = valueOf({ id: 'n', over: ['t'] }, '7800亿元');
    const here = [...FILLED, newer];
    const bytes = inTargets(await sheetOf(FILLED), changeOf('7600亿元'));
    const merged = mergeEntries(here, (await outcomeIn(bytes, here)).entries);
    const [now] = withTargets(merged).targets;
    expect(now?.said[0]?.claims.map(({ value }) => value).sort()).toEqual(['7600亿元', '7800亿元']);
  });

  test('rows of several units are kept apart', async () => {
    const entries = [
      valueOf({ id: 'a', unit: '甲局' }, '1亿元'),
      valueOf({ id: 'b', unit: '乙局' }, '2亿元'),
    ];
    const bytes = await sheetOf(entries, null);
    expect(rowsOf(bytes).map((row) => row['填报单位'])).toEqual(['甲局', '乙局']);
    expect(await outcomeOf(inTargets(bytes, changeOf('3亿元')))).toEqual([
      '2-1.t1@甲局 value: 3亿元 = the same',
    ]);
  });

  test('sheets may be put in another order', async () => {
    const bytes = reworked(inTargets(await sheetOf(FILLED), changeOf('1亿元')), (book) =>
      book.SheetNames.reverse(),
    );
    expect(await outcomeOf(bytes)).toEqual(['2-1.t1@ value: 1亿元 = the same']);
  });

  test('formulas, rows without their key and changed official words are as unsure as in the ledger', async () => {
    const bytes = inTargets(await sheetOf(FILLED), (sheet) => {
      sheet[cellAt(sheet, NOW, 1)] = { t: 's', v: '9亿元', f: 'CONCATENATE("9","亿元")' };
      type(sheet, NOW, 2, '1万亿元');
      Reflect.deleteProperty(sheet, cellAt(sheet, words.targetKey, 2));
      type(sheet, '原文', 1, '全省电子信息产业规模突破9000亿元');
    });
    expect(await outcomeOf(bytes)).toEqual([
      '2-1.t1@ value: 9亿元 = the same (formula)',
      '2-2.t1@ value: 1万亿元 = the same (noKey)',
      'official: 1',
    ]);
  });

  test('without the column of keys it is known by its words', async () => {
    const bytes = inTargets(await sheetOf(FILLED), (sheet) => {
      changeOf('9亿元')(sheet);
      for (const row of [0, 1, 2]) {
        const { c: column } = XLSX.utils.decode_cell(cellAt(sheet, '提示', row));
        Reflect.deleteProperty(sheet, XLSX.utils.encode_cell({ r: row, c: column + 1 }));
      }
    });
    expect(await outcomeOf(bytes)).toEqual(['2-1.t1@ value: 9亿元 = the same (noKey)']);
  });

  test('where it was deleted, or its column of values, what is missing is said', async () => {
    const bytes = await sheetOf(FILLED);
    const without = reworked(bytes, (book) => {
      book.SheetNames = book.SheetNames.filter((name) => name !== words.targets);
    });
    expect(await outcomeOf(without)).toEqual(['missing: 2']);
    const headless = inTargets(bytes, (sheet) => type(sheet, NOW, 0, '现状'));
    expect(await outcomeOf(headless)).toEqual(['noColumn: 1', 'ownColumns: 现状']);
  });

  test('a sheet of before there were targets in it is read as ever', async () => {
    const state = await stateOf(await fileOf(reportFor(ENTRIES)));
    const older = writeState({ ...state, targets: undefined as unknown as [] });
    expect(older.join()).not.toContain('targets');
    expect(readState(older)).toMatchObject({ state });
  });

  test('targets that are no list are refused; a row that is none is left out, a broken part counts as empty', async () => {
    const state = await stateOf(await sheetOf(FILLED));
    const [row] = state.targets;
    const read = (targets: unknown) => readState(writeState({ ...state, targets: targets as [] }));
    expect(read({})).toEqual({ complaints: [{ reason: 'sheetDamaged', where: '', what: '' }] });
    expect(read([1, row])).toMatchObject({ state: { targets: [row] } });
    expect(read([{ ...row, cells: { value: 1 }, over: 'x', by: 2 }])).toMatchObject({
      state: { targets: [{ ...row, cells: {}, over: [], by: '' }] },
    });
  });
});
