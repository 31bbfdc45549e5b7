import { expect, test } from 'vitest';
import { DAY } from '../../../src/ledger/index.ts';
import { FolderFault, heardFrom, SETTLE } from '../../../src/shared-folder/index.ts';
import type { Memory, Outcome } from '../../../src/shared-folder/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { fileOf, FakeFolder, Device, nameOf } from './rounds.ts';

test('each writes what others lack, reads what is new, and writes nothing twice', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  one.make('1');
  expect(await one.go(folder)).toMatchObject({ received: 0, isWritten: true });
  expect(await other.go(folder)).toMatchObject({ received: 1, isWritten: false });
  other.make('2');
  await other.go(folder);
  await one.go(folder);
  expect([one.ids, other.ids]).toEqual([
    ['1', '2'],
    ['1', '2'],
  ]);
  folder.reads = [];
  await one.go(folder);
  await other.go(folder);
  expect((await one.go(folder)).isWritten).toBe(false);
  // Its own file, once, to see that it was written whole.
  expect(folder.reads).toEqual([nameOf('b')]);
  expect(JSON.parse(folder.files.get(nameOf('b'))?.text ?? '').ledgers[0].entries).toHaveLength(1);
  expect(heardFrom(one.memory, nameOf('a'), '2027')).toEqual([
    { unit: 'b', by: 'b', at: '2026-11-24T00:00:00.000Z', count: 1, isAhead: false },
  ]);
});

test('from the same person and unit one hears once, the last first, with all of their devices', () => {
  const seen = { tag: '', ids: ['1'], unit: '', by: '' };
  const memory: Memory = new Map([
    ['a', { ...seen, at: '1', unit: '甲' }],
    ['b', { ...seen, at: '3', unit: '甲', ids: ['2', '3'] }],
    ['c', { ...seen, at: '2', unit: '乙' }],
    ['d', { ...seen, at: '1', unit: '甲' }],
  ]);
  expect(heardFrom(memory, '', '9').map(({ unit, at, count }) => [unit, at, count])).toEqual([
    ['甲', '3', 3],
    ['乙', '2', 1],
  ]);
});

test('a device whose clock is ahead does not hide when the others wrote', () => {
  const seen = { tag: '', ids: ['1'], unit: '', by: '' };
  const memory: Memory = new Map([
    ['a', { ...seen, at: '2099', unit: '甲' }],
    ['b', { ...seen, at: '2026', unit: '甲' }],
    ['c', { ...seen, at: '2098', unit: '乙' }],
    ['d', { ...seen, at: '2099', unit: '乙' }],
  ]);
  expect(heardFrom(memory, '', '2027')).toMatchObject([
    { unit: '乙', at: '2098', isAhead: true },
    { unit: '甲', at: '2026', isAhead: false },
  ]);
});

test('copies of conflicts are read; files of other plans and other kinds are left', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  folder.put('taizhang.p.x (冲突副本).json', fileOf([entryWith({ id: '1' })]));
  folder.put('taizhang.p2.x.json', 'no');
  folder.put('taizhang.p.x.json.crswap', 'no');
  expect((await one.go(folder)).unread).toEqual([]);
  expect(one.ids).toEqual(['1']);
});

test('a file that is not whole, or of a later version, is named and read again', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  const whole = fileOf([entryWith({ id: '1' })]);
  folder.put(nameOf('b'), whole.slice(0, 50));
  folder.put(nameOf('c'), whole.replace('"version": 1', '"version": 2'));
  folder.put(nameOf('d'), whole.replace('"plan": "p"', '"plan": "q"'));
  const { unread } = await one.go(folder);
  expect(unread.map(({ why }) => why.reason)).toEqual(['cutOff', 'newer', 'otherPlan']);
  folder.put(nameOf('b'), whole);
  await one.go(folder);
  expect(one.ids).toEqual(['1']);
});

test('our own file is written over where it is not whole, and left where a later version wrote it', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  one.make('1');
  folder.put(nameOf('a'), '{"format"');
  expect(await one.go(folder)).toMatchObject({ isWritten: false, isUnsure: true });
  expect(await one.goLater(folder)).toMatchObject({ isWritten: true, unread: [] });
  const later = (folder.files.get(nameOf('a'))?.text ?? '').replace('"version": 1', '"version": 2');
  folder.put(nameOf('a'), later);
  one.make('2');
  expect((await one.go(folder)).isWritten).toBe(false);
  expect(folder.files.get(nameOf('a'))?.text).toBe(later);
});

test('what a listing leaves out is not deleted, and our own file is not lost by it', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  other.make('1');
  await other.go(folder);
  one.make('2');
  await one.go(folder);
  folder.most = 0;
  one.make('3');
  await one.go(folder);
  expect(one.ids).toEqual(['1', '2', '3']);
  // A second browser profile with the same id, which has never seen the file.
  const twin = new Device('a');
  twin.make('4');
  await twin.go(folder);
  folder.most = 9;
  const late = new Device('z');
  await late.go(folder);
  expect(late.ids).toEqual(['1', '2', '3', '4']);
  // Where our file has gone, it is written again.
  folder.files.delete(nameOf('a'));
  expect((await twin.go(folder)).isWritten).toBe(true);
});

test('what stood only in a file that is gone is written by who has read it', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  one.make('1');
  await one.go(folder);
  await other.go(folder);
  const whole = folder.files.get(nameOf('a'));
  folder.files.delete(nameOf('a'));
  // A program that replaces a file takes the old one away first.
  expect(await other.go(folder)).toMatchObject({ isWritten: false, isUnsure: true, unread: [] });
  folder.files.set(nameOf('a'), whole ?? { text: '', tag: '' });
  expect(await other.goLater(folder)).toMatchObject({ isWritten: false, isUnsure: false });
  folder.files.delete(nameOf('a'));
  await other.go(folder);
  expect((await other.goLater(folder)).isWritten).toBe(true);
  const late = new Device('z');
  await late.go(folder);
  expect(late.ids).toEqual(['1']);
});

test('what stood only in a file that is no longer whole is written by who has read it, once', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  one.make('1');
  await one.go(folder);
  await other.go(folder);
  const whole = folder.files.get(nameOf('a'));
  for (const text of ['', whole?.text.slice(0, 90) ?? '', '{}']) {
    folder.put(nameOf('a'), text);
    await other.go(folder);
    expect((await other.goLater(folder)).unread).toMatchObject([{ unit: 'a', by: 'a' }]);
    expect((await other.goLater(folder)).isWritten).toBe(false);
    const late = new Device('z');
    await late.go(folder);
    expect(late.ids).toEqual(['1']);
    folder.files.delete(nameOf('z'));
    folder.files.delete(nameOf('b'));
    // It is read again where it is whole, also under the mark that it had.
    folder.files.set(nameOf('a'), whole ?? { text: '', tag: '' });
    await other.go(folder);
    expect(folder.files.has(nameOf('b'))).toBe(false);
  }
});

test('on the strength of one look at a half-written file nothing is copied or written', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  for (const id of ['1', '2', '3']) one.make(id);
  await one.go(folder);
  await other.go(folder);
  const { text = '' } = folder.files.get(nameOf('a')) ?? {};
  // It grows from look to look, as a sync program brings it.
  for (const part of [0, 1, 2, 3].map((quarter) => text.slice(0, (text.length * quarter) / 4))) {
    folder.put(nameOf('a'), part);
    expect(await other.goLater(folder)).toMatchObject({ isUnsure: true, isWritten: false });
    // Nor is it when somebody looks again at once.
    expect(await other.go(folder)).toMatchObject({
      unread: [{ isSettled: false }],
      isWritten: false,
    });
  }
  // What was made here goes at once, also where it is not known what the file holds.
  other.make('4');
  other.memory.delete(nameOf('a'));
  expect((await other.go(folder)).isWritten).toBe(true);
  expect(JSON.parse(folder.files.get(nameOf('b'))?.text ?? '').ledgers[0].entries).toHaveLength(1);
  folder.put(nameOf('a'), text);
  expect(await other.go(folder)).toMatchObject({ unread: [], isUnsure: false, isWritten: false });
  expect(one.ids).toEqual(['1', '2', '3']);
});

test('what is half there by our own doing is mended at once', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  one.make('1');
  folder.kept = 20;
  await expect(one.go(folder)).rejects.toThrow('offline');
  expect(await one.go(folder)).toMatchObject({ isWritten: true, unread: [], isUnsure: false });
});

test('a file that cannot be read says since when, and after a day others write what it held', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  one.make('1');
  await one.go(folder);
  await other.go(folder);
  const since = new Date(folder.now).toISOString();
  folder.put(nameOf('a'), 'held');
  const look = (): Promise<Outcome> => {
    folder.faults = [undefined, 'broken'];
    return other.go(folder);
  };
  expect(await look()).toMatchObject({ unread: [{ since, isSettled: false, unit: 'a' }] });
  folder.now += SETTLE;
  expect(await look()).toMatchObject({ unread: [{ since, isSettled: true }], isWritten: false });
  folder.now += DAY;
  expect(await look()).toMatchObject({ unread: [{ since }], isWritten: true });
  // A clock that was put back does not make it older than the first look.
  folder.now -= 2 * DAY;
  expect(await look()).toMatchObject({ unread: [{ isSettled: false }] });
});

test('a file that was never read is nobody of whom one has heard', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  folder.put(nameOf('b'), '');
  await one.go(folder);
  expect(heardFrom(one.memory, nameOf('a'), '2027')).toEqual([]);
});

test('a file of a later version is whole, though not for us: nobody else writes what it holds', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  one.make('1');
  await one.go(folder);
  await other.go(folder);
  const text = folder.files.get(nameOf('a'))?.text ?? '';
  folder.put(nameOf('a'), text.replace('"version": 1', '"version": 2'));
  expect((await other.go(folder)).isWritten).toBe(false);
});

test('a file that goes between listing and reading is passed over; other faults are told', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  folder.put(nameOf('b'), fileOf([]));
  folder.faults = [undefined, 'missing'];
  expect((await one.go(folder)).unread).toEqual([]);
  folder.faults = [undefined, 'forbidden'];
  expect((await one.go(folder)).unread).toMatchObject([{ why: { reason: 'held' } }]);
  for (const faults of [['busy'], [undefined, 'busy']] as const) {
    folder.faults = [...faults];
    await expect(one.go(folder)).rejects.toThrow(FolderFault);
  }
  await one.go(folder);
  one.make('1');
  folder.faults = [undefined, 'full'];
  await expect(one.go(folder)).rejects.toThrow('full');
  await one.go(folder);
  expect(folder.files.has(nameOf('a'))).toBe(true);
});
