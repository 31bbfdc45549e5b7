import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareWithHere } from '../../../../src/ledger/index.ts';
import { readState, writeState } from '../../../../src/reports/sheets-out/sheet-state.ts';
import { sheet as words } from '../../../../src/text/index.ts';
import { hereWith } from '../../../ledger-entries.ts';
import { edited, reworked, type } from '../edit.ts';
import { NOTHING, outcomeOf } from '../outcome.ts';
import { ENTRIES, fileOf, outcomeIn, reportFor, stateOf } from '../sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('a sheet outlives the list of fields', () => {
  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`../../../fixtures/sheets/${name}.xlsx`, import.meta.url)));

  test('one of 2026-11-25, before 下一步安排 and 备注, reads as ever', async () => {
    expect(await outcomeOf(fixture('2026-11-25'))).toEqual(NOTHING);
    expect(await outcomeOf(fixture('2026-11-25-filled'))).toEqual([
      '3.1.1-1@甲局 status: 已完成 = done',
      '3.1.1-1@乙局 problem: 无用地指标 = the same',
      '3.1.1-2@甲局 due: 2027年3月1日 = 2027-03-01',
      '2-1.t1@甲局 value: 7700亿元 = the same',
    ]);
    const state = await stateOf(fixture('2026-11-25'));
    expect(state.ledger.ledgers[0]?.entries).toHaveLength(10);
    const { entries } = await outcomeIn(fixture('2026-11-25-filled'), [], { writer: '周八' });
    expect(entries.map(({ item, by, over, set }) => [item, by, over, set])).toEqual([
      ['3.1.1-1', '孙七', ['a'], { status: 'done' }],
      ['3.1.1-1', '周八', ['d'], { problem: '无用地指标' }],
      ['3.1.1-2', '周八', ['b', 'c'], { due: '2027-03-01' }],
      ['2-1.t1', '周八', ['h', 'i'], { value: '7700亿元' }],
    ]);
  });

  test('one of 2026-11-26, the first that names its fields, reads as ever', async () => {
    expect(await outcomeOf(fixture('2026-11-26'))).toEqual(NOTHING);
    expect(await outcomeOf(fixture('2026-11-26-filled'))).toEqual([
      '3.1.1-1@甲局 next: 年底前完工 = the same',
      '3.1.1-1@乙局 status: 办结 = done',
      '3.1.1-3@甲局 note:  = null',
    ]);
    const state = await stateOf(fixture('2026-11-26'));
    expect(state.heads).toMatchObject({ next: '下一步安排', value: '目前（自填）' });
    expect(state.ledger.ledgers[0]?.entries).toHaveLength(11);
  });

  test('a column that somebody added to it with a head that is ours now is read', async () => {
    const bytes = edited(fixture('2026-11-25'), (ledger) => {
      const at = XLSX.utils.decode_range(ledger['!ref'] ?? 'A1').e.c + 1;
      XLSX.utils.sheet_add_aoa(ledger, [['备注'], ['已阅']], { origin: { r: 0, c: at } });
    });
    expect(await outcomeOf(bytes)).toEqual(['3.1.1@乙局 note: 已阅 = the same']);
  });

  /** A sheet of a build that has one more field, of the kind that this build does not know. */
  async function ofLater(text: string): Promise<Uint8Array> {
    const state = await stateOf(file);
    const rows = state.rows.map((row) => ({ ...row, cells: { ...row.cells, review: '' } }));
    const heads = { ...state.heads, review: '审核意见', lead: '牵头' };
    const cells = writeState({ ...state, heads, rows });
    return reworked(file, (book) => {
      const ledger = book.Sheets[words.ledger] ?? {};
      type(ledger, '牵头单位（自填）', 0, '牵头');
      const at = XLSX.utils.decode_range(ledger['!ref'] ?? 'A1').e.c + 1;
      XLSX.utils.sheet_add_aoa(ledger, [['审核意见'], [text]], { origin: { r: 0, c: at } });
      book.Sheets[words.state] = XLSX.utils.aoa_to_sheet([['x'], ...cells.map((cell) => [cell])]);
    });
  }

  test('one of a later build, with a field that this one does not know, says so and keeps it', async () => {
    expect(await outcomeOf(await ofLater(''))).toEqual(NOTHING);
    const bytes = await ofLater('同意');
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ review: 同意 = the same', 'newer: 审核意见']);
    const { entries, sure, notes } = await outcomeIn(bytes, ENTRIES);
    expect(entries.map(({ set }) => set)).toEqual([{ review: '同意' }]);
    expect(sure.map(({ head }) => head)).toEqual(['审核意见']);
    expect(notes).toContain(words.notes.newer(['审核意见']));
    const incoming = compareWithHere((await stateOf(bytes)).ledger, hereWith([]));
    expect(incoming).not.toHaveProperty('complaints');
  });

  test('a field or a row that is broken in the hidden part does no harm to the rest', async () => {
    const state = await stateOf(file);
    const [first, second, ...rows] = state.rows;
    const broken = [
      { ...first, key: '' },
      { ...second, cells: { ...second?.cells, owner: 1 } },
      ...rows,
    ];
    const heads = { __proto__: 'x', 'a b': 'y', n: 1 };
    const reading = readState(writeState({ ...state, heads, rows: broken } as never));
    expect('state' in reading && [reading.state.heads, reading.state.rows.length]).toEqual([{}, 3]);
    const cells = writeState({ ...state, rows: broken } as never);
    const bytes = reworked(file, (book) => {
      book.Sheets[words.state] = XLSX.utils.aoa_to_sheet([['x'], ...cells.map((cell) => [cell])]);
    });
    expect(await outcomeOf(bytes)).toEqual(['unknown: 1']);
  });
});

test('files of older programs and with passwords are refused with the way out', async () => {
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const locked = Array.from('EncryptedPackage', (sign) => [sign.charCodeAt(0), 0]).flat();
  expect(await outcomeOf(Uint8Array.from(old))).toBe('oldExcel');
  expect(await outcomeOf(Uint8Array.from([...old, ...locked]))).toBe('lockedExcel');
});
