import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeOfRules,
  COLOURS,
  coloursOf,
  daysLater,
  foldItem,
  readColourRules,
  ruleFor,
  colourRulesOf,
  rulesSet,
  statesOf,
  takeOver,
  writeRules,
} from '../../../../src/ledger/index.ts';
import type { Colour, Condition, Entry, Rule } from '../../../../src/ledger/index.ts';
import { colourWords, conditions, warnings } from '../../../../src/text/index.ts';
import { entryWith } from '../fakes.ts';

const TODAY = '2026-11-24';

function stateOf(set: Entry['set'], at = `${TODAY}T04:00:00.000Z`) {
  return foldItem(new Map([['a', entryWith({ id: 'a', set, at })]]));
}

const anyRule: fc.Arbitrary<Rule> = fc.record({
  when: fc.constantFrom(...(Object.keys(conditions) as Condition[])),
  than: fc.nat(999),
  colour: fc.constantFrom(...(Object.keys(colourWords) as Colour[])),
});

/** An item of which some share of its time, in per cent, has gone; undefined if that cannot be told. */
function judged(
  rules: readonly Rule[],
  state: ReturnType<typeof stateOf>,
  pace?: number,
): Rule | undefined {
  const until = daysLater(TODAY, 100 - (pace ?? 0));
  const deadline = pace === undefined ? undefined : { until, firm: true };
  const since = pace === undefined ? '' : daysLater(TODAY, -pace);
  return ruleFor(rules, { state, row: { deadline } }, since, TODAY);
}

describe('which rule holds', () => {
  /** What one rule says of an item. */
  function holds(
    when: Condition,
    than: number,
    set: Entry['set'],
    pace?: number,
    at?: string,
  ): boolean {
    return judged([{ when, than, colour: 'red' }], stateOf(set, at), pace) !== undefined;
  }

  test.each<[Condition, number, Entry['set'], boolean]>([
    ['overdue', 0, { due: '2026-11-23' }, true],
    ['overdue', 0, { due: TODAY }, false],
    ['overdue', 10, { due: '2026-11-14' }, false],
    ['overdue', 10, { due: '2026-11-13' }, true],
    ['overdue', 0, { due: '2026-11-23', status: 'done' }, false],
    ['soon', 30, { due: '2026-12-24' }, true],
    ['soon', 30, { due: '2026-12-25' }, false],
    ['soon', 30, { due: '2026-11-23' }, false],
    ['blocked', 0, { status: 'blocked' }, true],
    ['blocked', 0, { status: 'doing' }, false],
    ['done', 0, { status: 'done' }, true],
    ['done', 0, { status: 'doing' }, false],
    ['begun', 0, { status: 'ongoing' }, true],
    ['begun', 0, { status: 'todo' }, false],
    ['rest', 0, { status: 'todo' }, true],
    ['rest', 0, { status: 'na' }, false],
    ['overdue', 0, { status: 'na', due: '2020-01-01' }, false],
  ])('%s %i of %j: %s', (when, than, set, is) => {
    expect(holds(when, than, set)).toBe(is);
  });

  test('进度 is compared with 序时进度 only where both are known', () => {
    expect(holds('behind', 10, { percent: '40' }, 50)).toBe(true);
    expect(holds('behind', 10, { percent: '41' }, 50)).toBe(false);
    expect(holds('behind', 0, { percent: '50' }, 50)).toBe(false);
    expect(holds('behind', 10, { status: 'doing' }, 50)).toBe(false);
    expect(holds('behind', 10, { percent: '40' })).toBe(false);
    expect(holds('behind', 10, { percent: '40', status: 'done' }, 100)).toBe(false);
  });

  test('what was said long ago is silent', () => {
    const long = `${daysLater(TODAY, -31)}T04:00:00.000Z`;
    expect(holds('silent', 30, { status: 'doing' }, undefined, long)).toBe(true);
    expect(holds('silent', 31, { status: 'doing' }, undefined, long)).toBe(false);
  });

  test('the first one counts, in the order in which they stand', () => {
    const rules = readColourRules('overdue 30 red;overdue 0 yellow;rest 0 green');
    const colourOf = (due: string) => judged(rules, stateOf({ due }))?.colour;
    expect([colourOf('2026-10-01'), colourOf('2026-11-20'), colourOf('2027-01-01')]).toEqual([
      'red',
      'yellow',
      'green',
    ]);
    expect(coloursOf([...rules, ...rules])).toEqual(['red', 'yellow', 'green']);
  });

  test('of two rules one gives way to the other and to no other: more rules below change nothing', () => {
    const set = fc.record({
      status: fc.constantFrom('todo', 'doing', 'ongoing', 'done', 'blocked', 'na'),
      due: fc.constantFrom('', '2026-11-01', '2026-12-01'),
      percent: fc.constantFrom('', '0', '50', '100'),
    });
    fc.assert(
      fc.property(
        fc.array(anyRule),
        fc.array(anyRule),
        set,
        fc.nat(100),
        (above, below, of, pace) => {
          const ruleOf = (rules: Rule[]) => judged(rules, stateOf(of), pace);
          const found = ruleOf([...above, ...below]);
          expect(found).toBe(ruleOf(above) ?? ruleOf(below));
          if (of.status === 'na') expect(found).toBeUndefined();
        },
      ),
    );
  });
});

describe('rules', () => {
  test('are read as they were written; what this build does not know is left out', () => {
    fc.assert(
      fc.property(fc.array(anyRule), (rules) => {
        expect(readColourRules(writeRules(rules))).toEqual(rules);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readColourRules(text)));
    expect(
      readColourRules('overdue 0 red;constructor 0 red;soon 1 pink;soon -1 red;soon 99999 red'),
    ).toEqual([{ when: 'overdue', than: 0, colour: 'red' }]);
  });

  test('are a team’s own: nothing is coloured by those of another unit, and two who disagree are both known', () => {
    const of = (id: string, unit: string, rules: string | null, over: string[] = []): Entry =>
      entryWith({ id, item: COLOURS, unit, set: { rules }, over });
    const states = statesOf({}, [
      of('a', '省经信厅', 'rest 0 green'),
      of('b', '省经信厅', 'done 0 green'),
      of('c', '黄石市经信局', 'rest 0 red'),
    ]);
    expect(rulesSet(states, '省经信厅')).toHaveLength(2);
    expect(colourRulesOf(states, '黄石市经信局')).toEqual([
      { when: 'rest', than: 0, colour: 'red' },
    ]);
    expect(colourRulesOf(states, '')).toEqual([]);
    const who = { unit: '省经信厅', by: '张三' };
    const change = changeOfRules(states, who, readColourRules('blocked 0 yellow'));
    expect(change).toMatchObject({ over: ['a', 'b'], set: { rules: 'blocked 0 yellow' } });
    expect(changeOfRules(new Map(), who, [])).toMatchObject({ over: [], set: { rules: null } });
  });

  test('go with a unit that takes another name', () => {
    const entry = entryWith({
      id: 'a',
      item: COLOURS,
      unit: '旧名',
      set: { rules: 'rest 0 green' },
    });
    const { taken, changes } = takeOver(statesOf({}, [entry]), '旧名', '新名');
    expect(taken.map(({ field }) => field)).toEqual(['rules']);
    expect(changes[0]).toMatchObject({ unit: '新名', set: { rules: 'rest 0 green' } });
  });

  test('are printed in words, in the order in which they are tried', () => {
    const rules = readColourRules(
      'overdue 5 red;behind 0 yellow;silent 60 yellow;soon 7 blue;blocked 0 orange;done 0 green;rest 0 green',
    );
    expect(warnings.rules(rules)).toContain(
      '（1）逾期超过5日：红；（2）进度落后序时进度1个百分点以上：黄；（3）超过60日没有更新：黄；（4）7日内到期：蓝；（5）需协调：橙；（6）已完成：绿；（7）其余：绿。',
    );
    expect(warnings.rules(readColourRules('overdue 0 red'))).toContain('（1）逾期：红。');
    expect(warnings.rules(readColourRules('soon 0 yellow'))).toContain('（1）当日到期：黄。');
  });
});
