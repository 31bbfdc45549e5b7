/** A disagreement of very many sides: files name all, a page the first ones. */
import { expect, test } from 'vitest';
import { blocksOf, disputesTable, targetTable } from '../../../../src/reports/index.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { MOST_SIDES } from '../../../../src/text/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { reportFor, ROWS, TITLE } from '../sheets.ts';
import { valueOf, withTargets } from '../target-reports.ts';

const SIDES = Array.from({ length: 7 }, (_, at) =>
  entryWith({ id: `s${at}`, by: '甲', set: { progress: `说法${at}` } }),
);

function named(words: string): number {
  return new Set(words.match(/说法\d/gu)).size;
}

test('what is written out names every side', () => {
  expect(named(JSON.stringify(blocksOf(reportFor(SIDES, null), TITLE, ROWS)))).toBe(7);
  expect(named(writeCsv(reportFor(SIDES)))).toBe(7);
});

test('a page names the first sides, and says how many there are', () => {
  const words = JSON.stringify(disputesTable('', reportFor(SIDES, null), MOST_SIDES).rows);
  expect(named(words)).toBe(MOST_SIDES);
  expect(words).toContain('；等 7 种说法');
  const few = JSON.stringify(disputesTable('', reportFor(SIDES.slice(2), null), MOST_SIDES).rows);
  expect(named(few)).toBe(MOST_SIDES);
  expect(few).not.toContain('种说法');
});

test('so does its table of targets; what is written out has all values', () => {
  const values = SIDES.map(({ id }, at) => valueOf({ id, unit: '甲局' }, `说法${at}`));
  const report = withTargets(values, null);
  const [, table] = targetTable('', report, MOST_SIDES);
  const said = table.rows.map((cells) => cells[4]).filter((cell) => cell !== '未填写');
  expect(said).toHaveLength(MOST_SIDES);
  expect(said.filter((cell) => cell?.includes('种说法'))).toEqual([
    expect.stringMatching(/^说法\d\n（两处填写不一致）\n(?:.*\n)?等 7 种说法$/u),
  ]);
  expect(named(JSON.stringify(blocksOf(report, TITLE, ROWS)))).toBe(7);
  const few = withTargets(values.slice(2), null);
  expect(JSON.stringify(targetTable('', few, MOST_SIDES)[1].rows)).not.toContain('种说法');
});
