/** What the list of those that should report, which is typed letter by letter, has made anew of the whole. */
import { afterEach, expect, test, vi } from 'vitest';
import { wholeOf } from '../../../../src/components/rollup/whole.ts';
import type { Whole } from '../../../../src/components/rollup/whole.ts';
import { createLedger, readReporters, reportOf } from '../../../../src/ledger/index.ts';
import type { Entry, Ledger } from '../../../../src/ledger/index.ts';
import { NOTHING_AROUND, entryWith, FakeProfile, homeOf } from '../../ledger/fakes.ts';

const here = vi.hoisted(() => ({ ledger: undefined as Ledger | undefined, folded: 0 }));

vi.mock('../../../../src/components/here/ledger.ts', () => ({ getLedger: () => here.ledger }));
vi.mock('../../../../src/components/here/plan-names.ts', () => ({
  planFacts: () => ({ items: new Set(['3.1.1-1']) }),
}));
vi.mock('../../../../src/components/here/plan-units.ts', () => ({
  planUnits: () => ['市经信局'],
}));
vi.mock('../../../../src/components/report/report-parts.ts', () => ({
  reportHere: (
    entries: readonly Entry[],
    { period, unit }: Parameters<typeof report>[1],
    today: string,
    expected: readonly string[],
  ) => report(entries, { period, unit }, today, expected),
}));

function report(
  entries: readonly Entry[],
  { period, unit }: { period: { from: string; until: string }; unit: string | undefined },
  today: string,
  expected: readonly string[],
) {
  here.folded += entries.length > 0 ? 1 : 0;
  const around = { ...NOTHING_AROUND, today, expected };
  return reportOf({}, { rows: [], targets: [] }, entries, period, unit, around);
}

afterEach(() => {
  here.folded = 0;
});

const KEPT = ['鄂州市经信局', '黄石市经信局', '襄阳市经信局'].map((unit, at) =>
  entryWith({ id: `e${at}`, unit }),
);

function make(list: string, before?: Whole, kept: readonly Entry[] = KEPT): Whole {
  here.ledger ??= createLedger(homeOf(new FakeProfile().tab()));
  return wholeOf({ kept, spellings: new Map(), expected: readReporters(list) }, before);
}

test('that the text calls a unit otherwise changes what it answers for: all is folded anew', () => {
  const whole = make('黄石市经信局');
  expect(make('黄石市经信局＝市经信局', whole).names).toEqual({ 黄石市经信局: '市经信局' });
  expect(here.folded).toBe(2);
});

test('letters of the list fold nothing again until a unit that has spoken moves', () => {
  let whole = make('');
  expect(here.folded).toBe(1);
  for (const list of ['武', '武汉', '武汉市经信局', '武汉市经信局\n黄石市经信']) {
    whole = make(list, whole);
    expect(whole).toEqual(make(list));
  }
  expect(here.folded).toBe(5);
  whole = make('武汉市经信局\n黄石市经信局', whole);
  expect(here.folded).toBe(6);
  expect(whole.report.units[0]).toBe('黄石市经信局');
  expect(whole).toEqual(make('武汉市经信局\n黄石市经信局'));
});

test('other entries, another name that counts for a unit, and another who is typing are folded anew', () => {
  const first = make('');
  make('', first, [...KEPT]);
  expect(here.folded).toBe(2);
  make('武汉市经信局＝襄阳市经信局', first);
  expect(here.folded).toBe(3);
  here.ledger?.setWho({ by: '', unit: '黄石市经信局', answers: '', onlyMine: false });
  make('', first);
  expect(here.folded).toBe(4);
});
