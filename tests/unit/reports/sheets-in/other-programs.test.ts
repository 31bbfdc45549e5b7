import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FIELDS } from '../../../../src/ledger/index.ts';
import { fields, fieldWords, sheet as words, table } from '../../../../src/text/index.ts';
import { STRANGE } from '../../../sheet-files.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { cellAt, edited, type } from '../edit.ts';
import { LEDGER, NOTHING, outcomeOf, withText } from '../outcome.ts';
import { ENTRIES, fileOf, reportFor, ROWS, stateOf, TARGETS, TITLE } from '../sheets.ts';
import { MINUTE, foundIn, rewritten } from '../second-library.ts';

/** What a person sees of a file, read by the second library. */
function lookOf(bytes: Uint8Array) {
  const book = XLSX.read(bytes, { cellStyles: true });
  const ledger = book.Sheets[words.ledger] ?? {};
  const columns = (ledger['!cols'] ?? []).slice(0, LOOK.heads.length);
  const { Sheets: sheets = [] } = book.Workbook ?? {};
  return {
    names: book.SheetNames,
    hidden: sheets.filter(({ Hidden }) => Hidden !== 0).map(({ name }) => name),
    heads: XLSX.utils.sheet_to_json<string[]>(ledger, { header: 1 })[0],
    // Programs keep widths by their own fonts: a sign more or less is the same.
    widths: columns.map(({ width = 0 }) => Math.round(width / 2)),
    hiddenColumns: columns.flatMap(({ hidden }, at) => (hidden === true ? [at] : [])),
    filter: ledger['!autofilter']?.ref.replace(/\$/gu, ''),
    words: [table.columns.text, fieldWords.progress].map(
      (head): unknown => ledger[cellAt(ledger, head, 1)]?.v,
    ),
    title: book.Sheets[words.figures]?.['A1']?.v as unknown,
  };
}

/** Whether the head and the first two columns stay; the second library reads and writes nothing of it. */
function isFrozen(bytes: Uint8Array): boolean {
  const xml = strFromU8(unzipSync(bytes)[LEDGER] ?? new Uint8Array());
  const [pane = ''] = /<pane [^>]*>/u.exec(xml) ?? [];
  return ['xSplit="2"', 'ySplit="1"', 'state="frozen"'].every((part) => pane.includes(part));
}

const HEADS = [
  table.columns.number,
  table.columns.place,
  table.columns.task,
  table.columns.text,
  table.columns.units,
  table.columns.deadline,
  ...FIELDS.flatMap((field) =>
    field === 'percent' ? [fields[field].word, words.pace] : [fields[field].word],
  ),
  table.columns.updated,
  table.columns.by,
  words.hint,
  words.key,
];

/** The cells that a filter is over: all columns with the first `rows` rows. */
function wholeOf(heads: readonly string[], rows: number): string {
  return XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: heads.length - 1 } });
}

const LOOK = {
  names: [words.ledger, words.figures, words.written, words.state],
  hidden: [words.state],
  heads: HEADS,
  widths: [
    6,
    16,
    18,
    48,
    24,
    14,
    ...FIELDS.flatMap((field) => (field === 'percent' ? [9, 9] : [fields[field].width])),
    13,
    12,
    28,
    12,
  ].map((width) => Math.round(width / 2)),
  hiddenColumns: [HEADS.indexOf(words.key)],
  filter: wholeOf(HEADS, ROWS.length + 1),
  words: ['第1句措施，“原文”照录。', '一期\n已完成'],
};

/** The same file, opened and saved by LibreOffice with a profile of its own. */
function throughOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-office-'));
  try {
    const from = join(folder, 'sheet.xlsx');
    const out = join(folder, 'out');
    writeFileSync(from, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const format = 'xlsx:Calc MS Excel 2007 XML';
    const how = ['--headless', '--convert-to', format, '--outdir', out];
    execFileSync('soffice', [profile, ...how, from], { timeout: MINUTE, stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(out, 'sheet.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether there is a LibreOffice that opens sheets: with Writer alone it does nothing, without a word. */
function hasCalc(): boolean {
  if (spawnSync('soffice', ['--version'], { timeout: MINUTE }).status !== 0) return false;
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a']]));
  try {
    throughOffice(new Uint8Array(XLSX.write(book, { type: 'array' })));
    return true;
  } catch {
    return false;
  }
}

const hasOffice = hasCalc();

const REASON = hasOffice ? '' : ' (skipped: there is no soffice with Calc on the PATH)';

/** Real files of other programs, of which none is in this repository. */
const folder = process.env['SHEETS_DIR'] ?? '';

const isHere = existsSync(folder);

const hint = isHere ? '' : ' (skipped: SHEETS_DIR names no folder with files of other programs)';

describe('the second library', () => {
  test('finds all that a person should see, and nothing that they should not', async () => {
    const bytes = await fileOf(reportFor(ENTRIES));
    const { title, ...look } = lookOf(bytes);
    expect(look).toEqual(LOOK);
    expect(title).toContain(TITLE);
    expect(isFrozen(bytes)).toBe(true);
  });

  test('writes a file that says the same, once and twice', async () => {
    const once = rewritten(await fileOf(reportFor(ENTRIES)), () => undefined);
    expect(await foundIn(once)).toEqual(NOTHING);
    const { title, ...look } = lookOf(once);
    expect(look).toEqual(LOOK);
    expect(title).toContain(TITLE);
    expect(await foundIn(edited(once, () => undefined))).toEqual(NOTHING);
  });
});

describe(`LibreOffice${REASON}`, () => {
  test.skipIf(!hasOffice)(
    `opens and saves a sheet: it looks the same, and brings no change${REASON}`,
    async () => {
      const bytes = throughOffice(await fileOf(reportFor(ENTRIES)));
      expect(await foundIn(bytes)).toEqual(NOTHING);
      const { title, ...look } = lookOf(bytes);
      expect(look).toEqual(LOOK);
      expect(title).toContain(TITLE);
      // Whether the head stays is not asked: LibreOffice without a window keeps nothing of how it looks.
    },
    2 * MINUTE,
  );

  test.skipIf(!hasOffice)(
    `brings exactly what was changed, of strange texts as well${REASON}`,
    async () => {
      const entries = STRANGE.map((text, at) =>
        entryWith({
          id: `e${at}`,
          item: ROWS[at % 4]?.item ?? '',
          unit: `单位${at}`,
          set: {
            owner: text,
            due: text,
            progress: `${text}\n${text}`,
            evidence: '长'.repeat(19_000),
          },
        }),
      );
      const bytes = edited(await fileOf(reportFor(entries, null), entries), (ledger) => {
        type(ledger, '状态', 1, '已完成');
        type(ledger, '进展情况', 2, '资金已到位\n开工');
      });
      const found = await foundIn(throughOffice(bytes));
      expect(found.map((line) => line.replace(/^.*@\S+ /u, ''))).toEqual([
        'status: 已完成 = done',
        'progress: 资金已到位\n开工 = the same',
      ]);
      const state = await stateOf(throughOffice(bytes));
      expect(state.ledger.ledgers[0]?.entries).toEqual(entries);
    },
    2 * MINUTE,
  );

  test.skipIf(!hasOffice)(
    `keeps the sheet of targets, its filter and its keys, and what was changed in it${REASON}`,
    async () => {
      const entries = [...ENTRIES, entryWith({ id: 't', item: '2-1.t1', set: { value: '75%' } })];
      const file = await fileOf(reportFor(entries, '', TARGETS), entries);
      expect(await foundIn(throughOffice(file))).toEqual(NOTHING);
      const back = throughOffice(
        edited(file, (sheet) => type(sheet, fieldWords.value, 2, '2.4万亿元'), words.targets),
      );
      expect(await foundIn(back)).toEqual(['2-2.t1@ value: 2.4万亿元 = the same']);
      const sheet = XLSX.read(back).Sheets[words.targets];
      expect(sheet?.['!autofilter']?.ref.replace(/\$/gu, '')).toBe('A1:K3');
    },
    2 * MINUTE,
  );
});

describe(`files of other programs${hint}`, () => {
  const names = isHere ? readdirSync(folder) : [];
  test.skipIf(!isHere)(`each is refused with a sentence that says what to do${hint}`, async () => {
    expect(names).not.toEqual([]);
    for (const name of names) {
      const outcome = await outcomeOf(new Uint8Array(readFileSync(join(folder, name))));
      expect([name, outcome]).toEqual([name, name.endsWith('.et') ? 'oldExcel' : 'noLedgerSheet']);
    }
  });
});

test('what Excel writes for how a head is spoken is no part of it', async () => {
  const bytes = withText(await fileOf(reportFor(ENTRIES)), 'xl/sharedStrings.xml', (xml) =>
    xml.replace(/(<t[^>]*>责任人<\/t>)/u, '$1<rPh sb="0" eb="1"><t>ze\'ren</t></rPh>'),
  );
  expect(await foundIn(bytes)).toEqual(NOTHING);
});
