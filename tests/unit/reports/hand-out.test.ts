import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reportOf } from '../../../src/ledger/index.ts';
import { writeFormalWord } from '../../../src/reports/formal-word.ts';
import { coverBlocks, letterOf, numberIn } from '../../../src/reports/hand-out.ts';
import { entryWith, NOTHING_AROUND } from '../ledger/fakes.ts';
import { edited, type } from './edit.ts';
import { NOTHING, outcomeOf } from './outcome.ts';
import { fileOf, reportFor, ROWS } from './sheets.ts';

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
