import { describe, expect, test } from 'vitest';
import { foldItem, paceOf, readPercent, showable } from '../../../../src/ledger/index.ts';
import type { ItemState } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

function stateOf(set: Record<string, string | null>): ItemState {
  return foldItem(new Map([['a', entryWith({ id: 'a', set })]]));
}

describe('进度', () => {
  test.each([
    ['80', 80],
    ['0', 0],
    ['100', 100],
    ['８０％', 80],
    [' 80 % ', 80],
    ['101', undefined],
    ['-1', undefined],
    ['0.8', undefined],
    ['约八成', undefined],
    ['', undefined],
  ])('%s is %s', (words, number) => {
    expect(readPercent(words)).toBe(number);
    expect(showable('percent', words)).toBe(String(number ?? ''));
  });
});

describe('序时进度', () => {
  const firm = { until: '2026-12-31', firm: true };
  const pace = (set: Record<string, string>, deadline: typeof firm | undefined, since: string) =>
    paceOf(stateOf(set), deadline, since, '2026-07-02');

  test('is the share of time that has gone since the plan, or since the item was begun', () => {
    expect(pace({ due: '2026-12-31' }, undefined, '2026-01-01')).toBe(50);
    expect(pace({ due: '2026-12-31', start: '2026-06-01' }, undefined, '2026-01-01')).toBe(15);
    expect(pace({ due: '2026年底' }, undefined, '2026-01-01')).toBe(50);
    expect(pace({ status: 'doing' }, firm, '2026-01-01')).toBe(50);
    expect(paceOf(undefined, firm, '2026-01-01', '2026-07-02')).toBe(50);
  });

  test('stays between none and all', () => {
    expect(pace({ due: '2026-06-01' }, undefined, '2026-01-01')).toBe(100);
    expect(pace({ due: '2026-12-31', start: '2026-08-01' }, undefined, '')).toBe(0);
  });

  test.each([
    ['there is no due date', {}, undefined, '2026-01-01'],
    ['the text says 力争', {}, { ...firm, firm: false }, '2026-01-01'],
    ['what goes on for good has only the text’s date', { status: 'ongoing' }, firm, '2026-01-01'],
    ['no start is known', {}, firm, ''],
    ['the due date is no day', { due: '长期' }, undefined, '2026-01-01'],
    ['it would end before it begins', { start: '2027-01-01' }, firm, '2026-01-01'],
  ])('is not said where %s', (_, set, deadline, since) => {
    expect(pace(set, deadline, since)).toBeUndefined();
  });
});
