/** 期次: opened, closed, what was said for one, what came after, and what has become of items since the one before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asOfBefore,
  asOfDay,
  asOfTerm,
  changedOf,
  changeOf,
  changeOfDraft,
  changeOfTerm,
  closeWords,
  countChanges,
  courseOf,
  faultOfTerm,
  foldItem,
  goneMarks,
  isWorkItem,
  isOfTeam,
  isTerm,
  kindOf,
  newIdUnder,
  TEAM,
  nextPeriod,
  planItemOf,
  reportOf,
  reportOfTerm,
  statesOf,
  takeOver,
  termBefore,
  termsOf,
  unitsOf,
} from '../../../../src/ledger/index.ts';
import { excessIn } from '../../../../src/ledger/entries/excess.ts';
import type { AsOf, Change, Entry, Term } from '../../../../src/ledger/index.ts';
import { ROWS } from '../../reports/sheets.ts';
import { entryWith, NOBODY, NOTHING_AROUND } from '../fakes.ts';

const ITEM = 'team.taaaaaaaa';
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const termEntry = (id: string, set: Entry['set'], item = ITEM): Entry =>
  entryWith({ id, item, text: '', set });
const NOVEMBER = termEntry('t1', { name: '2026年11月', from: '2026-11-01', until: '2026-11-30' });
const OCTOBER = termEntry(
  't0',
  { name: '2026年10月', from: '2026-10-01', until: '2026-10-31' },
  'team.tbbbbbbbb',
);

/** The 期次 of some entries, closed on a day over what is known by then. */
function closedOver(entries: readonly Entry[], day: string, of = NOVEMBER): Term {
  const closed = closeWords(entries, Date.parse(noon(day)));
  const close = entryWith({ id: 't9', item: of.item, over: [of.id], set: { closed } });
  const [term] = termsOf([of, close]);
  if (term === undefined) throw new Error('There is no 期次.');
  return term;
}

function termOf(entry: Entry): Term {
  const [term] = termsOf([entry]);
  if (term === undefined) throw new Error('There is no 期次.');
  return term;
}

test('an id says what an item is, and a 期次 is of no item, unit or count', () => {
  const ids = ['3.1.1-1', '3.1.1-1.oaaaaaaaa', '3.1.1-1.vaaaaaaaa', ITEM, 'team.later'];
  expect(ids.map(kindOf)).toEqual(['plan', 'own', 'talk', 'team', 'team']);
  expect(ids.map(isWorkItem)).toEqual([true, true, false, false, false]);
  expect(ids.map(isTerm)).toEqual([false, false, false, true, false]);
  const id = newIdUnder(TEAM, 'term', new Uint8Array(8));
  expect([isTerm(id), isOfTeam(id), planItemOf(id)]).toEqual([true, true, id]);
  const states = statesOf({}, [NOVEMBER]);
  expect(goneMarks({}, states, new Set())).toEqual([]);
  expect(unitsOf(states)).toEqual([]);
  expect(takeOver(states, '', '甲局').changes).toEqual([]);
  expect(courseOf({}, [NOVEMBER], '', ['3.1.1-1'], '2026-12-01')).toEqual([]);
  const period = { from: '2026-11-01', until: '2026-12-31' };
  const report = (entries: Entry[]) =>
    reportOf({}, { rows: ROWS, targets: [] }, entries, period, undefined, NOTHING_AROUND);
  expect(report([NOVEMBER])).toEqual(report([]));
});

test('the latest 期次 comes first; one without a name is taken away, one of a unit is none', () => {
  const gone = termEntry('t2', { name: null }, 'team.tcccccccc');
  const ofUnit = { ...termEntry('t3', { name: '甲' }, 'team.tdddddddd'), unit: '甲局' };
  const terms = termsOf([OCTOBER, NOVEMBER, gone, ofUnit]);
  expect(terms.map(({ name }) => name)).toEqual(['2026年11月', '2026年10月']);
  expect(termsOf([termEntry('t4', { name: '甲', closed: '?' })])[0]?.closed).toBeUndefined();
});

test('what is typed of a 期次 is checked, and only what is other than it was is kept', () => {
  const term = termOf(NOVEMBER);
  const draft = { name: ' 11月 ', from: '2026-11-01', until: '2026-11-30' };
  expect(faultOfTerm({ ...draft, name: ' ' }, [])).toBe('noName');
  expect(faultOfTerm({ ...draft, name: ' 2026年11月' }, [term])).toBe('sameName');
  expect(faultOfTerm({ ...draft, until: '2026-10-30' }, [])).toBe('notDays');
  expect(faultOfTerm({ ...draft, until: '' }, [])).toBe('notDays');
  expect(faultOfTerm(draft, [term])).toBeUndefined();
  expect(changeOfDraft(term, draft)).toMatchObject({ over: ['t1'], set: { name: '11月' } });
  expect(changeOfDraft(term, { ...draft, name: term.name })).toBeUndefined();
  expect(changeOfDraft(ITEM, draft)).toEqual(changeOfTerm(ITEM, { ...draft, name: '11月' }));
  expect(nextPeriod([], '2026-11-27')).toEqual({ from: '2026-11-01', until: '2026-11-30' });
  expect(nextPeriod([term], '2026-11-27')).toEqual({ from: '2026-12-01', until: '2026-12-31' });
});

test('the 期次 before is the last that ends before one begins, of its own length where there are two', () => {
  const of = (name: string, from: string, until: string): Term => ({
    ...termOf(NOVEMBER),
    ...{ item: name, name, from, until },
  });
  const months = [
    of('10', '2026-10-01', '2026-10-31'),
    of('Q3', '2026-07-01', '2026-09-30'),
    of('9', '2026-09-01', '2026-09-30'),
  ];
  const before = (from: string, until: string) => termBefore(of('x', from, until), months)?.name;
  expect(before('2026-11-01', '2026-11-30')).toBe('10');
  expect(before('2026-10-01', '2026-10-31')).toBe('9');
  expect(before('2026-10-01', '2026-12-31')).toBe('Q3');
  expect(before('2026-07-01', '2026-07-31')).toBeUndefined();
  const [then] = [asOfBefore(of('x', '2026-07-01', '2026-07-31'), months, [], '2026-11-27')];
  expect(then).toMatchObject({ name: '', period: { from: '', until: '2026-06-30' } });
  expect(asOfBefore(of('x', '2026-11-01', '2026-11-30'), months, [], '2026-11-27').name).toBe('10');
});

test('a closed 期次 has what had been heard, whenever what came later says that it was said', () => {
  const before = entryWith({ id: 'a', unit: '甲局', at: noon('2026-11-10') });
  const next = entryWith({ id: 'b', unit: '甲局', at: noon('2026-12-01'), over: ['a'] });
  const term = closedOver([before, next], '2026-12-02');
  const late = [
    // Of a sheet that had gone out before, and came back after.
    entryWith({ id: 'c', unit: '甲局', device: 'sheet-1', at: noon('2026-11-20') }),
    // Of a unit of which nothing had come, and typed afterwards of a day before.
    entryWith({ id: 'd', unit: '乙局', at: noon('2026-11-10') }),
    entryWith({ id: 'e', unit: '甲局', at: noon('2026-12-05'), on: noon('2026-11-09') }),
  ];
  const after = entryWith({ id: 'f', unit: '甲局', at: noon('2026-12-06') });
  const at = asOfTerm(term, [...late, before, next, after, NOVEMBER], '2026-12-10');
  expect(at.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(at.late.map(({ id }) => id)).toEqual(['e', 'd', 'c']);
  expect(at).toMatchObject({ today: '2026-12-02', period: { until: '2026-11-30' } });
});

test('what a closed 期次 had not heard is not known of the time before it', () => {
  const term = closedOver([], '2026-12-03');
  const late = entryWith({ id: 'z', at: noon('2026-10-20'), set: { status: 'done' } });
  const earlier = termOf(OCTOBER);
  for (const terms of [[term], [term, earlier]]) {
    expect(asOfBefore(term, terms, [late], '2026-12-10').entries).toEqual([]);
  }
  expect(asOfBefore(termOf(NOVEMBER), [], [late], '2026-12-10').entries).toEqual([late]);
});

test('a 期次 that is closed early goes as far as that day; an open one as far as it has come', () => {
  expect(asOfTerm(closedOver([], '2026-11-20'), [], '2026-12-10').period.until).toBe('2026-11-20');
  expect(asOfTerm(termOf(NOVEMBER), [], '2026-11-27').period.until).toBe('2026-11-27');
});

test('where too much had been heard to be noted, the moment of closing tells', () => {
  const many = Array.from({ length: 2_000 }, (_, at) =>
    entryWith({ id: `m${at}`, device: `sheet-${at}`, at: noon('2026-11-10') }),
  );
  const term = closedOver(many, '2026-12-02');
  const set = { closed: closeWords(many, Date.parse(noon('2026-12-02'))) };
  expect(excessIn(changeOfTerm(term, set) as Change, () => [])).toBeUndefined();
  const late = entryWith({ id: 'z', at: noon('2026-12-03'), on: noon('2026-11-10') });
  const at = asOfTerm(term, [...many, late], '2026-12-10');
  expect([at.entries.length, at.late.map(({ id }) => id)]).toEqual([2_000, ['z']]);
});

test('each copy of one sheet is heard by itself: one saved before another, and taken in after, is late', () => {
  const sheet = { unit: '甲局', device: 'sheet-1' };
  const one = entryWith({ ...sheet, id: 'a', at: noon('2026-11-28') });
  const other = entryWith({ ...sheet, id: 'b', at: noon('2026-11-25'), set: { owner: '甲' } });
  const closed = closedOver([one], '2026-12-01');
  const at = asOfTerm(closed, [one, other], '2026-12-10');
  expect([at.entries, at.late]).toEqual([[one], [other]]);
  // What an earlier build closed, where all copies were one, stays as it was.
  const [noted = ''] = [closeWords([{ ...one, device: 'd' }], Date.parse(noon('2026-12-01')))];
  const before = termEntry('t9', { closed: noted.replace(/,\w+\|copies$/u, '') });
  const [term] = termsOf([NOVEMBER, { ...before, over: ['t1'] }]);
  const earlier = asOfTerm(term as Term, [{ ...other, device: 'd' }], '2026-12-10');
  expect([earlier.entries.length, term?.closed?.byCopy]).toEqual([1, false]);
});

test('of a copy of a sheet each entry is heard by itself, whatever else seems to be of that copy', () => {
  const sheet = { unit: '甲局', device: 'sheet-1', at: noon('2026-11-25') };
  const one = entryWith({ ...sheet, id: 'a' });
  const other = entryWith({ ...sheet, id: 'b', item: '3.1.1-2' });
  const typed = entryWith({ id: 'c', unit: '甲局', at: noon('2026-11-26') });
  const closed = closedOver([one, typed], '2026-12-01');
  const at = asOfTerm(closed, [one, other, typed], '2026-12-10');
  expect([at.entries, at.late]).toEqual([[one, typed], [other]]);
  // Builds that know nothing of the signs behind a time read the time.
  const words = closeWords([one, typed], Date.parse(noon('2026-12-01')));
  expect(words).toMatch(/^[^|]+\|\w+=\w+,[0-9a-z]{4} \w+=\w+,[0-9a-z]{4}\|copies$/u);
  const [, time = ''] = /=(\w+,\w{4})/u.exec(words) ?? [];
  expect(parseInt(time, 36)).toBe(Date.parse(sheet.at));
  // What an earlier build closed is read as it was.
  const before = termEntry('t9', { closed: words.replace(/,\w+/gu, '') });
  const [term] = termsOf([NOVEMBER, { ...before, over: ['t1'] }]);
  expect(asOfTerm(term as Term, [one, other, typed], '2026-12-10').late).toEqual([]);
});

test('a late sheet whose words a unit takes over to another name is one 补报, with what it says', () => {
  const sheet = { device: 'sheet-1', at: noon('2026-12-03'), on: noon('2026-11-10') };
  const said = entryWith({ ...sheet, id: 'a', unit: '甲局', by: '张三' });
  const move = (all: readonly Entry[], from: string, to: string, day: string): Entry[] =>
    takeOver(statesOf({}, all), from, to).changes.map((change, index) =>
      entryWith({ by: '王五', ...change, id: `${to}${index}`, at: noon(day) }),
    );
  const moved = [said, ...move([said], '甲局', '乙局', '2026-12-05')];
  const again = [...moved, ...move(moved, '乙局', '丙局', '2026-12-06')];
  const lateOf = (heard: readonly Entry[], all: readonly Entry[]): unknown[] =>
    asOfTerm(closedOver(heard, '2026-12-07'), all, '2026-12-10').late.map(({ unit, set }) => [
      unit,
      set,
    ]);
  expect(lateOf([], moved)).toEqual([['乙局', { status: 'done' }]]);
  expect(lateOf([], again)).toEqual([['丙局', { status: 'done' }]]);
  // What had been heard under one name is not late under another.
  expect(lateOf([said], again)).toEqual([]);
  expect(lateOf(moved.slice(1), moved)).toEqual([]);
});

test('what a browser wrote before closing, and what comes of it only later, is late', () => {
  const [one, other] = ['10', '20'].map((day) =>
    entryWith({ id: `e${day}`, unit: '甲局', at: noon(`2026-11-${day}`), set: { owner: day } }),
  ) as [Entry, Entry];
  const at = asOfTerm(closedOver([other], '2026-12-01'), [one, other], '2026-12-10');
  expect([at.entries, at.late]).toEqual([[other], [one]]);
});

test('where there is no room for the entries of all copies, those of the latest are noted', () => {
  const copies = Array.from({ length: 3 }, (_, copy) =>
    Array.from({ length: 2_000 }, (_, at) =>
      entryWith({ id: `s${copy}-${at}`, device: `sheet-${copy}`, at: noon(`2026-11-1${copy}`) }),
    ),
  );
  const words = closeWords(copies.flat(), Date.parse(noon('2026-12-01')));
  expect(words.length).toBeLessThanOrEqual(20_000);
  const lateOf = (copy: number): number => {
    const [first] = copies[copy] ?? [];
    const more = { ...entryWith({ id: 'more' }), ...first, id: 'more' };
    const all = [...copies.flat(), more];
    const closed = closedOver(copies.flat(), '2026-12-01');
    return asOfTerm(closed, all, '2026-12-10').late.length;
  };
  expect([0, 1, 2].map(lateOf)).toEqual([0, 1, 1]);
});

test('a unit that takes another name brings no 补报 to what is closed, and no change to the 期次', () => {
  const said = entryWith({ id: 'a', unit: '甲局', by: '张三', at: noon('2026-10-10') });
  const task = { ...said, id: 'b', item: '3.1.1' };
  const closed = closedOver([said, task], '2026-12-01', OCTOBER);
  const next = termOf(NOVEMBER);
  const moved = takeOver(statesOf({}, [said, task]), '甲局', '乙局').changes.map((change, index) =>
    entryWith({ by: '王五', ...change, id: `m${index}`, at: noon('2026-11-20') }),
  );
  const all = [said, task, ...moved];
  expect(asOfTerm(closed, all, '2026-12-10')).toMatchObject({ entries: [said, task], late: [] });
  const changesOf = (entries: readonly Entry[], unit?: string, before = [closed]) =>
    changedOf({}, ROWS, NOBODY, unit, [
      asOfBefore(next, before, entries, '2026-12-10'),
      asOfTerm(next, entries, '2026-12-10'),
    ]);
  for (const before of [[closed], []]) {
    const changed = changesOf(all, undefined, before);
    expect(new Set(changed.map(({ unit }) => unit))).toEqual(new Set(['乙局']));
    expect(countChanges(changed)).toMatchObject({ before: 1, done: 0, back: 0 });
    expect(countChanges(changesOf(all, '乙局', before))).toMatchObject({ before: 1, done: 0 });
    expect(changesOf(all, '甲局', before).filter(({ change }) => change === 'back')).toEqual([]);
  }
  // What the unit says under its new name is what the 期次 has brought.
  const fallen = entryWith({
    ...{ id: 'n', unit: '乙局', at: noon('2026-11-25'), set: { status: 'doing' } },
    over: statesOf({}, all).get('3.1.1-1')?.get('乙局')?.heads ?? [],
  });
  expect(countChanges(changesOf([...all, fallen]))).toMatchObject({ before: 0, done: 0, back: 1 });
  // What a colleague goes on to say under the former name counts there.
  const still = entryWith({ id: 'o', unit: '甲局', item: '3.1.1-2', at: noon('2026-11-26') });
  const both = changesOf([...all, still]).filter(({ change }) => change === 'done');
  expect(both.map(({ unit, row }) => [unit, row.item])).toEqual([['甲局', '3.1.1-2']]);
});

const stateOf = (set: Entry['set'] | undefined) =>
  set && foldItem(new Map([['x', entryWith({ id: 'x', set })]]));

test.each([
  [undefined, undefined, 'same'],
  [undefined, { status: 'done' }, 'done'],
  [{ status: 'done' }, { status: 'done' }, 'before'],
  [{ status: 'na' }, { status: 'done' }, 'done'],
  [{ status: 'done' }, { status: 'na' }, 'na'],
  [{ status: 'done' }, { status: 'ongoing', percent: '99' }, 'back'],
  [{ status: 'doing' }, undefined, 'back'],
  [{ status: 'doing' }, { status: 'blocked', progress: '新' }, 'back'],
  [{ status: 'blocked' }, { status: 'doing' }, 'further'],
  [{ status: 'doing' }, { status: 'ongoing' }, 'same'],
  [{ status: 'na' }, { status: 'doing' }, 'further'],
  [{ status: 'doing', percent: '40' }, { status: 'doing', percent: '60%' }, 'further'],
  [{ status: 'doing', percent: '40' }, { status: 'doing', percent: '30', progress: '新' }, 'back'],
  [{ status: 'doing', percent: '40' }, { status: 'doing', progress: '新' }, 'further'],
  [{ status: 'doing', percent: '40' }, { status: 'doing', percent: null }, 'same'],
  [{ status: 'doing', progress: '旧' }, { status: 'doing', progress: '新' }, 'further'],
  [{ status: 'doing', progress: '旧' }, { status: 'doing', progress: null }, 'same'],
  [{ status: 'doing', problem: '旧' }, { status: 'doing', problem: '新' }, 'same'],
] as const)('%j, then %j: %s', (then, now, change) => {
  expect(changeOf(stateOf(then), stateOf(now))).toBe(change);
});

test('a report of a 期次 has what it has brought, of all units and of one, and what came late', () => {
  const entries = [
    OCTOBER,
    NOVEMBER,
    entryWith({ id: 'a', unit: '甲局', at: noon('2026-10-10'), set: { status: 'doing' } }),
    entryWith({
      ...{ id: 'b', unit: '甲局', at: noon('2026-11-10'), over: ['a'] },
      set: { status: 'done', progress: '建成' },
    }),
    entryWith({ id: 'c', unit: '乙局', at: noon('2026-10-10') }),
    entryWith({
      id: 'd',
      unit: '乙局',
      at: noon('2026-11-10'),
      over: ['c'],
      set: { status: null },
    }),
    entryWith({ id: 'e', item: '3.1.1', unit: '甲局', at: noon('2026-10-11') }),
    entryWith({
      ...{ id: 'f', item: '3.1.1', unit: '甲局', at: noon('2026-11-11'), over: ['e'] },
      set: { status: null },
    }),
  ];
  const term = closedOver(entries, '2026-12-02');
  const late = [
    entryWith({ id: 'x', unit: '甲局', device: 'new', at: noon('2026-11-12'), over: ['b'] }),
    entryWith({ id: 'y', unit: '乙局', device: 'new', at: noon('2026-11-13') }),
  ];
  const all = [...entries, ...late];
  const sides = [
    asOfBefore(term, termsOf(all), all, '2026-12-10'),
    asOfTerm(term, all, '2026-12-10'),
  ] as const;
  const subjects = { rows: ROWS, targets: [] };
  const of = (unit: string | undefined) =>
    reportOfTerm({}, subjects, term, sides, unit, { ...NOTHING_AROUND, today: '2026-12-10' });
  const report = of(undefined);
  expect(report.term).toMatchObject({
    name: '2026年11月',
    closed: noon('2026-12-02'),
    before: { name: '2026年10月', until: '2026-10-31' },
  });
  const changed = report.term?.changed ?? [];
  expect(countChanges(changed)).toEqual({
    ...{ before: 0, done: 1, back: 1, further: 0, same: 6, na: 0 },
  });
  const emptied = changed.find(({ row }) => row.isTask === true);
  expect([emptied?.before, emptied?.status, emptied?.change]).toEqual(['done', 'todo', 'back']);
  expect(report.term?.late.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(report.said.find(({ row }) => row.item === '3.1.1-1')?.since).toEqual({
    ...{ before: 'doing', change: 'done', progress: '建成' },
  });
  const one = of('甲局');
  expect(one.term?.late.map(({ id }) => id)).toEqual(['x']);
  expect(Object.values(countChanges(one.term?.changed ?? [])).reduce((a, b) => a + b)).toBe(
    one.total.all,
  );
  expect(one.said[1]?.since).toEqual({ before: 'todo', change: 'same', progress: '' });
});

/** Entries of some units, browsers and days, each over some that were there. */
const someEntries = fc
  .array(
    fc.record({
      item: fc.constantFrom('3.1.1-1', '3.1.1-2', '4.1-1', '3.1.1', '3.1.1-1.oaaaaaaaa'),
      unit: fc.constantFrom('甲局', '乙局', ''),
      device: fc.constantFrom('d', 'e', 'sheet-1'),
      said: fc.integer({ min: 1, max: 59 }),
      written: fc.integer({ min: 0, max: 30 }),
      over: fc.array(fc.nat(20), { maxLength: 3 }),
      status: fc.constantFrom('todo', 'doing', 'ongoing', 'done', 'blocked', 'na', null),
      percent: fc.constantFrom(undefined, '10', '50', '100'),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map(({ item, unit, device, said, written, over, status, percent }, index): Entry => {
      const dayAt = (days: number): string =>
        new Date(Date.UTC(2026, 9, days, 4, 0, index)).toISOString();
      const name = item.includes('.o') ? { name: '一步' } : {};
      return entryWith({
        ...{ id: `i${index}`, item, unit, device, at: dayAt(said + written), on: dayAt(said) },
        over: over.filter((one) => one < index).map((one) => `i${one}`),
        set: { status, ...name, ...(percent === undefined ? {} : { percent }) },
      });
    }),
  );

test('property: what was said for a closed 期次 is the same, whatever comes later, in whatever order', () => {
  fc.assert(
    fc.property(someEntries, someEntries, fc.integer({ min: 1, max: 90 }), (known, more, day) => {
      const now = new Date(Date.UTC(2026, 9, day, 5));
      const heard = known.filter(({ at }) => at <= now.toISOString());
      const later = more.map((entry) => ({ ...entry, id: `l${entry.id}`, by: '李四' }));
      const term = closedOver(heard, now.toISOString().slice(0, 10));
      const reportAt = (entries: Entry[], today: string) => {
        const sides = [asOfDay(entries, '2026-09-30', today), asOfTerm(term, entries, today)];
        const [then, at] = sides as [AsOf, AsOf];
        const subjects = { rows: ROWS, targets: [] };
        const around = { ...NOTHING_AROUND, today };
        return { at, report: reportOfTerm({}, subjects, term, [then, at], undefined, around) };
      };
      const was = reportAt(heard, '2026-12-31');
      const is = reportAt([...later, ...heard].reverse(), '2027-03-01');
      expect(is.report.said).toEqual(was.report.said);
      expect(is.report.total).toEqual(was.report.total);
      // Nothing that came is hidden: it is late, or was said after the 期次.
      const late = new Set(is.at.late.map(({ id }) => id));
      for (const { id, on } of later) {
        expect(late.has(id)).toBe((on ?? '').slice(0, 10) <= '2026-11-30');
      }
    }),
  );
});

test('property: the figures of 较上期 are what counting the two states by hand gives', () => {
  const days = fc
    .integer({ min: 1, max: 95 })
    .map((days) => new Date(Date.UTC(2026, 9, days)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(someEntries, days, days, (entries, one, other) => {
      const [from, until] = [one, other].sort() as [string, string];
      const at = (day: string) =>
        statesOf(
          {},
          entries.filter(({ on = '' }) => on.slice(0, 10) <= day),
        );
      const [then, now] = [at(from), at(until)];
      const sides = [asOfDay(entries, from, '2027-12-31'), asOfDay(entries, until, '2027-12-31')];
      const counts = countChanges(changedOf({}, ROWS, NOBODY, undefined, sides as [AsOf, AsOf]));
      const units = [...new Set([...unitsOf(then), ...unitsOf(now)])];
      const statuses = units.flatMap((unit) =>
        ROWS.map(({ item }) =>
          [then, now].map(
            (states) => states.get(item)?.get(unit)?.fields.get('status')?.[0]?.value ?? 'todo',
          ),
        ),
      );
      const count = (is: (then: string, now: string) => boolean): number =>
        statuses.filter(([was = '', after = '']) => is(was, after)).length;
      expect(counts.before).toBe(count((was, is) => was === 'done' && is === 'done'));
      expect(counts.done).toBe(count((was, is) => was !== 'done' && is === 'done'));
      expect(counts.na).toBe(count((_, is) => is === 'na'));
      expect(counts.before + counts.done).toBe(count((_, is) => is === 'done'));
      expect(Object.values(counts).reduce((sum, some) => sum + some, 0)).toBe(statuses.length);
      const fallen = count((was, is) => was === 'done' && is !== 'done' && is !== 'na');
      expect(counts.back).toBeGreaterThanOrEqual(fallen);
    }),
  );
});
