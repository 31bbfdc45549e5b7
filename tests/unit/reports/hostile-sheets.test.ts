import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareWithHere } from '../../../src/ledger/index.ts';
import { crc32 } from '../../../src/intake/zip.ts';
import { readState, writeState } from '../../../src/reports/sheet-state.ts';
import type { SheetState } from '../../../src/reports/sheet-state.ts';
import { sheet as words, table } from '../../../src/text/index.ts';
import { hereWith } from '../../ledger-files.ts';
import { entryWith } from '../ledger/fakes.ts';
import { cellAt, edited, type } from './edit.ts';
import {
  HIDDEN,
  LEDGER,
  lying,
  NOTHING,
  numbersOf,
  outcomeOf,
  withParts,
  withText,
} from './outcome.ts';
import { changesIn, ENTRIES, fileOf, reportFor, stateOf, TITLE } from './sheets.ts';

/** To make a large file takes longer than to read it. */
const MINUTE = 60_000;

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

describe('files that would eat a browser', () => {
  test('a small sheet that says it is large', async () => {
    expect(await outcomeOf(lying(file, 0xffff_fff0))).toBe('sheetTooLarge');
    expect(await outcomeOf(lying(file, 50_000_000))).toBe('sheetDamaged');
  });

  test('more rows below ours than a ledger has', async () => {
    const cell = '<c t="str"><v>x</v></c>';
    const rows = Array.from({ length: 20_001 }, (_, row) => `<row r="${row + 10}">${cell}</row>`);
    const bytes = withText(file, LEDGER, (xml) =>
      xml.replace('</sheetData>', `${rows.join('')}$&`),
    );
    expect(await outcomeOf(bytes)).toBe('tooManyRows');
  });

  test('cells that are merged twice', async () => {
    const merges = '<mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/>';
    const bytes = withText(file, LEDGER, (xml) =>
      xml.replace('</sheetData>', `$&<mergeCells>${merges}</mergeCells>`),
    );
    expect(await outcomeOf(bytes)).toBe('sheetDamaged');
  });

  test('entries that lie over each other, and two of one name', async () => {
    const bytes = file.slice();
    const view = new DataView(bytes.buffer);
    const { local } = numbersOf(bytes, LEDGER);
    view.setUint32(numbersOf(bytes, HIDDEN).directory + 42, local, true);
    expect(await outcomeOf(bytes)).toBe('sheetDamaged');
    // sheet2.xml becomes a second sheet1.xml.
    const twice = file.slice();
    const second = LEDGER.replace('1', '2');
    twice[numbersOf(twice, second).directory + 46 + LEDGER.indexOf('1')] = '1'.charCodeAt(0);
    expect(await outcomeOf(twice)).toBe('sheetDamaged');
  });

  test('a cell at the end of everything', async () => {
    const outcome = await outcomeOf(
      withText(file, LEDGER, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
      ),
    );
    expect(outcome).toEqual(NOTHING);
  });

  test('a thousand sheets, each with a cell far away', async () => {
    const sheets = Array.from({ length: 1000 }, (_, index) => index + 100);
    const bytes = withParts(file, (parts) => {
      const append = (name: string, before: string, each: (sheet: number) => string): void => {
        const xml = new TextDecoder().decode(parts[name]);
        expect(xml).toContain(before);
        parts[name] = strToU8(xml.replace(before, `${sheets.map(each).join('')}${before}`));
      };
      append(
        'xl/workbook.xml',
        '</sheets>',
        (n) => `<sheet name="${n}" sheetId="${n}" r:id="x${n}"/>`,
      );
      append(
        'xl/_rels/workbook.xml.rels',
        '</Relationships>',
        (n) =>
          `<Relationship Id="x${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/x.xml"/>`,
      );
      parts['xl/worksheets/x.xml'] = strToU8(
        '<worksheet><sheetData><row r="20020"><c r="AZ20020"><v>1</v></c></row></sheetData></worksheet>',
      );
    });
    // Those that are not read are named, as those that are.
    expect(await outcomeOf(bytes)).toEqual([expect.stringMatching(/^ownSheets: 100,101,[\d,]*$/u)]);
  });

  test(
    'tags without end where each becomes an object',
    async () => {
      const bytes = withText(file, 'xl/sharedStrings.xml', (xml) =>
        xml.replace('</sst>', `${'<t/>'.repeat(2_500_000)}</sst>`),
      );
      expect(await outcomeOf(bytes)).toBe('sheetTooLarge');
    },
    MINUTE,
  );

  test('a cell of a million spaces', async () => {
    const bytes = edited(file, (ledger) => type(ledger, '进展情况', 1, 'x'));
    const long = withText(bytes, LEDGER, (xml) =>
      xml.replace('<v>x</v>', `<v>x${' '.repeat(1e6)}y</v>`),
    );
    expect(await outcomeOf(long)).toEqual([
      '3.1.1-1@ progress: 1000002 characters = nothing (tooLong)',
    ]);
  });
});

describe('the hidden sheet', () => {
  const hidden = (change: (xml: string) => string): Promise<string | string[]> =>
    outcomeOf(withText(file, HIDDEN, change));

  test('was emptied, or half of it is missing', async () => {
    expect(await hidden((xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, '<sheetData/>'))).toBe(
      'sheetDamaged',
    );
    expect(await hidden((xml) => xml.replace(/<row r="3".*?<\/row>/su, ''))).toBe('sheetDamaged');
    expect(await hidden((xml) => xml.replace(/<row r="2".*?<\/row>/su, ''))).toBe('sheetDamaged');
  });

  test('a name replaced in all sheets at once is no change of ours, and no ledger of another past', async () => {
    const strings = withText(file, 'xl/sharedStrings.xml', (xml) => xml.replace(/李四/gu, '王五'));
    expect(await outcomeOf(strings)).toBe('sheetDamaged');
  });

  /** What comes of a state whose JSON was changed by somebody who knows how to keep its sum. */
  async function forged(change: (state: Record<string, unknown>) => void): Promise<string> {
    const state = await stateOf(file);
    const copy = structuredClone(state) as unknown as Record<string, unknown>;
    change(copy);
    const reading = readState(writeState(copy as unknown as SheetState));
    if ('state' in reading) return 'taken';
    return reading.complaints.map(({ reason }) => reason).join();
  }

  test.each<[string, (state: Record<string, unknown>) => void, string]>([
    ['of another kind', (state) => (state['format'] = 'x'), 'sheetDamaged'],
    ['of a later version', (state) => (state['version'] = 2), 'newer'],
    ['of no version', (state) => (state['version'] = '1'), 'sheetDamaged'],
    ['without rows', (state) => (state['rows'] = {}), 'sheetDamaged'],
    ['with a row that is none', (state) => (state['rows'] = [null]), 'taken'],
    ['with too many rows', (state) => (state['rows'] = Array(20_001).fill(null)), 'sheetDamaged'],
    ['without a ledger', (state) => delete state['ledger'], 'otherFormat'],
    ['with a text for a ledger', (state) => (state['ledger'] = 'x'), 'otherFormat'],
  ])('%s', async (_, change, reason) => {
    expect(await forged(change)).toBe(reason);
  });

  /** The cells of a JSON that somebody made who knows how its sum is made. */
  function cellsOf(json: string): string[] {
    return [`[${crc32(strToU8(json)).toString(16).padStart(8, '0')}]`, `[${json}]`];
  }

  test('nested without end is refused, not thrown', () => {
    const deep = '['.repeat(1e6) + ']'.repeat(1e6);
    for (const json of [
      deep,
      '['.repeat(1e6),
      `{"format":"taizhang-sheet","version":1,"rows":[],"ledger":${deep}}`,
    ]) {
      expect(readState(cellsOf(json))).toMatchObject({ complaints: [{ reason: 'sheetDamaged' }] });
    }
    const rows = `{"format":"taizhang-sheet","version":1,"rows":${deep},"ledger":{}}`;
    expect(readState(cellsOf(rows))).toMatchObject({ complaints: [{ reason: 'otherFormat' }] });
  });

  test('names that every object has are names like others', async () => {
    const state = await stateOf(file);
    const [row] = state.rows;
    const json = JSON.stringify({ ...state, rows: [row] });
    const evil = `{"__proto__":{"status":"evil"},"constructor":1,${json.slice(1)}`;
    expect(readState(cellsOf(evil))).toMatchObject({ state: { ...state, rows: [row] } });
    const without = evil
      .replace('"cells":{', '"cells":{"__proto__":{"status":"x"},')
      .replace(/"status":"推进中",?/u, '');
    const reading = readState(cellsOf(without));
    const cells = 'state' in reading ? reading.state.rows[0]?.cells : undefined;
    expect(Object.keys(cells ?? {})).not.toContain('__proto__');
    expect(cells?.['status']).toBeUndefined();
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });

  test(
    'every sign stands where two cells meet, and comes back',
    async () => {
      const signs = '😀_x000D_\u2028 \uFFFE\u00A0\uFEFF\u0085"\\\u0001\uD83D 👨‍👩‍👧 \u2029';
      for (let before = 0; before < 40; before += 1) {
        const progress = 'a'.repeat(before) + signs.repeat(500);
        const entries = [
          entryWith({ id: 'a', set: { progress } }),
          entryWith({ id: 'b', set: { problem: progress } }),
        ];
        const state = await stateOf(await fileOf(reportFor(entries), entries));
        expect(state.ledger.ledgers[0]?.entries).toEqual(entries);
        expect(writeState(state).length).toBeGreaterThan(2);
      }
    },
    3 * MINUTE,
  );
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

  test('a number of days that leads nowhere is refused in any column', async () => {
    const bytes = edited(file, (ledger) => {
      for (const [row, days] of [1e12, -1e12, 3e6].entries()) {
        ledger[cellAt(ledger, '计划完成时间', row + 1)] = { t: 'n', v: days, z: 'yyyy-mm-dd' };
      }
    });
    const outcome = await outcomeOf(bytes);
    expect(outcome).toHaveLength(3);
    for (const line of outcome) expect(line).toMatch(/ due: .* = nothing \((?:broken|badDate)\)$/u);
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
