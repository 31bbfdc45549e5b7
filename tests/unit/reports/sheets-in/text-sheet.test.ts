/** Tables that come as text: .csv of other programs, and our own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesBelow, writeCsv } from '../../../../src/reports/files/csv.ts';
import { readTextSheet } from '../../../../src/reports/sheets-in/text-sheet.ts';
import { gb18030, utf16, utf8 } from '../../intake/bytes.ts';
import {
  bookIn,
  bookOf,
  broughtBy,
  CITY,
  CITY_ROWS,
  entryLines,
  measure,
} from '../ordinary-books.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { missingArchive } from '../../../../src/text/data/missing.ts';
import { opened, reportFor } from '../sheets.ts';

const MARKS = [',', '\t', ';'] as const;

/** How files are encoded. */
const ENCODINGS = {
  'UTF-8 with a mark': (text: string) => utf8(`\uFEFF${text}`),
  'UTF-8': utf8,
  GB18030: gb18030,
  'UTF-16 with a mark': (text: string) => utf16(text, 'le', true),
};

/** A table as a spreadsheet writes it. */
function written(rows: readonly (readonly unknown[])[], mark: string, end = '\r\n'): string {
  const cell = (value: unknown): string => {
    const words = String(value ?? '');
    return /[,;\t\r\n"]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  };
  return rows.map((cells) => cells.map(cell).join(mark) + end).join('');
}

describe('a table that comes as text', () => {
  test.each(
    MARKS.flatMap((mark) =>
      Object.entries(ENCODINGS).map(([name, bytesOf]) => [mark, name, bytesOf] as const),
    ),
  )(
    'with %j between its cells, in %s, brings what its workbook brings',
    async (mark, _, bytesOf) => {
      const bytes = bytesOf(written(CITY_ROWS, mark));
      expect(entryLines(await broughtBy(bytes))).toEqual(entryLines(await broughtBy(CITY)));
      const { table, columns } = await bookIn(bytes);
      expect(table).toMatchObject({ name: '', unit: '黄石市经信局', day: '2026-11-20', first: 4 });
      expect(columns).toEqual((await bookIn(CITY)).columns);
    },
  );

  test('is the table of the workbook, whatever its cells hold', async () => {
    const word = fc.string({
      unit: fc.constantFrom('甲', '乙', '"', '\n', '\t', ',', ';', "'", '1', '.', '%', '，', ' '),
      maxLength: 8,
    });
    const cell = word.filter((text) => !/^\s*'\s*[%\t\n]/u.test(text));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    const encoding = fc.constantFrom(...Object.values(ENCODINGS));
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...MARKS),
        fc.constantFrom('\r\n', '\n', '\r'),
        encoding,
        async (cells, mark, end, bytesOf) => {
          const all = [
            ['具体措施', '进展情况', '存在问题', '备注'],
            [measure('3.1.1-1'), '开工', '无', '有'],
            ...cells.map((three) => ['末尾', ...three]),
          ];
          const { table } = await bookIn(bytesOf(written(all, mark, end)));
          const { table: same } = await bookIn(bookOf(all));
          const textsOf = (of: typeof table): string[][] =>
            of.rows.map((row) => row.map(({ text }) => text)).filter((row) => row.length > 1);
          expect(textsOf(table)).toEqual(textsOf(same));
        },
      ),
    );
  });

  test('is not read beyond so many columns and rows', () => {
    const { rows } =
      readTextSheet(utf8('编号,状态,甲,乙\n1,2,3,4\n5,6,7,8'), { rows: 2, columns: 3 }) ?? {};
    expect(rows).toEqual([
      ['编号', '状态', '甲'],
      ['1', '2', '3'],
    ]);
  });
});

test('our own .csv comes back, and what was kept from being a formula is what it was', async () => {
  const set = { status: 'doing', progress: '=1+1', problem: "他说'好'" };
  const bytes = utf8(writeCsv(reportFor([entryWith({ id: 'a', set })])));
  const sheet = await opened(bytes);
  const { changes = [] } = 'found' in sheet && 'changes' in sheet.found ? sheet.found : {};
  const said = changes.map(({ row, field, value }) => `${row.key} ${field}=${value}`);
  expect(said.slice(0, 3)).toEqual([
    '3.1.1-1@ status=doing',
    '3.1.1-1@ progress==1+1',
    "3.1.1-1@ problem=他说'好'",
  ]);
});

test('a .csv says at its end what could not be read, which is no row when it comes back', async () => {
  const packs = [{ count: 175, from: '2024-02-01', until: '2025-12-30' }];
  const foot = missingArchive.foot(packs);
  const set = { status: 'doing', progress: '一期' };
  const table = writeCsv(reportFor([entryWith({ id: 'a', set })]));
  const csv = table + linesBelow([foot]);
  expect(csv.endsWith(`"\r\n\r\n"${foot}"\r\n`)).toBe(true);
  expect(linesBelow([])).toBe('');
  const [with_, without] = [await opened(utf8(csv)), await opened(utf8(table))];
  expect(with_).toEqual(without);
  expect(with_).toMatchObject({ found: { unknown: [], matched: 4 } });
  // Excel fills the line up to the width of the table.
  const padded = csv.replace(`"${foot}"`, `${foot},,,`);
  expect(await opened(utf8(padded))).toEqual(without);
  // A row of somebody's own with those words beside others is still told.
  const own = csv.replace(`"${foot}"`, `${foot},又一格`);
  expect(await opened(utf8(own))).toMatchObject({ found: { unknown: [expect.any(String)] } });
});
