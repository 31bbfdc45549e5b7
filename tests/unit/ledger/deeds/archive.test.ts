import { describe, expect, test } from 'vitest';
import {
  archivable,
  archiveDays,
  archiveEntries,
  archiveOf,
  createLedger,
  entriesElsewhere,
  fileOfAll,
  foldItem,
  tooManyAlone,
  unarchive,
  usedRoom,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { packsOf } from '../../../../src/ledger/storage/packs.ts';
import { entryWith, FakeProfile, homeOf } from '../fakes.ts';
import { LIVE, PACKS, YEAR_END, UNIT, years, keep, same, ENTRIES } from '../archiving.ts';

describe('the archive', () => {
  const OLD = ENTRIES.filter(({ at }) => at < '2025-12-31');

  test('takes what is up to a day, and nothing that is read changes', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    const before = [ledger.entries(), ledger.$items.get(), fileOfAll(ledger.home, []).ledgers];
    const room = usedRoom(ledger.home.environment);
    const chosen = archivable(ledger, YEAR_END);
    expect(chosen.length).toBeGreaterThanOrEqual(OLD.length);
    expect(archiveEntries(ledger, chosen)).toEqual({ count: chosen.length, refusal: undefined });
    expect(profile.keys(LIVE).length - profile.keys(PACKS).length).toBe(600 - chosen.length);
    const again = createLedger(homeOf(profile.tab()));
    for (const one of [ledger, again]) {
      const now = [one.entries(), one.$items.get(), fileOfAll(one.home, []).ledgers];
      expect(now.slice(0, 2)).toEqual(before.slice(0, 2));
      expect(same((now[2] as { entries: Entry[] }[]).flatMap(({ entries }) => entries))).toEqual(
        same(ENTRIES),
      );
    }
    expect(usedRoom(ledger.home.environment)).toBeLessThan(0.7 * room);
    expect(archiveOf(ledger.home)).toMatchObject({ count: chosen.length });
    expect(archiveOf(ledger.home).until <= YEAR_END).toBe(true);
    expect(archivable(again, YEAR_END)).toEqual([]);
  });

  test('goes by the later of the day that an entry tells and the day on which it was made', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, [
      entryWith({ id: 'a', at: '2026-01-20T00:00:00Z', on: '2025-12-20T00:00:00Z' }),
      entryWith({ id: 'b', at: '2025-12-20T00:00:00Z', on: '2026-01-20T00:00:00Z' }),
      entryWith({ id: 'c', at: '2025-12-20T00:00:00Z' }),
    ]);
    expect(archivable(ledger, YEAR_END).map(({ id }) => id)).toEqual(['c']);
    expect(archiveOf(ledger.home)).toEqual({ count: 0, until: '', room: 0 });
  });

  test('is offered up to the ends of past years and of the last month, where there is something', () => {
    const ledger = keep(new FakeProfile(), [
      entryWith({ id: 'a', at: '2024-03-01T00:00:00Z' }),
      entryWith({ id: 'b', at: '2025-03-01T00:00:00Z' }),
      entryWith({ id: 'c', at: '2026-03-01T00:00:00Z' }),
      entryWith({ id: 'd', at: '2026-04-20T00:00:00Z' }),
    ]);
    expect(archiveDays(ledger, '2026-04-21')).toEqual([
      { day: '2025-12-31', count: 2 },
      { day: '2024-12-31', count: 1 },
      { day: '2026-03-31', count: 3 },
    ]);
    expect(archiveDays(ledger, '2026-01-05')).toEqual([
      { day: '2025-12-31', count: 2 },
      { day: '2024-12-31', count: 1 },
    ]);
    expect(archiveDays(ledger, '2024-02-05')).toEqual([]);
  });

  test('is called for where entries are many, or storage is nearly full', () => {
    const profile = new FakeProfile();
    expect(tooManyAlone(keep(profile, ENTRIES).home)).toBe(0);
    profile.values.set('other', 'x'.repeat(4_500_000));
    const ledger = createLedger(homeOf(profile.tab()));
    expect(tooManyAlone(ledger.home)).toBe(600);
    archiveEntries(ledger, archivable(ledger, '2099-01-01'));
    expect(tooManyAlone(ledger.home)).toBe(0);
    expect(tooManyAlone(keep(new FakeProfile(), years(10_001)).home)).toBe(10_001);
  });

  test('stays where there is no room for its entries alone', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    profile.characters = profile.used + 20_000;
    const before = [...profile.values.keys()].sort();
    expect(unarchive(ledger)).toBe('full');
    expect([...profile.values.keys()].sort()).toEqual(before);
  });

  test('is followed by other tabs, which show the same all along', () => {
    const profile = new FakeProfile();
    const [one, other] = [keep(profile, ENTRIES), createLedger(homeOf(profile.tab()))];
    const states: unknown[] = [];
    other.$items.listen((items) => states.push(items));
    const before = other.$items.get();
    archiveEntries(one, archivable(one, YEAR_END));
    expect(states.length).toBeLessThan(5);
    states.forEach((items) => expect(items).toEqual(before));
    expect(same(other.entries())).toEqual(same(ENTRIES));
  });

  test('is gone on from: what is made over archived entries beats them', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    archiveEntries(ledger, archivable(ledger, '2099-01-01'));
    const unit = UNIT;
    const { heads } = foldItem(ledger.groupOf('3.1.1-0', unit));
    ledger.record([{ item: '3.1.1-0', unit, over: heads, text: '', set: { status: 'done' } }]);
    const state = createLedger(homeOf(profile.tab())).$items.get().get('3.1.1-0')?.get(unit);
    expect(state?.fields.get('status')?.map(({ value }) => value)).toEqual(['done']);
  });

  test('of another site id is found', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    const moved = { ...homeOf(profile.tab()), site: 'other' };
    expect(same(entriesElsewhere(moved, []).get('site') ?? [])).toEqual(same(ENTRIES));
  });

  test('of which a pack cannot be read keeps it, and says so', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    const [key = ''] = profile.keys(PACKS);
    profile.values.set(key, (profile.values.get(key) ?? '').replace('"pack":1', '"pack":3'));
    const after = createLedger(homeOf(profile.tab()));
    expect(after.$trouble.get().unreadable).toMatchObject([{ key, where: 'newer' }]);
    expect(packsOf(after.home)).toEqual([]);
  });
});
