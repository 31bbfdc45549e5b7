/**
 * The tables of fields and statuses, each with a line more than there is: each place that lacks what a table
 * holds fails here. What only a browser shows is looked at by tests/e2e/tables.spec.ts.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { ORDER, stackedBar } from '../../src/charts/index.ts';
import {
  byUrgency,
  changeOf,
  COLUMNS,
  compareWithHere,
  courseOf,
  countStatuses,
  disputesOf,
  dueOf,
  FIELDS,
  filterLines,
  lineOf,
  readLedgerFile,
  readStatus,
  readView,
  reportOf,
  ruleFor,
  saidOf,
  sortLines,
  statesOf,
  STATUSES,
  summaryOf,
  WHOLE,
  writeLedgerFile,
} from '../../src/ledger/index.ts';
import type { ColumnId, Field, Line, Status } from '../../src/ledger/index.ts';
import { writeCalendar } from '../../src/reports/files/calendar.ts';
import { compareSheet } from '../../src/reports/sheets-in/compare-sheet.ts';
import { writeCsv } from '../../src/reports/files/csv.ts';
import { blocksOf } from '../../src/reports/index.ts';
import {
  fields,
  fieldAndValue,
  fieldWords,
  statuses,
  statusWords,
  table,
  tableTools,
  termWords,
} from '../../src/text/index.ts';
import type * as FieldsTable from '../../src/text/fields/fields.ts';
import type * as StatusesTable from '../../src/text/fields/statuses.ts';
import { fileOf as ledgerFileOf, hereWith } from '../ledger-entries.ts';
import { entryWith, NOBODY, NOTHING_AROUND } from './ledger/fakes.ts';
import { edited, type } from './reports/edit.ts';
import { fileOf, PERIOD, reportFor, returned, ROWS, rowWith, TITLE } from './reports/sheets.ts';

vi.mock('../../src/text/fields/fields.ts', async (original) => {
  const real = await original<typeof FieldsTable>();
  const invented = { word: '新字段', control: 'lines', width: 10, isBulk: false };
  return { ...real, fields: { ...real.fields, invented } };
});
vi.mock('../../src/text/fields/statuses.ts', async (original) => {
  const real = await original<typeof StatusesTable>();
  const invented = {
    word: '新状态',
    isOpen: true,
    isEndless: true,
    rank: 2,
    barHeight: 0.4,
  };
  const closed = { word: '新的了结', isOpen: false, rank: 3, barHeight: 1 };
  const left = { word: '新的除外', isOpen: false, isLeftOut: true, rank: 0, barHeight: 0.2 };
  return { ...real, statuses: { ...real.statuses, invented, closed, left } };
});

const ALL_FIELDS = Object.keys(fields) as Field[];
const ALL_STATUSES = Object.keys(statuses) as Status[];
const YARDSTICK = { today: '2026-12-01', soon: 30, silent: 3 };

/** A value that a field can have, and how it is shown. */
function sampleOf(field: Field): [value: string, words: string] {
  if (field === 'status') return ['done', '已完成'];
  if (field === 'percent') return ['80', '80'];
  return fields[field].control === 'day'
    ? ['2026-12-31', '2026-12-31']
    : [`${field} 甲`, `${field} 甲`];
}

function linesWith(set: Record<string, string>): Line[] {
  const entries = [entryWith({ id: 'a', at: '2026-11-24T04:00:00.000Z', set })];
  const states = statesOf({}, entries);
  return ROWS.map((row) => lineOf(row, states.get(row.item)?.get(''), YARDSTICK));
}

test('the invented lines are in the tables', () => {
  expect(ALL_FIELDS).toContain('invented');
  expect(ALL_STATUSES).toContain('invented');
  expect(ALL_STATUSES).toContain('closed');
  expect(ALL_STATUSES).toContain('left');
});

describe.each(ALL_FIELDS)('the field %s', (field) => {
  const [value, words] = sampleOf(field);
  const entry = entryWith({ id: 'a', set: { [field]: value } });
  const report = reportFor([{ ...entry, at: '2026-11-24T04:00:00.000Z' }]);

  test('has a word, and is one of the fields and of the columns', () => {
    expect(fieldWords[field]).toBe(fields[field].word);
    expect(FIELDS).toContain(field);
    expect(COLUMNS).toContain(field);
    expect(table.columns[field]).toBe(fields[field].word);
    expect(readView(new URLSearchParams(`sort=-${field}&hide=${field}`))).toMatchObject({
      sort: field,
      isDescending: true,
      hidden: expect.arrayContaining([field]),
    });
  });

  test('is sorted by and, where it is typed, found by its words in the table', () => {
    const lines = linesWith({ [field]: value });
    const sorted = sortLines(lines, { ...WHOLE, sort: field as ColumnId, isDescending: true });
    expect(sorted[0]?.state?.fields.get(field)?.[0]?.value).toBe(value);
    if (field === 'status') return;
    expect(filterLines(lines, { ...WHOLE, q: value })).toHaveLength(1);
  });

  test('stands in CSV, in the columns of a sheet, and in the report of what was written', () => {
    const { data } = Papa.parse<Record<string, string>>(writeCsv(report).slice(1), {
      header: true,
    });
    expect(data[0]?.[fieldWords[field]]).toBe(words);
    const said = JSON.stringify(blocksOf(report, TITLE, ROWS));
    expect(said).toContain(`${fieldWords[field]}：${words}`);
    expect(fieldAndValue(field, value)).toBe(`${fieldWords[field]}：${words}`);
  });

  test('comes back in a sheet', async () => {
    const typed: Partial<Record<Field, string>> = {
      ...{ start: '2027-01-05', due: '2027-01-05' },
      ...{ status: '推进中', percent: '60' },
    };
    const after = typed[field] ?? '改过';
    const bytes = edited(await fileOf(report, [entry]), (sheet) =>
      type(sheet, fieldWords[field], 2, after),
    );
    const { changes, noColumn } = compareSheet(await returned(bytes), { rows: ROWS, targets: [] });
    expect(noColumn).toEqual([]);
    expect(changes).toMatchObject([{ field, before: field === 'status' ? '未启动' : '', after }]);
  });

  test('is named where people disagree on it: in the roll-up, and in what an import would bring', () => {
    const other = {
      ...entry,
      id: 'b',
      set: { [field]: field === 'status' ? 'doing' : field === 'percent' ? '90' : `${value}乙` },
    };
    const states = statesOf({}, [entry, other]);
    expect(
      disputesOf(saidOf({}, states, ROWS, NOBODY), [], []).flatMap((one) => one.fields),
    ).toEqual([field]);
    const reading = readLedgerFile(writeLedgerFile(ledgerFileOf([other])));
    if ('complaints' in reading) throw new Error('refused');
    expect(compareWithHere(reading.file, hereWith([entry]))).toMatchObject({
      disputes: [{ field }],
    });
  });
});

describe.each(ALL_STATUSES)('the status %s', (status) => {
  const line = statuses[status];
  const entry = entryWith({ id: 'a', at: '2026-11-24T04:00:00.000Z', set: { status } });

  test('has a word, and is read, filtered and sorted by', () => {
    expect(statusWords[status]).toBe(line.word);
    expect(STATUSES).toContain(status);
    expect(readStatus(status)).toBe(status);
    expect(readView(new URLSearchParams({ status })).status).toEqual([status]);
    expect(filterLines(linesWith({ status }), { ...WHOLE, status: [status] })[0]?.status).toBe(
      status,
    );
    expect(fieldAndValue('status', status)).toBe(`${fieldWords.status}：${line.word}`);
  });

  test('is counted on the page, in reports and in words', () => {
    const { statuses: counts } = summaryOf(linesWith({ status }).slice(0, 1), '2026-01-31');
    expect(counts).toEqual(countStatuses(['a'], () => status).statuses);
    expect(tableTools.statuses(counts)).toBe(`1 项${line.word}`);
    const report = reportOf(
      {},
      { rows: [rowWith({ item: '3.1.1-1' })], targets: [] },
      [entry],
      PERIOD,
      '',
      NOTHING_AROUND,
    );
    expect(report.total.statuses).toEqual(counts);
    const blocks = blocksOf(report, TITLE, ROWS);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    for (const { head, widths } of tables) expect(widths).toHaveLength(head.length);
    const [counted] = tables;
    const column = counted?.head.indexOf(line.word) ?? -1;
    expect(counted?.rows[0]?.[column]).toBe('1');
    expect(JSON.stringify(blocks)).toContain(`1 项${line.word}`);
  });

  test('is in the pictures: a bar has its share, the course counts what has begun', () => {
    expect(ORDER).toContain(status);
    const { shapes } = stackedBar(countStatuses(['a'], () => status).statuses);
    expect(shapes.map(({ attributes }) => attributes['class'])).toEqual([`is-${status}`]);
    const [day] = courseOf({}, [entry], '', ['3.1.1-1'], '2026-11-24');
    expect(day?.begun).toBe(line.rank > 0 ? 1 : 0);
  });

  test('can be late only if it is open', () => {
    const [first] = linesWith({ status, due: '2026-11-30' });
    expect(first?.timing.includes('overdue')).toBe(line.isOpen);
    expect(first?.timing.includes('silent')).toBe(line.isOpen);
  });

  test('is held to the date of the text unless it is endless', () => {
    const state = linesWith({ status })[0]?.state;
    expect(dueOf(state, { until: '2026-11-30', firm: true })).toBe(
      line.isEndless ? '' : '2026-11-30',
    );
  });

  test('counts, is compared and coloured unless it is left out', () => {
    const [one] = linesWith({ status });
    const isIn = line.isLeftOut !== true;
    expect(countStatuses(['a'], () => status).counted).toBe(isIn ? 1 : 0);
    expect(changeOf(undefined, one?.state) === 'na').toBe(!isIn);
    expect(termWords.rule().includes(line.word)).toBe(isIn);
    const rule = { when: 'rest', than: 0, colour: 'green' } as const;
    expect(one && ruleFor([rule], one, '', '2026-12-01')).toBe(isIn ? rule : undefined);
  });

  test('is still to be done, over all plans and in a calendar, only if it is open', () => {
    const set = { status, due: '2027-06-30' };
    expect([...byUrgency(linesWith(set).slice(0, 1)).keys()]).toEqual([
      line.isOpen ? 'open' : 'closed',
    ]);
    const planned = entryWith({ id: 'a', set });
    const file = { format: 'taizhang-ledger', version: 1, ...ledgerFileOf([planned]) } as const;
    const calendar = writeCalendar(reportFor([planned]), file, TITLE);
    expect(calendar.includes('DTSTART;VALUE=DATE:20270630')).toBe(line.isOpen);
  });

  test('comes back in a sheet, and is one of the words to choose from', async () => {
    const bytes = edited(await fileOf(reportFor([]), []), (sheet) =>
      type(sheet, fieldWords.status, 1, line.word),
    );
    const { changes } = compareSheet(await returned(bytes), { rows: ROWS, targets: [] });
    const wanted = status === 'todo' ? [] : [{ field: 'status', value: status }];
    expect(changes).toMatchObject(wanted);
  });
});

test('the rule of 较上期 says how far each status is, the new ones too', () => {
  expect(termWords.rule()).toContain(
    '先看状态，已完成、新的了结高于推进中、持续推进、新状态，高于需协调',
  );
});

test('bars go from what is done to what is not, the new ones too', () => {
  const wanted = '已完成 新的了结 推进中 持续推进 新状态 需协调 未启动 不涉及 新的除外'.split(' ');
  const words = ORDER.map((status) => statuses[status].word);
  // The table may have got more of them.
  expect(words.filter((word) => wanted.includes(word))).toEqual(wanted);
  expect(words).toHaveLength(ALL_STATUSES.length);
});

describe.each(ALL_STATUSES.filter((status) => !['invented', 'closed', 'left'].includes(status)))(
  'the look of %s',
  (status) => {
    const styles = (file: string): string => readFileSync(`src/styles/${file}.css`, 'utf8');

    test('its word has a colour', () => {
      const rule = new RegExp(
        `\\[data-status='${status}'\\][^{:]*(?::not\\(td\\) )?\\{\\s*color:`,
        'u',
      );
      expect(styles('checklist')).toMatch(rule);
    });

    test('its part of a bar has a colour, and its swatch a height', () => {
      const rule = new RegExp(`\\n\\.is-${status} \\{\\s*--part: .*;\\s*--high: `, 'u');
      expect(styles('pictures')).toMatch(rule);
    });
  },
);

test('each column that is typed into has a width on the page where it takes several lines', () => {
  const css = readFileSync('src/styles/ledger-table.css', 'utf8');
  const wide = ALL_FIELDS.filter(
    (field) => `${field}` !== 'invented' && fields[field].control === 'lines',
  );
  for (const field of wide)
    expect(css).toMatch(new RegExp(`th[^{]*\\[data-col='${field}'\\]`, 'u'));
});
