import { describe, expect, test } from 'vitest';
import {
  compareWithHere,
  createLedger,
  disputesBeside,
  hereOf,
  MOST_FIELDS,
  sift,
  sizeInFile,
} from '../../../../src/ledger/index.ts';
import type { Entry, Here, Incoming } from '../../../../src/ledger/index.ts';
import { fileOf, hereWith } from '../../../ledger-entries.ts';
import { entryWith, FakeProfile, homeOf, NOBODY } from '../fakes.ts';

function bring(entries: readonly Entry[], here: Here, made: readonly Entry[] = []): Incoming {
  const file = { format: 'taizhang-ledger', version: 1, ...fileOf(entries) } as const;
  const incoming = compareWithHere(file, here, made);
  if ('complaints' in incoming) throw new Error(JSON.stringify(incoming.complaints));
  return incoming;
}

const ids = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);
const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));

describe('which entries of a file can be taken', () => {
  test('one that is here with other content is left out; the rest is taken', () => {
    const here = [entryWith({ id: 'a' }), entryWith({ id: 'b' })];
    const changed = entryWith({ id: 'a', by: '别人' });
    const { fresh, known, leftOut } = bring(
      [changed, entryWith({ id: 'b' }), entryWith({ id: 'c' })],
      hereWith(here),
    );
    expect([ids(fresh), known, leftOut]).toEqual([['c'], 1, [{ entry: changed, why: 'changed' }]]);
  });

  test('of an id that is twice in the file with different content none is taken, but what is here is known', () => {
    const [one, other] = [entryWith({ id: 'a' }), entryWith({ id: 'a', by: '别人' })];
    expect(sift([one, other, one], new Map())).toEqual({
      fresh: [],
      known: [],
      leftOut: [
        { entry: one, why: 'twice' },
        { entry: other, why: 'twice' },
      ],
    });
    expect(sift([one, other], byId([one]))).toEqual({
      fresh: [],
      known: [one],
      leftOut: [{ entry: other, why: 'changed' }],
    });
    expect(sift([one, { ...one }], new Map()).fresh).toEqual([one]);
  });

  test('strange fields are taken as long as the ledger can be folded and read again; ours always', () => {
    const setting = (names: readonly string[]): Entry['set'] =>
      Object.fromEntries(names.map((name) => [name, 'x']));
    const junk = Array.from({ length: MOST_FIELDS }, (_, index) => `f${index}`);
    const here = [entryWith({ id: 'a', set: setting(junk) })];
    const { fresh, leftOut } = sift(
      [
        entryWith({ id: 'b', set: setting(['f0', 'progress', 'value', 'next']) }),
        entryWith({ id: 'c', set: setting(['one more', 'status']) }),
        entryWith({ id: 'd', set: { status: 'done' } }),
      ],
      byId(here),
    );
    expect(ids(fresh)).toEqual(['b', 'd']);
    expect(leftOut).toMatchObject([{ entry: { id: 'c' }, why: 'fields' }]);
  });

  test('a file of another text of the plan says so', () => {
    const here = hereWith([]);
    const some = [entryWith({ id: 'a' })];
    expect(bring(some, here).isOfOtherText).toBe(false);
    expect(bring(some, { ...here, source: 'b'.repeat(64) }).isOfOtherText).toBe(true);
    // Nothing is told where one of the texts is not known, or where the file says nothing of the plan.
    expect(bring(some, { ...here, source: '' }).isOfOtherText).toBe(false);
    expect(bring([], { ...here, source: 'b'.repeat(64) }).isOfOtherText).toBe(false);
  });

  test('a file that nothing can hold is endless', () => {
    const endless = { ...entryWith({ id: 'a' }), later: 1n } as unknown as Entry;
    expect(sizeInFile([endless])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what would be shown differently', () => {
  const mine = entryWith({ id: 'a', by: '张三', unit: '甲', at: '2026-11-01T00:00:00.000Z' });

  test('a file that overrules a mark in a name not its own, backdated, is seen', () => {
    const forged = entryWith({
      id: 'b',
      by: '李四',
      unit: '甲',
      at: '2026-10-01T00:00:00.000Z',
      over: ['a'],
      set: { status: 'todo', note: 'x' },
    });
    const { changes, disputes } = bring([forged], hereWith([mine]));
    const spot = { item: '3.1.1-1', unit: '甲' };
    expect(changes).toEqual([
      {
        ...spot,
        field: 'note',
        before: undefined,
        after: { value: 'x', entry: forged },
        stays: false,
      },
      {
        ...spot,
        field: 'status',
        before: { value: 'done', entry: mine },
        after: { value: 'todo', entry: forged },
        stays: false,
      },
    ]);
    expect(disputes).toEqual([]);
  });

  test('a later word beside another is shown first, and both stay; an earlier one changes nothing', () => {
    const later = entryWith({
      id: 'b',
      unit: '甲',
      at: '2026-11-02T00:00:00.000Z',
      set: { status: 'doing' },
    });
    expect(bring([later], hereWith([mine])).changes).toMatchObject([
      { field: 'status', stays: true },
    ]);
    const earlier = { ...later, at: '2026-10-02T00:00:00.000Z' };
    expect(bring([earlier], hereWith([mine])).changes).toEqual([]);
    expect(bring([earlier], hereWith([mine])).disputes).toHaveLength(1);
  });

  test('a disagreement of which a change shows both sides is not told twice; one of three is', () => {
    const doing = entryWith({
      id: 'b',
      unit: '甲',
      at: '2026-11-02T00:00:00.000Z',
      set: { status: 'doing' },
    });
    const both = bring([doing], hereWith([mine]));
    expect([both.changes.length, both.disputes.length, disputesBeside(both)]).toEqual([1, 1, []]);
    const third = entryWith({ id: 'c', unit: '甲', set: { status: 'na' } });
    const [dispute] = disputesBeside(bring([doing, third], hereWith([mine])));
    expect(dispute?.claims.map(({ value }) => value)).toEqual(['na', 'doing', 'done']);
  });

  test('what is made here of a sheet is told by its cells, and here only where people disagree', () => {
    const made = entryWith({ id: 'b', unit: '甲', over: ['a'], set: { status: 'doing' } });
    expect(bring([], hereWith([mine]), [made])).toMatchObject({ changes: [], disputes: [] });
    const beside = { ...made, over: [] };
    expect(bring([], hereWith([mine]), [beside])).toMatchObject({
      changes: [],
      disputes: [{ claims: [{ value: 'doing' }, { value: 'done' }] }],
    });
  });

  test('emptying what nobody filled in changes nothing', () => {
    const empties = entryWith({ id: 'b', set: { note: null } });
    expect(bring([empties], hereWith([])).changes).toEqual([]);
  });

  test('an item is known by the id that it has now', () => {
    const here = { ...hereWith([mine]), aliases: { old: '3.1.1-1' } };
    const old = entryWith({ id: 'b', item: 'old', unit: '甲', over: ['a'], set: { status: 'na' } });
    const { changes, orphans } = bring([old], here);
    expect(changes).toMatchObject([{ item: '3.1.1-1', before: { value: 'done' } }]);
    expect(orphans).toEqual([]);
  });
});

describe('entries that bear my own name', () => {
  test('those of this browser that are not here, and those by me of another, but not what is made of a sheet', () => {
    const sent = [
      entryWith({ id: 'a', device: 'd', by: '张三' }),
      entryWith({ id: 'b', device: 'e', by: '张三' }),
      entryWith({ id: 'c', device: 'e', by: '李四' }),
    ];
    const made = [entryWith({ id: 'm', device: 'd', by: '张三' })];
    const { ownDevice, ownName, fresh } = bring(sent, hereWith([]), made);
    expect([ids(ownDevice), ids(ownName), ids(fresh)]).toEqual([
      ['a'],
      ['b'],
      ['a', 'b', 'c', 'm'],
    ]);
    const nobody = { ...hereWith([]), device: '', by: '' };
    const unsigned = [entryWith({ id: 'a', device: '', by: '' })];
    expect(bring(unsigned, nobody)).toMatchObject({ ownDevice: [], ownName: [] });
  });

  test('a browser is known by the id that it gave its entries', () => {
    const home = homeOf(new FakeProfile().tab());
    const names = { title: '某方案', source: '', items: new Set<string>() };
    expect(hereOf(home, names, [], NOBODY).device).toBe('');
    const ledger = createLedger(home);
    ledger.tick({ item: '3.1.1-1', text: '', ticked: true });
    const [made] = ledger.entries();
    expect(hereOf(home, names, [], NOBODY).device).toBe(made?.device);
    expect(hereOf({ ...home, aliases: { a: 'b' } }, names, [], NOBODY).aliases).toEqual({ a: 'b' });
  });
});
