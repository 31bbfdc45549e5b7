/** Every figure of a year of reports, counted again from what was said, by other means than the fold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asOfBefore,
  asOfTerm,
  closeWords,
  reportOf,
  reportOfTerm,
} from '../../../../src/ledger/index.ts';
import { STATUSES, termsOf } from '../../../../src/ledger/index.ts';
import type { Report } from '../../../../src/ledger/index.ts';
import { blocksOf } from '../../../../src/reports/index.ts';
import { dayWords } from '../../../../src/text/index.ts';
import { entryWith, NOTHING_AROUND } from '../../ledger/fakes.ts';
import {
  count,
  entriesOf,
  EXPECTED,
  inWords,
  ITEMS,
  lastOf,
  MONTHS,
  rate,
  ROWS,
  statusOf,
  TODAY,
  UNITS,
  year,
} from './year.ts';
import type { Word } from './year.ts';

/** Compares a report's figures with what is counted again. */
function recount(report: Report, words: readonly Word[], units: readonly string[]): void {
  const { from, until } = report.period;
  const month = words.filter(
    ({ unit, day }) => units.includes(unit) && day >= from && day <= until,
  );
  const so = words.filter(({ unit, day }) => units.includes(unit) && day <= until);
  expect(report.total).toEqual(count(words, units, ITEMS, until));
  for (const { name, count: some } of report.chapters) {
    const items = ROWS.filter(({ chapter }) => chapter === name).map(({ item }) => item);
    expect(some).toEqual(count(words, units, items, until));
  }
  expect(report.written).toHaveLength(month.length);
  expect(report.unspoken.map(({ item }) => item)).toEqual(
    ITEMS.filter((item) => !so.some((one) => one.item === item)),
  );
  const pairs = units.flatMap((unit) => ITEMS.map((item) => [unit, item] as const));
  const keys = (some: Report['said']) => some.map(({ unit, row }) => `${unit} ${row.item}`).sort();
  const asked = (holds: (unit: string, item: string) => boolean) =>
    pairs
      .filter(([unit, item]) => holds(unit, item))
      .map((pair) => pair.join(' '))
      .sort();
  expect(keys(report.problems)).toEqual(
    asked(
      (unit, item) =>
        statusOf(words, unit, item, until) === 'blocked' ||
        lastOf(words, unit, item, 'problem', until).value !== '',
    ),
  );
  expect(keys(report.progress)).toEqual(
    asked((unit, item) => lastOf(words, unit, item, 'progress', until).day >= from),
  );
}

/** Compares what is printed of all units with what is counted again. */
function recountPrinted(report: Report, words: readonly Word[], units: readonly string[]): void {
  const { from, until } = report.period;
  const blocks = blocksOf(report, '方案', ROWS);
  const text = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n');
  const rowsOf = (name: string): readonly (readonly string[])[] =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.name.includes(name) ? block.rows : [],
    );
  const whole = count(words, units, ITEMS, until);
  if (units.length > 0)
    expect(text).toContain(
      `有 ${units.length} 个单位登记，各单位负责的措施合计 ${whole.all} 项次：${inWords(whole)}；完成率 ${rate(whole)}`,
    );
  const month = words.filter(({ day }) => day >= from && day <= until);
  if (month.length > 0)
    expect(text).toContain(
      `本期登记 ${month.length} 次，涉及 ${new Set(month.map(({ item }) => item)).size} 项。`,
    );
  const silent = EXPECTED.filter((unit) => !month.some((one) => one.unit === unit));
  expect(text).toContain(`应报 27 个单位，本期已登记 ${27 - silent.length} 个`);
  for (const [name = '', ...cells] of rowsOf('分章节情况')) {
    const items = ROWS.filter(({ chapter }) => chapter === name).map(({ item }) => item);
    const some = count(words, units, items, until);
    const figures = [some.all, ...STATUSES.map((status) => some.statuses[status])].map(String);
    expect(cells).toEqual([...figures, rate(some)]);
  }
  for (const [unit = '', , last, said, share] of rowsOf('各单位报送情况')) {
    const theirs = words.filter((one) => one.unit === unit && one.day <= until);
    const day = theirs[theirs.length - 1]?.day;
    const some = count(words, [unit], ITEMS, until);
    const spoken = new Set(theirs.map(({ item }) => item)).size;
    expect([last, said, share]).toEqual(
      day === undefined
        ? ['—', '—', '—']
        : [
            dayWords(day),
            `登记 ${spoken} 项；负责的 ${some.all} 项中，${inWords(some)}`,
            rate(some),
          ],
    );
  }
}

test('a year of twelve 期次 with 29 units: every figure of each report is what was said', () => {
  fc.assert(
    fc.property(year, (words) => {
      const said = entriesOf(words);
      const terms = MONTHS.map((month, at) =>
        entryWith({
          id: `t${month}`,
          item: `team.taaaaaa${month}`,
          unit: '',
          device: 'lead',
          at: `2026-${month}-28T20:00:00.000Z`,
          set: {
            name: `${at + 1}月`,
            from: `2026-${month}-01`,
            until: `2026-${month}-28`,
            // The first half of the year is closed.
            closed:
              at < 6
                ? closeWords(
                    said.filter((one) => one.at < `2026-${month}-28T20`),
                    Date.parse(`2026-${month}-28T20:00:00.000Z`),
                  )
                : null,
          },
        }),
      );
      const all = [...said, ...terms];
      const known = termsOf(all);
      for (const term of known) {
        const { until } = term;
        const spoken = UNITS.filter((unit) =>
          words.some((one) => one.unit === unit && one.day <= until),
        );
        const sides = [asOfBefore(term, known, all, TODAY), asOfTerm(term, all, TODAY)] as const;
        const around = { ...NOTHING_AROUND, today: TODAY, expected: EXPECTED };
        const report = reportOfTerm(
          {},
          { rows: ROWS, targets: [] },
          term,
          sides,
          undefined,
          around,
        );
        expect(report.units).toEqual(spoken);
        recount(report, words, spoken);
        for (const { name, count: some } of report.byUnit)
          expect(some).toEqual(count(words, [name], ITEMS, until));
        // Who has not answered.
        const silent = (unit: string): boolean =>
          !words.some((one) => one.unit === unit && one.day >= term.from && one.day <= until);
        expect(report.news.map(({ unit, isMissing }) => [unit, isMissing])).toEqual(
          [...EXPECTED, ...spoken.filter((unit) => !EXPECTED.includes(unit))].map((unit) => [
            unit,
            silent(unit),
          ]),
        );
        // 较上期
        const before = sides[0].period.until;
        const changes = { done: 0, before: 0, na: 0, back: 0 };
        for (const unit of spoken)
          for (const item of ITEMS) {
            const [was, is] = [
              statusOf(words, unit, item, before),
              statusOf(words, unit, item, until),
            ];
            if (is === 'na') changes.na += 1;
            else if (is === 'done') changes[was === 'done' ? 'before' : 'done'] += 1;
            else if (was === 'done') changes.back += 1;
          }
        const told = report.term?.changed ?? [];
        const howMany = (kind: string): number =>
          told.filter(({ change }) => change === kind).length;
        expect([howMany('done'), howMany('before'), howMany('na')]).toEqual([
          changes.done,
          changes.before,
          changes.na,
        ]);
        expect(
          told.filter(({ change, before: was }) => change === 'back' && was === 'done'),
        ).toHaveLength(changes.back);
        // What the page and the files print.
        recountPrinted(report, words, spoken);
        const [unit = ''] = spoken;
        if (unit === '') continue;
        const one = reportOf({}, { rows: ROWS, targets: [] }, sides[1].entries, term, unit, around);
        recount(one, words, [unit]);
      }
    }),
    { numRuns: 15 },
  );
});
