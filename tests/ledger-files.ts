/** Ledgers and files of any kind, and what must hold for them: for the unit tests and `npm run fuzz`. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addEntries,
  compareWithHere,
  createLedger,
  foldItem,
  itemNow,
  momentOf,
  readLedgerFile,
  sift,
  sizeInFile,
  statesOf,
  takeBack,
  takeOver,
  undoing,
  writeLedgerFile,
} from '../src/ledger/index.ts';
import type { Change, Entry, Here, Incoming, Ledger, LedgerFile } from '../src/ledger/index.ts';
import { complaintWords } from '../src/text/index.ts';
import { FakeProfile, homeOf, mergeEntries } from './unit/ledger/fakes.ts';

/**
 * Without the backslash as a name: Node 24's own JSON.parse reads {"G":1,"\\"":1} wrongly, as if that
 * name were a backslash, once it has read {"G":1,"\\\\":1}. Node 20 does not.
 */
function isReadByNode(value: unknown): boolean {
  return !JSON.stringify(value).includes('\\');
}

/** Names that every object has: as words from outside they are words like any other. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

const FIELD = fc.oneof(
  fc.constantFrom('status', 'owner', 'note', 'later', '__proto__', ...INHERITED),
  fc.string({ maxLength: 8 }).filter(isReadByNode),
);
const VALUE = fc.oneof(
  fc.constantFrom('done', '<script>alert(1)</script>', '=1+1', '\u2028', '\uD800', null),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A set of fields; made by assignment of its own, so that `__proto__` is a field like any other. */
const SET = fc
  .array(fc.tuple(FIELD, VALUE), { maxLength: 4 })
  .map((fields) => Object.fromEntries(fields));

const ITEM = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('3.1.1-1', '3.1.1', '2-1.t3', '9-9') },
  fc.constantFrom(...INHERITED),
);
const UNIT = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '甲', '乙') },
  fc.constantFrom('__proto__', ...INHERITED),
);
const BY = fc.constantFrom('', '张三', '<b>', '__proto__', ...INHERITED);

/** Entries of one ledger: ids differ, and each stands over what it likes. */
export const ENTRIES: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[\w-]{1,12}$/u),
      item: ITEM,
      unit: UNIT,
      by: BY,
      device: fc.constantFrom('d', ''),
      // Some clocks stand after the year 9999, or before 0: those have a sign and six digits.
      at: fc
        .date({
          min: new Date('-000009-01-01'),
          max: new Date('+010009-01-01'),
          noInvalidDate: true,
        })
        .map((date) => date.toISOString()),
      over: fc.array(fc.nat({ max: 20 }), { maxLength: 4 }),
      text: fc.constantFrom('ffffffffffffffff', ''),
      set: SET,
      later: fc.option(fc.jsonValue().filter(isReadByNode), { nil: undefined }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ over, later, ...draft }) => ({
      ...draft,
      over: over.map((at) => drafts[at]?.id ?? `gone-${at}`),
      ...(later === undefined ? {} : { later }),
    })),
  );

/** A file of these entries. */
export function fileOf(entries: readonly Entry[]): Omit<LedgerFile, 'format' | 'version'> {
  const ledger = { plan: 'plan', title: '某方案', source: 'a'.repeat(64), entries: [...entries] };
  return { site: 'site', exported: '2026-11-24T00:00:00.000Z', by: '', ledgers: [ledger] };
}

/** A reader with these entries. */
export function hereWith(entries: readonly Entry[]): Here {
  return {
    plan: 'plan',
    title: '某方案',
    source: 'a'.repeat(64),
    items: new Set(['3.1.1-1', '3.1.1', '2-1.t3']),
    entries,
    now: Date.parse('2026-11-24T00:00:00Z'),
    device: 'd',
    by: '张三',
  };
}

/** What people see of a ledger: each field's values by item and unit. */
export function shownOf(entries: readonly Entry[]): unknown {
  const groups = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.item, entry.unit]);
    groups.set(key, (groups.get(key) ?? new Map<string, Entry>()).set(entry.id, entry));
  }
  return [...groups]
    .map(([key, group]) => [
      key,
      [...foldItem(group).fields].map(([field, claims]) => [
        field,
        claims.map(({ value, entry }) => [value, entry.id]),
      ]),
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}

/** What stands in each field, with its author, its moment and the wording it was said of: all that a reader sees. */
export function standingIn(entries: readonly Entry[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [item, units] of statesOf({}, entries)) {
    for (const [unit, { fields }] of units) {
      for (const [field, claims] of fields) {
        if (claims.every(({ value }) => value === null || value === '')) continue;
        const said = claims.map(({ value, entry }) =>
          JSON.stringify([value, entry.by, momentOf(entry), entry.text]),
        );
        found.set(JSON.stringify([item, unit, field]), said.sort());
      }
    }
  }
  return found;
}

/** The entries that changes make, after all that there are. */
export function madeOf(changes: readonly Change[], known: readonly Entry[]): Entry[] {
  return changes.map((change, at) => ({
    by: '王五',
    ...change,
    id: `~${String(known.length + at).padStart(6, '0')}`,
    device: 'here',
    at: '2026-11-26T00:00:00.000Z',
  }));
}

/** What takes entries back, as the ledger makes it: by item and unit. */
function takenBack(undone: readonly Entry[], known: readonly Entry[]): Entry[] {
  const names = [...new Set(undone.map(({ item, unit }) => JSON.stringify([item, unit])))];
  const isOf = (name: string) => (entry: Entry) =>
    JSON.stringify([entry.item, entry.unit]) === name;
  const changes = names.flatMap((name) => {
    const [first, ...others] = undone.filter(isOf(name));
    const group = new Map(known.filter(isOf(name)).map((entry) => [entry.id, entry]));
    return first === undefined ? [] : undoing([first, ...others], group);
  });
  return madeOf(changes, known);
}

/** The values of each field of each item and unit. */
function valuesOf(entries: readonly Entry[]): Map<string, (string | null)[]> {
  const values = new Map<string, (string | null)[]>();
  for (const { item, unit } of entries) {
    const group = entries.filter((entry) => entry.item === item && entry.unit === unit);
    const { fields } = foldItem(new Map(group.map((entry) => [entry.id, entry])));
    for (const [field, claims] of fields) {
      values.set(
        JSON.stringify([item, unit, field]),
        claims.map(({ value }) => value),
      );
    }
  }
  return values;
}

/** A text that was a file until somebody or something changed it. */
const DAMAGED = fc
  .tuple(
    ENTRIES,
    fc.nat(),
    fc.nat(),
    fc.oneof(fc.string(), fc.json(), fc.constantFrom('', '"', '{', '0', '\u202E', '\n', ':')),
  )
  .map(([entries, from, length, put]) => {
    const text = writeLedgerFile(fileOf(entries));
    const at = from % text.length;
    return text.slice(0, at) + put + text.slice(at + (length % 40));
  });

/** A file in which one value has been replaced by any other. */
const RETYPED = fc.tuple(ENTRIES, fc.nat(), fc.jsonValue()).map(([entries, which, put]) => {
  let count = 0;
  const text = writeLedgerFile(fileOf(entries));
  const all = JSON.stringify(JSON.parse(text, (_, value: unknown) => ((count += 1), value)));
  const target = which % count;
  count = -1;
  return JSON.stringify(
    JSON.parse(all, (_, value: unknown) => ((count += 1) === target ? put : value)),
  );
});

/** What must be true of every entry that is taken in. */
function checkEntry({ id, item, at, over, set }: Entry): void {
  for (const name of [id, ...over]) assert.match(name, /^[0-9A-Za-z_-]{1,64}$/u);
  assert.match(item, /^[0-9A-Za-z.-]{1,64}$/u);
  assert.equal(new Date(at).toISOString().slice(0, 19), at.slice(0, 19));
  for (const value of Object.values(set)) assert.ok(value === null || typeof value === 'string');
}

/** Whatever the text, it is refused with sentences or taken in whole, and what is here stays as it is. */
function checkHostile(text: string, known: readonly Entry[]): void {
  const before = JSON.stringify(known);
  const reading = readLedgerFile(text);
  const result = 'file' in reading ? compareWithHere(reading.file, hereWith(known)) : reading;
  assert.equal(JSON.stringify(known), before);
  if ('complaints' in result) {
    assert.ok(result.complaints.length > 0);
    for (const sentence of result.complaints.map(complaintWords)) {
      // One line, whatever the file holds: control signs and what turns the writing round are left out.
      assert.match(sentence, /^[^\p{Cc}\p{Cf}\p{Cs}]{10,400}。$/u);
      // What the file holds may be quoted; what a program lets slip is never said.
      for (const [slip] of sentence.matchAll(/undefined|\[object|NaN/gu))
        assert.ok(text.includes(slip), sentence);
    }
    return;
  }
  result.fresh.forEach(checkEntry);
  const after = mergeEntries(known, result.fresh);
  assert.equal(after.length, known.length + result.fresh.length);
  shownOf(after);
}

/** What people do to a ledger, by which clock. */
type Action =
  | { kind: 'record'; changes: Omit<Change, 'over'>[]; now: number }
  | { kind: 'tick'; item: string; ticked: boolean; now: number }
  | { kind: 'undo' }
  | { kind: 'who'; by: string; unit: string };

const LONG = fc
  .constantFrom('字', '\uD800', '\u0000', '"', '\\', '😀')
  .map((sign) => sign.repeat(20_000));
const TYPED = fc.oneof({ weight: 9, arbitrary: VALUE }, LONG);
const NOW = fc.integer({ min: Date.parse('-000009-01-01'), max: Date.parse('+010009-01-01') });
const CHANGE = fc.record({
  item: ITEM,
  unit: UNIT,
  text: fc.constantFrom('ffffffffffffffff', ''),
  set: fc.array(fc.tuple(FIELD, TYPED), { maxLength: 3 }).map((set) => Object.fromEntries(set)),
});
const ACTIONS: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('record' as const),
      changes: fc.array(CHANGE, { maxLength: 3 }),
      now: NOW,
    }),
    fc.record({ kind: fc.constant('tick' as const), item: ITEM, ticked: fc.boolean(), now: NOW }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({ kind: fc.constant('who' as const), by: BY, unit: UNIT }),
  ),
  { maxLength: 8 },
);

/** A ledger in which people have done all this. */
function ledgerAfter(actions: readonly Action[]): Ledger {
  const profile = new FakeProfile();
  const ledger = createLedger(homeOf(profile.tab()));
  for (const action of actions) {
    if ('now' in action) profile.clock = action.now;
    if (action.kind === 'record') {
      ledger.record(
        action.changes.map((change) => ({
          ...change,
          over: ledger.$items.get().get(change.item)?.get(change.unit)?.heads ?? [],
        })),
      );
    } else if (action.kind === 'tick') ledger.tick({ text: '', ...action });
    else if (action.kind === 'who') ledger.setWho({ ...ledger.$who.get(), ...action });
    else {
      const deed = ledger.$deed.get();
      if (deed !== undefined) takeBack(ledger, deed.entries);
    }
  }
  return ledger;
}

/** A file's text as it comes back from a disk: in UTF-8, which has no halves of signs. */
function throughDisk(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** What a file of entries brings to a browser. */
function broughtBy(entries: readonly Entry[], here: Here): Incoming {
  const reading = readLedgerFile(throughDisk(writeLedgerFile(fileOf(entries))));
  assert.ok('file' in reading, JSON.stringify(reading));
  const incoming = compareWithHere(reading.file, here);
  assert.ok('fresh' in incoming);
  return incoming;
}

/** Entries by id. */
function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What is shown of each field, by item, unit and field. */
function shownValues(here: Here, entries: readonly Entry[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [item, units] of statesOf(here, entries)) {
    for (const [unit, { fields }] of units) {
      for (const [field, [claim]] of fields) {
        values.set(JSON.stringify([item, unit, field]), claim?.value ?? '');
      }
    }
  }
  return values;
}

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
