/** Measures whose words have changed since they were spoken of: each list and each rate says so. */
import { expect, test } from 'vitest';
import { itemsTable } from '../../../../src/reports/formal/arrears.ts';
import { formalOf } from '../../../../src/reports/formal/formal.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import type { Block } from '../../../../src/reports/index.ts';
import { comparisonBlocks } from '../../../../src/reports/tables/comparison.ts';
import { warnedTable } from '../../../../src/reports/tables/warnings.ts';
import { asOfDay, changedOf } from '../../../../src/ledger/index.ts';
import { entryWith, NOBODY } from '../../ledger/fakes.ts';
import { reportFor, ROWS, TITLE } from '../sheets.ts';

const HINT = '原文已更新，请复核';
const OLD = 'a'.repeat(16);
const ENTRIES = [
  entryWith({ id: 'a', text: OLD, set: { status: 'done', progress: '做完了' } }),
  entryWith({ id: 'b', item: '3.1.1-2', text: OLD, set: { status: 'blocked', next: '催办' } }),
  entryWith({ id: 'c', item: '3.1.1-3', set: { status: 'done' } }),
];
const LETTER = { to: '', from: '', day: '', without: [] };

/** The texts of a report, and the cells of its tables that name an item. */
function linesOf(blocks: readonly (Block | undefined)[]): string[] {
  return blocks.flatMap((block) =>
    block === undefined
      ? []
      : block.kind === 'table'
        ? block.rows.map((row) => row.join(' | '))
        : [block.text],
  );
}

/** The places of lines that say so. */
function hinted(blocks: readonly (Block | undefined)[]): string[] {
  return linesOf(blocks).flatMap((line) =>
    line.includes(HINT) ? (/第\d句/u.exec(line)?.[0] ?? line) : [],
  );
}

for (const unit of ['', null]) {
  const who = unit === null ? 'all units' : 'one unit';
  const report = reportFor(ENTRIES, unit);
  const times = unit === null ? '项次' : '项';

  test(`the report of ${who} says of how many, and of which`, () => {
    const blocks = blocksOf(report, TITLE, ROWS);
    expect(linesOf(blocks)).toContain(
      `已登记的措施中，2 ${times}（已完成 1 ${times}）在登记以后原文有更新，请复核。`,
    );
    // 进展 and 销号情况 of the one, 存在问题 of the other.
    expect(new Set(hinted(blocks))).toEqual(new Set(['第1句', '第2句']));
    expect(hinted(blocks)).not.toContain('第3句');
  });

  test(`the report that ${who} hands in says so, too, and so does its annex`, () => {
    const { body, annex } = formalOf(report, TITLE, LETTER);
    expect(linesOf(body).join('')).toContain(
      `已登记的措施中，2${times}（已完成1${times}）在登记以后原文有更新，请复核。`,
    );
    expect(hinted(body)).toEqual(['第2句', '第2句']);
    expect(hinted([annex])).toEqual(['第1句', '第2句']);
    expect(linesOf([annex])[0]).toContain(
      unit === null ? `已完成 1\n${HINT} 1` : `已完成\n${HINT}`,
    );
  });
}

test('a comparison, a list of colours and one of arrears say so of what stands now', () => {
  const sides = [
    asOfDay([], '2026-11-01', '2026-11-30'),
    asOfDay(ENTRIES, '2026-11-30', '2026-11-30'),
  ] as const;
  const changed = changedOf({}, ROWS, NOBODY, '', sides);
  const table = comparisonBlocks({
    ...{ plan: TITLE, unit: '', sides, changed, kind: undefined, broken: [], places: new Map() },
  });
  expect(hinted(table)).toEqual(['第1句', '第2句']);
  const { said } = reportFor(ENTRIES);
  expect(hinted([warnedTable('预警', said, true)])).toEqual(['第1句', '第2句']);
  const late = entryWith({ id: 'd', text: OLD, set: { status: 'doing', due: '2026-11-25' } });
  expect(hinted([itemsTable('清单', reportFor([late], null))])).toEqual(['第1句']);
});

test('nothing is said where all was said of the present words', () => {
  const blocks = blocksOf(reportFor([entryWith({ id: 'c' })]), TITLE, ROWS);
  expect(JSON.stringify(blocks)).not.toMatch(/原文已更新|原文有更新/u);
});
