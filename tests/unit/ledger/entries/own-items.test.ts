import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aboveOf,
  changeOfOwn,
  changesOfMove,
  countStatuses,
  goneMarks,
  isOwn,
  mayBreakDown,
  newIdUnder,
  planItemOf,
  ownItems,
  statesOf,
} from '../../../../src/ledger/index.ts';
import type { Entry, OwnItem } from '../../../../src/ledger/index.ts';
import { entryWith } from '../fakes.ts';

const HOME = { aliases: { '9.9-1': '3.1.1-1' } };
const OPENING = { text: '0'.repeat(16), unit: '甲', by: '张三' };
const [A, B, C] = ['3.1.1-1.oaaaaaaaa', '3.1.1-1.obbbbbbbb', '3.1.1-1.oaaaaaaaa.occcccccc'];

function added(item: string, set: Entry['set'], part: Partial<Entry> = {}): Entry {
  return entryWith({
    id: `${item.replace(/\W/gu, '')}${Object.keys(set).length}`,
    item,
    unit: '甲',
    set,
    ...part,
  });
}

function itemsOf(entries: readonly Entry[], unit = '甲'): Map<string, OwnItem[]> {
  return ownItems(HOME, statesOf(HOME, entries), unit);
}

const names = (items: readonly OwnItem[] = []): string[] => items.map(({ name }) => name);

describe('ids', () => {
  test('say what an item stands under, at whatever depth', () => {
    const id = newIdUnder('3.1.1-1', 'own', new Uint8Array([0, 35, 36, 71, 255, 1, 2, 3]));
    expect(id).toBe('3.1.1-1.o0z0z3123');
    expect([isOwn(id), aboveOf(id), planItemOf(id)]).toEqual([true, '3.1.1-1', '3.1.1-1']);
    expect([aboveOf(C), planItemOf(C)]).toEqual([A, '3.1.1-1']);
    expect([isOwn('3.1.1-1'), aboveOf('3.1.1-1'), planItemOf('2-1.t1')]).toEqual([
      false,
      '',
      '2-1.t1',
    ]);
  });

  test('may be broken down one level further, and no more', () => {
    expect([mayBreakDown('3.1.1-1'), mayBreakDown(A), mayBreakDown(C)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test('what was added stands under its item, in order, nested one level; another unit’s stays its own', () => {
  const entries = [
    added(B, { name: '二', order: '2' }),
    added(A, { name: '一', order: '1', owner: '李四', status: 'done' }),
    added(C, { name: '一之一', order: '1' }),
    added('3.1.1-2.odddddddd', { name: '乙的', order: '1' }, { unit: '乙' }),
  ];
  const own = itemsOf(entries).get('3.1.1-1') ?? [];
  expect(names(own)).toEqual(['一', '二']);
  expect(names(own[0]?.below)).toEqual(['一之一']);
  expect(own[0]).toMatchObject({ owner: '李四', status: 'done', due: '' });
  expect(countStatuses(own, ({ status }) => status)).toMatchObject({ done: 1, counted: 2 });
  expect([...itemsOf(entries, '乙').keys()]).toEqual(['3.1.1-2']);
});

test('one that is taken away goes, and what stands under it; under another id of its item it stays', () => {
  const first = added(A, { name: '一' });
  const gone = added(A, { name: null, status: null }, { over: [first.id] });
  expect(itemsOf([first, gone, added(C, { name: '一之一' })]).get('3.1.1-1')).toBeUndefined();
  expect(names(itemsOf([added('9.9-1.oaaaaaaaa', { name: '旧' })]).get('3.1.1-1'))).toEqual(['旧']);
});

test('they are no marks of items that are gone, unless what they stand under is', () => {
  const states = statesOf(HOME, [
    added(A, { name: '一' }),
    added('8.8-8.oaaaaaaaa', { name: '无' }),
  ]);
  const gone = goneMarks(HOME, states, new Set(['3.1.1-1']));
  expect(gone.map(({ item }) => item)).toEqual(['8.8-8.oaaaaaaaa']);
});

test('a draft sets what it changes; a new one gets its place', () => {
  const draft = {
    item: A,
    before: undefined,
    order: 3,
    set: { name: ' 一 ', due: '' },
  };
  expect(changeOfOwn(draft, OPENING)).toMatchObject({
    item: A,
    over: [],
    set: { name: '一', order: '3' },
  });
  expect(changeOfOwn({ ...draft, set: {} }, OPENING)).toBeUndefined();
  const [before] = itemsOf([added(A, { name: '一', owner: '李四' })]).get('3.1.1-1') ?? [];
  const change = changeOfOwn({ ...draft, before, set: { name: '一', owner: '' } }, OPENING);
  expect(change?.set).toEqual({ owner: null });
  expect(change?.over).toEqual(before?.state.heads);
});

test('of two names that disagree, typing the one that is shown again takes its side', () => {
  const [before] =
    itemsOf([added(A, { name: '一' }, { id: 'a' }), added(A, { name: '二' }, { id: 'b' })]).get(
      '3.1.1-1',
    ) ?? [];
  const set = { name: before?.name ?? '' };
  const change = changeOfOwn({ item: A, before, order: 1, set }, OPENING);
  expect(change?.set).toEqual(set);
  expect(change?.over).toEqual(['a', 'b']);
});

test('whoever adds and moves, in whatever order it comes together: each browser shows the same', () => {
  const made = fc.array(
    fc.record({
      letter: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      order: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(made, fc.nat(), (all, seed) => {
      const entries = all.map(({ letter, order }, at) =>
        entryWith({
          id: `e${at}`,
          item: `3.1.1-1.o${letter.repeat(8)}`,
          unit: '甲',
          set: { name: letter, order: String(order) },
        }),
      );
      const turn = entries.length === 0 ? 0 : seed % entries.length;
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)].reverse();
      expect(itemsOf(turned)).toEqual(itemsOf(entries));
    }),
  );
});

test('one moves up by a place, and the others keep their order', () => {
  const entries = ['a', 'b', 'c'].map((letter, at) =>
    added(`3.1.1-1.o${letter.repeat(8)}`, { name: letter, order: String(at + 1) }),
  );
  const own = itemsOf(entries).get('3.1.1-1') ?? [];
  const moved = changesOfMove(own, 2, OPENING).map((change, at) =>
    entryWith({ ...change, id: `m${at}` }),
  );
  expect(names(itemsOf([...entries, ...moved]).get('3.1.1-1'))).toEqual(['a', 'c', 'b']);
  expect(changesOfMove(own, 0, OPENING)).toEqual([]);
});
