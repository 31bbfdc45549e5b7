import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../../src/ledger/index.ts';
import { writeFormalWord } from '../../../../src/reports/formal/formal-word.ts';
import { formalOf } from '../../../../src/reports/formal/formal.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import {
  coverBlocks,
  letterOf,
  numberIn,
} from '../../../../src/reports/formal/cover-and-letter.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { edited, type } from '../edit.ts';
import { NOTHING, outcomeOf } from '../outcome.ts';
import { fileOf, reportFor, ROWS, TITLE } from '../sheets.ts';

const UNITS = ['黄石市经信局', '襄阳市经信局'];

test('the covering sheet names the plan, the day, and the file of each unit', () => {
  const blocks = coverBlocks('某方案', UNITS, '2026-12-10');
  const words = JSON.stringify(blocks);
  expect(words).toContain('填报截止日期：2026年12月10日。');
  expect(words).toContain('（某方案）');
  expect(blocks[blocks.length - 1]).toMatchObject({
    kind: 'table',
    rows: [
      ['1', '黄石市经信局', '1 黄石市经信局.xlsx'],
      ['2', '襄阳市经信局', '2 襄阳市经信局.xlsx'],
    ],
  });
  expect(JSON.stringify(coverBlocks('某方案', UNITS, ''))).not.toContain('截止');
  expect(numberIn(Array.from({ length: 17 }, String), 1)).toBe('02');
});

const SIGNED = { from: ' 省经信厅 ', day: '2026-12-15' };

test('the letter goes to those who have not answered, and claims no day that was not said', async () => {
  const letter = letterOf('某方案', undefined, UNITS, '2026-12-10', SIGNED);
  expect(letter).toMatchObject({
    title: '关于报送《某方案》进展情况的催办函',
    to: '黄石市经信局、襄阳市经信局：',
    from: '省经信厅',
    day: '2026年12月15日',
    annex: undefined,
  });
  const words = JSON.stringify(letter.body);
  expect(words).toContain('一、尚未报送的单位');
  expect(words).toContain('填报截止日期为2026年12月10日，截至2026年12月15日尚未报送的2个：');
  expect(words).not.toContain('二、');
  const short = letterOf('某方案', undefined, UNITS, '', SIGNED);
  expect(JSON.stringify(short.body)).not.toContain('截止');
  const file = unzipSync(new Uint8Array(await (await writeFormalWord(letter)).arrayBuffer()));
  expect(strFromU8(file['word/document.xml'] ?? new Uint8Array())).toContain('省经信厅');
});

test('of many units the letter goes to all concerned, and names them in its words', () => {
  const many = Array.from({ length: 21 }, (_, at) => `第${at + 1}市经信局`);
  const letter = letterOf('某方案', undefined, many, '', SIGNED);
  expect(letter.to).toBe('各有关单位：');
  expect(JSON.stringify(letter.body)).toContain('第21市经信局。');
});

test('what is late and silent stands in its annex, by units, whether they have reported or not', () => {
  const entries = [
    entryWith({ id: 'a', unit: '黄石市经信局', set: { status: 'doing', due: '2026-12-01' } }),
    entryWith({
      id: 'b',
      unit: '黄石市经信局',
      item: '3.1.1-2',
      at: '2026-11-01T01:00:00.000Z',
      set: { status: 'doing' },
    }),
    entryWith({
      id: 'c',
      unit: '省科技厅',
      item: '3.1.1-2',
      set: { status: 'done', due: '2026-12-01' },
    }),
  ];
  const around = { ...NOTHING_AROUND, today: '2026-12-15', expected: UNITS };
  const day = { from: '', until: '2026-12-15' };
  const report = reportOf({}, { rows: ROWS, targets: [] }, entries, day, undefined, around);
  const { to, body, annex } = letterOf('某方案', report, UNITS, '', SIGNED);
  expect(to).toBe('襄阳市经信局、黄石市经信局：');
  expect(JSON.stringify(body)).toContain(
    '截至2026年12月15日，已登记的措施中，逾期1项次，超过30日没有更新1项次。具体事项见附件。',
  );
  expect(annex?.name).toBe('逾期和长期未更新事项清单');
  expect(annex?.rows).toEqual([
    ['黄石市经信局', '三（一）1.第1句', '第1句措施，“原文”照录。', '2026年12月1日', '逾期14日'],
    ['黄石市经信局', '三（一）1.第2句', '第2句措施，“原文”照录。', '', '44日没有更新'],
  ]);
});

test('a sheet for a unit that has said nothing brings back what it fills in, as its own', async () => {
  const file = await fileOf(reportFor([], '黄石市经信局'), []);
  expect(await outcomeOf(file)).toEqual(NOTHING);
  const bytes = edited(file, (ledger) => type(ledger, '责任人', 1, '赵六'));
  expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@黄石市经信局 owner: 赵六 = the same']);
});

describe('27 units, all of which spoke in January, and 7 again in April', () => {
  const units = Array.from({ length: 27 }, (_, at) => `第${at + 1}局`);
  const quiet = units.slice(7);
  const spoken = (day: string, some: readonly string[]) =>
    some.map((unit) =>
      entryWith({
        id: `${day}${unit}`,
        unit,
        at: `${day}T01:00:00.000Z`,
        set: { status: 'doing' },
      }),
    );
  const entries = [...spoken('2026-01-10', units), ...spoken('2026-04-10', units.slice(0, 7))];
  const should = [...units, '从未登记局'];
  const around = { ...NOTHING_AROUND, today: '2026-04-30', expected: should };
  const report = (from: string) =>
    reportOf(
      {},
      { rows: ROWS, targets: [] },
      entries,
      { from, until: '2026-04-30' },
      undefined,
      around,
    );
  const UNSIGNED = { to: '', from: '', day: '2026-04-30', without: [] };

  test('the report of April counts and names the 20 beside the one that never spoke', () => {
    const april = report('2026-04-01');
    const formal = JSON.stringify(formalOf(april, TITLE, UNSIGNED).body);
    expect(formal).toContain('应报单位28个，本期已登记7个，本期未登记21个（其中从未登记1个）。');
    expect(formal).toContain(`本期未登记21个：${[...quiet, '从未登记局'].join('、')}；`);
    expect(formal).toContain('其中从未登记1个：从未登记局。');
    const blocks = blocksOf(april, TITLE, ROWS);
    expect(JSON.stringify(blocks)).toContain(
      '应报 28 个单位，本期已登记 7 个，本期未登记 21 个（其中从未登记 1 个）。',
    );
    const cells = blocks.flatMap((block) =>
      block.kind === 'table' && block.head[1] === '报送' ? block.rows.map((row) => row[1]) : [],
    );
    const count = (word: string): number => cells.filter((cell) => cell === word).length;
    expect([count('已报'), count('本期未登记'), count('从未登记')]).toEqual([7, 20, 1]);
  });

  test('the letter of April asks them all; that of no period only the one', () => {
    const asks = (from: string): string =>
      JSON.stringify(letterOf(TITLE, report(from), should, '', SIGNED).body);
    expect(asks('2026-04-01')).toContain('2026年4月1日以来，');
    for (const unit of quiet) expect(asks('2026-04-01')).toContain(unit);
    expect(asks('')).toContain('尚未报送的1个：从未登记局。');
  });

  test('a unit that has not spoken in the period counts once, however its name is written', () => {
    const wide = reportOf(
      {},
      { rows: ROWS, targets: [] },
      entries,
      { from: '2026-04-01', until: '2026-04-30' },
      undefined,
      { ...around, expected: ['第 1 局'] },
    );
    expect(wide.news[0]).toMatchObject({ isExpected: true, isMissing: false });
  });

  test('who wrote its name otherwise in the period was heard; who only answered an office was not', () => {
    const [other] = spoken('2026-04-11', ['第 20 局']);
    const answer = entryWith({
      id: 'z',
      item: '3.1.1-1.vaaaaaaaa',
      unit: '第21局',
      at: '2026-04-11T01:00:00.000Z',
      set: { answer: '已补' },
    });
    const { news } = reportOf(
      {},
      { rows: ROWS, targets: [] },
      [...entries, ...(other ? [other] : []), answer],
      { from: '2026-04-01', until: '2026-04-30' },
      undefined,
      { ...around, expected: ['第20局', '第21局'] },
    );
    expect(news.slice(0, 2).map(({ isMissing }) => isMissing)).toEqual([false, true]);
  });
});

test('a report counts what is said of items, not what offices say of them nor how a team breaks them down', () => {
  const all = [
    entryWith({ id: 'a', unit: '甲', set: { status: 'done' } }),
    entryWith({ id: 'b', unit: '厅', item: '3.1.1-1.vaaaaaaaa', set: { verdict: 'confirmed' } }),
  ];
  const words = JSON.stringify(blocksOf(reportFor(all, null), TITLE, ROWS));
  expect(words).toContain('本期登记 1 次，涉及 1 项。');
  const broken = [
    ...all,
    entryWith({ id: 'c', unit: '甲', item: '3.1.1-1.oaaaaaaaa', set: { name: '自拟' } }),
  ];
  const letter = { to: '', from: '', day: '', without: [] };
  expect(JSON.stringify(formalOf(reportFor(broken, null), TITLE, letter).body)).toContain(
    '本期登记2次，涉及1项。',
  );
});
