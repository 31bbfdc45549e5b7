import { expect, test } from 'vitest';
import { reportOf } from '../../../../src/ledger/index.ts';
import { writeCalendar } from '../../../../src/reports/files/calendar.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import { PERIOD, rowWith, TITLE } from '../sheets.ts';

const ROWS = [
  rowWith({
    item: '3.1.1-1',
    deadline: { until: '2019-12-31', firm: true },
    deadlineWords: '2019年底',
  }),
  rowWith({
    item: '3.1.1-2',
    deadline: { until: '2020-12-31', firm: false },
    deadlineWords: '2020年底',
  }),
  rowWith({ item: '3.1.1-3' }),
];
const FILE = {
  format: 'taizhang-ledger',
  version: 1,
  site: 'site',
  exported: '2026-11-24T00:00:00.000Z',
  by: '',
  ledgers: [{ plan: 'plan', title: TITLE, source: 'a'.repeat(64), entries: [] }],
} as const;

function fileOf(...entries: Parameters<typeof entryWith>[0][]): string {
  const made = entries.map(entryWith);
  const report = reportOf({}, { rows: ROWS, targets: [] }, made, PERIOD, '', NOTHING_AROUND);
  return writeCalendar(
    report,
    { ...FILE, ledgers: [...FILE.ledgers].map((one) => ({ ...one, entries: made })) },
    TITLE,
  );
}

function calendarOf(...entries: Parameters<typeof entryWith>[0][]): string {
  const text = fileOf(...entries);
  expect(text.split('\r\n')[0]).toBe('BEGIN:VCALENDAR');
  // A long line goes on in the next, after a space.
  return text.replace(/\r\n /gu, '');
}

function eventsOf(...entries: Parameters<typeof entryWith>[0][]): string[] {
  const whole = calendarOf(...entries);
  return [...whole.matchAll(/^BEGIN:VEVENT\r$([\s\S]*?)^END:VEVENT\r$/gmu)].map(
    ([, event = '']) => {
      const [, day = ''] = /DTSTART;VALUE=DATE:(\d+)/u.exec(event) ?? [];
      const [, summary = ''] = /SUMMARY:(.*)\r/u.exec(event) ?? [];
      return `${day} ${summary}`;
    },
  );
}

test('what is to be done by a day is an event of that day; what is done, or aimed at, says so', () => {
  expect(
    eventsOf(
      { id: 'a', set: { status: 'doing', due: '2026-12-15' } },
      { id: 'b', item: '3.1.1-3', set: { status: 'done', due: '2026-12-31' } },
      { id: 'c', item: '3.1.1-2.oaaaaaaaa', set: { name: '征求意见', due: '2027-01-05' } },
    ),
  ).toEqual([
    '20261215 三（一）1.第1句 计划完成',
    '20191231 三（一）1.第1句 原文时限',
    '20201231 三（一）1.第2句 原文时限（力争）',
    '20270105 三（一）1.第2句分解1 计划完成',
  ]);
});

test('a quarter is an event of its last day, which says what was typed', () => {
  const due = { id: 'a', item: '3.1.1-3', set: { due: '2026年第四季度' } };
  expect(eventsOf(due)).toContain('20261231 三（一）1.第3句 计划完成');
  expect(calendarOf(due)).toContain('（计划完成时间：2026年第四季度）');
});

test('a day that is none is left out, and a name that was typed breaks no line', () => {
  const events = eventsOf(
    { id: 'a', item: '3.1.1-3', set: { due: '长期' } },
    {
      id: 'b',
      item: '3.1.1-3.oaaaaaaaa',
      set: { name: '甲\r\nEND:VEVENT\r\nBEGIN:VEVENT', due: '2027-01-05' },
    },
  );
  expect(events).toHaveLength(3);
});

test('no line has more than 75 octets, and together the lines say what was typed', () => {
  // Of one, three and four octets each; their characters begin at each octet of a line.
  const names = ['', 'a', 'ab'].map((begin) => begin + '部门🚀'.repeat(40));
  const file = fileOf(
    ...names.map((name, at) => ({
      id: `${at}`,
      item: `3.1.1-${at + 1}.oaaaaaaaa`,
      set: { name, due: '2027-01-05' },
    })),
  );
  const octets = (line: string): number => new TextEncoder().encode(line).length;
  expect(file.split('\r\n').filter((line) => octets(line) > 75)).toEqual([]);
  expect(file).not.toMatch(/[\uFFFD\t]|\P{Cc}\n|\r\P{Cc}/u);
  expect(file.isWellFormed()).toBe(true);
  for (const name of names) expect(file.replaceAll('\r\n ', '')).toContain(name);
});

test('each event says what could not be read', () => {
  const report = reportOf({}, { rows: ROWS, targets: [] }, [], PERIOD, '', NOTHING_AROUND);
  const file = writeCalendar(report, { ...FILE, ledgers: [] }, TITLE, [
    '归档的 3 条登记现在取不到。',
  ]);
  const events = file.replace(/\r\n /gu, '').match(/^DESCRIPTION:.*$/gmu) ?? [];
  expect(events).toHaveLength(2);
  for (const event of events) expect(event).toMatch(/照录。\\n归档的 3 条登记现在取不到。\r?$/u);
});
