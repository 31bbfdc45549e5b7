import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldItem } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

function fold(...entries: Entry[]) {
  return foldItem(new Map(entries.map((entry) => [entry.id, entry])));
}

function shown(entries: Entry[], field = 'status'): (string | null)[] {
  return (fold(...entries).fields.get(field) ?? []).map(({ value }) => value);
}

/** The rule as it is said, cell by cell: who stands over whom, then who is beaten. */
function naive(entries: Entry[]): { heads: string[]; fields: [string, (string | null)[]][] } {
  const ids = entries.map(({ id }) => id);
  const reach = ids.map((id) =>
    ids.map((other) => entries.find((entry) => entry.id === id)?.over.includes(other) ?? false),
  );
  for (const k of ids.keys())
    for (const i of ids.keys())
      for (const j of ids.keys()) {
        const row = reach[i];
        if (row !== undefined && row[k] === true && reach[k]?.[j] === true) row[j] = true;
      }
  const beats = (i: number, j: number): boolean => reach[i]?.[j] === true && reach[j]?.[i] !== true;
  const unbeaten = (indices: number[]): Entry[] =>
    indices
      .filter((j) => !indices.some((i) => beats(i, j)))
      .flatMap((index) => entries[index] ?? []);
  const fields: [string, (string | null)[]][] = [];
  for (const name of new Set(entries.flatMap(({ set }) => Object.keys(set)))) {
    const setters = [...ids.keys()].filter((index) =>
      Object.hasOwn(entries[index]?.set ?? {}, name),
    );
    const values = unbeaten(setters).map(({ set }) => set[name] ?? null);
    fields.push([name, [...new Set(values)].sort()]);
  }
  return {
    heads: unbeaten([...ids.keys()])
      .map(({ id }) => id)
      .sort(),
    fields,
  };
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyEntries: fc.Arbitrary<Entry[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...IDS),
      over: fc.uniqueArray(fc.constantFrom(...IDS, 'missing'), { maxLength: 3 }),
      minute: fc.integer({ min: 10, max: 59 }),
      set: fc.dictionary(
        fc.constantFrom('status', 'note', '__proto__'),
        fc.option(fc.constantFrom('done', 'doing', 'x')),
      ),
    })
    .map(({ id, over, minute, set }) =>
      entryWith({ id, over, set, at: `2026-11-24T00:${minute}:00.000Z` }),
    ),
  { selector: ({ id }) => id },
);

describe('folding the entries of one item and unit', () => {
  test('is what the rule says, whatever stands over what', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { heads, fields } = fold(...entries);
        const values = [...fields].map(([name, claims]) => [
          name,
          claims.map(({ value }) => value).sort(),
        ]);
        const truth = naive(entries);
        expect(heads).toEqual(truth.heads);
        expect(values.sort()).toEqual(truth.fields.sort());
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        anyEntries.chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length }),
          ),
        ),
        ([entries, shuffled]) => {
          expect(fold(...shuffled)).toEqual(fold(...entries));
        },
      ),
    );
  });

  test('a history in which each saw the one before shows the last, however long', () => {
    const entries = Array.from({ length: 3000 }, (_, index) =>
      entryWith({
        id: `e${index}`,
        over: index === 0 ? [] : [`e${index - 1}`],
        set: { status: `s${index}` },
      }),
    );
    expect(shown(entries)).toEqual(['s2999']);
    expect(fold(...entries).heads).toEqual(['e2999']);
  });

  test('an entry beats through others that do not set the field', () => {
    const entries = [
      entryWith({ id: 'a', set: { status: 'doing' } }),
      entryWith({ id: 'b', over: ['a'], set: { note: '注' } }),
      entryWith({ id: 'c', over: ['b'], set: { status: 'done' } }),
    ];
    expect(shown(entries)).toEqual(['done']);
    expect(shown(entries, 'note')).toEqual(['注']);
  });

  test('two that did not know of each other are both shown, the later first, until one stands over both', () => {
    const early = entryWith({
      id: 'a',
      at: '2026-11-24T08:00:00.000Z',
      set: { status: 'doing' },
    });
    const late = entryWith({ id: 'b', at: '2026-11-24T09:00:00.000Z', set: { status: 'done' } });
    expect(shown([early, late])).toEqual(['done', 'doing']);
    const settled = entryWith({ id: 'c', over: ['a', 'b'], set: { status: 'blocked' } });
    expect(shown([early, late, settled])).toEqual(['blocked']);
  });

  test('at the same moment the order is that of the ids, whatever came first', () => {
    const entries = [
      entryWith({ id: 'a', set: { status: 'doing' } }),
      entryWith({ id: 'b', set: { status: 'done' } }),
    ];
    expect(shown(entries)).toEqual(['done', 'doing']);
    expect(shown(entries.toReversed())).toEqual(['done', 'doing']);
  });

  test('two that say the same do not disagree, and an emptied field is a value', () => {
    expect(shown([entryWith({ id: 'a' }), entryWith({ id: 'b' })])).toEqual(['done']);
    const emptied = entryWith({ id: 'c', over: ['a'], set: { status: null } });
    expect(shown([entryWith({ id: 'a' }), emptied])).toEqual([null]);
  });

  test('entries in a circle do not beat each other, and are all stood over next', () => {
    const circle = [
      entryWith({ id: 'a', over: ['b', 'a'], set: { status: 'doing' } }),
      entryWith({ id: 'b', over: ['a'], set: { status: 'done' } }),
    ];
    expect(shown(circle)).toHaveLength(2);
    expect(fold(...circle).heads).toEqual(['a', 'b']);
    expect(shown([...circle, entryWith({ id: 'c', over: ['a', 'b'] })])).toEqual(['done']);
  });

  test('a missing entry in between counts for nothing until it comes', () => {
    const first = entryWith({ id: 'a', set: { status: 'doing' } });
    const between = entryWith({ id: 'b', over: ['a'], set: { note: 'x' } });
    const last = entryWith({ id: 'c', over: ['b'], set: { status: 'done' } });
    expect(shown([first, last])).toHaveLength(2);
    expect(shown([first, between, last])).toEqual(['done']);
  });
});
