/** Reports in which targets have values. */
import type { Entry, Report } from '../../../src/ledger/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { ENTRIES, reportFor, TARGETS } from './sheets.ts';

export const SIZE = '2-1.t1';

export const NOW = '目前（自填）';

export const AT = '2026-11-24T00:00:00.000Z';

export function valueOf(part: Partial<Entry> & Pick<Entry, 'id'>, value: string | null): Entry {
  return entryWith({ item: SIZE, by: '张三', at: AT, ...part, set: { value } });
}

export const FILLED: Entry[] = [...ENTRIES, valueOf({ id: 't' }, '7500亿元')];

export function withTargets(entries: readonly Entry[], unit: string | null = ''): Report {
  return reportFor(entries, unit, TARGETS);
}
