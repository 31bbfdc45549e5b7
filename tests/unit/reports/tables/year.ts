/** A year that units say things in, and what it comes to, counted from what was said without the fold. */
import fc from 'fast-check';
import { STATUSES } from '../../../../src/ledger/index.ts';
import type { StatusCount, Entry, Status } from '../../../../src/ledger/index.ts';
import { statusWords } from '../../../../src/text/index.ts';
import { entryWith } from '../../ledger/fakes.ts';
import { rowWith } from '../sheets.ts';

export const ROWS = ['3.1.1-1', '3.1.1-2', '3.1.2-1', '4.1-1', '4.1-2'].map((item) =>
  rowWith({
    item,
    taskId: item.replace(/-.*/u, ''),
    chapter: item.startsWith('3') ? '三、重点任务' : '四、保障措施',
  }),
);
/** A lead with 17 cities and 10 departments; the last two are on no list. */
export const UNITS = Array.from({ length: 29 }, (_, at) => `单位${String(at).padStart(2, '0')}`);
export const EXPECTED = UNITS.slice(0, 27);
export const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
export const TODAY = '2026-12-31';

export interface Word {
  unit: string;
  item: string;
  /** YYYY-MM-DD */
  day: string;
  set: { status?: Status; progress?: string; problem?: string };
}

const word = fc.record({
  unit: fc.constantFrom(...UNITS),
  item: fc.constantFrom(...ROWS.map(({ item }) => item)),
  day: fc
    .tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `2026-${month}-${String(day).padStart(2, '0')}`),
  set: fc.record(
    {
      status: fc.constantFrom(...STATUSES),
      progress: fc.constantFrom('一期开工', '二期开工', '三期开工'),
      problem: fc.constantFrom('缺资金', '缺用地'),
    },
    { requiredKeys: [] },
  ),
});
/** In the order in which it was said; of a day one of an item. */
export const year = fc
  .uniqueArray(word, {
    minLength: 40,
    maxLength: 250,
    selector: ({ unit, item, day }) => `${unit} ${item} ${day}`,
  })
  .map((all) =>
    all
      .filter(({ set }) => Object.keys(set).length > 0)
      .sort((one, other) => (one.day < other.day ? -1 : 1)),
  );

export function entriesOf(words: readonly Word[]): Entry[] {
  const last = new Map<string, string>();
  return words.map(({ unit, item, day, set }, at) => {
    const id = `e${String(at).padStart(4, '0')}`;
    const before = last.get(unit + item);
    last.set(unit + item, id);
    const over = before === undefined ? [] : [before];
    return entryWith({ id, unit, item, device: unit, at: `${day}T04:00:00.000Z`, over, set });
  });
}

/** What was said last in a field, by the end of a day, and when. */
export function lastOf(
  words: readonly Word[],
  unit: string,
  item: string,
  field: keyof Word['set'],
  day: string,
): { value: string; day: string } {
  const said = words.filter(
    (one) => one.unit === unit && one.item === item && one.day <= day && field in one.set,
  );
  const one = said[said.length - 1];
  return { value: one?.set[field] ?? '', day: one?.day ?? '' };
}

export const statusOf = (words: readonly Word[], unit: string, item: string, day: string): string =>
  lastOf(words, unit, item, 'status', day).value || 'todo';

/** How many of some measures of some units have each status. */
export function count(
  words: readonly Word[],
  units: readonly string[],
  items: readonly string[],
  day: string,
): StatusCount {
  const all = units.flatMap((unit) => items.map((item) => statusOf(words, unit, item, day)));
  const statuses = Object.fromEntries(
    STATUSES.map((status) => [status, all.filter((one) => one === status).length]),
  ) as StatusCount['statuses'];
  const { na, done } = statuses;
  return { all: all.length, counted: all.length - na, done, statuses };
}

export const ITEMS = ROWS.map(({ item }) => item);

/** 6 项未启动，1 项已完成 */
export function inWords({ statuses }: StatusCount): string {
  return STATUSES.filter((status) => statuses[status] !== 0)
    .map((status) => `${statuses[status]} 项${statusWords[status]}`)
    .join('，');
}

/** 12.5% */
export function rate({ counted, done }: StatusCount): string {
  return counted === 0 ? '—' : `${((100 * done) / counted).toFixed(1)}%`;
}
