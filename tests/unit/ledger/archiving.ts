/** Ledgers of some years, to be archived and read again. */
import { canonical, createLedger, entryKey } from '../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../src/ledger/index.ts';
import type { FakeProfile } from './fakes.ts';
import { entryWith, homeOf, NAMES } from './fakes.ts';

export const LIVE = 'taizhang:v1:';

export const PACKS = `${LIVE}site:plan:packed:`;

export const YEAR_END = '2025-12-31';

export const UNIT = '黄石市经济和信息化局';

/** Entries of three years, one after the other over 61 items, as they are made here. */
export function years(count: number): Entry[] {
  const from = Date.parse('2024-01-02T00:00:00Z');
  const step = (3 * 365 * 24 * 60 * 60 * 1000) / count;
  const idAt = (at: number): string =>
    `${Math.floor(from + at * step)
      .toString(36)
      .padStart(9, '0')}${String(at).padStart(20, '0')}`;
  return Array.from({ length: count }, (_, at) =>
    entryWith({
      id: idAt(at),
      item: `3.1.1-${at % 61}`,
      unit: UNIT,
      by: '张三',
      at: new Date(Math.floor(from + at * step)).toISOString(),
      over: at < 61 ? [] : [idAt(at - 61)],
      set: { status: 'doing', progress: `第${at}次：已完成设备安装，正在调试，预计下月投产。` },
    }),
  );
}

export function keep(profile: FakeProfile, entries: readonly Entry[]): Ledger {
  for (const entry of entries) profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
  return createLedger(homeOf(profile.tab()));
}

export const same = (entries: readonly Entry[]): string[] => entries.map(canonical).sort();

export const openedAgain = (profile: FakeProfile): Entry[] =>
  createLedger(homeOf(profile.tab())).entries();

export const ENTRIES = years(600);
