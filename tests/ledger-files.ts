/** Laws of ledgers and their files: for the unit tests and `npm run fuzz`. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addEntries,
  compareWithHere,
  createLedger,
  itemNow,
  readLedgerFile,
  sift,
  sizeInFile,
  statesOf,
  takeOver,
  writeLedgerFile,
} from '../src/ledger/index.ts';
import type { Entry } from '../src/ledger/index.ts';
import { FakeProfile, homeOf, mergeEntries } from './unit/ledger/fakes.ts';
import {
  ENTRIES,
  fileOf,
  hereWith,
  shownOf,
  standingIn,
  madeOf,
  takenBack,
  valuesOf,
} from './ledger-entries.ts';
import {
  DAMAGED,
  RETYPED,
  checkHostile,
  ACTIONS,
  ledgerAfter,
  throughDisk,
  broughtBy,
  sorted,
  shownValues,
} from './ledger-deeds.ts';

/** The properties by name; each throws where it does not hold. */
export const PROPERTIES: Record<string, fc.IProperty<never> | fc.IRawProperty<unknown>> = {
  'merging does not depend on who is first, on the order or on how often': fc.property(
    ENTRIES,
    fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }),
    (entries, parts) => {
      const part = (which: number): Entry[] => entries.filter((_, at) => parts[at] !== which);
      const [one, two, three] = [part(0), part(1), part(2)];
      const all = mergeEntries(mergeEntries(one, two), three);
      assert.deepEqual(mergeEntries(one, mergeEntries(two, three)), all);
      assert.deepEqual(mergeEntries(mergeEntries(three, one), two), all);
      assert.deepEqual(mergeEntries(all, one), all);
      assert.deepEqual(shownOf(mergeEntries(three, mergeEntries(two, one))), shownOf(all));
      assert.deepEqual(shownOf([...entries].reverse()), shownOf(entries));
    },
  ) as fc.IRawProperty<unknown>,
  'what is exported and read again is the same, unknown fields too': fc.property(
    ENTRIES,
    (entries) => {
      const text = writeLedgerFile(fileOf(entries));
      assert.equal(writeLedgerFile(fileOf([...entries].reverse())), text);
      const reading = readLedgerFile(`\uFEFF ${text}\n`);
      assert.ok('file' in reading, JSON.stringify(reading));
      assert.equal(writeLedgerFile(reading.file), text);
      const result = compareWithHere(reading.file, hereWith([]));
      assert.ok('fresh' in result);
      assert.deepEqual(shownOf(result.fresh), shownOf(JSON.parse(JSON.stringify(entries))));
    },
  ) as fc.IRawProperty<unknown>,
  'a file that ends early is said to be incomplete, wherever it ends': fc.property(
    ENTRIES,
    fc.nat(),
    (entries, at) => {
      const text = writeLedgerFile(fileOf(entries)).trim();
      const reading = readLedgerFile(text.slice(0, 1 + (at % (text.length - 1))));
      assert.ok('complaints' in reading);
      assert.deepEqual(
        reading.complaints.map(({ reason }) => reason),
        ['cutOff'],
      );
    },
  ) as fc.IRawProperty<unknown>,
  'every disagreement that comes in is named, and none that stood before': fc.property(
    ENTRIES,
    fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    (entries, isHere) => {
      const known = entries.filter((_, index) => isHere[index]);
      const reading = readLedgerFile(writeLedgerFile(fileOf(entries)));
      assert.ok('file' in reading);
      const result = compareWithHere(reading.file, hereWith(known));
      assert.ok('disputes' in result);
      const before = valuesOf(known);
      const wanted = [...valuesOf(JSON.parse(JSON.stringify(entries)))].filter(
        ([key, values]) =>
          values.length > 1 && values.some((value) => !before.get(key)?.includes(value)),
      );
      const named = result.disputes.map(({ item, unit, field, claims }) => [
        JSON.stringify([item, unit, field]),
        claims.map(({ value }) => value),
      ]);
      assert.deepEqual(new Map(named as typeof wanted), new Map(wanted));
    },
  ) as fc.IRawProperty<unknown>,
  'whatever is recorded goes through export, an emptied browser and import, unchanged': fc.property(
    ACTIONS,
    (actions) => {
      const entries = sorted(ledgerAfter(actions).entries());
      const { fresh, leftOut } = broughtBy(entries, hereWith([]));
      assert.deepEqual([fresh, leftOut], [entries, []]);
      const wiped = new FakeProfile();
      const ledger = createLedger(homeOf(wiped.tab()));
      assert.deepEqual(addEntries(ledger, fresh, 'backup.json'), fresh);
      assert.deepEqual(sorted(ledger.entries()), entries);
      const again = createLedger(homeOf(wiped.tab()));
      assert.deepEqual(sorted(again.entries()), entries);
      assert.deepEqual(again.$trouble.get().unreadable, []);
      assert.deepEqual(shownOf(again.entries()), shownOf(entries));
    },
  ) as fc.IRawProperty<unknown>,
  'whatever several people have recorded goes through the roll-up unchanged': fc.property(
    fc.array(ACTIONS, { maxLength: 3 }),
    (all) => {
      const ledgers = all.map((actions) => sorted(ledgerAfter(actions).entries()));
      const there = new Map<string, Entry>();
      for (const entries of ledgers) {
        const reading = readLedgerFile(throughDisk(writeLedgerFile(fileOf(entries))));
        assert.ok('file' in reading);
        const { fresh, leftOut } = sift(
          reading.file.ledgers.flatMap((one) => one.entries),
          there,
        );
        assert.deepEqual(leftOut, []);
        for (const entry of fresh) there.set(entry.id, entry);
      }
      const whole = [...there.values()];
      assert.deepEqual(sorted(whole), sorted(ledgers.flat()));
      const sizes = ledgers.map(sizeInFile).reduce((sum, size) => sum + size, sizeInFile([]));
      assert.ok(sizeInFile(whole) <= sizes);
      assert.deepEqual(broughtBy(whole, hereWith([])).fresh, sorted(whole));
    },
  ) as fc.IRawProperty<unknown>,
  'a preview counts each entry once, and names all that will be shown differently': fc.property(
    ENTRIES,
    fc.array(fc.constantFrom('here', 'both', 'changed', 'twice', 'file'), {
      minLength: 12,
      maxLength: 12,
    }),
    (drafts, places) => {
      const entries: Entry[] = JSON.parse(JSON.stringify(drafts));
      const at = (...some: string[]): Entry[] =>
        entries.filter((_, index) => some.includes(places[index] ?? ''));
      const other = (entry: Entry): Entry => ({ ...entry, by: `${entry.by}!` });
      const here = {
        ...hereWith(at('here', 'both', 'changed')),
        aliases: { '9-9': '3.1.1', constructor: '2-1.t3' },
      };
      const file = [
        ...at('both', 'twice', 'file'),
        ...at('file'),
        ...[...at('changed'), ...at('twice')].map(other),
      ];
      const brought = broughtBy(file, here);
      const { fresh, known, leftOut, changes, ownDevice, ownName } = brought;
      assert.deepEqual(fresh, sorted(at('file')));
      assert.equal(known, at('both').length);
      assert.equal(leftOut.length, at('changed').length + 2 * at('twice').length);
      const all = new Set(file.map((entry) => JSON.stringify(entry)));
      assert.equal(fresh.length + known + leftOut.length, all.size);
      const [before, after] = [here.entries, mergeEntries(here.entries, fresh)].map((some) =>
        shownValues(here, some),
      );
      const differing = [...(after ?? [])].filter(
        ([key, value]) => (before?.get(key) ?? '') !== value,
      );
      const said = changes.map((change) => {
        assert.equal(change.item, itemNow(here, change.after.entry.item));
        const key = JSON.stringify([change.item, change.unit, change.field]);
        assert.equal(change.before?.value ?? '', before?.get(key) ?? '');
        return [key, change.after.value ?? ''] as const;
      });
      assert.deepEqual(new Map(said), new Map(differing));
      assert.deepEqual(
        new Set([...ownDevice, ...ownName]),
        new Set(fresh.filter(({ device, by }) => device === 'd' || by === '张三')),
      );
    },
  ) as fc.IRawProperty<unknown>,
  'what is taken over and then taken back stands as before, word, author, moment and wording':
    fc.property(ENTRIES, (entries) => {
      const { changes } = takeOver(statesOf({}, entries), '甲', '乙');
      const all = [...entries, ...madeOf(changes, entries)];
      const undone = all.slice(entries.length);
      const back = [...all, ...takenBack(undone, all)];
      assert.deepEqual(standingIn(back), standingIn(entries));
      const again = [...back, ...takenBack(back.slice(all.length), back)];
      assert.deepEqual(standingIn(again), standingIn(all));
    }) as fc.IRawProperty<unknown>,
  'a take-over loses no word, beats no other, and does nothing the second time': fc.property(
    ENTRIES,
    (entries) => {
      const before = standingIn(entries);
      const { taken, changes } = takeOver(statesOf({}, entries), '甲', '乙');
      const all = [...entries, ...madeOf(changes, entries)];
      const after = standingIn(all);
      assert.deepEqual(takeOver(statesOf({}, all), '甲', '乙'), { taken: [], changes: [] });
      let moved = 0;
      for (const [key, said] of before) {
        const [item, unit, field] = JSON.parse(key);
        if (unit === '甲') {
          moved += said.length;
          assert.ok(!after.has(key), key);
        }
        // Of what both say with one value, the later one is shown.
        const there = after.get(JSON.stringify([item, unit === '甲' ? '乙' : unit, field])) ?? [];
        const values = there.map((one) => JSON.stringify(JSON.parse(one)[0]));
        for (const one of said) assert.ok(values.includes(JSON.stringify(JSON.parse(one)[0])), one);
        if (unit === '甲' && !before.has(JSON.stringify([item, '乙', field]))) {
          assert.deepEqual(there, said);
        }
      }
      assert.equal(taken.length, moved);
    },
  ) as fc.IRawProperty<unknown>,
  'a file that was damaged is refused with sentences or taken in whole': fc.property(
    DAMAGED,
    ENTRIES,
    checkHostile,
  ) as fc.IRawProperty<unknown>,
  'a file with a value of another kind is refused with sentences or taken in whole': fc.property(
    RETYPED,
    ENTRIES,
    checkHostile,
  ) as fc.IRawProperty<unknown>,
  'any JSON and any text is refused with sentences': fc.property(
    fc.oneof(fc.json(), fc.string()),
    ENTRIES,
    checkHostile,
  ) as fc.IRawProperty<unknown>,
};
