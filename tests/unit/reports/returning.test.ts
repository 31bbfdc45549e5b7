/** Sheets as people hand them back: sorted, pasted, in their own words, without their hidden part, years later. */
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareWithHere, dayOf, foldItem } from '../../../src/ledger/index.ts';
import type { Entry } from '../../../src/ledger/index.ts';
import { statusKey } from '../../../src/reports/cell-words.ts';
import { becomesWords } from '../../../src/reports/changes.ts';
import { readState, writeState } from '../../../src/reports/sheet-state.ts';
import { sheet as words, statusSynonyms, statusWords, table } from '../../../src/text/index.ts';
import { hereWith } from '../../ledger-files.ts';
import { entryWith, mergeEntries } from '../ledger/fakes.ts';
import { cellAt, edited, reworked, type } from './edit.ts';
import { NOTHING, outcomeOf, withParts, withText } from './outcome.ts';
import {
  changesIn,
  ENTRIES,
  fileOf,
  openedWell,
  outcomeIn,
  reportFor,
  ROWS,
  stateOf,
  TARGETS,
} from './sheets.ts';

const { place: PLACE, text: TEXT, by: BY } = table.columns;

let file: Uint8Array;
beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

/** Some rows of a sheet exchange the cells of some columns, as when a selection is sorted. */
function sorted(bytes: Uint8Array, order: readonly number[], heads?: readonly string[]) {
  return edited(bytes, (ledger) => {
    const all = XLSX.utils.sheet_to_json<string[]>(ledger, { header: 1 })[0] ?? [];
    for (const head of heads ?? all.filter((one) => one !== words.key)) {
      const cells = order.map((row): unknown => ledger[cellAt(ledger, head, row)]);
      cells.forEach((cell, at) => (ledger[cellAt(ledger, head, at + 1)] = cell));
    }
  });
}

describe('rows whose hidden key disagrees with what stands in them', () => {
  test('a selection that was sorted without the hidden key brings no change', async () => {
    expect(await outcomeOf(sorted(file, [4, 3, 2, 1]))).toEqual(NOTHING);
  });

  test('what was changed in it is of the row that a person saw, and is unsure', async () => {
    const bytes = edited(sorted(file, [4, 3, 2, 1]), (ledger) => type(ledger, '责任人', 4, '王五'));
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ owner: 王五 = the same (moved)']);
  });

  test('a row pasted over another is no change of that one', async () => {
    expect(await outcomeOf(sorted(file, [1, 1, 3, 4]))).toEqual(['missing: 1']);
    const bytes = edited(sorted(file, [1, 1, 3, 4]), (ledger) => type(ledger, '责任人', 2, '王五'));
    // Both rows say that they are the first measure, and not the same of it.
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ owner: 王五 = nothing (twice)',
      'missing: 1',
    ]);
  });

  test("where a row names no other, it is its key's, and unsure", async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, TEXT, 1, '改了原文');
      type(ledger, '责任人', 1, '王五');
    });
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ owner: 王五 = the same (otherWords)',
      'official: 1',
    ]);
    // Words of one row and the number of another: nobody knows which is meant.
    const shifted = sorted(file, [2, 1, 3, 4], [TEXT, '责任人']);
    for (const line of await outcomeOf(shifted)) expect(line).toMatch(/\(otherWords\)$|^official/u);
  });

  test('rows of several units are told apart by their unit', async () => {
    const entries = ['甲局', '乙局'].map((unit, at) =>
      entryWith({ id: `e${at}`, unit, set: { owner: `${unit}的人` } }),
    );
    const units = await fileOf(reportFor(entries, null), entries);
    expect(await outcomeOf(sorted(units, [2, 1]))).toEqual(NOTHING);
    const pasted = edited(sorted(units, [2, 1]), (ledger) => type(ledger, '状态', 1, '需协调'));
    const [change] = (await changesIn(pasted)).changes;
    expect(change).toMatchObject({ value: 'blocked', doubt: 'moved' });
  });

  test('a key that is none does no harm where the words are ours', async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, words.key, 1, 'x');
      type(ledger, '责任人', 1, '王五');
    });
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ owner: 王五 = the same (noKey)']);
  });

  test('without the columns that people see, the key decides', async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, PLACE, 0, 'x');
      type(ledger, TEXT, 0, 'y');
      type(ledger, '责任人', 1, '王五');
    });
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ owner: 王五 = the same', 'ownColumns: x,y']);
  });
});

describe('one sheet on two computers', () => {
  const filled = (): Uint8Array =>
    edited(file, (ledger) => {
      type(ledger, '状态', 1, '已完成');
      type(ledger, '责任人', 1, '王五');
      type(ledger, BY, 1, '王五');
      type(ledger, '存在问题', 3, '缺地');
    });

  test('makes the same entries, wholly identical, and twice brings nothing', async () => {
    const choice = { writer: '李四', on: '2026-12-30' };
    const one = await outcomeIn(filled(), ENTRIES, choice);
    const other = await outcomeIn(filled(), ENTRIES, choice);
    expect(one.entries).toHaveLength(2);
    expect(other.entries).toEqual(one.entries);
    const both = mergeEntries([...ENTRIES, ...one.entries], other.entries);
    expect(both).toHaveLength(ENTRIES.length + 2);
    expect(await outcomeIn(filled(), both, choice)).toMatchObject({
      entries: [],
      known: 3,
      sure: [],
    });
    // Ids of two rows differ, and can be in a file.
    expect(new Set(one.entries.map(({ id }) => id)).size).toBe(2);
    for (const entry of one.entries) {
      expect(entry.id).toMatch(/^[0-9a-z]{9}[0-9a-f]{20}$/u);
      expect(entry.device).toMatch(/^sheet-[0-9a-f]{8}$/u);
    }
  });

  test('another day, writer or value makes another entry', async () => {
    const ids = async (choice: object): Promise<string[]> =>
      (await outcomeIn(filled(), ENTRIES, choice)).entries.map(({ id }) => id);
    const [first = [], ...others] = await Promise.all([
      ids({ on: '2026-12-30' }),
      ids({ on: '2026-12-31' }),
      ids({ on: '2026-12-30', writer: '李四' }),
    ]);
    expect(others[0]).not.toContain(first[0]);
    // The first row names its writer itself.
    expect(others[1]?.[0]).toBe(first[0]);
    expect(others[1]?.[1]).not.toBe(first[1]);
  });

  test('what was typed on one computer and changed on the other is shown as both said it', async () => {
    const one = await outcomeIn(filled(), ENTRIES);
    const again = edited(filled(), (ledger) => type(ledger, '责任人', 1, '赵六'));
    const other = await outcomeIn(again, [...ENTRIES, ...one.entries]);
    const all = mergeEntries([...ENTRIES, ...one.entries], other.entries);
    const { fields } = foldItem(
      new Map(all.filter(({ item }) => item === '3.1.1-1').map((entry) => [entry.id, entry])),
    );
    expect(
      fields
        .get('owner')
        ?.map(({ value }) => value)
        .sort(),
    ).toEqual(['王五', '赵六']);
    expect(fields.get('status')).toHaveLength(1);
  });
});

/** A file as a program saved it at a moment. */
function savedAt(bytes: Uint8Array, moment: string): Uint8Array {
  return withText(bytes, 'docProps/core.xml', (xml) =>
    xml.replace(/(modified[^>]*>)[^<]*/u, `$1${moment}`),
  );
}

describe('one sheet that a unit fills in month after month', () => {
  const month = (number: number, status: string, other = ''): Uint8Array =>
    savedAt(
      edited(file, (ledger) => {
        type(ledger, '状态', 3, status);
        if (other !== '') type(ledger, '责任人', 3, other);
      }),
      `2026-12-0${number}T08:00:00Z`,
    );
  /** What stands of the row after the files were taken in, one after the other, and how many entries each brought. */
  const afterAll = async (files: readonly Uint8Array[]) => {
    let here: readonly Entry[] = ENTRIES;
    const brought: number[] = [];
    for (const bytes of files) {
      const { entries } = await outcomeIn(bytes, here);
      const { length } = here;
      here = mergeEntries(here, entries);
      brought.push(here.length - length);
    }
    const state = foldItem(
      new Map(here.filter(({ item }) => item === '3.1.1-3').map((entry) => [entry.id, entry])),
    );
    const said = state.fields.get('status')?.map(({ value }) => value);
    return { here, brought, said };
  };

  test('says what was typed last, and is at odds with nobody, where a value returns to an earlier one', async () => {
    const files = [month(1, '推进中'), month(2, '需协调'), month(3, '推进中', '王五')];
    const { here, brought, said } = await afterAll(files);
    expect([brought, said]).toEqual([[1, 1, 1], ['doing']]);
    // Taken in again, in any order, none of them adds anything.
    for (const bytes of files) {
      expect(await outcomeIn(bytes, here)).toMatchObject({ entries: [], sure: [] });
    }
  });

  test('brings nothing where it was only saved again, whatever was said elsewhere meanwhile', async () => {
    const [made] = (await outcomeIn(month(1, '推进中'), ENTRIES)).entries;
    const elsewhere = entryWith({
      id: 'w',
      item: '3.1.1-3',
      at: '2026-12-02T08:00:00.000Z',
      over: [made?.id ?? ''],
      set: { status: 'blocked' },
    });
    const here = [...ENTRIES, ...(made ? [made] : []), elsewhere];
    expect(await outcomeIn(month(3, '推进中'), here)).toMatchObject({ entries: [], known: 1 });
    // What was then changed in it stands beside what was said elsewhere.
    const [changed] = (await outcomeIn(month(4, '已完成'), here)).entries;
    expect(changed?.over).toEqual([made?.id]);
  });
});

describe('when a sheet was filled in', () => {
  const SAVED = '2026-12-20T03:04:05Z';
  const done = (): Uint8Array => edited(file, (ledger) => type(ledger, '状态', 1, '已完成'));

  test('is the moment at which the file says it was saved, and the day that somebody chose', async () => {
    const bytes = savedAt(done(), SAVED);
    const { at, day } = await openedWell(bytes);
    expect([at, day]).toEqual(['2026-12-20T03:04:05.000Z', dayOf(Date.parse(SAVED))]);
    const [entry] = (await outcomeIn(bytes, ENTRIES, { on: '2026-12-31' })).entries;
    expect(entry).toMatchObject({ at, on: new Date('2026-12-31T12:00:00').toISOString() });
    const [same] = (await outcomeIn(bytes, ENTRIES, { on: day })).entries;
    expect(same).not.toHaveProperty('on');
    expect((await outcomeIn(bytes, ENTRIES, { on: '' })).entries[0]).not.toHaveProperty('on');
  });

  test('a clock that is wrong: never before it went out; the day is never later than today', async () => {
    expect(await openedWell(savedAt(done(), '2006-09-16T00:00:00Z'))).toMatchObject({
      at: '2026-11-24T00:00:00.000Z',
    });
    expect(await openedWell(savedAt(done(), '2031-01-01T00:00:00Z'))).toMatchObject({
      at: '2031-01-01T00:00:00.000Z',
      day: dayOf(Date.parse('2027-01-08T04:00:00Z')),
    });
  });

  test('a file that does not say is of the day on which this computer says it was changed', async () => {
    const bytes = withParts(done(), (parts) => delete parts['docProps/core.xml']);
    expect(await openedWell(bytes)).toMatchObject({
      at: '2026-11-24T00:00:00.000Z',
      day: dayOf(Date.parse('2027-01-08T04:00:00Z')),
    });
    const broken = savedAt(done(), '&lt;');
    expect(await openedWell(broken)).toMatchObject({ at: '2026-11-24T00:00:00.000Z' });
  });
});

describe('words that offices use', () => {
  const typing = (head: string, text: string): Promise<string | string[]> =>
    outcomeOf(edited(file, (ledger) => type(ledger, head, 3, text)));

  test.each([
    ...['完成', '已办结', '办结', '已完成。', ' 完 成 ', '√', '是'].map((word) => [word, 'done']),
    ...['进行中', '正在推进', '推进中。'].map((word) => [word, 'doing']),
    ...['长期坚持', '持续推进'].map((word) => [word, 'ongoing']),
    ...['需协调', '需要协调'].map((word) => [word, 'blocked']),
    ...['不涉及', '无'].map((word) => [word, 'na']),
  ])('%s is %s', async (word, status) => {
    expect(await typing('状态', word)).toEqual([`3.1.1-3@ status: ${word.trim()} = ${status}`]);
  });

  test('未开始 is what a row is of which nothing was said', async () => {
    expect(await typing('状态', '未开始')).toEqual(NOTHING);
  });

  test('no word means two statuses', () => {
    const all = Object.values(statusSynonyms).join(' ').split(' ').map(statusKey);
    const own = Object.values(statusWords).map(statusKey);
    expect(new Set([...all, ...own]).size).toBe(all.length + own.length);
  });

  test('a word that may mean several is asked once for all its cells, and never guessed', async () => {
    const bytes = edited(file, (ledger) => {
      for (const row of [1, 2]) type(ledger, '状态', row, row === 1 ? '基本完成' : '基本 完成。');
      type(ledger, '状态', 3, '缓');
    });
    const asked = await outcomeIn(bytes, ENTRIES, { takesUnsure: true });
    expect(asked).toMatchObject({ sure: [], unsure: [], entries: [], undecided: 3 });
    expect([...asked.words]).toEqual([
      ['基本完成', { word: '基本完成', count: 2 }],
      ['缓', { word: '缓', count: 1 }],
    ]);
    const meant = new Map([
      ['基本完成', 'doing'],
      ['缓', 'leave'],
    ] as const);
    const { sure, entries, undecided } = await outcomeIn(bytes, ENTRIES, { words: meant });
    expect([undecided, sure.map(becomesWords)]).toEqual([0, ['“基本 完成。”，按“推进中”登记']]);
    // The first was 推进中 already.
    expect(sure.map(({ row, value, doubt }) => [row.key, value, doubt])).toEqual([
      ['3.1.1-2@', 'doing', undefined],
    ]);
    expect(entries.map(({ set }) => set)).toEqual([{ status: 'doing' }]);
  });

  test.each([
    ['状态', '√', '“√”，按“已完成”登记'],
    ['状态', '已完成', '“已完成”'],
    ['计划完成时间', '2020年6月', '“2020年6月”'],
    ['计划完成时间', '2020年6月3日', '“2020年6月3日”，按“2020-06-03”登记'],
    ['计划完成时间', '年内', '“年内”'],
    ['责任人', '李四', '“李四”'],
  ])('%s: the preview says what a cell says and what it becomes: %s', async (head, text, said) => {
    const { sure, unsure } = await outcomeIn(
      edited(file, (ledger) => type(ledger, head, 3, text)),
      ENTRIES,
    );
    expect([...sure, ...unsure].map(becomesWords)).toEqual([said]);
  });

  test('a word in a row that is unsure stays unsure when it is explained', async () => {
    const bytes = edited(sorted(file, [4, 3, 2, 1]), (ledger) =>
      type(ledger, '状态', 4, '基本完成'),
    );
    const words_ = new Map([['基本完成', 'done']] as const);
    const { unsure, entries } = await outcomeIn(bytes, ENTRIES, { words: words_ });
    expect(unsure.map(({ value, doubt }) => [value, doubt])).toEqual([['done', 'moved']]);
    expect(entries).toEqual([]);
  });

  test.each([
    ['20200630', '2020-06-30'],
    ['2020.6.30', '2020-06-30'],
    ['２０２０年６月３０日', '2020-06-30'],
    ['2020 年 6 月 30 日前', '2020-06-30'],
    ['2020-6-30 08:30', '2020-06-30'],
  ])('the day %s', async (text, day) => {
    expect(await typing('计划完成时间', text)).toEqual([`3.1.1-3@ due: ${text} = ${day}`]);
  });

  test.each(['2020年6月', '2020年第二季度', '2020年上半年', '2020年底前', '长期', '年内'])(
    'a time that is no day stays as it was typed: %s',
    async (text) => {
      expect(await typing('计划完成时间', text)).toEqual([`3.1.1-3@ due: ${text} = the same`]);
      expect(await typing('启动时间', text)).toEqual([
        `3.1.1-3@ start: ${text} = the same (badDate)`,
      ]);
    },
  );

  test.each(['6月底前', '2020年第5季度', '20201301', '20200600', '0099年6月', '2020-02-30'])(
    'a time that needs a guess is not dropped, and not guessed: %s',
    async (text) => {
      expect(await typing('计划完成时间', text)).toEqual([
        `3.1.1-3@ due: ${text} = the same (badDate)`,
      ]);
    },
  );

  test('a time alone is no day of 1899, nor of 1904', async () => {
    const time: XLSX.CellObject = { t: 'n', v: 0.5, z: 'h:mm' };
    const bytes = edited(file, (ledger) => {
      ledger[cellAt(ledger, '计划完成时间', 3)] = time;
      ledger[cellAt(ledger, '进展情况', 3)] = { ...time };
      ledger[cellAt(ledger, '进展情况', 2)] = { t: 'n', v: 46387.25, z: 'yyyy-mm-dd h:mm' };
    });
    const lines = [
      '3.1.1-2@ progress: 2026-12-31 06:00 = the same',
      '3.1.1-3@ due: 12:00 = nothing (timeOnly)',
      '3.1.1-3@ progress: 12:00 = the same',
    ];
    expect(await outcomeOf(bytes)).toEqual(lines);
    const mac = withText(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/u, '<workbookPr date1904="1"/>'),
    );
    expect(await outcomeOf(mac)).toContain(lines[1]);
  });
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
      `ownColumns: 科室意见,${unnamed},状态`,
      'ownSheets: 附件一',
    ]);
    const { notes } = await outcomeIn(bytes, ENTRIES);
    expect(notes).toEqual([
      words.notes.ownColumns(['科室意见', unnamed, '状态']),
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

describe('a sheet outlives the list of fields', () => {
  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(new URL(`../../fixtures/sheets/${name}.xlsx`, import.meta.url)));

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
