import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEntries,
  archivable,
  archiveDays,
  archiveEntries,
  archiveOf,
  canonical,
  createLedger,
  deleteEntries,
  deletionsOf,
  dropTrash,
  entriesElsewhere,
  entryKey,
  fileOfAll,
  foldItem,
  readStored,
  receiveEntries,
  refusalOf,
  restoreEntries,
  tooManyAlone,
  unarchive,
  undoableImport,
  usedRoom,
  writeLedgerFile,
} from '../../../src/ledger/index.ts';
import type { Entry, Environment, Ledger } from '../../../src/ledger/index.ts';
import { movePart } from '../../../src/ledger/moving.ts';
import { packOf } from '../../../src/ledger/pack.ts';
import { packsOf } from '../../../src/ledger/packs.ts';
import { unpack } from '../../../src/ledger/unpack.ts';
import { fileOf } from '../../ledger-files.ts';
import { entryWith, FakeProfile, homeOf, NAMES } from './fakes.ts';

const LIVE = 'taizhang:v1:';
const PACKS = `${LIVE}site:plan:packed:`;
const YEAR_END = '2025-12-31';
const UNIT = '黄石市经济和信息化局';

/** Entries of three years, one after the other over 61 items, as they are made here. */
function years(count: number): Entry[] {
  const from = Date.parse('2024-01-02T00:00:00Z');
  const step = (3 * 365 * 24 * 60 * 60 * 1000) / count;
  const idAt = (at: number): string =>
    `${Math.floor(from + at * step)
      .toString(36)
      .padStart(9, '0')}${String(at).padStart(20, '0')}`;
  return Array.from({ length: count }, (_, at) =>
    entryWith({
      id: idAt(at),
      item: `3.1.1-${at % 61}`,
      unit: UNIT,
      by: '张三',
      at: new Date(Math.floor(from + at * step)).toISOString(),
      over: at < 61 ? [] : [idAt(at - 61)],
      set: { status: 'doing', progress: `第${at}次：已完成设备安装，正在调试，预计下月投产。` },
    }),
  );
}

function keep(profile: FakeProfile, entries: readonly Entry[]): Ledger {
  for (const entry of entries) profile.values.set(entryKey(NAMES, entry), JSON.stringify(entry));
  return createLedger(homeOf(profile.tab()));
}

const same = (entries: readonly Entry[]): string[] => entries.map(canonical).sort();
const openedAgain = (profile: FakeProfile): Entry[] =>
  createLedger(homeOf(profile.tab())).entries();

const anyText = fc.oneof(fc.string(), fc.constantFrom('甲', '', '__proto__', '0'));
const anyId = fc.stringMatching(/^[\w-]{1,12}$/u);
const anyMoment = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyEntry: fc.Arbitrary<Entry> = fc
  .record(
    {
      id: anyId,
      item: fc.stringMatching(/^[0-9A-Za-z.~-]{1,12}$/u),
      unit: anyText,
      by: anyText,
      device: anyText,
      at: anyMoment,
      on: anyMoment,
      text: anyText,
      over: fc.array(anyId, { maxLength: 3 }),
      set: fc.dictionary(anyText, fc.option(anyText)),
      later: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: ['id', 'item', 'unit', 'by', 'device', 'at', 'text', 'over', 'set'] },
  )
  .map((entry) => JSON.parse(JSON.stringify(entry)) as Entry);

describe('a pack', () => {
  test('holds all that was packed, as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (some) => {
        const entries = some.map((entry, at) => ({
          ...entry,
          // Some stand over others of the pack.
          over: [...entry.over, ...some.slice(0, at % 3).map(({ id }) => id)],
        }));
        expect(unpack(packOf(entries))).toEqual(entries);
      }),
      { numRuns: 200 },
    );
  });

  test('holds what is longer than a run, further than one reaches, and of characters that say runs', () => {
    const far = Array.from({ length: 60_000 }, (_, at) => String.fromCharCode(0x4e00 + (at % 997)));
    const entries = [
      '字'.repeat(20_000),
      `甲乙丙${far.join('')}甲乙丙`,
      '\ue000\uf8ff\ud83d\ude00\ud83d',
    ].map((progress, at) => entryWith({ id: `e${at}`, set: { progress } }));
    expect(unpack(packOf(entries))).toEqual(entries);
  });

  test('of ordinary entries takes at most a quarter of the room of their keys', () => {
    const entries = years(1000);
    const alone = entries.reduce(
      (sum, entry) => sum + entryKey(NAMES, entry).length + JSON.stringify(entry).length,
      0,
    );
    expect(packOf(entries).length).toBeLessThan(alone / 4);
  });

  test('of which a part cannot be read is none', () => {
    const raw = packOf(years(3));
    const pack = JSON.parse(raw) as { size: number; text: string };
    const broken = [
      { ...pack, pack: 2 },
      { ...pack, size: pack.size + 1 },
      { ...pack, size: -1 },
      { ...pack, text: pack.text.slice(1) },
      { ...pack, text: undefined },
      { pack: 1, size: 2, text: '{}' },
      { pack: 1, size: 4, text: '[{}]' },
      [],
      null,
    ].map((one) => JSON.stringify(one));
    expect([...broken, '', raw.slice(1)].map(unpack)).toEqual(
      [...broken, '', ''].map(() => undefined),
    );
    expect(unpack(packOf([]))).toEqual([]);
  });
});

const ENTRIES = years(600);

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

  test('that is cut off at any moment has lost nothing, and is taken up again', () => {
    const some = ENTRIES.slice(0, 40);
    const profiles = new Set<string>();
    for (let moment = 0; moment < 45; moment += 1) {
      const profile = new FakeProfile();
      keep(profile, some);
      const tab = profile.tab();
      let left = moment;
      const dying =
        <Args extends unknown[], Result>(deed: (...args: Args) => Result) =>
        (...args: Args): Result => {
          if (left === 0) throw new Error('closed');
          left -= 1;
          return deed(...args);
        };
      const environment: Environment = {
        ...tab,
        write: dying(tab.write),
        remove: dying(tab.remove),
        soon: () => undefined,
      };
      const ledger = createLedger(homeOf(environment));
      try {
        archiveEntries(ledger, archivable(ledger, YEAR_END));
      } catch {
        // The tab is gone.
      }
      const after = createLedger(homeOf(profile.tab()));
      expect(same(after.entries())).toEqual(same(some));
      expect(after.entries()).toHaveLength(some.length);
      profiles.add(`${profile.keys(LIVE).length}`);
      archiveEntries(after, archivable(after, YEAR_END));
      expect(same(openedAgain(profile))).toEqual(same(some));
      expect(profile.keys(LIVE)).toEqual(profile.keys(PACKS));
      expect(archiveOf(after.home).count).toBe(some.length);
    }
    // The moments differ.
    expect(profiles.size).toBeGreaterThan(30);
  });

  test('makes room for itself where storage is nearly full, and says so where it is wholly full', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES);
    profile.characters = profile.used + 2500;
    const chosen = archivable(ledger, YEAR_END);
    expect(archiveEntries(ledger, chosen)).toEqual({ count: chosen.length, refusal: undefined });
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));

    const full = new FakeProfile();
    const other = keep(full, ENTRIES);
    full.characters = full.used;
    expect(archiveEntries(other, chosen)).toEqual({ count: 0, refusal: 'full' });
    expect(same(openedAgain(full))).toEqual(same(ENTRIES));
    expect(full.keys(PACKS)).toEqual([]);
  });

  test('removes nothing where storage gives back another pack than was written', () => {
    const profile = new FakeProfile();
    keep(profile, ENTRIES);
    const tab = profile.tab();
    const write: Environment['write'] = (key, value) =>
      tab.write(key, key.startsWith(PACKS) ? value.replace('调试', '') : value);
    const ledger = createLedger(homeOf({ ...tab, write }));
    expect(archiveEntries(ledger, archivable(ledger, YEAR_END))).toEqual({
      count: 0,
      refusal: 'differs',
    });
    expect(profile.keys(PACKS)).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
  });

  test('by two tabs at once holds each entry once for whoever reads, and comes back whole', () => {
    const profile = new FakeProfile();
    const [one, other] = [keep(profile, ENTRIES), createLedger(homeOf(profile.tab()))];
    const chosen = archivable(one, YEAR_END);
    archiveEntries(one, chosen);
    archiveEntries(other, chosen);
    // As if both had been at it at the same moment.
    const [key = ''] = profile.keys(PACKS);
    profile.values.set(`${PACKS}second`, profile.values.get(key) ?? '');
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(readStored(one.home).entries).toHaveLength(600);
    expect(archiveOf(one.home).count).toBe(chosen.length);
    expect(unarchive(one)).toBeUndefined();
    expect(profile.keys(PACKS)).toEqual([]);
    expect(profile.keys(LIVE)).toHaveLength(600);
    expect([same(one.entries()), same(openedAgain(profile))]).toEqual([
      same(ENTRIES),
      same(ENTRIES),
    ]);
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

/** What somebody does: a kind of deed, and with which of the items, entries, days. */
const DEED = fc.record({
  kind: fc.constantFrom('write', 'write', 'tick', 'import', 'archive', 'archive', 'back', 'reopen'),
  which: fc.nat({ max: 9 }),
});

test('archived and had back in any order, with marks and imports between, a ledger says what it would have said', () => {
  fc.assert(
    fc.property(fc.array(DEED, { maxLength: 25 }), (deeds) => {
      const [profile, twin] = [new FakeProfile(), new FakeProfile()];
      let ledger = keep(profile, ENTRIES.slice(0, 30));
      const other = keep(twin, ENTRIES.slice(0, 30));
      for (const { kind, which } of deeds) {
        profile.pass(40 * 24 * 60 * 60 * 1000);
        const item = `3.1.1-${which % 3}`;
        if (kind === 'write') {
          const { heads } = foldItem(ledger.groupOf(item, UNIT));
          ledger.record([{ item, unit: UNIT, over: heads, text: '', set: { progress: '甲' } }]);
        } else if (kind === 'tick') ledger.tick({ item, text: '', ticked: which > 4 });
        else if (kind === 'import') addEntries(ledger, ENTRIES.slice(which, 10 * which), 'a.json');
        else if (kind === 'archive')
          archiveEntries(ledger, archivable(ledger, `202${which}-06-30`));
        else if (kind === 'back') expect(unarchive(ledger)).toBeUndefined();
        else ledger = createLedger(homeOf(profile.tab()));
        // The twin hears of all that is new, and archives nothing.
        addEntries(
          other,
          kind === 'import' ? ENTRIES.slice(which, 10 * which) : ledger.entries(),
          '',
        );
        expect(ledger.entries()).toEqual(other.entries());
        expect(ledger.$items.get()).toEqual(other.$items.get());
      }
      const [one, two] = [ledger, other].map(({ entries }) => writeLedgerFile(fileOf(entries())));
      expect(one).toBe(two);
      expect(same(openedAgain(profile))).toEqual(same(other.entries()));
    }),
    { numRuns: 60 },
  );
});

describe('entries from elsewhere', () => {
  test('stand in packs where there is no room for each alone, and can be taken back', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, ENTRIES.slice(0, 10));
    profile.characters = profile.used + 200_000;
    expect(refusalOf(ledger.home, ENTRIES)).toBeUndefined();
    expect(addEntries(ledger, ENTRIES, 'a.json')).toHaveLength(590);
    expect(profile.keys(LIVE).length - profile.keys(PACKS).length).toBe(10);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(addEntries(ledger, ENTRIES, 'again.json')).toEqual([]);
    const { ids } = undoableImport(ledger.home, ledger.entries()) ?? { ids: new Set<string>() };
    expect(deleteEntries(ledger, ids)).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, 10)));
  });

  test('come into packs by themselves too, from a shared folder', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, []);
    profile.characters = 200_000;
    expect(receiveEntries(ledger, ENTRIES)).toBeUndefined();
    expect(same(ledger.entries())).toEqual(same(ENTRIES));
    profile.characters = profile.used + 1000;
    expect(receiveEntries(ledger, years(700))).toBe('full');
  });
});

describe('what another tab does meanwhile', () => {
  const some = ENTRIES.slice(0, 40);

  /** The ledger of a tab in which something happens elsewhere just before it removes a first key. */
  function interrupted(profile: FakeProfile, elsewhere: () => void): Ledger {
    const tab = profile.tab();
    let isDone = false;
    const remove: Environment['remove'] = (key) => {
      if (!isDone && key.startsWith(LIVE)) {
        isDone = true;
        elsewhere();
      }
      tab.remove(key);
    };
    return createLedger(homeOf({ ...tab, remove }));
  }

  test('loses nothing where it unpacks what is just being packed', () => {
    const profile = new FakeProfile();
    const other = keep(profile, some);
    const ledger = interrupted(profile, () => unarchive(other));
    expect(archiveEntries(ledger, archivable(ledger, YEAR_END)).refusal).toBe('differs');
    expect(same(openedAgain(profile))).toEqual(same(some));
  });

  test('loses nothing where it packs what is just being unpacked', () => {
    const profile = new FakeProfile();
    const other = keep(profile, some);
    archiveEntries(other, archivable(other, YEAR_END));
    const ledger = interrupted(profile, () => archiveEntries(other, archivable(other, YEAR_END)));
    expect(unarchive(ledger)).toBeUndefined();
    expect(same(openedAgain(profile))).toEqual(same(some));
  });

  test('loses nothing where a key holds another entry than the pack', () => {
    const profile = new FakeProfile();
    const ledger = keep(profile, some);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    const odd = { ...some[0], by: '李四' } as Entry;
    keep(profile, [odd]);
    expect(unarchive(ledger)).toBe('differs');
    expect(profile.keys(PACKS)).toHaveLength(1);
    expect(archiveEntries(ledger, archivable(ledger, YEAR_END)).refusal).toBeUndefined();
    expect(profile.values.get(entryKey(NAMES, odd))).toBe(JSON.stringify(odd));
  });
});

describe('what is deleted of the archive', () => {
  const ENTRIES = years(300);
  const idsOf = (entries: readonly Entry[]): Set<string> => new Set(entries.map(({ id }) => id));

  function archived(profile: FakeProfile): Ledger {
    const ledger = keep(profile, ENTRIES);
    archiveEntries(ledger, archivable(ledger, YEAR_END));
    return ledger;
  }

  test.each([0, 1, 40, 299])('stands in the trash and comes back, all or all but %i', (spared) => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    const gone = ENTRIES.slice(spared);
    expect(deleteEntries(ledger, idsOf(gone))).toEqual([]);
    expect(same(ledger.entries())).toEqual(same(ENTRIES.slice(0, spared)));
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, spared)));
    const [deletion] = deletionsOf(ledger.home);
    expect(same(deletion?.entries ?? [])).toEqual(same(gone));
    expect(restoreEntries(ledger, deletion?.entries ?? [])).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(deletionsOf(ledger.home)).toEqual([]);
  });

  test('needs no room, and stays in the archive where a part of a pack has none', () => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    profile.characters = profile.used;
    const [pack] = packsOf(ledger.home);
    const part = (pack?.entries ?? []).slice(0, 5);
    expect(deleteEntries(ledger, idsOf(part))).toHaveLength(5);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    profile.characters = profile.used + 200;
    expect(deleteEntries(ledger, idsOf(ENTRIES))).toEqual([]);
    expect(openedAgain(profile)).toEqual([]);
    const [deletion] = deletionsOf(ledger.home);
    expect(same(deletion?.entries ?? [])).toEqual(same(ENTRIES));
  });

  test('is whole again where the rest of a pack cannot be moved', () => {
    const profile = new FakeProfile();
    profile.values.set('pack', 'ab');
    const tab = profile.tab();
    const write: Environment['write'] = (key, value) =>
      key === 'rest' ? 'full' : tab.write(key, value);
    expect(movePart({ ...tab, write }, 'pack', ['part', 'a'], ['rest', 'b'])).toBe(false);
    expect([...profile.values]).toEqual([['pack', 'ab']]);
  });

  test('goes from both places, where archiving was cut off or two tabs did it', () => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    const [pack] = packsOf(ledger.home);
    profile.values.set(`${PACKS}second`, profile.values.get(pack?.key ?? '') ?? '');
    keep(profile, (pack?.entries ?? []).slice(0, 3));
    ledger.resync();
    deleteEntries(ledger, idsOf(ENTRIES));
    expect(openedAgain(profile)).toEqual([]);
    const [deletion] = deletionsOf(ledger.home);
    expect(deletion?.entries).toHaveLength(300);
    restoreEntries(ledger, deletion?.entries ?? []);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES));
    expect(deletionsOf(ledger.home)).toEqual([]);
  });

  test('can be had back in part, and be dropped in part', () => {
    const profile = new FakeProfile();
    const ledger = archived(profile);
    deleteEntries(ledger, idsOf(ENTRIES));
    restoreEntries(ledger, ENTRIES.slice(0, 10));
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, 10)));
    dropTrash(ledger.home, ENTRIES.slice(10, 20));
    expect(same(deletionsOf(ledger.home).flatMap(({ entries }) => entries))).toEqual(
      same(ENTRIES.slice(20)),
    );
    dropTrash(ledger.home, ENTRIES.slice(20));
    expect(profile.keys('taizhang:trash:')).toEqual([]);
    expect(same(openedAgain(profile))).toEqual(same(ENTRIES.slice(0, 10)));
  });
});
