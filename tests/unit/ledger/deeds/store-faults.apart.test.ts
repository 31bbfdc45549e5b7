import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKey, sortUnreadable } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, NAMES } from '../fakes.ts';
import { ITEM, PREFIX, open, click } from '../store-tabs.ts';

describe('storage that fails', () => {
  test('blocked: ticks work on the page, and the trouble is said', () => {
    const profile = new FakeProfile();
    profile.blocked = true;
    const ledger = open(profile);
    expect(ledger.$trouble.get().blocked).toBe(true);
    click(ledger, true);
    ledger.resync();
    expect(ledger.statusOf(ITEM)).toBe('done');
    expect(ledger.$trouble.get().unsaved).toBe(1);
  });

  test('full: ticks stay on the page, are counted, and stored together once there is room', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    click(ledger, true, 'i-1');
    profile.room = 0;
    click(ledger, true, 'i-2');
    click(ledger, true, 'i-3');
    expect(ledger.$trouble.get().unsaved).toBe(2);
    ledger.resync();
    expect(ledger.statusOf('i-3')).toBe('done');
    profile.room = Number.POSITIVE_INFINITY;
    click(ledger, false, 'i-1');
    expect(ledger.$trouble.get().unsaved).toBe(0);
    expect(profile.keys(PREFIX)).toHaveLength(4);
    expect(open(profile).statusOf('i-2')).toBe('done');
  });

  test('entries that could not be stored before the ledger was there are taken in', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    ledger.adopt([entryWith({ id: 'a' })]);
    expect(ledger.statusOf(ITEM)).toBe('done');
    expect(profile.keys(PREFIX)).toHaveLength(1);
  });

  test('61 rows set at once are kept all or not at all, and by themselves once there is room', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    click(ledger, true, 'before');
    const changes = Array.from({ length: 61 }, (_, at) => ({
      item: `i-${at}`,
      unit: '',
      over: [],
      text: '',
      set: { status: 'doing' },
    }));
    const before = new Map(profile.values);
    profile.characters = profile.used + 5000;
    ledger.record(changes);
    expect(profile.keys(PREFIX)).toHaveLength(1);
    expect(ledger.statusOf('i-60')).toBe('doing');
    expect(ledger.$trouble.get().unsaved).toBe(61);
    expect(ledger.entries().filter(({ id }) => ledger.isUnsaved(id))).toHaveLength(61);
    // A tick after it is its own affair.
    click(ledger, true, 'after');
    expect(ledger.$trouble.get().unsaved).toBe(61);
    expect(profile.keys(PREFIX)).toHaveLength(2);
    profile.pass(4000);
    expect(ledger.$trouble.get().unsaved).toBe(61);
    profile.characters = Infinity;
    profile.pass(4000);
    expect(ledger.$trouble.get().unsaved).toBe(0);
    expect(profile.keys(PREFIX)).toHaveLength(63);
    expect(open(profile).statusOf('i-60')).toBe('doing');
    for (const [key, value] of before) {
      if (key.startsWith(PREFIX)) expect(profile.values.get(key)).toBe(value);
    }
  });

  test('what could not be kept is tried again when another tab makes room, and when the page is seen again', () => {
    const profile = new FakeProfile();
    profile.values.set('other', 'x'.repeat(1000));
    const ledger = open(profile);
    profile.characters = profile.used;
    click(ledger, true, 'i-1');
    expect(ledger.$trouble.get().unsaved).toBe(1);
    profile.change('theme', '');
    expect(ledger.$trouble.get().unsaved).toBe(1);
    profile.change('other', null);
    expect(ledger.$trouble.get().unsaved).toBe(0);
    profile.characters = profile.used;
    click(ledger, true, 'i-2');
    expect(ledger.$trouble.get().unsaved).toBe(1);
    profile.characters = Infinity;
    ledger.resync();
    expect(ledger.$trouble.get().unsaved).toBe(0);
    expect(open(profile).statusOf('i-2')).toBe('done');
  });

  test('two tabs with something unsaved on a full disk do not set each other off', () => {
    const profile = new FakeProfile();
    const [one, other] = [open(profile), open(profile)];
    profile.characters = profile.used + 300;
    const changes = ['1-1', '1-2', '1-3'].map((item) => ({
      item,
      unit: '',
      over: [],
      text: '',
      set: { status: 'doing' },
    }));
    let told = 0;
    profile.tab().onChange(() => (told += 1));
    one.record(changes);
    other.record(changes);
    expect([one, other].map((tab) => tab.$trouble.get().unsaved)).toEqual([3, 3]);
    told = 0;
    profile.pass(4000);
    expect(told).toBe(0);
  });

  test('a batch that is refused half-way takes out what it wrote, and nothing that was there', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    const batch = ['a', 'b', 'c', 'd'].map((id) => entryWith({ id }));
    const [there = entryWith({ id: '' })] = batch;
    profile.values.set(entryKey(NAMES, there), JSON.stringify(there));
    profile.room = profile.values.size + 2;
    ledger.adopt(batch);
    expect(profile.keys(PREFIX)).toEqual([entryKey(NAMES, there)]);
    expect(ledger.$trouble.get().unsaved).toBe(4);
  });

  test('whatever stands under our keys, nothing throws and not a character is lost', () => {
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        JSON.stringify(entryWith({ id: 'other' })),
        JSON.stringify(entryWith({ id: 'x', item: '4.1-1' })),
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('x', 'y', 'z'), value), (rubbish) => {
        const profile = new FakeProfile();
        for (const [id, raw] of Object.entries(rubbish)) {
          profile.values.set(`${PREFIX}${ITEM}:${id}`, raw);
        }
        const ledger = open(profile);
        sortUnreadable(ledger);
        click(ledger, true, 'i-1');
        expect(ledger.statusOf('i-1')).toBe('done');
        const { unreadable } = ledger.$trouble.get();
        expect(unreadable.map((one) => one.value).sort()).toEqual(Object.values(rubbish).sort());
        for (const { key, value: kept } of unreadable) expect(profile.values.get(key)).toBe(kept);
        expect(open(profile).$trouble.get().unreadable).toHaveLength(unreadable.length);
      }),
    );
  });

  test('a record that is no entry to us may be of a later build: it is reported and stays where it is', () => {
    const profile = new FakeProfile();
    const later = JSON.stringify({ ...entryWith({ id: 'x' }), set: { status: { now: 'done' } } });
    const key = `${PREFIX}${ITEM}:x`;
    profile.values.set(key, later);
    profile.values.set(`${PREFIX}${ITEM}:y`, '["no record"]');
    const ledger = open(profile);
    profile.change(key, later);
    sortUnreadable(ledger);
    expect(profile.values.get(key)).toBe(later);
    expect(ledger.$trouble.get().unreadable.map(({ where }) => where)).toEqual(['newer', 'aside']);
  });

  test('what an earlier build set aside and this one can read comes back by itself', () => {
    const profile = new FakeProfile();
    const put = (id: string, value: string, copy = ''): string => {
      const key = `taizhang:quarantine:v1:${PREFIX}${ITEM}:${id}${copy}`;
      profile.values.set(key, value);
      return key;
    };
    const [a, b, c] = ['a', 'b', 'c'].map((id) => entryWith({ id, by: id }));
    const raw = (entry?: object): string => JSON.stringify(entry);
    put('a', raw(a));
    put('b', raw(b), ':1');
    put('c', raw(c));
    profile.values.set(`${PREFIX}${ITEM}:c`, raw(c));
    const stays = [
      put('d', raw(a)),
      put('a', 'rubbish', ':1'),
      put('c', raw({ ...c, by: '李四' }), ':1'),
    ];
    const ledger = open(profile);
    sortUnreadable(ledger);
    expect(ledger.entries().map(({ id, by }) => [id, by])).toEqual([
      ['c', 'c'],
      ['b', 'b'],
      ['a', 'a'],
    ]);
    expect(profile.keys('taizhang:quarantine').sort()).toEqual(stays.sort());
    expect(profile.values.get(`${PREFIX}${ITEM}:b`)).toBe(raw(b));
    expect(ledger.$trouble.get().unreadable).toHaveLength(3);
  });

  test('rubbish set aside never takes the place of other rubbish', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    for (const rubbish of ['one', 'two', 'two']) {
      profile.change(`${PREFIX}${ITEM}:x`, rubbish);
      sortUnreadable(ledger);
    }
    const values = ledger.$trouble.get().unreadable.map(({ value }) => value);
    expect(values.sort()).toEqual(['one', 'two']);
    expect(profile.keys(PREFIX)).toEqual([]);
  });

  test('with no room to set it aside, rubbish stays where it is, and is reported', () => {
    const profile = new FakeProfile();
    profile.values.set(`${PREFIX}${ITEM}:x`, 'rubbish');
    profile.room = 0;
    const ledger = open(profile);
    sortUnreadable(ledger);
    expect(ledger.$trouble.get().unreadable).toEqual([
      { key: `${PREFIX}${ITEM}:x`, value: 'rubbish', where: 'stuck' },
    ]);
    expect(profile.values.get(`${PREFIX}${ITEM}:x`)).toBe('rubbish');
  });
});
