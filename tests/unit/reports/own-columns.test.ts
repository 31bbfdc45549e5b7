/** 自设列 in sheets, which bring them back, in lists, in the report that is handed in; of several units too. */
import { expect, test } from 'vitest';
import { columnsNamedBy, statesOf, uniteNames } from '../../../src/ledger/index.ts';
import { planBlock } from '../../../src/reports/cells/paste.ts';
import { writeCsv, writeGoneCsv } from '../../../src/reports/files/csv.ts';
import { annexTable } from '../../../src/reports/formal/formal-lists.ts';
import { columnsOf } from '../../../src/reports/sheets-in/sheet-columns.ts';
import { measuresForm } from '../../../src/reports/sheets-out/forms.ts';
import { blocksOf } from '../../../src/reports/index.ts';
import { sheet as words } from '../../../src/text/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { edited, reworked, type } from './edit.ts';
import { NOTHING, outcomeOf } from './outcome.ts';
import { ENTRIES, fileOf, outcomeIn, reportFor, ROWS, TITLE } from './sheets.ts';

const [PHONE, MONEY] = ['caaaaaaaa', 'cbbbbbbbb'];
const NAMES = [
  entryWith({ id: 'n1', item: `team.${PHONE}`, set: { name: '办公电话', order: '1' } }),
  entryWith({ id: 'n2', item: `team.${MONEY}`, set: { name: '资金（万元）', order: '2' } }),
];
const WITH = [
  ...ENTRIES,
  ...NAMES,
  entryWith({ id: 'v1', set: { [PHONE]: '0714-1', note: '甲' } }),
];

test('a list has them before who spoke last; a ledger without any is as it was', () => {
  const [head = ''] = writeCsv(reportFor(WITH)).split('\r\n');
  expect(head).toContain('"备注","办公电话","资金（万元）","更新时间"');
  expect(writeCsv(reportFor(WITH))).toContain('"0714-1"');
  expect(writeCsv(reportFor(ENTRIES))).not.toContain('办公电话');
});

test('a sheet that nobody touched brings nothing; what is typed into them comes back, and nothing counts as unknown', async () => {
  const file = await fileOf(reportFor(WITH), WITH);
  expect(await outcomeOf(file)).toEqual(NOTHING);
  const bytes = edited(file, (ledger) => {
    type(ledger, '办公电话', 1, '0714-2');
    type(ledger, '资金（万元）', 2, '120');
  });
  expect(await outcomeOf(bytes)).toEqual([
    `3.1.1-1@ ${PHONE}: 0714-2 = the same`,
    `3.1.1-2@ ${MONEY}: 120 = the same`,
  ]);
  const { entries } = await outcomeIn(bytes, WITH);
  expect(entries.map(({ set }) => set)).toEqual([{ [PHONE]: '0714-2' }, { [MONEY]: '120' }]);
});

test('a sheet that has lost its hidden part brings them by their names, where the team still has them', async () => {
  const file = await fileOf(reportFor(WITH), WITH);
  const bytes = reworked(file, (book) => {
    type(book.Sheets[words.ledger] ?? {}, '资金（万元）', 2, '120');
    book.SheetNames = book.SheetNames.filter((name) => name !== words.state);
  });
  const { unsure, notes } = await outcomeIn(bytes, WITH);
  expect(unsure).toContainEqual(
    expect.objectContaining({ field: MONEY, head: '资金（万元）', value: '120', doubt: 'noState' }),
  );
  expect(notes.join('')).not.toContain('资金');
  expect((await outcomeIn(bytes, ENTRIES)).notes.join('')).toContain('办公电话、资金（万元）');
});

test('one that went out under the word of a field that came later stays its own', () => {
  const row = { key: '3.1.1-1@', place: '', official: '', text: '', over: [], by: '' };
  const before = [{ ...row, cells: { [PHONE]: '0714-1' } }];
  const sheet = {
    name: '',
    form: measuresForm,
    before,
    heads: ['联系电话'],
    rows: [],
    isLoose: false,
  };
  const at = (named: Record<string, string>): [string, number][] =>
    columnsOf(sheet, named)
      .filter((column) => column.at !== -1)
      .map((column) => [column.field, column.at]);
  expect(at({ owner: '责任人', [PHONE]: '联系电话' })).toEqual([[PHONE, 0]]);
  expect(at({})).toEqual([['phone', 0]]);
});

test('a unit gets the columns of whoever hands out, and its sheet brings their values', async () => {
  const report = reportFor(WITH, '乙局');
  expect(report.columns.shown.map(({ name }) => name)).toEqual(['办公电话', '资金（万元）']);
  expect(report.units).toEqual([]);
  const file = await fileOf(report, NAMES);
  const bytes = edited(file, (ledger) => type(ledger, '资金（万元）', 1, '80'));
  expect(await outcomeOf(bytes)).toEqual([`3.1.1-1@乙局 ${MONEY}: 80 = the same`]);
});

test('what was written says them by their names; naming a column is no word of a unit', () => {
  const words = JSON.stringify(blocksOf(reportFor(WITH), TITLE, ROWS));
  expect(words).toContain('"办公电话：0714-1\\n备注：甲"');
  expect(words).not.toMatch(/caaaaaaaa|team\.c|其他（/u);
  const all = reportFor([...ENTRIES, ...NAMES], null);
  expect(all.units).toEqual(reportFor(ENTRIES, null).units);
  expect(all.written).toEqual(reportFor(ENTRIES, null).written);
});

test('the annex of the report that is handed in has them in one column, of several units with who says so', () => {
  const one = annexTable('附表', reportFor(WITH));
  expect(one.head.at(-1)).toBe('自设列');
  expect(one.rows[0]?.at(-1)).toBe('办公电话：0714-1');
  const theirs = entryWith({ id: 'v2', unit: '乙局', set: { [PHONE]: '027-1', [MONEY]: '8' } });
  const all = annexTable('附表', reportFor([...WITH, theirs], null));
  expect(all.rows[0]?.at(-1)).toContain('乙局：办公电话：027-1；资金（万元）：8');
  expect(annexTable('附表', reportFor(ENTRIES)).head).not.toContain('自设列');
});

test('a block from a spreadsheet is put into them', () => {
  const row = { item: '3.1.1-1', place: '甲', state: undefined };
  const { fillings, left } = planBlock([['0714-3']], { rows: [row], columns: [PHONE] });
  expect(fillings.map(({ field, value }) => [field, value])).toEqual([[PHONE, '0714-3']]);
  expect(left).toEqual([]);
});

test('no unit may be put to another: the names of columns stay of none', () => {
  const [name] = uniteNames(NAMES, new Map([['', '甲局']]));
  expect(name).toBe(NAMES[0]);
});

/** 120 and 80 by two people of one unit who did not know of each other. */
const DISPUTED = [
  ...WITH,
  entryWith({ id: 'd1', by: '甲', set: { [MONEY]: '120' } }),
  entryWith({ id: 'd2', by: '乙', set: { [MONEY]: '80' } }),
];

test('where people disagree in one, lists and reports say so under its name; of one that was removed nothing', () => {
  const report = reportFor(DISPUTED);
  expect(report.disputes).toMatchObject([{ place: ROWS[0]?.place, fields: [MONEY] }]);
  expect(writeCsv(report)).toMatch(/资金（万元）两处填写不一致[^"]*(?:120；80|80；120)/u);
  const words = JSON.stringify(blocksOf(reportFor(DISPUTED, null), TITLE, ROWS));
  expect(words).toMatch(/资金（万元）：(?:120|80)（[甲乙]/u);
  expect(words).not.toContain(MONEY);
  const gone = entryWith({
    id: 'n3',
    item: `team.${MONEY}`,
    over: ['n2'],
    set: { gone: 'yes' },
  });
  const without = reportFor([...DISPUTED, gone]);
  expect(without.disputes).toEqual([]);
  expect(writeCsv(without)).not.toContain('两处填写不一致');
});

test('a list of marks whose clauses are gone has them', () => {
  const { shown } = columnsNamedBy({}, NAMES);
  const state = statesOf({}, DISPUTED).get('3.1.1-1')?.get('');
  if (state === undefined) throw new Error('Nothing is said.');
  const row = { item: '9', unit: '', state, place: '九', text: '旧文', replaced: '' };
  const [head = '', line = ''] = writeGoneCsv([row], shown).split('\r\n');
  expect(head).toContain('"备注","办公电话","资金（万元）","更新时间"');
  expect(line).toContain('"0714-1"');
  expect(line).toContain('资金（万元）两处填写不一致');
});
