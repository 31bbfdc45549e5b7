import { assert, asyncProperty, constantFrom, array, nat, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { FolderFault } from '../../../src/shared-folder/index.ts';
import type { FaultKind, Lock } from '../../../src/shared-folder/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { fileOf, FakeFolder, Device, nameOf } from './rounds.ts';

/** A lock that is quick: the phrase stands in the file. */
function lockWith(phrase: string): Lock {
  let proven = false;
  return {
    close: async (text) =>
      JSON.stringify({ format: 'taizhang-ledger', version: 2, encrypted: {}, phrase, text }),
    open: async (locked) => {
      const file = JSON.parse(locked);
      proven ||= file.phrase === phrase;
      return file.phrase === phrase ? file.text : undefined;
    },
    isProven: () => proven,
  };
}

/** Whether a phrase can be tried on a file: on one that is half there, none can. */
function isLockedWhole(text: string): boolean {
  try {
    return 'encrypted' in JSON.parse(text);
  } catch {
    return false;
  }
}

test('a team that encrypts reads both kinds of files, and closes its own', async () => {
  const [folder, one, other] = [new FakeFolder(), new Device('a'), new Device('b')];
  one.make('1');
  other.make('2');
  await one.go(folder);
  await other.go(folder);
  one.lock = lockWith('口令');
  expect((await one.go(folder)).isWritten).toBe(true);
  expect(folder.files.get(nameOf('a'))?.text).toContain('"encrypted"');
  expect((await one.go(folder)).isWritten).toBe(false);
  // Nothing plain is written beside it, and what is plain there is read.
  other.make('3');
  const before = folder.files.get(nameOf('b'))?.text;
  await expect(other.go(folder)).rejects.toThrow('locked');
  other.lock = lockWith('别的');
  await expect(other.go(folder)).rejects.toThrow('phrase');
  expect(folder.files.get(nameOf('b'))?.text).toBe(before);
  other.lock = lockWith('口令');
  await other.go(folder);
  await one.go(folder);
  expect([one.ids, other.ids]).toEqual([
    ['1', '2', '3'],
    ['1', '2', '3'],
  ]);
  expect(folder.files.get(nameOf('b'))?.text).toContain('"encrypted"');
});

test('a phrase that is typed again is tried before anything is written, also on what has not changed', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  one.make('1');
  one.lock = lockWith('口令');
  await one.go(folder);
  await one.go(folder);
  const before = folder.files.get(nameOf('a'));
  one.make('2');
  for (const lock of [lockWith('别的'), undefined]) {
    one.lock = lock;
    await expect(one.go(folder)).rejects.toThrow(FolderFault);
    expect(folder.files.get(nameOf('a'))).toBe(before);
  }
  one.lock = lockWith('口令');
  expect((await one.go(folder)).isWritten).toBe(true);
});

test('a phrase is tried on the files of other plans; one file with another phrase is only named', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  one.make('1');
  folder.put('taizhang.q.b.json', fileOf([]));
  folder.put('taizhang.q.c.json', await lockWith('口令').close(fileOf([])));
  one.lock = lockWith('别的');
  await expect(one.go(folder)).rejects.toThrow('phrase');
  expect(folder.files.has(nameOf('a'))).toBe(false);
  // One of another phrase comes first in the list, and stops nobody.
  folder.files.delete('taizhang.q.c.json');
  folder.put('taizhang.q.0.json', await lockWith('旧的').close(fileOf([])));
  folder.put('taizhang.q.c.json', await lockWith('口令').close(fileOf([])));
  one.lock = lockWith('口令');
  expect((await one.go(folder)).isWritten).toBe(true);
  folder.put(nameOf('z'), await lockWith('口令').close(fileOf([entryWith({ id: '9' })])));
  await one.go(folder);
  folder.put(nameOf('z'), await lockWith('另一个').close(fileOf([entryWith({ id: '9' })])));
  one.make('2');
  const { unread, isWritten } = await one.go(folder);
  expect(unread.map(({ why }) => why.reason)).toEqual(['otherPhrase']);
  expect(isWritten).toBe(true);
  // What it holds is still its own: nobody else writes it.
  expect(folder.files.get(nameOf('a'))?.text).not.toContain('\\"9\\"');
});

test.each([
  ['a', 'b'],
  ['b', 'a'],
])('of two who began to encrypt with two phrases, %s takes the other one', async (who, whose) => {
  const [folder, one, other] = [new FakeFolder(), new Device(who), new Device(whose)];
  one.make('1');
  other.make('2');
  for (const device of [one, other]) await device.go(folder);
  [one.lock, other.lock] = [lockWith('甲的口令'), lockWith('乙的口令')];
  // Both write before they read what the other wrote.
  const [plain] = [folder.files.get(nameOf(who))];
  await one.go(folder);
  const closed = folder.files.get(nameOf(who));
  if (plain === undefined || closed === undefined) return;
  folder.files.set(nameOf(who), plain);
  await other.go(folder);
  folder.files.set(nameOf(who), closed);
  for (const device of [one, other]) await device.go(folder);
  expect((await one.go(folder)).unread.map(({ why }) => why.reason)).toEqual(['otherPhrase']);
  // Its own file was closed with the former phrase. All that it holds is here, so it is written anew.
  one.lock = lockWith('乙的口令');
  expect(await one.go(folder)).toMatchObject({ isWritten: true, unread: [] });
  const late = new Device('z');
  late.lock = lockWith('乙的口令');
  expect((await late.go(folder)).unread).toEqual([]);
  expect(late.ids).toEqual(['1', '2']);
  for (const device of [one, other]) {
    expect(await device.go(folder)).toMatchObject({ isWritten: false, unread: [] });
  }
  // A version of it that this browser has not read may hold more: it is left.
  folder.put(nameOf(who), await lockWith('甲的口令').close(fileOf([entryWith({ id: '3' })])));
  const before = folder.files.get(nameOf(who));
  one.make('4');
  expect((await one.go(folder)).isWritten).toBe(false);
  expect(folder.files.get(nameOf(who))).toBe(before);
});

test('whatever fails in whatever order, nothing is lost, and all come to the same', async () => {
  const kinds = constantFrom<FaultKind | undefined>(
    undefined,
    undefined,
    'busy',
    'offline',
    'changed',
    'broken',
    'full',
  );
  const step = tuple(
    nat(2),
    constantFrom('make', 'go', 'cut', 'short', 'copy', 'lock', 'mistype', 'forget'),
    array(kinds, { maxLength: 4 }),
    nat(300),
  );
  await assert(
    asyncProperty(array(step, { maxLength: 40 }), async (steps) => {
      const folder = new FakeFolder();
      const devices = ['a', 'b', 'c'].map((device) => new Device(device));
      const made: string[] = [];
      for (const [at, [who, what, faults, size]] of steps.entries()) {
        const device = devices[who];
        if (device === undefined) continue;
        folder.now += size * 100;
        const own = folder.files.get(nameOf(device.device));
        if (what === 'make') {
          made.push(`e${at}`);
          device.make(`e${at}`);
        } else if (what === 'copy' && own !== undefined) {
          folder.put(`taizhang.p.${device.device} (1).json`, own.text);
        } else if (what === 'lock') {
          device.lock = lockWith('口令');
        } else {
          // Who does not know the phrase tries another, or none, where there are files to try it on.
          const isWrong = what === 'mistype' || what === 'forget';
          const canBeTried = [...folder.files.values()].some(({ text }) => isLockedWhole(text));
          if (isWrong && !canBeTried) continue;
          const { lock } = device;
          if (isWrong) device.lock = what === 'forget' ? undefined : lockWith('别的');
          folder.faults = [...faults];
          if (what === 'cut') folder.kept = size;
          folder.most = what === 'short' ? size % 3 : 9;
          await device.go(folder).catch((error: unknown) => {
            if (!(error instanceof FolderFault)) throw error;
          });
          device.lock = lock;
        }
      }
      for (const device of devices) device.lock = lockWith('口令');
      folder.faults = [];
      folder.kept = Number.POSITIVE_INFINITY;
      folder.most = 9;
      for (let round = 0; round < 3; round += 1)
        for (const device of devices) await device.goLater(folder);
      for (const device of devices) expect(device.ids).toEqual([...made].sort());
      // One leaves and its file is spoilt: who comes gets all of it from the others, who write it once.
      const [one, other, gone] = devices;
      if (one === undefined || other === undefined || gone === undefined) return;
      const name = nameOf(gone.device);
      const { text = '' } = folder.files.get(name) ?? {};
      folder.put(name, text.slice(0, text.length / 2));
      for (const device of [one, other, one, other]) await device.goLater(folder);
      const late = new Device('z');
      late.lock = lockWith('口令');
      await late.go(folder);
      expect(late.ids).toEqual([...made].sort());
      for (const device of [one, other, one]) {
        expect((await device.go(folder)).isWritten).toBe(false);
      }
    }),
  );
});
