import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId, readEntry } from '../../../../src/ledger/entries/entry.ts';
import { countStatuses, readStatus } from '../../../../src/ledger/entries/statuses.ts';
import { statusAfterUntick } from '../../../../src/ledger/entries/untick.ts';
import type { Status } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

const bytes = new Uint8Array(10);

describe('entries', () => {
  test('an entry comes back as it was written, with fields that we do not know', () => {
    const entry = { ...entryWith({ id: 'a' }), later: { version: 2 } };
    expect(readEntry(JSON.stringify(entry))).toEqual(entry);
  });

  test('what is no entry is not taken for one', () => {
    const good = entryWith({ id: 'a' });
    const bad: unknown[] = [
      null,
      [],
      'text',
      1,
      { ...good, id: 1 },
      { ...good, at: undefined },
      { ...good, over: 'a' },
      { ...good, over: [1] },
      { ...good, set: [] },
      { ...good, set: null },
      { ...good, set: { status: 1 } },
    ];
    for (const value of bad) expect(readEntry(JSON.stringify(value))).toBeUndefined();
    expect(readEntry('{"id":')).toBeUndefined();
  });

  test('reading never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (raw) => void readEntry(raw)));
  });

  test('ids sort in the order made, within a millisecond and when the clock is set back', () => {
    const now = Date.parse('2026-11-24T00:00:00Z');
    const ids = [newId(now, bytes), newId(now, bytes), newId(now - 60_000, bytes)];
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^[0-9a-z]{29}$/u);
  });
});

describe('statuses', () => {
  test('a word that this version does not know counts as not begun', () => {
    expect(readStatus('done')).toBe('done');
    expect(readStatus('verified')).toBe('todo');
    expect(readStatus(null)).toBe('todo');
    expect(readStatus(undefined)).toBe('todo');
  });

  test('unticking returns to the nearest status stood over that is neither done nor na', () => {
    const entries = new Map(
      [
        entryWith({ id: 'a', set: { status: 'blocked' } }),
        entryWith({ id: 'b', over: ['a'], set: { status: 'doing' } }),
        entryWith({ id: 'c', over: ['b'], set: { status: 'na' } }),
        entryWith({ id: 'd', over: ['c', 'gone'], set: { note: 'x' } }),
        entryWith({ id: 'e', over: ['d'], set: { status: 'done' } }),
      ].map((entry) => [entry.id, entry]),
    );
    expect(statusAfterUntick(entries, ['e'])).toBe('doing');
    expect(statusAfterUntick(entries, [])).toBe('todo');
  });

  test('at the same distance the later one counts, and circles end', () => {
    const entries = new Map(
      [
        entryWith({
          id: 'a',
          over: ['c'],
          at: '2026-01-01T00:00:00.000Z',
          set: { status: 'doing' },
        }),
        entryWith({
          id: 'b',
          over: ['c'],
          at: '2026-01-02T00:00:00.000Z',
          set: { status: 'blocked' },
        }),
        entryWith({ id: 'c', over: ['a', 'b'], set: { status: 'done' } }),
        entryWith({ id: 'd', over: ['e'] }),
        entryWith({ id: 'e', over: ['d'] }),
      ].map((entry) => [entry.id, entry]),
    );
    expect(statusAfterUntick(entries, ['c'])).toBe('blocked');
    expect(statusAfterUntick(entries, ['a', 'b'])).toBe('blocked');
    expect(statusAfterUntick(entries, ['d'])).toBe('todo');
  });

  test('na leaves the denominator', () => {
    const statuses: Record<string, Status> = { a: 'done', b: 'na', c: 'doing' };
    expect(countStatuses(['a', 'b', 'c', 'd'], (item) => statuses[item] ?? 'todo')).toMatchObject({
      all: 4,
      counted: 3,
      done: 1,
      statuses: { na: 1 },
    });
  });
});
