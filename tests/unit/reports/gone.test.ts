import { expect, test } from 'vitest';
import { foldItem } from '../../../src/ledger/index.ts';
import type { Entry } from '../../../src/ledger/index.ts';
import { writeGoneCsv } from '../../../src/reports/csv.ts';

test('marks whose clauses are gone are a table with the last words, and no formula in it', () => {
  const entry: Entry = {
    ...{ id: 'a', item: '1.1-1', unit: '省科技厅', by: '张三', device: 'd', over: [] },
    ...{ at: '2026-11-20T02:00:00.000Z', text: 'a'.repeat(16) },
    set: { status: 'done', note: '=1+1' },
  };
  const state = foldItem(new Map([[entry.id, entry]]));
  const csv = writeGoneCsv(
    [
      {
        ...{ item: entry.item, unit: entry.unit, state },
        ...{ place: '一（一）第1句', text: '先做；再做。', replaced: '2026-11-27' },
      },
    ],
    [],
  );
  const [head = '', line = '', ...rest] = csv.split('\r\n');
  expect(head.replace('\uFEFF', '')).toMatch(/^"原位置","最后一版原文","删去日期","单位",/u);
  expect(line).toMatch(/^"一（一）第1句","先做；再做。","2026-11-27","省科技厅",/u);
  expect(line).toContain('"已完成"');
  expect(line).toContain(`"'=1+1"`);
  expect(line).toContain('"张三"');
  expect(rest).toEqual(['']);
});
