import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../../src/reports/index.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { writeWord } from '../../../../src/reports/files/word.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { TITLE } from '../sheets.ts';
import { ROWS, reportFor, wordsOf, said } from '../counting.ts';

describe('a report of all units', () => {
  const entries = [
    said('a', '5.1-1', { set: { progress: '甲'.repeat(300), problem: '缺人' } }),
    said('b', '5.1-2', { set: { status: 'done' } }),
    entryWith({ id: 'c', item: '5.1-1', unit: '黄石市经信局', set: { status: 'done' } }),
    entryWith({ id: 'd', item: '5.1-1', unit: '黄石市经信局', set: { status: 'doing' } }),
  ];
  const report = reportFor(entries, undefined, { expected: ['荆门市经信局', '黄石市经信局'] });
  const blocks = blocksOf(report, TITLE, ROWS);

  test('is by task, each unit a line, shortened', () => {
    const table = blocks.find((block) => block.kind === 'table' && block.name.includes('分任务'));
    expect(table).toMatchObject({
      rows: [
        // In the order of the list of those that should report.
        ['三（一）1.提升信息基础设施', '黄石市经信局', '1 项推进中', ''],
        ['三（一）1.', '本厅', '1 项未启动，1 项已完成', `${'甲'.repeat(60)}…\n问题：缺人`],
      ],
    });
  });

  test('has its chapters in the order of the text', () => {
    expect(report.chapters.map(({ name }) => name)).toEqual([
      '三、重点任务',
      '四、保障措施',
      '五、附则',
    ]);
  });

  test('names who has not answered, and the units of disagreements', () => {
    const words = wordsOf(blocks);
    expect(words).toContain(
      '应报 2 个单位，本期已登记 1 个，本期未登记 1 个（其中从未登记 1 个）；另有 1 个不在名单上。本期未登记：荆门市经信局。从未登记：荆门市经信局。',
    );
    expect(words).toContain('请核对：三（一）1.第1句（黄石市经信局）');
    expect(words).toContain('状态：推进中（2026年11月24日');
  });

  test('lists the entries of the period only if that is wanted', () => {
    expect(wordsOf(blocks)).not.toContain('附：本期登记明细');
    const extent = { hasLog: true, broken: [] };
    expect(wordsOf(blocksOf(report, TITLE, ROWS, extent))).toContain('附：本期登记明细');
    const one = reportFor(entries, '本厅');
    expect(wordsOf(blocksOf(one, TITLE, ROWS))).toContain('附：本期登记明细');
    expect(wordsOf(blocksOf(one, TITLE, ROWS, { hasLog: false, broken: [] }))).not.toContain(
      '附：',
    );
  });
});

test('entries that were left out are named, where they stand and whose', () => {
  const broken = [said('x1', '5.1-1'), entryWith({ id: 'x2', item: 'gone' })];
  const words = wordsOf(blocksOf(reportFor([], '本厅'), TITLE, ROWS, { hasLog: true, broken }));
  expect(words).toContain(
    '有 2 条登记使报告无法生成，已略去，其余照常：三（一）1.第1句（张三，本厅，登记编号 x1）；gone（未写填报人，登记编号 x2）',
  );
});

test('what is very long is shortened in a report and says where the whole is; files to fill in have it', () => {
  const long = '长'.repeat(100_000);
  const report = reportFor([said('a', '5.1-1', { set: { progress: long } })], '本厅');
  const words = wordsOf(blocksOf(report, TITLE, ROWS));
  expect(words).toContain(`${'长'.repeat(500)}…（全文见台账）`);
  expect(words.length).toBeLessThan(5000);
  expect(writeCsv(report)).toContain(long);
  const signs = wordsOf(
    blocksOf(
      reportFor([said('a', '5.1-1', { set: { progress: `一${'𠮷'.repeat(400)}` } })], '本厅'),
      TITLE,
      ROWS,
    ),
  );
  expect(signs.isWellFormed()).toBe(true);
});

test('characters that XML cannot hold stand as 〓 in a Word file', async () => {
  const odd = '甲\uFFFE乙\uFFFF丙\u0000丁\u001F戊\uD800己𠮷';
  const report = reportFor([said('a', '5.1-1', { set: { progress: odd } })], '本厅');
  const blob = await writeWord(blocksOf(report, `${TITLE}\uFFFF`, ROWS), `${TITLE}\uFFFE`);
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const xml = strFromU8(bytes);

    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  }
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
    '甲〓乙〓丙〓丁〓戊〓己𠮷',
  );
});
