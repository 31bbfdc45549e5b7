import { expect, test } from 'vitest';
import { dayOf, foldItem, isAimedPast, judge } from '../../../../src/ledger/index.ts';
import type { Entry, TextDeadline, Timing } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

const YARDSTICK = { today: '2026-11-24', soon: 30, silent: 30 };
const FIRM = { until: '2020-12-31', firm: true };
const HOPED = { until: '2020-12-31', firm: false };

function stateOf(set: Entry['set'], at = '2026-11-20T04:00:00.000Z') {
  return foldItem(new Map([['a', entryWith({ id: 'a', set, at })]]));
}

test.each<[string, Entry['set'] | undefined, TextDeadline | undefined, Timing[]]>([
  ['nothing is said of what has neither date nor word', undefined, undefined, []],
  ['a firm date of the text that is past', undefined, FIRM, ['overdue']],
  ['of a 力争 nobody is late', undefined, HOPED, []],
  ['the own date comes before that of the text', { due: '2027-06-30' }, FIRM, []],
  ['an own date that is past', { due: '2026-11-23' }, undefined, ['overdue']],
  ['due today is not late', { due: '2026-11-24' }, undefined, ['soon']],
  ['due in 30 days is soon', { due: '2026-12-24' }, undefined, ['soon']],
  ['due in 31 days is not', { due: '2026-12-25' }, undefined, []],
  ['a month that has gone', { due: '2026年10月' }, undefined, ['overdue']],
  ['a month is over with its last day', { due: '2026-11' }, undefined, ['soon']],
  ['a quarter that has gone', { due: '2026年第三季度' }, undefined, ['overdue']],
  ['the quarter that is, and will be for long', { due: '2026Q4' }, undefined, []],
  ['words without a day come before a firm date, and are never late', { due: '长期' }, FIRM, []],
  ['of a 力争 of its own nobody is late', { due: '力争2026年10月' }, FIRM, []],
  ['what is done is never late', { due: '2020-01-01', status: 'done' }, FIRM, []],
  ['nor what is 不涉及', { status: 'na' }, FIRM, []],
  ['what goes on has no end in the text', { status: 'ongoing' }, FIRM, []],
  ['but may have one of its own', { status: 'ongoing', due: '2026-01-01' }, FIRM, ['overdue']],
  ['an emptied date is none', { due: null }, undefined, []],
])('%s', (_, set, deadline, timing) => {
  expect(judge(set === undefined ? undefined : stateOf(set), deadline, YARDSTICK)).toEqual(timing);
});

test('without news for 30 days is silent, the days can be set', () => {
  const state = stateOf({ status: 'doing' }, '2026-10-24T04:00:00.000Z');
  expect(judge(state, undefined, YARDSTICK)).toEqual(['silent']);
  expect(judge(state, undefined, { ...YARDSTICK, silent: 31 })).toEqual([]);
  expect(judge(state, undefined, { ...YARDSTICK, today: '2026-10-30' })).toEqual([]);
});

test('a day is that of the reader’s calendar', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
});

test('a day that the text aims at can be past, and nothing is late for it', () => {
  const aimed = { until: '2020-12-31', firm: false };
  expect(isAimedPast(aimed, '2026-11-27')).toBe(true);
  expect(isAimedPast(aimed, '2020-12-31')).toBe(false);
  expect(isAimedPast({ ...aimed, firm: true }, '2026-11-27')).toBe(false);
  expect(isAimedPast(undefined, '2026-11-27')).toBe(false);
});
