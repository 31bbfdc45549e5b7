import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldItem, mayTakeBack, momentOf, undoing } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { madeOf, standingIn } from '../../../ledger-entries.ts';
import { entryWith } from '../fakes.ts';

function groupOf(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The entries with those that take some of them back. */
function without(entries: readonly Entry[], ...undone: [Entry, ...Entry[]]): Entry[] {
  return [...entries, ...madeOf(undoing(undone, groupOf(entries)), entries)];
}

function said(entries: readonly Entry[], field = 'status') {
  const claims = foldItem(groupOf(entries)).fields.get(field) ?? [];
  return claims.map(({ value, entry }) => [value, entry.by, momentOf(entry).slice(0, 7)]);
}

const first = entryWith({ id: 'a', by: '张三', at: '2026-01-01T00:00:00.000Z' });
const second = entryWith({
  id: 'b',
  by: '李四',
  at: '2026-02-01T00:00:00.000Z',
  text: 'old',
  set: { status: 'doing', owner: '乙' },
});
const settled = entryWith({ id: 'c', by: '王五', over: ['a', 'b'], set: { status: 'blocked' } });

describe('taking back', () => {
  test('a settlement restores the order and the authors that stood before it', () => {
    const back = without([first, second, settled], settled);
    expect(said(back)).toEqual([
      ['doing', '李四', '2026-02'],
      ['done', '张三', '2026-01'],
    ]);
    expect(back.slice(3)).toMatchObject([
      { over: ['c'], text: first.text, set: { status: 'done' } },
      { over: ['c'], text: 'old', set: { status: 'doing' } },
    ]);
    const undo = back.slice(3) as [Entry, ...Entry[]];
    expect(said(without(back, ...undo))).toEqual([['blocked', '王五', '2026-11']]);
  });

  test('what was said at one moment keeps its order', () => {
    const same = { ...second, at: first.at };
    expect(said(without([first, same, settled], settled))).toEqual(said([first, same]));
  });

  test('each field comes back with its own wording', () => {
    const both = entryWith({ id: 'c', over: ['a', 'b'], set: { status: 'na', owner: '丙' } });
    const back = without([first, { ...second, over: ['a'] }, both], both);
    expect(standingIn(back)).toEqual(standingIn([first, { ...second, over: ['a'] }]));
  });

  test('what others said beside it is not said again for them', () => {
    const beside = entryWith({ id: 'd', by: '赵六', set: { status: 'na' } });
    const over = entryWith({ id: 'c', by: '王五', over: ['a'], set: { status: 'blocked' } });
    const back = without([first, over, beside], over);
    expect(back.slice(3)).toMatchObject([{ by: '张三', over: ['c'] }]);
    expect(said(back).map(([value]) => value)).toEqual(['na', 'done']);
  });

  test('whatever was said, undoing the last word shows what stood before it, and redoing what it said', () => {
    const entry = fc.record({
      set: fc.dictionary(fc.constantFrom('status', 'owner'), fc.constantFrom('x', 'y', null), {
        minKeys: 1,
      }),
      over: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
      by: fc.constantFrom('张三', '李四'),
      month: fc.constantFrom('01', '02', '03'),
      text: fc.constantFrom('new', 'old'),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 10 }), (drafts) => {
        const all = drafts.map(({ over, month, ...draft }, at) =>
          entryWith({
            ...draft,
            id: `${at}`,
            at: `2026-${month}-01T00:00:00.000Z`,
            over: over.filter((id) => id < at).map(String),
          }),
        );
        const before = all.slice(0, -1);
        const last = { ...(all[all.length - 1] ?? first), over: foldItem(groupOf(before)).heads };
        const after = [...before, last];
        const back = without(after, last);
        expect(standingIn(back)).toEqual(standingIn(before));
        const undo = back.slice(after.length) as [Entry, ...Entry[]];
        expect(standingIn(without(back, ...undo))).toEqual(standingIn(after));
      }),
    );
  });

  test('only one’s own unit’s last words may be taken back', () => {
    expect(mayTakeBack(first, ['a'], '')).toBe(true);
    expect(mayTakeBack(first, ['b'], '')).toBe(false);
    expect(mayTakeBack(first, ['a'], '黄石市经信局')).toBe(false);
  });
});
