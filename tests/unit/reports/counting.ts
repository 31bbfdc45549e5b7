/** Reports of a quarter, and what units said in it. */
import { reportOf } from '../../../src/ledger/index.ts';
import type { Around, Entry, Report } from '../../../src/ledger/index.ts';
import type { Block } from '../../../src/reports/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { ROWS as ALL, rowWith, TARGETS } from './sheets.ts';

/** Measures of three units of the text; 省科技厅 answers for two of them. */
export const ROWS = [
  ...ALL.map((row) => ({ ...row, units: ['省经信厅'] })),
  rowWith({ item: '5.1-1', taskId: '5.1', units: ['省科技厅'], chapter: '五、附则' }),
  rowWith({ item: '5.1-2', taskId: '5.1', units: ['省科技厅'], chapter: '五、附则' }),
];

export const TODAY = '2026-11-24';

export const MINE = { unit: '本厅', answers: '省科技厅' };

const AROUND: Around = { mine: MINE, today: TODAY, since: '2018-12-26', expected: [] };

export const QUARTER = { from: '2026-10-01', until: TODAY };

export function reportFor(
  entries: readonly Entry[],
  unit: string | undefined,
  part: Partial<Around> & { period?: typeof QUARTER } = {},
): Report {
  const { period = QUARTER, ...around } = part;
  const subjects = { rows: ROWS, targets: TARGETS };
  return reportOf({}, subjects, entries, period, unit, { ...AROUND, ...around });
}

/** All words of a report. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? [block.name, block.head, ...block.rows].flat().join('\n')
        : block.text,
    )
    .join('\n');
}

export function said(id: string, item: string, part: Partial<Entry> = {}): Entry {
  return entryWith({ id, item, unit: '本厅', by: '张三', at: `${TODAY}T01:00:00.000Z`, ...part });
}
