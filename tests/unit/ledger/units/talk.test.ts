import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesOfRuling,
  closingsOf,
  isReturned,
  lastTalk,
  messagesOf,
  statesOf,
} from '../../../../src/ledger/index.ts';
import type { Ruling } from '../../../../src/ledger/index.ts';
import { HOME, ITEM, THREAD, OFFICE, answers, closing, entry, rules, says } from '../talks.ts';

describe('an item of a unit', () => {
  test('is open, then waits, then is confirmed by an office, beside the unit’s own words', () => {
    const done = says({ status: 'done', progress: '已建成' });
    expect(closing([]).standing).toBe('open');
    expect(closing([done]).standing).toBe('waiting');
    const confirmed = rules([done], { verdict: 'confirmed' });
    expect(confirmed).toMatchObject({ item: THREAD, unit: '省信息办', set: { about: '甲' } });
    const now = closing([done, confirmed]);
    expect(now).toMatchObject({ standing: 'confirmed', since: false, opinion: '' });
    expect(now.decided).toMatchObject({ office: '省信息办', entry: confirmed });
    const states = statesOf(HOME, [done, confirmed]);
    expect(states.get(ITEM)).toEqual(statesOf(HOME, [done]).get(ITEM));
  });

  test('that is returned is answered; what the unit says after that is told', () => {
    const done = says({ status: 'done' });
    const returned = rules([done], { verdict: 'returned', opinion: ' 请补充佐证 ' });
    const answer = answers([done, returned], ' 已补充 ');
    expect(answer).toMatchObject({ item: THREAD, unit: '甲', set: { answer: '已补充' } });
    const asked = closing([done, returned, answer]);
    expect(asked).toMatchObject({ standing: 'returned', since: false, opinion: '请补充佐证' });
    const more = says({ evidence: '附件' }, [done]);
    expect(closing([done, returned, answer, more]).since).toBe(true);
    const stages = [[done], [done, returned], [done, returned, answer, more]];
    expect(stages.map((said) => isReturned(closing(said)))).toEqual([false, true, false]);
    const again = rules([done, returned, answer, more], { verdict: 'confirmed' });
    // The reason for which it was returned is one of the past.
    expect(closing([done, returned, answer, more, again])).toMatchObject({
      standing: 'confirmed',
      since: false,
      opinion: '',
    });
    const second = answers([done, returned, answer, more, again], '收到');
    expect(second.over).toEqual([answer.id]);
    const all = messagesOf([second, again, answer, returned]);
    expect(all.map(({ verdict, words }) => [verdict, words])).toEqual([
      ['returned', '请补充佐证'],
      [undefined, '已补充'],
      ['confirmed', ''],
      [undefined, '收到'],
    ]);
  });

  test('is among those of which an office has spoken, as long as one has', () => {
    const done = says({ status: 'done' });
    const returned = rules([done], { verdict: 'returned', opinion: '请补充佐证' });
    const states = statesOf(HOME, [done, returned]);
    expect([...closingsOf(HOME, states, '甲')]).toEqual([[ITEM, closing([done, returned])]]);
    const also = entry({ ...returned, set: { ...returned.set, also: '甲局' } });
    expect([...closingsOf(HOME, statesOf(HOME, [done, also]), '甲局').keys()]).toEqual([ITEM]);
    expect(closingsOf(HOME, states, '乙').size).toBe(0);
    expect(closingsOf(HOME, states, '省信息办').size).toBe(0);
    expect(closingsOf(HOME, statesOf(HOME, [done]), '甲').size).toBe(0);
  });

  test('stays as it was decided where an office only thinks, and waits again where that is taken back', () => {
    const done = says({ status: 'done' });
    const confirmed = rules([done], { verdict: 'confirmed', opinion: '同意' });
    const thinks = rules([done, confirmed], { opinion: '请按季更新' });
    const now = closing([done, confirmed, thinks]);
    expect(now).toMatchObject({ standing: 'confirmed', opinion: '请按季更新' });
    const back = rules([done, confirmed, thinks], { verdict: '' });
    const after = closing([done, confirmed, thinks, back]);
    expect(after).toMatchObject({ standing: 'waiting', opinion: '', decided: undefined });
    expect(messagesOf([back]).map(({ verdict }) => verdict)).toEqual(['']);
    expect(messagesOf([entry({ item: THREAD, unit: '甲', set: { about: '甲' } })])).toEqual([]);
  });

  test('that one office decides both ways in two talks is disputed, in any order, until it decides again', () => {
    const done = says({ status: 'done' });
    const elsewhere = {
      ...rules([done], { verdict: 'returned', opinion: '缺佐证' }),
      item: `${ITEM}.vcccccccc`,
    };
    const yes = rules([done], { verdict: 'confirmed' });
    const known = [done, elsewhere, yes];
    assert(
      property(shuffledSubarray(known, { minLength: 3 }), (some) => {
        expect(closing(some)).toMatchObject({ standing: 'disputed', decided: { entry: yes } });
      }),
    );
    const state = statesOf(HOME, known).get(ITEM)?.get('甲');
    const about = { unit: '甲', also: [], state };
    const { talks } = closing(known);
    const after = (ruling: Ruling) =>
      closing([
        ...known,
        ...changesOfRuling(OFFICE, about, talks, ruling, THREAD).map((change) => entry(change)),
      ]);
    expect(after({ verdict: undefined, opinion: '请核对' }).standing).toBe('disputed');
    expect(after({ verdict: 'confirmed', opinion: '' })).toMatchObject({
      standing: 'confirmed',
      opinion: '',
    });
    expect(after({ verdict: '', opinion: '' }).standing).toBe('waiting');
    // Both ways alike is no dispute.
    const alike = { ...rules([done], { verdict: 'confirmed' }), item: `${ITEM}.vcccccccc` };
    expect(closing([done, alike, yes]).standing).toBe('confirmed');
  });

  test('that people of one office decide both ways is disputed; of two offices the later counts', () => {
    const done = says({ status: 'done' });
    const yes = rules([done], { verdict: 'confirmed' });
    const no = rules([done], { verdict: 'returned', opinion: '请补' });
    expect(closing([done, yes, no]).standing).toBe('disputed');
    const other = { ...OFFICE, unit: '省发改委' };
    const later = rules([done, yes], { verdict: 'returned', opinion: '不足' }, '甲', other);
    const both = closing([done, yes, later]);
    expect(both).toMatchObject({ standing: 'returned', opinion: '不足' });
    expect(lastTalk(both.talks)?.office).toBe('省发改委');
    expect(answers([done, yes, later], '好').item).toBe(later.item);
    expect(lastTalk([])).toBeUndefined();
  });
});
