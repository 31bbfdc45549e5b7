import { expect, test } from 'vitest';
import { titleClausesOf } from '../../../../src/model/index.ts';
import type { PlanClause } from '../../../../src/model/index.ts';

/** Clauses of a text: those that begin with # are title lines. */
function clausesOf(...lines: string[]): PlanClause[] {
  return lines.map((line, index) => ({
    id: `c${index}`,
    kind: line.startsWith('#') ? 'title' : 'sentence',
    text: line.replace('#', ''),
    page: 'p/',
    paragraph: index,
    place: '',
    fingerprint: '0'.repeat(16),
  }));
}

test.each([
  ['at the begin, in two lines', ['#甲省', '#实施 方案', '正文'], ['c0', 'c1'], true],
  ['below a notice', ['#关于印发方案的通知', '印发。', '#甲省实施方案', '正文'], ['c2'], false],
  ['right below another title', ['#甲省实施方案文件', '#甲省', '#实施方案'], ['c1', 'c2'], false],
  ['nowhere: an editor wrote it', ['正文', '#附表'], [], false],
  ['of a text without clauses', [], [], false],
])('%s', (_where, lines, ids, opens) => {
  const clauses = clausesOf(...lines);
  expect(titleClausesOf({ clauses, title: '甲省实施方案' })).toEqual({ ids, opens });
});
