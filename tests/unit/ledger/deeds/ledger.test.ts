import { describe, expect, test } from 'vitest';
import {
  addEntries,
  MOST_NAME,
  MOST_TYPED,
  takeOver,
  takeStep,
  siteKey,
} from '../../../../src/ledger/index.ts';
import { entryWith, FakeProfile, NOBODY } from '../fakes.ts';
import { ITEM, TEXT, UNIT, open, say, valuesOf, undoLast } from '../open-ledger.ts';

describe('who is typing', () => {
  test('stands in what is recorded from then on, and its marks are shown', () => {
    const ledger = open(new FakeProfile());
    say(ledger, { status: 'done' });
    ledger.setWho({ by: '张三', unit: UNIT, answers: '各市、州、县人民政府', onlyMine: true });
    expect(ledger.statusOf(ITEM)).toBe('todo');
    ledger.tick({ item: ITEM, text: TEXT, ticked: true });
    expect(ledger.entries(ITEM)[0]).toMatchObject({ by: '张三', unit: UNIT, over: [] });
    ledger.setWho(NOBODY);
    expect(ledger.statusOf(ITEM)).toBe('done');
    expect(ledger.entries()).toHaveLength(2);
  });

  test('is kept, and followed by other tabs', () => {
    const profile = new FakeProfile();
    const [one, other] = [open(profile), open(profile)];
    const who = { by: '李四', unit: UNIT, answers: '', onlyMine: false };
    one.setWho(who);
    expect(other.$who.get()).toEqual(who);
    expect(open(profile).$who.get()).toEqual(who);
  });

  test.each(['', '{', 'null', '[]', '{"by":1,"unit":{}}'])(
    'what cannot be read counts as nobody: %s',
    (raw) => {
      const profile = new FakeProfile();
      profile.values.set(siteKey('who', 'site'), raw);
      expect(open(profile).$who.get()).toEqual(NOBODY);
    },
  );

  test('where nothing can be kept, holds for this page', () => {
    const profile = new FakeProfile();
    profile.blocked = true;
    const ledger = open(profile);
    ledger.setWho({ by: '李四', unit: UNIT, answers: '', onlyMine: false });
    say(ledger, { status: 'done' });
    expect(ledger.entries()[0]).toMatchObject({ by: '李四', unit: UNIT });
  });
});

describe('taking back', () => {
  test('what stood before is there again, in the fields that were set and no other', () => {
    const ledger = open(new FakeProfile());
    say(ledger, { status: 'doing', owner: '张三' });
    say(ledger, { owner: '李四', due: '2026-12-31' });
    undoLast(ledger);
    expect(ledger.steps()).toMatchObject({ done: { length: 1 }, undone: { length: 1 } });
    expect(valuesOf(ledger, 'owner')).toEqual(['张三']);
    expect(valuesOf(ledger, 'due')).toEqual([null]);
    expect(ledger.statusOf(ITEM)).toBe('doing');
    undoLast(ledger);
    expect(valuesOf(ledger, 'owner')).toEqual(['李四']);
    expect(valuesOf(ledger, 'due')).toEqual(['2026-12-31']);
    // The undo says again what 张三 said, and empties what nobody had said.
    expect(ledger.entries()).toHaveLength(5);
  });

  test('many items set at once are taken back at once', () => {
    const ledger = open(new FakeProfile());
    const change = { unit: '', over: [], text: TEXT, set: { status: 'na' } };
    ledger.record(['1-1', '1-2', '1-3'].map((item) => ({ ...change, item })));
    expect(ledger.statusOf('1-3')).toBe('na');
    undoLast(ledger);
    expect(['1-1', '1-2', '1-3'].map(ledger.statusOf)).toEqual(['todo', 'todo', 'todo']);
  });

  test('a disagreement that stood before stands again, and again after it is settled again', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    addEntries(
      ledger,
      [
        entryWith({ id: 'a', at: '2026-11-01T00:00:00.000Z', set: { status: 'doing' } }),
        entryWith({ id: 'b', at: '2026-11-02T00:00:00.000Z', set: { status: 'blocked' } }),
      ],
      'x',
    );
    say(ledger, { status: 'done' });
    expect(valuesOf(ledger, 'status')).toEqual(['done']);
    undoLast(ledger);
    expect(valuesOf(ledger, 'status').sort()).toEqual(['blocked', 'doing']);
    undoLast(ledger);
    expect(valuesOf(ledger, 'status')).toEqual(['done']);
  });

  test('what another tab said over it stays, alone; other fields are taken back', () => {
    const profile = new FakeProfile();
    const [ledger, other] = [open(profile), open(profile)];
    say(ledger, { status: 'done', owner: '张三' });
    say(other, { status: 'blocked' });
    undoLast(ledger);
    expect([valuesOf(ledger, 'status'), valuesOf(ledger, 'owner')]).toEqual([['blocked'], [null]]);
    // Done again it is the same: theirs stays.
    undoLast(ledger);
    expect([valuesOf(ledger, 'status'), valuesOf(ledger, 'owner')]).toEqual([
      ['blocked'],
      ['张三'],
    ]);
  });

  test('where another tab has said something over all of it nothing is made, and it is no step any more', () => {
    const profile = new FakeProfile();
    const [ledger, other] = [open(profile), open(profile)];
    say(ledger, { due: '2026-12-31' });
    say(ledger, { status: 'done' });
    say(other, { status: 'blocked' });
    const before = ledger.entries();
    const [, done] = ledger.steps().done;
    takeStep(ledger, 'done');
    expect(ledger.entries()).toEqual(before);
    expect(ledger.$deed.get()).toEqual({ entries: [], taken: done, undone: [] });
    expect(ledger.steps()).toMatchObject({ done: { length: 1 }, undone: [] });
    takeStep(ledger, 'done');
    expect(valuesOf(ledger, 'due')).toEqual([null]);
    say(other, { due: '2027-01-31' });
    takeStep(ledger, 'undone');
    expect(valuesOf(ledger, 'due')).toEqual(['2027-01-31']);
    expect(ledger.steps()).toMatchObject({ done: [], undone: [] });
  });

  test('what another tab said between two deeds of this page is not overruled by taking back both', () => {
    const profile = new FakeProfile();
    const [ledger, other] = [open(profile), open(profile)];
    say(ledger, { status: 'done' });
    say(other, { status: 'blocked' });
    say(ledger, { status: 'doing' });
    takeStep(ledger, 'done');
    expect(valuesOf(ledger, 'status')).toEqual(['blocked']);
    takeStep(ledger, 'done');
    expect(valuesOf(ledger, 'status')).toEqual(['blocked']);
  });

  test('the message of what was done can be put away', () => {
    const ledger = open(new FakeProfile());
    say(ledger, { status: 'done' });
    ledger.forgetDeed();
    expect(ledger.$deed.get()).toBeUndefined();
    ledger.record([]);
    expect(ledger.$deed.get()).toBeUndefined();
  });
});

describe('one limit', () => {
  const long = 'x'.repeat(MOST_TYPED + 1);

  test('what is longer is returned, and nothing of the batch is stored', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    const change = { item: ITEM, unit: '', over: [], text: TEXT };
    const excess = { field: 'progress', length: MOST_TYPED + 1, most: MOST_TYPED };
    const owner = { ...change, set: { owner: '张三' } };
    expect(ledger.record([owner, { ...change, set: { progress: long } }])).toEqual(excess);
    const touch = { ...ledger.opened(ITEM, TEXT), set: { progress: long } };
    expect(ledger.touch([touch])).toEqual(excess);
    expect([ledger.entries(), profile.keys('taizhang:v1:')]).toEqual([[], []]);
    expect(ledger.$deed.get()).toBeUndefined();
    expect(ledger.record([{ ...change, set: { progress: long.slice(1) } }])).toBeUndefined();
  });

  test('what an earlier build took is said again, taken over, taken back and shortened', () => {
    const ledger = open(new FakeProfile());
    addEntries(
      ledger,
      [entryWith({ id: 'a', unit: '旧名', set: { note: `${long}yy`, owner: '张三' } })],
      '',
    );
    ledger.setWho({ ...NOBODY, unit: UNIT });
    expect(ledger.record(takeOver(ledger.$items.get(), '旧名', UNIT).changes)).toBeUndefined();
    expect(valuesOf(ledger, 'note')).toEqual([`${long}yy`]);
    undoLast(ledger);
    expect(valuesOf(ledger, 'note', ITEM, '旧名')).toEqual([`${long}yy`]);
    const over = { item: ITEM, unit: UNIT, over: [], text: TEXT };
    expect(ledger.record([{ ...over, set: { note: `${long}y` } }])).toBeUndefined();
    expect(ledger.record([{ ...over, set: { note: `${long}yyy` } }])).toMatchObject({
      most: MOST_TYPED + 3,
    });
    expect(ledger.record([{ ...over, set: { owner: `${long}y` } }])).toMatchObject({
      field: 'owner',
      most: MOST_TYPED,
    });
  });

  test('names have theirs; one that an earlier build took still counts, and ticks with it', () => {
    const profile = new FakeProfile();
    const name = '省'.repeat(MOST_NAME + 1);
    const excess = { length: MOST_NAME + 1, most: MOST_NAME };
    const ledger = open(profile);
    expect(ledger.setWho({ ...NOBODY, unit: name })).toEqual({ field: 'unit', ...excess });
    expect(ledger.setWho({ ...NOBODY, by: name })).toEqual({ field: 'by', ...excess });
    expect(ledger.$who.get()).toEqual(NOBODY);
    const change = { item: ITEM, over: [], text: TEXT, set: { owner: '甲' } };
    expect(ledger.record([{ ...change, unit: name }])).toEqual({ field: 'unit', ...excess });
    expect(ledger.record([{ ...change, unit: '', by: name }])).toEqual({ field: 'by', ...excess });
    profile.change(siteKey('who', 'site'), JSON.stringify({ unit: name, by: name }));
    ledger.tick({ item: ITEM, text: TEXT, ticked: true });
    expect(ledger.statusOf(ITEM)).toBe('done');
    expect(ledger.setWho({ ...NOBODY, unit: name })).toBeUndefined();
    expect(ledger.record([{ ...change, unit: name }])).toBeUndefined();
  });
});
