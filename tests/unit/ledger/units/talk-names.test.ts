import { describe, expect, test } from 'vitest';
import {
  changeOfAnswer,
  faultOfRuling,
  isOf,
  unitNamesOf,
  isOwn,
  isTalk,
  newIdUnder,
  planItemOf,
  reportOf,
  seemsRenamed,
  statesOf,
  takeOver,
} from '../../../../src/ledger/index.ts';
import type { Ruling } from '../../../../src/ledger/index.ts';
import { NOTHING_AROUND } from '../fakes.ts';
import { HOME, ITEM, THREAD, OFFICE, answers, closing, entry, rules, says } from '../talks.ts';

describe('an item of a unit', () => {
  test('of a unit without a name, or one that takes another, is found', () => {
    const done = entry({ item: ITEM, unit: '', set: { status: 'done' } });
    const thinks = rules([done], { opinion: '请补' }, '');
    expect(closing([done, thinks], '')).toMatchObject({ standing: 'waiting', opinion: '请补' });

    const mine = says({ status: 'done' });
    const confirmed = rules([mine], { verdict: 'confirmed' });
    const answer = answers([mine, confirmed], '收到');
    const states = statesOf(HOME, [mine, confirmed, answer]);
    const renamed = takeOver(states, '甲', '乙').changes.map((change) => entry(change));
    const now = closing([mine, confirmed, answer, ...renamed], '乙');
    // It says the same under a new name, and nothing more.
    expect(now).toMatchObject({ standing: 'confirmed', since: false });
    // And once more: it is found under its last name alone.
    const all = [mine, confirmed, answer, ...renamed];
    const again = takeOver(statesOf(HOME, all), '乙', '丙').changes.map((change) => entry(change));
    expect(closing([...all, ...again], '丙')).toMatchObject({ standing: 'confirmed' });
    expect(takeOver(states, '甲', '甲').changes).toEqual([]);
    expect(seemsRenamed(states, '省信息办', '省数据局')).toBe(false);
  });

  test('is found by a unit that signs with another of its names, however wide, and answers under it', () => {
    const also = ['黄石市人民政府', '黄石市政府', '黄石市府'];
    const returned = rules(
      [],
      { verdict: 'returned', opinion: '请补' },
      '黄石市人民政府',
      OFFICE,
      also,
    );
    expect(returned.set).toMatchObject({ about: '黄石市人民政府', also: '黄石市政府\n黄石市府' });
    for (const name of ['黄石市人民政府', '黄石市政府', '黄石 市府']) {
      const own = entry({ item: ITEM, unit: name, set: { status: 'done' } });
      expect(closing([own, returned], name).standing, name).toBe('returned');
      const { talks } = closing([own, returned], name);
      const states = statesOf(HOME, [own, returned]);
      const answer = changeOfAnswer({ ...OFFICE, unit: name }, talks, states, '已补');
      expect(answer).toMatchObject({ item: returned.item, unit: name, set: { answer: '已补' } });
    }
    expect(closing([returned], '黄冈市政府').standing).toBe('open');
    const isOfUnit = (name: string): boolean => isOf(returned, unitNamesOf([], [name]));
    expect([isOfUnit('黄石市政府'), isOfUnit('黄冈市政府')]).toEqual([true, false]);
    const mine = entry({ item: ITEM, unit: '黄石市政府', set: { status: 'done' } });
    const { changes } = takeOver(statesOf(HOME, [mine, returned]), '黄石市政府', '黄石市数据局');
    const renamed = changes.map((change) => entry(change));
    expect(closing([mine, returned, ...renamed], '黄石市数据局').standing).toBe('returned');
    // What goes out to it holds what was said of it, and by it, under the first.
    const again = takeOver(
      statesOf(HOME, [mine, returned, ...renamed]),
      '黄石市数据局',
      '黄石数据局',
    );
    const all = [mine, returned, ...renamed, ...again.changes.map((change) => entry(change))];
    const names = unitNamesOf(all, ['黄石数据局']);
    expect([...names]).toEqual(['黄石数据局', '黄石市人民政府', '黄石市数据局']);
    expect(isOf(returned, names)).toBe(true);
    expect([...unitNamesOf(all, ['黄冈市政府'])]).toEqual(['黄冈市政府']);
  });

  test('that was called otherwise when it was spoken of is the same', () => {
    const done = says({ status: 'done' });
    const old = entry({
      item: '9.9-1.vcccccccc',
      unit: '省信息办',
      set: { about: '甲', verdict: 'returned', seen: done.id, opinion: '请补' },
    });
    expect(closing([done, old]).standing).toBe('returned');
  });
});

test('a unit does not confirm itself, nor does nobody, and a return has a reason', () => {
  const fault = (ruling: Ruling, office = '省信息办') => faultOfRuling(ruling, office, '甲');
  expect(fault({ verdict: 'confirmed', opinion: '' }, '')).toBe('noOffice');
  expect(fault({ verdict: 'confirmed', opinion: '' }, '甲')).toBe('ownUnit');
  expect(fault({ verdict: 'returned', opinion: ' ' })).toBe('needsOpinion');
  expect(fault({ verdict: undefined, opinion: '' })).toBe('nothing');
  expect(fault({ verdict: 'returned', opinion: '请补' })).toBeUndefined();
  expect(fault({ verdict: '', opinion: '' })).toBeUndefined();
  const forged = entry({ item: THREAD, unit: '甲', set: { about: '甲', verdict: 'confirmed' } });
  expect(closing([says({ status: 'done' }), forged]).standing).toBe('waiting');
});

test('nobody has spoken: there is nothing to answer', () => {
  const change = changeOfAnswer({ ...OFFICE, unit: '甲' }, [], new Map(), '好');
  expect(change).toBeUndefined();
});

test('a talk is no item of the plan, none of a team, and goes out to the unit that it is about', () => {
  const id = newIdUnder(ITEM, 'talk', new Uint8Array([0, 35, 36, 71, 255, 1, 2, 3]));
  expect([id, isTalk(id), isOwn(id), planItemOf(id)]).toEqual([
    '3.1.1-1.v0z0z3123',
    true,
    false,
    ITEM,
  ]);
  const done = says({ status: 'done' });
  const confirmed = rules([done], { verdict: 'confirmed' });
  expect([
    isOf(done, new Set(['甲'])),
    isOf(confirmed, new Set(['甲'])),
    isOf(confirmed, new Set(['乙'])),
  ]).toEqual([true, true, false]);
  const period = { from: '', until: '2026-12-31' };
  const report = reportOf(
    HOME,
    { rows: [], targets: [] },
    [done, confirmed],
    period,
    undefined,
    NOTHING_AROUND,
  );
  // An office that has only decided has reported nothing.
  expect(report.units).toEqual(['甲']);
});
