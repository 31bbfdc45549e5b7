/** Ledgers and files of any kind, and what must hold for them: for the unit tests and `npm run fuzz`. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareWithHere,
  foldItem,
  mergeEntries,
  readLedgerFile,
  writeLedgerFile,
} from '../src/ledger/index.ts';
import type { Entry, Here, LedgerFile } from '../src/ledger/index.ts';
import { complaintWords } from '../src/text/index.ts';

/**
 * Without the backslash as a name: Node 24's own JSON.parse reads {"G":1,"\\"":1} wrongly, as if that
 * name were a backslash, once it has read {"G":1,"\\\\":1}. Node 20 does not.
 */
function isReadByNode(value: unknown): boolean {
  return !JSON.stringify(value).includes('\\');
}

const FIELD = fc.oneof(
  fc.constantFrom('status', 'owner', 'note', '__proto__', 'constructor', 'later'),
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

/** Entries of one ledger: ids differ, and each stands over what it likes. */
export const ENTRIES: fc.Arbitrary<Entry[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[\w-]{1,12}$/u),
      item: fc.constantFrom('3.1.1-1', '3.1.1', '2-1.t3', '9-9'),
      unit: fc.constantFrom('', '甲', '乙'),
      by: fc.constantFrom('', '张三', '<b>'),
      device: fc.constantFrom('d', ''),
      at: fc
        .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
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

/** A text that was a file until somebody or something changed it. */
const DAMAGED = fc
  .tuple(
    ENTRIES,
    fc.nat(),
    fc.nat(),
    fc.oneof(fc.string(), fc.json(), fc.constantFrom('', '"', '{', '0')),
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

/** Whatever the text, it is refused with sentences or taken in whole, and what is here stays as it is. */
function checkHostile(text: string, known: readonly Entry[]): void {
  const before = JSON.stringify(known);
  const reading = readLedgerFile(text);
  const result = 'file' in reading ? compareWithHere(reading.file, hereWith(known)) : reading;
  assert.equal(JSON.stringify(known), before);
  if ('complaints' in result) {
    assert.ok(result.complaints.length > 0);
    for (const sentence of result.complaints.map(complaintWords)) {
      assert.match(sentence, /^.+[。”]$/su);
      assert.doesNotMatch(sentence, /undefined|\[object|NaN/u);
    }
    return;
  }
  const after = mergeEntries(known, result.fresh);
  assert.equal(after.length, known.length + result.fresh.length);
  shownOf(after);
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
