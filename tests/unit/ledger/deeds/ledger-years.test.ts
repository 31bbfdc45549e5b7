import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEntries,
  createLedger,
  deleteEntries,
  changeOfForm,
  setOfDraft,
  showable,
  takeBack,
  takeStep,
} from '../../../../src/ledger/index.ts';
import { shownOf } from '../../../ledger-entries.ts';
import { entryWith, FakeProfile, homeOf, mergeEntries, NOBODY } from '../fakes.ts';
import { ITEM, TEXT, UNIT, open, say, valuesOf, undoLast } from '../open-ledger.ts';

describe('what is typed', () => {
  test('is of the person and the unit that the form was opened for, whatever another tab chooses', () => {
    const profile = new FakeProfile();
    const [one, other] = [open(profile), open(profile)];
    one.setWho({ ...NOBODY, by: '张三', unit: UNIT });
    const form = one.opened(ITEM, TEXT);
    other.setWho({ ...NOBODY, by: '李四', unit: '襄阳市经信局' });
    one.record([changeOfForm(form, { owner: '甲' })]);
    expect(one.entries()).toMatchObject([{ by: '张三', unit: UNIT, set: { owner: '甲' } }]);
    expect(one.$who.get().by).toBe('李四');
  });

  test('by one touch after the other is never a disagreement with oneself', () => {
    const ledger = open(new FakeProfile());
    const shown = ledger.opened(ITEM, TEXT);
    for (const status of ['doing', 'ongoing', 'done'])
      ledger.touch([{ ...shown, set: { status } }]);
    expect(valuesOf(ledger, 'status')).toEqual(['done']);
    const known = ledger.opened(ITEM, TEXT);
    deleteEntries(ledger, new Set(ledger.entries().map(({ id }) => id)));
    ledger.touch([{ ...known, set: { status: 'na' } }]);
    expect(ledger.entries()[0]?.over).toEqual(known.state?.heads);
  });

  test('sets what differs from what was shown, and what takes a side', () => {
    const ledger = open(new FakeProfile());
    ledger.adopt([
      entryWith({ id: 'a', set: { owner: '甲', due: '长期', lead: '省经信厅' } }),
      entryWith({ id: 'b', set: { owner: '乙' } }),
    ]);
    const { state } = ledger.opened(ITEM, TEXT);
    const draft = { owner: '乙', due: '长期', lead: ' ', note: '', problem: ' 缺资金 ' };
    expect(setOfDraft(state, draft)).toEqual({ owner: '乙', lead: null, problem: '缺资金' });
    expect(setOfDraft(undefined, {})).toEqual({});
  });

  test.each(['长期', '2026年底', '2026-02-30', '2026-13-01', '26-1-1', '2026-1-1'])(
    'a control for days cannot show %s, another can',
    (value) => {
      expect(showable('start', value)).toBe('');
      expect(showable('note', value)).toBe(value);
      expect(showable('due', value)).toBe(value);
      expect(showable('start', '2026-12-31')).toBe('2026-12-31');
    },
  );
});

describe('entries from elsewhere', () => {
  const FOREIGN = ['a', 'b', 'c'].map((id) => entryWith({ id, item: `1-${id}` }));

  test('all are kept, or where there is no room for one, none', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    profile.room = profile.values.size + 2;
    expect(addEntries(ledger, FOREIGN, 'x')).toBe('full');
    expect([ledger.entries(), profile.keys('taizhang:v1:')]).toEqual([[], []]);
    profile.room = Infinity;
    expect(addEntries(ledger, FOREIGN, 'x')).toHaveLength(FOREIGN.length);
    expect(open(profile).entries()).toHaveLength(3);
  });

  test('can be removed again, and nothing else is', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    say(ledger, { status: 'done' });
    addEntries(ledger, FOREIGN, 'x');
    deleteEntries(ledger, new Set(['a', 'b', 'c']));
    expect(ledger.entries().map(({ item }) => item)).toEqual([ITEM]);
    expect(open(profile).entries()).toHaveLength(1);
  });
});

test('marks of an id that a clause had before are marks of the clause, and can be taken back', () => {
  const profile = new FakeProfile();
  const before = open(profile);
  say(before, { status: 'done' }, 'old-1');
  const ledger = createLedger({ ...homeOf(profile.tab()), aliases: { 'old-1': ITEM } });
  expect(ledger.statusOf(ITEM)).toBe('done');
  say(ledger, { status: 'blocked' });
  expect(ledger.entries(ITEM).map(({ item }) => item)).toEqual([ITEM, 'old-1']);
  expect(valuesOf(ledger, 'status')).toEqual(['blocked']);
  undoLast(ledger);
  expect(ledger.statusOf(ITEM)).toBe('done');
  takeBack(ledger, [
    ledger.entries(ITEM).find(({ item }) => item === 'old-1') ?? entryWith({ id: '' }),
  ]);
  expect(valuesOf(ledger, 'status')).toContain(null);
});

describe('over two years', () => {
  test('a clock that stood in 2036 and was put right loses nothing: who knew comes later', () => {
    const profile = new FakeProfile();
    const ledger = open(profile);
    profile.clock = Date.parse('2036-01-01T00:00:00Z');
    say(ledger, { owner: '甲' });
    profile.clock = Date.parse('2026-11-24T00:00:00Z');
    say(ledger, { owner: '乙' });
    const again = open(profile);
    expect(valuesOf(again, 'owner')).toEqual(['乙']);
    expect(again.entries(ITEM).map(({ at }) => at.slice(0, 4))).toEqual(['2026', '2036']);
  });

  test('a tab that slept for a week says its word beside those that it did not see', () => {
    const profile = new FakeProfile();
    const asleep = open(profile);
    say(asleep, { owner: '甲' });
    const [first] = asleep.entries();
    profile.clock += 7 * 24 * 60 * 60 * 1000;
    // What the others wrote meanwhile reached storage, but not the sleeping tab.
    const unseen = entryWith({ id: 'zz', over: [first?.id ?? ''], set: { owner: '乙' } });
    profile.values.set('taizhang:v1:site:plan:3.1.1-1:zz', JSON.stringify(unseen));
    say(asleep, { owner: '丙' });
    asleep.resync();
    expect(valuesOf(asleep, 'owner').sort()).toEqual(['丙', '乙']);
  });

  test(
    'a team of five, each on two devices, handing over four times: all 1,200 words are there',
    { timeout: 30_000 },
    () => {
      const devices = Array.from({ length: 10 }, () => new FakeProfile());
      const ledgers = devices.map(open);
      for (let half = 0; half < 4; half += 1) {
        ledgers.forEach((ledger, at) => {
          // People and units are renamed after the first year.
          const by = `${half < 2 ? '原名' : '新名'}${Math.floor(at / 2)}`;
          ledger.setWho({ ...NOBODY, by, unit: half < 2 ? '市经信委' : '市经信局' });
          for (let word = 0; word < 30; word += 1) {
            say(ledger, { progress: `${by} ${half} ${word}` }, `3.1.1-${(at + word) % 7}`);
          }
        });
        const all = mergeEntries(
          ledgers.flatMap((ledger) => ledger.entries()),
          [],
        );
        for (const ledger of ledgers) {
          const known = new Set(ledger.entries().map(({ id }) => id));
          expect(
            addEntries(
              ledger,
              all.filter(({ id }) => !known.has(id)),
              'x',
            ),
          ).not.toBe('full');
        }
      }
      for (const ledger of ledgers) {
        expect(ledger.entries()).toHaveLength(1200);
        expect(shownOf(ledger.entries())).toEqual(shownOf(ledgers[0]?.entries() ?? []));
      }
      expect(open(devices[0] ?? new FakeProfile()).entries()).toHaveLength(1200);
    },
  );
});

describe('steps', () => {
  test('lead back as far as the page was opened, and forth again, whatever was done', () => {
    const deed = fc.record({
      item: fc.constantFrom('3.1.1-1', '3.1.1-2'),
      set: fc.dictionary(
        fc.constantFrom('status', 'owner', 'due'),
        fc.constantFrom('x', 'y', null),
        {
          minKeys: 1,
        },
      ),
    });
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
        const ledger = open(new FakeProfile());
        const seen = (): unknown =>
          ['3.1.1-1', '3.1.1-2'].map((item) =>
            ['status', 'owner', 'due'].map((field) => valuesOf(ledger, field, item)[0] ?? null),
          );
        const shown = [seen()];
        for (const { item, set } of deeds) {
          say(ledger, set, item);
          shown.push(seen());
        }
        for (const before of shown.slice(0, -1).reverse()) {
          takeStep(ledger, 'done');
          expect(seen()).toEqual(before);
        }
        takeStep(ledger, 'done');
        expect(seen()).toEqual(shown[0]);
        for (const after of shown.slice(1)) {
          takeStep(ledger, 'undone');
          expect(seen()).toEqual(after);
        }
        takeStep(ledger, 'undone');
        expect(ledger.steps()).toMatchObject({ done: { length: deeds.length }, undone: [] });
      }),
    );
  });

  test('something new leaves nothing to do again, and what was taken back by itself is no step', () => {
    const ledger = open(new FakeProfile());
    say(ledger, { owner: '甲' });
    say(ledger, { owner: '乙' });
    takeStep(ledger, 'done');
    say(ledger, { owner: '丙' });
    takeStep(ledger, 'undone');
    expect(valuesOf(ledger, 'owner')).toEqual(['丙']);
    undoLast(ledger);
    expect(valuesOf(ledger, 'owner')).toEqual(['甲']);
    expect(ledger.steps()).toMatchObject({ done: { length: 1 }, undone: { length: 1 } });
    ledger.forgetDeed();
    takeStep(ledger, 'done');
    expect(valuesOf(ledger, 'owner')).toEqual([null]);
  });
});
