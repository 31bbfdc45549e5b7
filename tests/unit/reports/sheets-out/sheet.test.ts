import { expect, test } from 'vitest';
import { foldItem } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import type { SheetChanges } from '../../../../src/reports/sheets-in/sheet-changes.ts';
import { entryWith, mergeEntries } from '../../ledger/fakes.ts';
import { edited, type } from '../edit.ts';
import { changesIn, ENTRIES, fileOf, outcomeIn, reportFor, returned } from '../sheets.ts';

/** The changes of a sheet, each in a line. */
function linesOf({ changes }: SheetChanges): string[] {
  return changes.map(
    ({ row, field, before, after, value, doubt }) =>
      `${row.key} ${field}: ${before} → ${after} = ${value}${doubt === undefined ? '' : ` (${doubt})`}`,
  );
}

/** The values of a field of the first measure, of the entries of no unit. */
function valuesOf(entries: readonly Entry[], field: string): (string | null)[] {
  const group = entries.filter(({ item, unit }) => item === '3.1.1-1' && unit === '');
  const { fields } = foldItem(new Map(group.map((entry) => [entry.id, entry])));
  return (fields.get(field) ?? []).map(({ value }) => value);
}

test('a sheet that nobody touched brings no change, and carries the entries it came from', async () => {
  const file = await fileOf(reportFor(ENTRIES));
  const { grids, state } = await returned(file);
  expect(grids[0]?.rows).toHaveLength(4);
  expect(await changesIn(file)).toMatchObject({ changes: [], matched: 4, missing: 0, unknown: [] });
  expect(state?.ledger.ledgers[0]?.entries).toEqual(ENTRIES);
});

test('only cells that a person changed are changes', async () => {
  const bytes = edited(await fileOf(reportFor(ENTRIES)), (ledger) => {
    type(ledger, '状态', 1, '已完成');
    type(ledger, '进展情况', 2, '资金已到位\n开工');
    type(ledger, '存在问题', 2, '');
    type(ledger, '计划完成时间', 3, '2027年1月5日');
    type(ledger, '佐证材料', 4, '=HYPERLINK("http://evil")');
  });
  expect(linesOf(await changesIn(bytes))).toEqual([
    '3.1.1-1@ status: 推进中 → 已完成 = done',
    '3.1.1-2@ progress:  → 资金已到位\n开工 = 资金已到位\n开工',
    '3.1.1-2@ problem: 缺资金 →  = null',
    '3.1.1-3@ due:  → 2027年1月5日 = 2027-01-05',
    '4.1-1@ evidence: https://example.cn/1\n第二件 → =HYPERLINK("http://evil") = =HYPERLINK("http://evil")',
  ]);
});

test('进度 comes back as a whole number: as it was typed, as a share where somebody says so, or not at all', async () => {
  const bytes = edited(await fileOf(reportFor(ENTRIES)), (ledger) => {
    type(ledger, '进度（%）', 1, '85％');
    type(ledger, '进度（%）', 2, '0.6');
    type(ledger, '进度（%）', 3, '过半');
    type(ledger, '启动时间', 4, '2026.3.1');
    type(ledger, '序时进度（%）', 4, '12');
  });
  expect(linesOf(await changesIn(bytes))).toEqual([
    '3.1.1-1@ percent:  → 85％ = 85',
    '3.1.1-2@ percent:  → 0.6 = 60 (share)',
    '3.1.1-3@ percent:  → 过半 = undefined (badPercent)',
    '4.1-1@ start:  → 2026.3.1 = 2026-03-01',
  ]);
  const said = [entryWith({ id: 'a', set: { percent: '85' } })];
  const same = edited(await fileOf(reportFor(said), said), (ledger) =>
    type(ledger, '进度（%）', 1, '85%'),
  );
  expect(linesOf(await changesIn(same))).toEqual([]);
});

test('among shares below 1 a 1 is asked, which may be the whole; 1% is 1', async () => {
  const filled = async (...texts: string[]): Promise<string[]> => {
    const bytes = edited(await fileOf(reportFor(ENTRIES)), (ledger) =>
      texts.forEach((text, at) => type(ledger, '进度（%）', at + 1, text)),
    );
    return linesOf(await changesIn(bytes)).map((line) => line.replace(/^.* → /u, ''));
  };
  expect(await filled('1', '0.5', '1%', '80')).toEqual([
    '1 = 100 (whole)',
    '0.5 = 50 (share)',
    '1% = 1',
    '80 = 80',
  ]);
  expect(await filled('1', '0.825')).toEqual(['1 = 100 (whole)', '0.825 = undefined (badPercent)']);
  expect(await filled('1', '0', '0.0')).toEqual(['1 = 1', '0 = 0', '0.0 = 0 (share)']);
});

test('changes of one row become one entry over what stood when the sheet went out', async () => {
  const bytes = edited(await fileOf(reportFor(ENTRIES)), (ledger) => {
    type(ledger, '状态', 1, '已完成');
    type(ledger, '责任人', 1, '王五');
    type(ledger, '填报人', 1, '王五');
    type(ledger, '责任人', 4, '赵六');
  });
  const { entries } = await outcomeIn(bytes, ENTRIES, { writer: '李四' });
  expect(entries.map(({ item, by, over, set }) => ({ item, by, over, set }))).toEqual([
    { item: '3.1.1-1', by: '王五', over: ['a'], set: { status: 'done', owner: '王五' } },
    { item: '4.1-1', by: '李四', over: ['c'], set: { owner: '赵六' } },
  ]);
});

test('an old sheet never reverts newer work: both are shown', async () => {
  const file = await fileOf(reportFor(ENTRIES));
  const newer = entryWith({ id: 'n', over: ['a'], set: { status: 'done', owner: '新责任人' } });
  const bytes = edited(file, (ledger) => type(ledger, '状态', 1, '需协调'));
  const here = [...ENTRIES, newer];
  const merged = mergeEntries(here, (await outcomeIn(bytes, here)).entries);
  expect(valuesOf(merged, 'owner')).toEqual(['新责任人']);
  expect([...valuesOf(merged, 'status')].sort()).toEqual(['blocked', 'done']);
});

test('one sheet through two people and back: what both changed is shown as both said it', async () => {
  const file = await fileOf(reportFor(ENTRIES));
  const first = edited(file, (ledger) => {
    type(ledger, '状态', 1, '已完成');
    type(ledger, '责任人', 1, '甲');
  });
  const second = edited(file, (ledger) => {
    type(ledger, '状态', 1, '已完成');
    type(ledger, '责任人', 1, '乙');
  });
  const take = async (bytes: Uint8Array, here: readonly Entry[]): Promise<Entry[]> =>
    mergeEntries(here, (await outcomeIn(bytes, here)).entries);
  const both = await take(second, await take(first, ENTRIES));
  expect(valuesOf(both, 'status')).toEqual(['done']);
  expect([...valuesOf(both, 'owner')].sort()).toEqual(['乙', '甲']);
  // Taken in again, neither brings anything.
  expect(await take(first, both)).toEqual(both);
  expect(await take(second, both)).toEqual(both);
});

test('one sheet handed from one person to the next brings what both have changed', async () => {
  const first = edited(await fileOf(reportFor(ENTRIES)), (ledger) =>
    type(ledger, '状态', 1, '已完成'),
  );
  const second = edited(first, (ledger) => type(ledger, '责任人', 1, '乙'));
  expect(linesOf(await changesIn(second))).toEqual([
    '3.1.1-1@ status: 推进中 → 已完成 = done',
    '3.1.1-1@ owner: 李四 → 乙 = 乙',
  ]);
});

test('a sheet of all units keeps their rows apart', async () => {
  const entries = [
    entryWith({ id: 'a', unit: '甲局', set: { status: 'doing' } }),
    entryWith({ id: 'b', unit: '乙局', set: { status: 'done' } }),
  ];
  const file = await fileOf(reportFor(entries, null), entries);
  const bytes = edited(file, (ledger) => type(ledger, '状态', 1, '需协调'));
  const { entries: made } = await outcomeIn(bytes, entries);
  expect(made.map(({ item, unit, over }) => [item, unit, over])).toEqual([
    ['3.1.1-1', '甲局', ['a']],
  ]);
});

test('an empty sheet can be made for a unit that has said nothing yet', async () => {
  const file = await fileOf(reportFor([], '仙桃市经信局'), []);
  const bytes = edited(file, (ledger) => type(ledger, '进展情况', 2, '已启动'));
  const { entries: made } = await outcomeIn(bytes, []);
  expect(made.map(({ item, unit, set }) => [item, unit, set])).toEqual([
    ['3.1.1-2', '仙桃市经信局', { progress: '已启动' }],
  ]);
});
