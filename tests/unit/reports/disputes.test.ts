/** A disagreement of very many sides: files name all, a page the first ones. */
import { expect, test } from 'vitest';
import { blocksOf, disputesTable } from '../../../src/reports/index.ts';
import { writeCsv } from '../../../src/reports/csv.ts';
import { MOST_SIDES } from '../../../src/text/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { reportFor, ROWS, TITLE } from './sheets.ts';

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
