/** The fates of a ledger and its file: damage, what people do, the way over a disk. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareWithHere,
  createLedger,
  readLedgerFile,
  statesOf,
  takeBack,
  writeLedgerFile,
} from '../src/ledger/index.ts';
import type { Change, Entry, Here, Incoming, Ledger } from '../src/ledger/index.ts';
import { complaintWords } from '../src/text/index.ts';
import { FakeProfile, homeOf, mergeEntries } from './unit/ledger/fakes.ts';
import {
  FIELD,
  VALUE,
  ITEM,
  UNIT,
  BY,
  ENTRIES,
  fileOf,
  hereWith,
  shownOf,
} from './ledger-entries.ts';

/** A text that was a file until somebody or something changed it. */
export const DAMAGED = fc
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
export const RETYPED = fc.tuple(ENTRIES, fc.nat(), fc.jsonValue()).map(([entries, which, put]) => {
  let count = 0;
  const text = writeLedgerFile(fileOf(entries));
  const all = JSON.stringify(JSON.parse(text, (_, value: unknown) => ((count += 1), value)));
  const target = which % count;
  count = -1;
  return JSON.stringify(
    JSON.parse(all, (_, value: unknown) => ((count += 1) === target ? put : value)),
  );
});

/** Checks what holds of every entry that is taken in. */
function checkEntry({ id, item, at, over, set }: Entry): void {
  for (const name of [id, ...over]) assert.match(name, /^[0-9A-Za-z_-]{1,64}$/u);
  assert.match(item, /^[0-9A-Za-z.~-]{1,64}$/u);
  assert.equal(new Date(at).toISOString().slice(0, 19), at.slice(0, 19));
  for (const value of Object.values(set)) assert.ok(value === null || typeof value === 'string');
}

/** Any text is refused with sentences or taken in whole, and the ledger here stays as it is. */
export function checkHostile(text: string, known: readonly Entry[]): void {
  const before = JSON.stringify(known);
  const reading = readLedgerFile(text);
  const result = 'file' in reading ? compareWithHere(reading.file, hereWith(known)) : reading;
  assert.equal(JSON.stringify(known), before);
  if ('complaints' in result) {
    assert.ok(result.complaints.length > 0);
    for (const sentence of result.complaints.map(complaintWords)) {
      // One line, whatever the file holds: control signs and what turns the writing round are left out. Words that are
      // written leftward stand between two signs of our own (text/rules/names.ts).
      assert.match(sentence.replace(/[\u2068\u2069]/gu, ''), /^[^\p{Cc}\p{Cf}\p{Cs}]{10,400}。$/u);
      // Words of the file may be quoted; a program's slips are never said.
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

/** A person's deed with a ledger, and by which clock. */
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

export const ACTIONS: fc.Arbitrary<Action[]> = fc.array(
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
export function ledgerAfter(actions: readonly Action[]): Ledger {
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
export function throughDisk(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** The news of a file of entries for a browser. */
export function broughtBy(entries: readonly Entry[], here: Here): Incoming {
  const reading = readLedgerFile(throughDisk(writeLedgerFile(fileOf(entries))));
  assert.ok('file' in reading, JSON.stringify(reading));
  const incoming = compareWithHere(reading.file, here);
  assert.ok('fresh' in incoming);
  return incoming;
}

/** Entries by id. */
export function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The values shown, by item, unit and field. */
export function shownValues(here: Here, entries: readonly Entry[]): Map<string, string> {
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
