import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf, foldItem } from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { sheet as words } from '../../../../src/text/index.ts';
import { entryWith, mergeEntries } from '../../ledger/fakes.ts';
import { cellAt, edited, type } from '../edit.ts';
import { NOTHING, outcomeOf, withParts, withText } from '../outcome.ts';
import { changesIn, ENTRIES, fileOf, openedWell, outcomeIn, reportFor, ROWS } from '../sheets.ts';
import { PLACE, TEXT, BY, sorted } from '../returned-sheets.ts';

let file: Uint8Array;

beforeAll(async () => {
  file = await fileOf(reportFor(ENTRIES));
});

describe('rows whose hidden key disagrees with what stands in them', () => {
  test('a selection that was sorted without the hidden key brings no change', async () => {
    expect(await outcomeOf(sorted(file, [4, 3, 2, 1]))).toEqual(NOTHING);
  });

  test('what was changed in it is of the row that a person saw, and is unsure', async () => {
    const bytes = edited(sorted(file, [4, 3, 2, 1]), (ledger) => type(ledger, '责任人', 4, '王五'));
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ owner: 王五 = the same (moved)']);
  });

  test('a row pasted over another is no change of that one', async () => {
    expect(await outcomeOf(sorted(file, [1, 1, 3, 4]))).toEqual(['missing: 1']);
    const bytes = edited(sorted(file, [1, 1, 3, 4]), (ledger) => type(ledger, '责任人', 2, '王五'));
    // Both rows say that they are the first measure, and not the same of it.
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ owner: 王五 = nothing (twice)',
      'missing: 1',
    ]);
  });

  test("where a row names no other, it is its key's, and unsure", async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, TEXT, 1, '改了原文');
      type(ledger, '责任人', 1, '王五');
    });
    expect(await outcomeOf(bytes)).toEqual([
      '3.1.1-1@ owner: 王五 = the same (otherWords)',
      'official: 1',
    ]);
    // Words of one row and the number of another: nobody knows which is meant.
    const shifted = sorted(file, [2, 1, 3, 4], [TEXT, '责任人']);
    for (const line of await outcomeOf(shifted)) expect(line).toMatch(/\(otherWords\)$|^official/u);
  });

  test("rows of another unit's sheet are not of this one, whatever their words", async () => {
    const of = (unit: string) =>
      fileOf(reportFor([entryWith({ id: unit, unit, set: { owner: '张三' } })], unit));
    const [own, others] = [await of('甲局'), await of('乙局')];
    const keys: string[] = [];
    edited(others, (ledger) => {
      for (const row of [1, 2]) keys.push(String(ledger[cellAt(ledger, words.key, row)]?.v));
    });
    const pasted = edited(own, (ledger) => {
      keys.forEach((key, at) => type(ledger, words.key, at + 1, key));
      type(ledger, '状态', 1, '已完成');
    });
    expect(await outcomeOf(pasted)).toEqual(['missing: 2', 'unknown: 2', 'otherUnits: 乙局']);
    const { notes } = await outcomeIn(pasted, []);
    expect(notes).toContain(words.notes.otherUnits(['乙局']));
  });

  test('rows of several units are told apart by their unit', async () => {
    const entries = ['甲局', '乙局'].map((unit, at) =>
      entryWith({ id: `e${at}`, unit, set: { owner: `${unit}的人` } }),
    );
    const units = await fileOf(reportFor(entries, null), entries);
    expect(await outcomeOf(sorted(units, [2, 1]))).toEqual(NOTHING);
    const pasted = edited(sorted(units, [2, 1]), (ledger) => type(ledger, '状态', 1, '需协调'));
    const [change] = (await changesIn(pasted)).changes;
    expect(change).toMatchObject({ value: 'blocked', doubt: 'moved' });
  });

  test('a key that is none does no harm where the words are ours', async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, words.key, 1, 'x');
      type(ledger, '责任人', 1, '王五');
    });
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ owner: 王五 = the same (noKey)']);
  });

  test('without the columns that people see, the key decides', async () => {
    const bytes = edited(file, (ledger) => {
      type(ledger, PLACE, 0, 'x');
      type(ledger, TEXT, 0, 'y');
      type(ledger, '责任人', 1, '王五');
    });
    expect(await outcomeOf(bytes)).toEqual(['3.1.1-1@ owner: 王五 = the same', 'ownColumns: x,y']);
  });
});

describe('one sheet on two computers', () => {
  const filled = (): Uint8Array =>
    edited(file, (ledger) => {
      type(ledger, '状态', 1, '已完成');
      type(ledger, '责任人', 1, '王五');
      type(ledger, BY, 1, '王五');
      type(ledger, '存在问题', 3, '缺地');
    });

  test('makes the same entries, wholly identical, and twice brings nothing', async () => {
    const choice = { writer: '李四', on: '2026-12-30' };
    const one = await outcomeIn(filled(), ENTRIES, choice);
    const other = await outcomeIn(filled(), ENTRIES, choice);
    expect(one.entries).toHaveLength(2);
    expect(other.entries).toEqual(one.entries);
    const both = mergeEntries([...ENTRIES, ...one.entries], other.entries);
    expect(both).toHaveLength(ENTRIES.length + 2);
    expect(await outcomeIn(filled(), both, choice)).toMatchObject({
      entries: [],
      known: 3,
      sure: [],
    });
    // Ids of two rows differ, and can be in a file.
    expect(new Set(one.entries.map(({ id }) => id)).size).toBe(2);
    for (const entry of one.entries) {
      expect(entry.id).toMatch(/^[0-9a-z]{9}[0-9a-f]{20}$/u);
      expect(entry.device).toMatch(/^sheet-[0-9a-f]{8}$/u);
    }
  });

  test('another day, writer or value makes another entry', async () => {
    const ids = async (choice: object): Promise<string[]> =>
      (await outcomeIn(filled(), ENTRIES, choice)).entries.map(({ id }) => id);
    const [first = [], ...others] = await Promise.all([
      ids({ on: '2026-12-30' }),
      ids({ on: '2026-12-31' }),
      ids({ on: '2026-12-30', writer: '李四' }),
    ]);
    expect(others[0]).not.toContain(first[0]);
    // The first row names its writer itself.
    expect(others[1]?.[0]).toBe(first[0]);
    expect(others[1]?.[1]).not.toBe(first[1]);
  });

  test('what was typed on one computer and changed on the other is shown as both said it', async () => {
    const one = await outcomeIn(filled(), ENTRIES);
    const again = edited(filled(), (ledger) => type(ledger, '责任人', 1, '赵六'));
    const other = await outcomeIn(again, [...ENTRIES, ...one.entries]);
    const all = mergeEntries([...ENTRIES, ...one.entries], other.entries);
    const { fields } = foldItem(
      new Map(all.filter(({ item }) => item === '3.1.1-1').map((entry) => [entry.id, entry])),
    );
    expect(
      fields
        .get('owner')
        ?.map(({ value }) => value)
        .sort(),
    ).toEqual(['王五', '赵六']);
    expect(fields.get('status')).toHaveLength(1);
  });
});

/** A file as a program saved it at a moment. */
function savedAt(bytes: Uint8Array, moment: string): Uint8Array {
  return withText(bytes, 'docProps/core.xml', (xml) =>
    xml.replace(/(modified[^>]*>)[^<]*/u, `$1${moment}`),
  );
}

describe('one sheet that a unit fills in month after month', () => {
  const month = (number: number, status: string, other = ''): Uint8Array =>
    savedAt(
      edited(file, (ledger) => {
        type(ledger, '状态', 3, status);
        if (other !== '') type(ledger, '责任人', 3, other);
      }),
      `2026-12-0${number}T08:00:00Z`,
    );
  /** What stands of the row after the files were taken in, one after the other, and how many entries each brought. */
  const afterAll = async (files: readonly Uint8Array[]) => {
    let here: readonly Entry[] = ENTRIES;
    const brought: number[] = [];
    for (const bytes of files) {
      const { entries } = await outcomeIn(bytes, here);
      const { length } = here;
      here = mergeEntries(here, entries);
      brought.push(here.length - length);
    }
    const state = foldItem(
      new Map(here.filter(({ item }) => item === '3.1.1-3').map((entry) => [entry.id, entry])),
    );
    const said = state.fields.get('status')?.map(({ value }) => value);
    return { here, brought, said };
  };

  test('says what was typed last, and is at odds with nobody, where a value returns to an earlier one', async () => {
    const files = [month(1, '推进中'), month(2, '需协调'), month(3, '推进中', '王五')];
    const { here, brought, said } = await afterAll(files);
    expect([brought, said]).toEqual([[1, 1, 1], ['doing']]);
    // Taken in again, in any order, none of them adds anything.
    for (const bytes of files) {
      expect(await outcomeIn(bytes, here)).toMatchObject({ entries: [], sure: [] });
    }
  });

  test('says where a cell returns to what it was when the sheet went out, which decides nothing', async () => {
    const back = month(2, '', '王五');
    const { here, said } = await afterAll([month(1, '推进中'), back]);
    expect(said).toEqual(['doing']);
    const { notes } = await outcomeIn(back, here);
    expect(notes).toEqual([words.notes.putBack(1, [ROWS[2]?.place ?? ''])]);
    // Without the earlier copy there is nothing to tell, nor once somebody has gone on from it.
    expect((await outcomeIn(back, ENTRIES)).notes).toEqual([]);
    const from = here.find(({ set }) => set['status'] === 'doing');
    const later = entryWith({
      id: 'z',
      item: '3.1.1-3',
      over: [from?.id ?? ''],
      set: { status: 'done' },
    });
    expect((await outcomeIn(back, [...here, later])).notes).toEqual([]);
  });

  test('brings nothing where it was only saved again, whatever was said elsewhere meanwhile', async () => {
    const [made] = (await outcomeIn(month(1, '推进中'), ENTRIES)).entries;
    const elsewhere = entryWith({
      id: 'w',
      item: '3.1.1-3',
      at: '2026-12-02T08:00:00.000Z',
      over: [made?.id ?? ''],
      set: { status: 'blocked' },
    });
    const here = [...ENTRIES, ...(made ? [made] : []), elsewhere];
    expect(await outcomeIn(month(3, '推进中'), here)).toMatchObject({ entries: [], known: 1 });
    // What was then changed in it stands beside what was said elsewhere.
    const [changed] = (await outcomeIn(month(4, '已完成'), here)).entries;
    expect(changed?.over).toEqual([made?.id]);
  });
});

describe('when a sheet was filled in', () => {
  const SAVED = '2026-12-20T03:04:05Z';
  const done = (): Uint8Array => edited(file, (ledger) => type(ledger, '状态', 1, '已完成'));

  test('is the moment at which the file says it was saved, and the day that somebody chose', async () => {
    const bytes = savedAt(done(), SAVED);
    const { at, day } = await openedWell(bytes);
    expect([at, day]).toEqual(['2026-12-20T03:04:05.000Z', dayOf(Date.parse(SAVED))]);
    const [entry] = (await outcomeIn(bytes, ENTRIES, { on: '2026-12-31' })).entries;
    expect(entry).toMatchObject({ at, on: new Date('2026-12-31T12:00:00').toISOString() });
    const [same] = (await outcomeIn(bytes, ENTRIES, { on: day })).entries;
    expect(same).not.toHaveProperty('on');
    expect((await outcomeIn(bytes, ENTRIES, { on: '' })).entries[0]).not.toHaveProperty('on');
  });

  test('a clock that is wrong: never before it went out; the day is never later than today', async () => {
    expect(await openedWell(savedAt(done(), '2006-09-16T00:00:00Z'))).toMatchObject({
      at: '2026-11-24T00:00:00.000Z',
    });
    expect(await openedWell(savedAt(done(), '2031-01-01T00:00:00Z'))).toMatchObject({
      at: '2031-01-01T00:00:00.000Z',
      day: dayOf(Date.parse('2027-01-08T04:00:00Z')),
    });
  });

  test('a file that does not say is of the day on which this computer says it was changed', async () => {
    const bytes = withParts(done(), (parts) => delete parts['docProps/core.xml']);
    expect(await openedWell(bytes)).toMatchObject({
      at: '2026-11-24T00:00:00.000Z',
      day: dayOf(Date.parse('2027-01-08T04:00:00Z')),
    });
    const broken = savedAt(done(), '&lt;');
    expect(await openedWell(broken)).toMatchObject({ at: '2026-11-24T00:00:00.000Z' });
  });
});
