import { expect, test } from 'vitest';
import { putBack } from '../../../../src/ledger/index.ts';
import { FakeProfile } from '../fakes.ts';
import { click, ITEM, open, PREFIX } from '../store-tabs.ts';

const WHO = { by: '张三', unit: '省经信厅', answers: '', onlyMine: false };

/** A tab with who is typing and two ticks, and the profile that it is open in. */
function tickedTwice() {
  const profile = new FakeProfile();
  const ledger = open(profile);
  ledger.setWho(WHO);
  click(ledger, true);
  click(ledger, true, '3.1.1-2');
  return { profile, ledger, before: ledger.entries() };
}

test('what somebody cleared from storage is shown as gone, said, and comes back whole', () => {
  const { profile, ledger, before } = tickedTwice();
  profile.change(null, null);
  expect([ledger.statusOf(ITEM), ledger.$who.get().unit]).toEqual(['todo', '']);
  expect(ledger.$trouble.get().cleared).toHaveLength(2);
  putBack(ledger, WHO);
  expect(ledger.$trouble.get().cleared).toEqual([]);
  expect([ledger.statusOf(ITEM), ledger.$who.get()]).toEqual(['done', WHO]);
  expect(open(profile).entries()).toEqual(before);
  expect(profile.keys(PREFIX)).toHaveLength(2);
});

test('it is seen too where the page hears of it only when somebody looks at it again', () => {
  const { profile, ledger } = tickedTwice();
  profile.values.clear();
  ledger.resync();
  expect(ledger.$trouble.get().cleared).toHaveLength(2);
});

test('what was done since stays, also who is typing now, and a tab that puts back does it for all', () => {
  const { profile, ledger } = tickedTwice();
  const other = open(profile);
  profile.change(null, null);
  ledger.setWho({ ...WHO, by: '李四' });
  click(ledger, true, '3.1.1-3');
  expect([ledger, other].map((tab) => tab.$trouble.get().cleared.length)).toEqual([2, 2]);
  putBack(ledger, WHO);
  expect([ledger, other].map((tab) => tab.$trouble.get().cleared.length)).toEqual([0, 0]);
  expect(other.entries()).toHaveLength(3);
  expect(ledger.$who.get().by).toBe('李四');
});

test('what was deleted one by one is not taken for it, nor what is only on this page', () => {
  const { profile, ledger } = tickedTwice();
  for (const key of profile.keys(PREFIX)) profile.change(key, null);
  expect(ledger.entries()).toEqual([]);
  expect(ledger.$trouble.get().cleared).toEqual([]);
  profile.room = profile.values.size;
  click(ledger, true);
  profile.room = 0;
  profile.change(null, null);
  expect(ledger.$trouble.get()).toMatchObject({ unsaved: 1, cleared: [] });
});
