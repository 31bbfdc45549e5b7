import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Status } from '../../../../src/ledger/index.ts';
import type { Choice } from '../../../../src/reports/taking-in/weigh-changes.ts';
import { sheet as words } from '../../../../src/text/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { cellAt, edited, reworked, type } from '../edit.ts';
import { outcomeOf } from '../outcome.ts';
import {
  changesIn,
  ENTRIES,
  fileOf,
  openedWell,
  outcomeIn,
  reportFor,
  ROWS,
  TARGETS,
} from '../sheets.ts';
import { PLACE, TEXT } from '../returned-sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('nothing is dropped without a word', () => {
  test('own columns with something in them, and own sheets, are named', async () => {
    let unnamed = '';
    const bytes = reworked(file, (book) => {
      const ledger = book.Sheets[words.ledger] ?? {};
      const next = XLSX.utils.decode_range(ledger['!ref'] ?? 'A1').e.c + 1;
      unnamed = words.column(XLSX.utils.encode_col(next + 1));
      XLSX.utils.sheet_add_aoa(
        ledger,
        [
          ['科室意见', '', '空栏', '状态'],
          ['同意', '见附件'],
        ],
        {
          origin: { r: 0, c: next },
        },
      );
      ledger[XLSX.utils.encode_cell({ r: 2, c: next + 3 })] = { t: 's', v: '已完成' };
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['附件']]), '附件一');
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[]]), 'Sheet9');
    });
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-2@ status: 已完成 = done (sameHead)',
      'sameHeads: 状态',
      `ownColumns: 科室意见,${unnamed}`,
      'ownSheets: 附件一',
    ]);
    const { notes } = await outcomeIn(bytes, ENTRIES);
    expect(notes).toEqual([
      words.notes.sameHeads(['状态']),
      words.notes.ownColumns(['科室意见', unnamed]),
      words.notes.ownSheets(['附件一']),
    ]);
  });

  test('a preview lists what it brings, and never what is here already', async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, '状态', 1, '已完成');
      type(ledger, '责任人', 2, '王五');
      ledger[cellAt(ledger, '责任人', 3)] = { t: 's', v: '赵六', f: 'A1' };
    });
    const here = [
      ...ENTRIES,
      entryWith({ id: 'n', over: ['a'], set: { status: 'done' } }),
      entryWith({ id: 'm', item: '3.1.1-3', set: { owner: '赵六' } }),
    ];
    const { sure, unsure, known, entries } = await outcomeIn(bytes, here);
    expect(sure.map(({ row, field }) => [row.key, field])).toEqual([['3.1.1-2@', 'owner']]);
    expect([unsure, known]).toEqual([[], 2]);
    expect(entries).toHaveLength(1);
  });

  test('what cannot be taken is never taken, whatever somebody says', async () => {
    const bytes = edited(file, (ledger) => type(ledger, '进展情况', 1, '长'.repeat(20_001)));
    const { unsure, entries } = await outcomeIn(bytes, ENTRIES, { takesUnsure: true });
    expect(unsure).toHaveLength(1);
    expect(entries).toEqual([]);
  });
});

describe('a sheet without its hidden part', () => {
  const withoutState = (bytes: Uint8Array): Uint8Array =>
    reworked(bytes, (book) => {
      book.SheetNames = book.SheetNames.filter((name) => name !== words.state);
    });

  test('is matched by number and measure, and taken as unsure only', async () => {
    const bytes = withoutState(
      edited(file, (ledger) => {
        type(ledger, '责任人', 2, '王五');
        type(ledger, '状态', 1, '已完成');
      }),
    );
    const cautious = await outcomeIn(bytes, ENTRIES);
    expect([cautious.sure, cautious.entries]).toEqual([[], []]);
    expect(cautious.notes).toContain(words.notes.noState);
    const { unsure, known, entries } = await outcomeIn(bytes, ENTRIES, { takesUnsure: true });
    expect(unsure.map(({ row, field, value }) => [row.key, field, value])).toEqual([
      ['3.1.1-1@', 'status', 'done'],
      ['3.1.1-2@', 'owner', '王五'],
    ]);
    expect(known).toBeGreaterThan(5);
    expect(entries.map(({ item, over, text }) => [item, over, text])).toEqual([
      ['3.1.1-1', [], 'ffffffffffffffff'],
      ['3.1.1-2', [], 'ffffffffffffffff'],
    ]);
    const again = await outcomeIn(bytes, [...ENTRIES, ...entries], { takesUnsure: true });
    expect([again.unsure, again.entries]).toEqual([[], []]);
  });

  test('is compared with what the ledger says now, of the unit that somebody names', async () => {
    const bytes = withoutState(
      edited(file, (ledger) => {
        type(ledger, '责任人', 2, '赵六');
        type(ledger, '状态', 2, '大体办完');
      }),
    );
    const now = ['', '甲局'].map((unit) =>
      entryWith({
        id: `now${unit.length}`,
        item: '3.1.1-2',
        unit,
        set: { owner: `${unit}王五`, status: 'blocked' },
      }),
    );
    const shown = async (choice: Partial<Choice>): Promise<string[][]> =>
      (await outcomeIn(bytes, now, choice)).unsure
        .filter(({ row, field }) => row.key === '3.1.1-2@' && /owner|status/u.test(field))
        .map(({ before, after }) => [before, after]);
    expect(await shown({})).toEqual([['王五', '赵六']]);
    const meaning = (status: Status) => new Map([['大体办完', status]]);
    expect(await shown({ unit: '甲局', words: meaning('done') })).toEqual([
      ['需协调', '大体办完'],
      ['甲局王五', '赵六'],
    ]);
    expect(await shown({ words: meaning('blocked') })).toEqual([['王五', '赵六']]);
  });

  test('names its units, in their column or in its keys, or somebody does', async () => {
    const entries = ['甲局', '乙局'].map((unit, at) =>
      entryWith({ id: `e${at}`, unit, set: { owner: `${unit}的人` } }),
    );
    const ofUnits = withoutState(await fileOf(reportFor(entries, null), entries));
    const units = async (bytes: Uint8Array, unit = ''): Promise<string[]> =>
      (await outcomeIn(bytes, [], { takesUnsure: true, unit })).entries.map((one) => one.unit);
    expect(await units(ofUnits)).toEqual(['甲局', '乙局']);
    const ofOne = await fileOf(reportFor(entries, '甲 局'), entries);
    const typed = (bytes: Uint8Array): Uint8Array =>
      edited(withoutState(bytes), (ledger) => type(ledger, '责任人', 1, '王五'));
    expect(await units(typed(ofOne))).toEqual(['甲 局']);
    const nobody = typed(file);
    expect((await changesIn(nobody)).isOfNoUnit).toBe(true);
    expect(new Set(await units(nobody, '丙局'))).toEqual(new Set(['丙局']));
  });

  test('is any .xlsx with our heads; one without rows is refused', async () => {
    const made = (rows: string[][]): Uint8Array => {
      const book = XLSX.utils.book_new();
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Sheet1');
      return new Uint8Array(XLSX.write(book, { type: 'array' }));
    };
    const head = [PLACE, TEXT, '状态', '办理情况'];
    const [row] = ROWS;
    const bytes = made([['某县台账'], head, [row?.place ?? '', row?.text ?? '', '办结', '很好']]);
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ status: 办结 = done (noState)',
      'ownColumns: 办理情况',
    ]);
    expect((await openedWell(bytes)).ledger).toBeUndefined();
    // What matches nothing as it is, people may still map.
    expect(await outcomeOf(made([head, ['一、', '别的事', '办结', '']]))).toEqual(['ordinary']);
    expect(await outcomeOf(made([['序号', '事项']]))).toBe('noLedgerSheet');
  });

  test('targets are matched as well', async () => {
    const bytes = withoutState(await fileOf(reportFor(ENTRIES, '', TARGETS)));
    const filled = edited(
      bytes,
      (sheet) => type(sheet, '目前（自填）', 2, '1万亿元'),
      words.targets,
    );
    const { unsure } = await outcomeIn(filled, ENTRIES);
    expect(unsure.map(({ row, value }) => [row.key, value])).toEqual([['2-2.t1@', '1万亿元']]);
  });
});
