import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/ledger/index.ts';
import { writeCsv } from '../../../../src/reports/files/csv.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import type { TableBlock } from '../../../../src/reports/index.ts';
import { writeMarkdown } from '../../../../src/reports/files/markdown.ts';
import { momentWords } from '../../../../src/text/index.ts';
import { reportFor, ROWS, TITLE } from '../sheets.ts';
import { NOW, AT, valueOf, FILLED, withTargets } from '../target-reports.ts';

describe('in a report', () => {
  function tableOf(report: Report): TableBlock | undefined {
    return blocksOf(report, TITLE, ROWS).find(
      (block): block is TableBlock => block.kind === 'table' && block.name === '二、目标指标',
    );
  }

  test('the part comes second, and only where the plan has targets', () => {
    const headings = (report: Report): string[] =>
      blocksOf(report, TITLE, ROWS).flatMap((block) =>
        block.kind === 'heading' ? [block.text] : [],
      );
    expect(headings(withTargets(FILLED))).toEqual([
      '一、总体情况',
      '二、目标指标',
      '三、分章节情况',
      '四、按原文责任单位',
      '五、本期进展',
      '六、需协调事项和存在问题',
      '附：本期登记明细',
    ]);
    expect(headings(reportFor(FILLED))[1]).toBe('二、分章节情况');
  });

  test('a value stands beside the figure, with who said it and when; none says that there is none', () => {
    const table = tableOf(withTargets(FILLED));
    expect(table?.head).toEqual([
      '指标',
      '目标值',
      '原文时限',
      NOW,
      '与目标值相比',
      '填报人、时间',
    ]);
    expect(table?.rows).toEqual([
      [
        '全省电子信息产业规模',
        '8000亿元',
        '力争到2020年底',
        '7500亿元',
        '约为8000亿元的 93.8%',
        `张三，${momentWords(AT)}`,
      ],
      ['电子商务交易额', '3万亿元', '原句没有写时限', '未填写', '', ''],
    ]);
    expect(table?.widths).toHaveLength(6);
  });

  test('units and people who disagree stand one below the other', () => {
    const entries = [
      valueOf({ id: 'a', unit: '甲局', by: '张三' }, '7500亿元'),
      valueOf({ id: 'b', unit: '甲局', by: '李四', text: 'another wording' }, null),
      valueOf({ id: 'c', unit: '', by: '' }, '一半'),
    ];
    const table = tableOf(withTargets(entries, null));
    expect(table?.head[3]).toBe('填报单位');
    expect(table?.rows.slice(0, 3).map((cells) => cells.slice(3, 6))).toEqual([
      ['（未写单位）', '一半', ''],
      ['甲局', '（空）\n（两处填写不一致）', ''],
      ['甲局', '7500亿元\n（两处填写不一致）', '约为8000亿元的 93.8%'],
    ]);
    expect(table?.rows[3]?.slice(3)).toEqual(['', '未填写', '', '']);
    expect(table?.widths).toHaveLength(7);
    const reworded = valueOf({ id: 'd', text: 'another wording' }, '7000亿元');
    expect(tableOf(withTargets([reworded]))?.rows[0]?.[3]).toBe('7000亿元\n原文已更新，请复核');
  });

  test('what was written in the period names the target', () => {
    const last = blocksOf(withTargets(FILLED), TITLE, ROWS).at(-1);
    expect(last?.kind === 'table' && last.rows.at(-1)?.slice(2)).toEqual([
      '全省电子信息产业规模',
      `${NOW}：7500亿元`,
    ]);
  });

  test('units that have filled in nothing but targets have reported', () => {
    const blocks = blocksOf(withTargets([valueOf({ id: 't' }, '7500亿元')], null), TITLE, ROWS);
    const text = JSON.stringify(blocks);
    expect(text).toContain('有 1 个单位登记，各单位负责的措施合计 4 项次：4 项未启动；');
    expect(JSON.stringify(blocksOf(withTargets([], null), TITLE, ROWS))).toContain(
      '还没有单位登记。',
    );
  });

  test('Markdown has the table; CSV is one table, of the measures', () => {
    const report = withTargets(FILLED);
    const markdown = writeMarkdown(blocksOf(report, TITLE, ROWS));
    expect(markdown).toContain('## 二、目标指标');
    expect(markdown).toContain('| 7500亿元 | 约为8000亿元的 93.8% | 张三');
    expect(writeCsv(report)).toBe(writeCsv(reportFor(FILLED)));
  });
});
