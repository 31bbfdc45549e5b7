import { expect, test } from 'vitest';
import { coverBlocks, letterBlocks, numberIn } from '../../../src/reports/hand-out.ts';
import { edited, type } from './edit.ts';
import { NOTHING, outcomeOf } from './outcome.ts';
import { fileOf, reportFor } from './sheets.ts';

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

test('the letter goes to those who have not answered, and claims no day that was not said', () => {
  const words = JSON.stringify(letterBlocks('某方案', UNITS, '2026-12-10', '2026-12-15'));
  expect(words).toContain('黄石市经信局、襄阳市经信局：');
  expect(words).toContain('填报截止日期为2026年12月10日');
  expect(words).toContain('2026年12月15日');
  expect(JSON.stringify(letterBlocks('某方案', UNITS, '', '2026-12-15'))).not.toContain('截止');
});

test('a sheet for a unit that has said nothing brings back what it fills in, as its own', async () => {
  const file = await fileOf(reportFor([], '黄石市经信局'), []);
  expect(await outcomeOf(file)).toEqual(NOTHING);
  const bytes = edited(file, (ledger) => type(ledger, '责任人', 1, '赵六'));
  expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@黄石市经信局 owner: 赵六 = the same']);
});
