import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { entryKey, readSnapshot } from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from '../fakes.ts';
import { ITEM, PREFIX, open, click } from '../store-tabs.ts';

describe('the ledger', () => {
  test('a tick is one key, written once, and found again', () => {
    const profile = new FakeProfile();
    click(open(profile), true);
    const [key = ''] = profile.keys(PREFIX);
    const value = profile.values.get(key);
    expect(key).toMatch(/^taizhang:v1:site:plan:3\.1\.1-1:[0-9a-z]{29}$/u);
    const again = open(profile);
    expect(again.statusOf(ITEM)).toBe('done');
    click(again, false);
    expect(again.statusOf(ITEM)).toBe('todo');
    expect(profile.keys(PREFIX)).toHaveLength(2);
    expect(profile.values.get(key)).toBe(value);
  });

  test('an entry says who, when and what, and stands over what was shown', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    click(ledger, true);
    click(ledger, false);
    const [second, first] = ledger.entries(ITEM);
    expect(first).toMatchObject({ item: ITEM, unit: '', over: [], set: { status: 'done' } });
    expect(first?.at).toBe('2026-11-24T00:00:00.000Z');
    expect(second).toMatchObject({ over: [first?.id], set: { status: 'todo' } });
    expect(second?.device).toBe(first?.device);
    expect(open(profile).entries(ITEM)[0]?.device).toBe(first?.device);
    expect(ledger.entries('9')).toEqual([]);
  });

  test('unticking returns to what stood before the tick', () => {
    const profile = new FakeProfile();
    const doing = entryWith({ id: 'a', set: { status: 'doing' } });
    profile.values.set(entryKey(NAMES, doing), JSON.stringify(doing));
    const ledger = open(profile);
    click(ledger, true);
    click(ledger, false);
    expect(ledger.statusOf(ITEM)).toBe('doing');
  });

  test('entries of another unit never compete with those that the boxes show', () => {
    const profile = new FakeProfile();
    const other = entryWith({ id: 'z', unit: '黄石市经信局', set: { status: 'blocked' } });
    profile.values.set(entryKey(NAMES, other), JSON.stringify(other));
    const ledger = open(profile);
    click(ledger, true);
    expect(ledger.statusOf(ITEM)).toBe('done');
    const units = ledger.$items.get().get(ITEM);
    expect(units?.get('黄石市经信局')?.fields.get('status')?.[0]?.value).toBe('blocked');
  });

  test('other tabs follow each tick, and the ones who do are told once', () => {
    const profile = new FakeProfile();
    const [one, other] = [open(profile), open(profile)];
    let told = 0;
    other.$items.listen(() => (told += 1));
    click(one, true);
    expect(other.statusOf(ITEM)).toBe('done');
    expect(told).toBe(1);
  });

  test(
    'ten tabs that write 500 ticks in any order lose none and agree',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(9), fc.nat(20)), { minLength: 500, maxLength: 500 }),
          (clicks) => {
            const profile = new FakeProfile();
            const tabs = Array.from({ length: 10 }, () => open(profile));
            for (const [tab, item] of clicks) {
              const ledger = tabs[tab];
              if (ledger !== undefined) {
                click(ledger, ledger.statusOf(`i-${item}`) !== 'done', `i-${item}`);
              }
            }
            expect(profile.keys(PREFIX)).toHaveLength(500);
            for (const item of new Set(clicks.map(([, one]) => `i-${one}`))) {
              const statuses = [...tabs, open(profile)].map((ledger) => ledger.statusOf(item));
              expect(new Set(statuses).size).toBe(1);
            }
          },
        ),
        { numRuns: 2, endOnFailure: true },
      );
    },
  );

  test('the snapshot is what the next page needs to draw and to store a click', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    click(ledger, true);
    const snapshot = readSnapshot(homeOf(profile.tab()), '');
    expect(snapshot.get(ITEM)).toEqual({
      status: 'done',
      untick: 'todo',
      heads: [ledger.entries(ITEM)[0]?.id],
    });
  });

  test('clearing the browser data shows in open tabs; what was never there is not invented', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    click(ledger, true);
    profile.change(null, null);
    expect(ledger.statusOf(ITEM)).toBe('todo');
    expect(ledger.$items.get().size).toBe(0);
  });

  test('keys of others are left alone, whatever happens to them', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    let told = 0;
    ledger.$items.listen(() => (told += 1));
    profile.change('theme', 'dark');
    profile.change('taizhang:v1:site:other-plan:1-1:x', 'rubbish');
    expect(told).toBe(0);
    expect(profile.values.get('taizhang:v1:site:other-plan:1-1:x')).toBe('rubbish');
  });

  test('what changed unseen is there after a resync', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    const entry = entryWith({ id: 'a' });
    profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
    expect(ledger.statusOf(ITEM)).toBe('todo');
    ledger.resync();
    expect(ledger.statusOf(ITEM)).toBe('done');
  });
});

describe('many units that speak of one item', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** What is put into maps while a ledger of so many units is opened. */
  function putsFor(units: number): number {
    const profile = new FakeProfile();
    for (let at = 0; at < units; at += 1) {
      const entry = entryWith({ id: `u${at}`, unit: `第${at}局` });
      profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
    }
    let puts = 0;
    class Counting<Key, Value> extends Map<Key, Value> {
      override set(key: Key, value: Value): this {
        puts += 1;
        return super.set(key, value);
      }
    }
    vi.stubGlobal('Map', Counting);
    expect(open(profile).$items.get().get(ITEM)?.size).toBe(units);
    vi.unstubAllGlobals();
    return puts;
  }

  test('are read once each: twice as many are twice the work', () => {
    expect(putsFor(400)).toBeLessThan(2.1 * putsFor(200));
  });
});
