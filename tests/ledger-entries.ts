/** Ledgers of any kind, and what people see of them: for the unit tests and `npm run fuzz`. */
import fc from 'fast-check';
import { anyText } from './any-text.ts';
import { foldItem, momentOf, statesOf, undoing } from '../src/ledger/index.ts';
import type { Change, Entry, Here, LedgerFile } from '../src/ledger/index.ts';

/**
 * Without the backslash as a name: Node 24's own JSON.parse reads {"G":1,"\\"":1} wrongly, as if that
 * name were a backslash, once it has read {"G":1,"\\\\":1}. Node 20 does not.
 */
function isReadByNode(value: unknown): boolean {
  return !JSON.stringify(value).includes('\\');
}

/** Names that every object has: as words from outside they are words like any other. */
const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

export const FIELD = fc.oneof(
  fc.constantFrom('status', 'owner', 'note', 'later', '__proto__', ...INHERITED),
  fc.string({ maxLength: 8 }).filter(isReadByNode),
);

export const VALUE = fc.oneof(
  fc.constantFrom('done', '<script>alert(1)</script>', '=1+1', '\u2028', '\uD800', null),
  anyText(12),
);

/** A set of fields; made by assignment of its own, so that `__proto__` is a field like any other. */
const SET = fc
  .array(fc.tuple(FIELD, VALUE), { maxLength: 4 })
  .map((fields) => Object.fromEntries(fields));

export const ITEM = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('3.1.1-1', '3.1.1', '2-1.t3', '9-9') },
  fc.constantFrom(...INHERITED),
);

export const UNIT = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', '甲', '乙') },
  fc.constantFrom('__proto__', ...INHERITED),
);

export const BY = fc.constantFrom('', '张三', '<b>', '__proto__', ...INHERITED);

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

/** A ledger as people see it: each field's values by item and unit. */
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

/** The values of each field, with author, moment and the wording they were said of: all that a reader sees. */
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

/** Takes entries back, as the ledger does: by item and unit. */
export function takenBack(undone: readonly Entry[], known: readonly Entry[]): Entry[] {
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
export function valuesOf(entries: readonly Entry[]): Map<string, (string | null)[]> {
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
