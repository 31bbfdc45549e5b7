import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  countsOfFilter,
  filterLines,
  foldItem,
  lineOf,
  readView,
  sortLines,
  STATUSES,
  summaryOf,
  TIMES,
  UNCHOSEN,
  WHOLE,
  writeView,
} from '../../../../src/ledger/index.ts';
import type { Entry, Line, LedgerRow, View } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

const YARDSTICK = { today: '2026-11-24', soon: 30, silent: 30 };

function line(number: number, part: Partial<LedgerRow> = {}, set?: Entry['set']): Line {
  const row: LedgerRow = {
    item: `1-${number}`,
    number,
    place: `一第${number}句`,
    task: '任务',
    taskId: '1',
    taskPlace: '一',
    taskFingerprint: '',
    chapter: '一、甲',
    text: `措施${number}`,
    units: ['省科技厅'],
    places: [],
    deadline: undefined,
    deadlineWords: '—',
    fingerprint: '',
    ...part,
  };
  const entry = entryWith({ id: `${number}`, item: row.item, by: '张三', set: set ?? {} });
  return lineOf(row, set && foldItem(new Map([[entry.id, entry]])), YARDSTICK);
}

const LINES = [
  line(
    1,
    { units: ['省科技厅', '省经信厅'] },
    { status: 'done', owner: '李四', helpers: '王五，赵六' },
  ),
  line(2, { places: ['武汉'] }, { status: 'blocked', problem: '缺 资金', due: '2026-11-30' }),
  line(3, { chapter: '二、乙', deadline: { until: '2020-12-31', firm: true } }),
];

const numbers = (lines: readonly Line[]) => lines.map(({ row }) => row.number);
const shown = (part: Partial<View>) => numbers(filterLines(LINES, { ...WHOLE, ...part }));

test('words stand in columns of the team’s own, too; what else an item is known by is none', () => {
  const own = line(1, {}, { caaaaaaaa: '分管领导Aa', order: '17' });
  const found = (q: string) => filterLines([own], { ...WHOLE, q }).length;
  expect([found('领导aa'), found('领导 措施1'), found('17')]).toEqual([1, 1, 0]);
});

describe('the table', () => {
  test.each<[Partial<View>, number[]]>([
    [{}, [1, 2, 3]],
    [{ unit: ['省经信厅'] }, [1]],
    [{ unit: ['没有这个单位'] }, []],
    [{ chapter: ['一、甲'] }, [1, 2]],
    [{ place: ['武汉'] }, [2]],
    [{ status: ['todo'] }, [3]],
    [{ person: ['李四'] }, [1]],
    [{ person: ['赵六'] }, [1]],
    [{ person: ['张三'] }, [1, 2]],
    [{ time: ['overdue'] }, [3]],
    [{ time: ['soon'] }, [2]],
    [{ time: ['deadline'] }, [3]],
    [{ time: ['noDue'] }, [1, 3]],
    [{ time: ['noEntry'] }, [3]],
    [{ q: '资金 措施' }, [2]],
    [{ q: '李四' }, [1]],
    [{ chapter: ['一、甲'], status: ['done'] }, [1]],
    [{ status: ['done', 'blocked'] }, [1, 2]],
    [{ time: ['soon', 'noEntry'], chapter: ['一、甲', '二、乙'] }, [2, 3]],
  ])('filtered by %o shows %j', (part, expected) => {
    expect(shown(part)).toEqual(expected);
  });

  test('a filter counts what each of its values would leave, the other filters kept', () => {
    const view = { ...WHOLE, chapter: ['一、甲'], status: ['done'] };
    expect([...countsOfFilter(LINES, view, 'status')]).toEqual([
      ['done', 1],
      ['blocked', 1],
    ]);
    expect([...countsOfFilter(LINES, view, 'chapter')]).toEqual([['一、甲', 1]]);
  });

  test('is sorted by any column; what is empty comes last both ways, equals keep their order', () => {
    const by = (sort: View['sort'], isDescending = false) =>
      numbers(sortLines(LINES, { ...WHOLE, sort, isDescending }));
    expect(by('owner')).toEqual([1, 2, 3]);
    expect(by('due')).toEqual([2, 1, 3]);
    expect(by('due', true)).toEqual([2, 1, 3]);
    const dues = ['长期', '2026年第二季度', '2026-05-31', '2026年6月前', '2026Q1'];
    const times = dues.map((due, at) => line(at, {}, { due }));
    const sorted = sortLines(times, { ...WHOLE, sort: 'due' });
    expect(numbers(sorted)).toEqual([4, 2, 3, 1, 0]);
    expect(by('status')).toEqual([3, 1, 2]);
    expect(by('number', true)).toEqual([3, 2, 1]);
    for (const column of COLUMNS) expect(by(column).sort()).toEqual([1, 2, 3]);
  });

  test('its heading counts statuses and times', () => {
    const none = Object.fromEntries(STATUSES.map((status) => [status, 0]));
    const aimed = line(4, { deadline: { until: '2020-12-31', firm: false } });
    expect(summaryOf([aimed], '2020-12-31').aimedPast).toBe(0);
    expect(summaryOf([aimed], YARDSTICK.today).aimedPast).toBe(1);
    expect(summaryOf(LINES, YARDSTICK.today)).toEqual({
      all: 3,
      counted: 3,
      done: 1,
      statuses: { ...none, todo: 1, done: 1, blocked: 1 },
      timings: { overdue: 1, soon: 1, silent: 0 },
      aimedPast: 0,
    });
  });
});

describe('the address', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 });
  const words = fc.uniqueArray(word, { maxLength: 3 });
  const view = fc.record({
    unit: words,
    chapter: words,
    place: words,
    status: fc.uniqueArray(fc.constantFrom(...STATUSES)),
    time: fc.uniqueArray(fc.constantFrom(...TIMES)),
    person: words,
    q: fc.string({ maxLength: 8 }),
    sort: fc.constantFrom(...COLUMNS),
    isDescending: fc.boolean(),
    page: fc.integer({ min: 1, max: 99 }),
    // The one that stands only where it was chosen comes first.
    hidden: fc
      .uniqueArray(fc.constantFrom(...COLUMNS))
      .map((hidden) => hidden.sort((one) => (one === UNCHOSEN ? -1 : 0))),
    isPlain: fc.boolean(),
    day: fc.constantFrom('', '2026-11-24'),
    soon: fc.integer({ min: 1, max: 999 }),
    silent: fc.integer({ min: 1, max: 999 }),
  });

  test('says the whole view, and nothing where all is shown', () => {
    fc.assert(
      fc.property(view, (shownView) => {
        const fields = new URLSearchParams(writeView(shownView, ''));
        expect(readView(fields)).toEqual(shownView);
      }),
    );
    expect(writeView(WHOLE, '')).toBe('');
  });

  test('a column that stands only where it was chosen is said where it is, and addresses from before lack it', () => {
    expect(writeView({ ...WHOLE, hidden: ['text'] }, '')).toBe('hide=text&show=phone');
    expect(readView(new URLSearchParams('show=phone')).hidden).toEqual([]);
    expect(readView(new URLSearchParams('hide=text')).hidden).toEqual([UNCHOSEN, 'text']);
  });

  test('that my unit was cleared stays said', () => {
    expect(writeView({ ...WHOLE, unit: ['甲'] }, '甲')).toBe('');
    expect(writeView(WHOLE, '甲')).toBe('unit=');
  });

  test('of one value is what it always was; each further one is said beside it', () => {
    const several = new URLSearchParams(
      'status=doing&status=blocked&status=x&unit=&unit=%E7%94%B2',
    );
    const view = readView(several);
    expect(view).toEqual({ ...WHOLE, status: ['doing', 'blocked'], unit: ['甲'] });
    expect(writeView({ ...WHOLE, status: ['doing'] }, '')).toBe('status=doing');
    expect(writeView({ ...view, unit: ['甲', '乙'] }, '甲')).toBe(
      'unit=%E7%94%B2&unit=%E4%B9%99&status=doing&status=blocked',
    );
  });

  test('what it does not know is left aside', () => {
    const fields = new URLSearchParams(
      'sort=x&page=-1&hide=a,text&day=gestern&soon=1e9&silent=&status=__proto__&time=overdue2',
    );
    expect(readView(fields)).toEqual({ ...WHOLE, hidden: [UNCHOSEN, 'text'] });
    expect(readView(new URLSearchParams('day=2026-99-99')).day).toBe('');
  });
});
