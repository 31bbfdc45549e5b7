/** Colours in reports: nothing without rules; with them a word, a figure, and the rules themselves. */
import { expect, test } from 'vitest';
import { readColourRules, reportOf } from '../../../../src/ledger/index.ts';
import type { Entry, Report } from '../../../../src/ledger/index.ts';
import { blocksOf } from '../../../../src/reports/tables/blocks.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { formalOf } from '../../../../src/reports/formal/formal.ts';
import { openSheet } from '../../../../src/reports/taking-in/open-sheet.ts';
import { coloursTable, warned, warnedTable } from '../../../../src/reports/tables/warnings.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { linesOf, NOTHING } from '../outcome.ts';
import { fileOf, ROWS, TITLE } from '../sheets.ts';

const TODAY = '2026-11-30';
const RULES = readColourRules('overdue 0 red;soon 30 yellow;silent 30 yellow;rest 0 green');
const HUANGSHI = '黄石市经信局';

let made = 0;
function said(item: string, set: Entry['set'], unit = HUANGSHI): Entry {
  return entryWith({ id: `w${(made += 1)}`, item, unit, at: `${TODAY}T01:00:00.000Z`, set });
}

const ENTRIES = [
  said('3.1.1-1', { status: 'doing', due: '2026-12-10' }),
  said('3.1.1-2', { status: 'doing', due: '2026-11-10' }),
  said('3.1.1-3', { status: 'na' }),
  said('3.1.1-1', { status: 'done' }, '襄阳市经信局'),
  // A whole task, and what a team has added, count for nothing.
  said('3.1.1', { due: '2026-01-01' }),
  said('3.1.1-1.oaaaaaaaa', { name: '自拟', due: '2026-01-01' }),
];

function reportBy(rules: string | undefined, unit?: string): Report {
  const around = {
    ...NOTHING_AROUND,
    today: TODAY,
    ...(rules === undefined ? {} : { rules: readColourRules(rules) }),
  };
  const period = { from: '2026-10-01', until: TODAY };
  return reportOf({}, { rows: ROWS, targets: [] }, ENTRIES, period, unit, around);
}

const WHOLE = 'overdue 0 red;soon 30 yellow;silent 30 yellow;rest 0 green';

test('nothing has a colour until a team has chosen rules', () => {
  const report = reportBy(undefined);
  expect(report.said.every(({ warning }) => warning === undefined)).toBe(true);
  expect(JSON.stringify(blocksOf(report, TITLE, ROWS))).not.toContain('预警');
  const letter = { to: '', from: '', day: TODAY, without: [] };
  expect(JSON.stringify(formalOf(report, TITLE, letter))).not.toContain('预警');
  expect(writeCsv(report)).not.toContain('预警');
});

test('of all units: how many of each, by unit, and what is to be looked at, with why', () => {
  const report = reportBy(WHOLE);
  expect(coloursTable('表', report)).toMatchObject({
    head: ['填报单位', '项次', '红', '黄', '绿', '未标色'],
    rows: [
      [HUANGSHI, '3', '1', '1', '0', '1'],
      ['襄阳市经信局', '1', '0', '0', '1', '0'],
    ],
  });
  expect(warnedTable('表', warned(report), false).rows).toEqual([
    ['三（一）1.第2句', HUANGSHI, '推进中', '红', '逾期'],
    ['三（一）1.第1句', HUANGSHI, '推进中', '黄', '30日内到期'],
  ]);
});

test('of one unit by chapters, what it has not spoken of too; the rules stand beneath in words', () => {
  const report = reportBy(WHOLE, HUANGSHI);
  expect(coloursTable('表', report).rows).toEqual([
    ['三、重点任务', '3', '1', '1', '0', '1'],
    ['四、保障措施', '1', '0', '0', '1', '0'],
  ]);
  const texts = blocksOf(report, TITLE, ROWS).map((block) =>
    'text' in block ? block.text : block.name,
  );
  const at = texts.indexOf('二、预警情况');
  expect(texts.slice(at + 1, at + 5)).toEqual([
    '截至2026年11月30日，负责的措施中，标红1项，标黄1项，标绿1项。',
    '二、预警情况',
    expect.stringContaining(
      '（1）逾期：红；（2）30日内到期：黄；（3）超过30日没有更新：黄；（4）其余：绿。',
    ),
    '二、预警情况',
  ]);
  const calm = blocksOf(reportBy('rest 0 green', HUANGSHI), TITLE, ROWS);
  expect(JSON.stringify(calm)).toContain('没有需要预警的事项。');
});

test('the report that is handed in says it too, unless it is left out; its annex has a column', () => {
  const letter = { to: '', from: '', day: TODAY, without: [] };
  const { body, annex } = formalOf(reportBy(WHOLE), TITLE, letter);
  expect(JSON.stringify(body)).toContain('已登记的措施中，标红1项次，标黄1项次，标绿1项次。');
  expect(annex?.head.indexOf('预警')).toBe(6);
  const cellOf = (place: string) => annex?.rows.find((cells) => cells[1] === place)?.[6];
  expect([cellOf('三（一）1.第1句'), cellOf('三（一）1.第2句')]).toEqual(['黄 1\n绿 1', '红 1']);
  const one = formalOf(reportBy(WHOLE, HUANGSHI), TITLE, letter).annex;
  expect(one?.rows.map((cells) => cells[6]).join()).toMatch(/红/u);
  const without = formalOf(reportBy(WHOLE), TITLE, { ...letter, without: ['warnings'] });
  expect(JSON.stringify(without.body)).not.toContain('预警');
});

test('in a sheet it is a column that nobody fills in: one that comes back untouched brings nothing', async () => {
  const report = reportBy(WHOLE, HUANGSHI);
  expect(writeCsv(report)).toContain('"预警"');
  const file = await fileOf(
    report,
    ENTRIES.filter(({ unit }) => unit === HUANGSHI),
  );
  const now = Date.parse('2026-12-08T04:00:00Z');
  const sheet = await openSheet(file, { rows: ROWS, targets: [] }, { modified: now, now });
  if ('complaints' in sheet || 'table' in sheet.found) throw new Error('It is one of ours.');
  expect(linesOf(sheet.found)).toEqual(NOTHING);
});

test('the rules that were chosen go with the report', () => {
  expect(reportBy(WHOLE).rules).toEqual(RULES);
});
