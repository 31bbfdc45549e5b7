import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_READ } from '../../../../src/ledger/index.ts';
import { fieldWords, sheet as words } from '../../../../src/text/index.ts';
import { writeState } from '../../../../src/reports/sheets-out/sheet-state.ts';
import { SHEET_KEEPS } from '../../../sheet-files.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { cellAt, edited, type } from '../edit.ts';
import { NOTHING } from '../outcome.ts';
import { fileOf, reportFor, stateOf } from '../sheets.ts';
import { MINUTE, foundIn } from '../second-library.ts';

describe('whatever may be typed', () => {
  test(
    'goes out in a sheet and comes back unchanged, and only a cell that was changed changes',
    async () => {
      await fc.assert(SHEET_KEEPS, { numRuns: 12 });
    },
    2 * MINUTE,
  );

  test(
    'a million characters of an earlier build: the cell is cut and says so, the ledger is whole',
    async () => {
      const progress = '😀_x000D_长\n'.repeat(MOST_READ / 10).slice(0, MOST_READ);
      const entries = [entryWith({ id: 'a', set: { progress, owner: '长'.repeat(40_000) } })];
      const file = await fileOf(reportFor(entries), entries);
      expect(await foundIn(file)).toEqual(NOTHING);
      expect(await foundIn(edited(file, () => undefined))).toEqual(NOTHING);
      expect((await stateOf(file)).ledger.ledgers[0]?.entries).toEqual(entries);
      const ledger = XLSX.read(file).Sheets[words.ledger] ?? {};
      const cell: unknown = ledger[cellAt(ledger, fieldWords.progress, 1)]?.v;
      expect(String(cell).endsWith(words.more)).toBe(true);
      // Nobody can have changed what they were not shown.
      const cut = edited(file, (ledger) => {
        type(ledger, '责任人', 1, `改过${words.more}`);
        type(ledger, '进展情况', 1, '全部重写');
      });
      expect(await foundIn(cut)).toEqual([
        '3.1.1-1@ owner: 改过…（内容太长，全文见台账文件） = nothing (cut)',
        '3.1.1-1@ progress: 全部重写 = the same',
      ]);
    },
    MINUTE,
  );

  test(
    'every sign stands where two cells of the hidden sheet meet, and comes back',
    async () => {
      const signs = '😀_x000D_\u2028 \uFFFE\u00A0\uFEFF\u0085"\\\u0001\uD83D 👨‍👩‍👧 \u2029';
      for (let before = 0; before < 40; before += 1) {
        const progress = 'a'.repeat(before) + signs.repeat(500);
        const entries = [
          entryWith({ id: 'a', set: { progress } }),
          entryWith({ id: 'b', set: { problem: progress } }),
        ];
        const state = await stateOf(await fileOf(reportFor(entries), entries));
        expect(state.ledger.ledgers[0]?.entries).toEqual(entries);
        expect(writeState(state).length).toBeGreaterThan(2);
      }
    },
    3 * MINUTE,
  );
});
