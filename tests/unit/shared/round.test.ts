import { assert, asyncProperty, constantFrom, array, nat, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { writeLedgerFile } from '../../../src/ledger/index.ts';
import type { Entry, Refusal } from '../../../src/ledger/index.ts';
import { Fault, fileNameOf, goRound, heardFrom } from '../../../src/shared/index.ts';
import type { FaultKind, Folder, Lock, Memory, Outcome, Side } from '../../../src/shared/index.ts';
import { entryWith } from '../ledger/fakes.ts';

const PLAN = { plan: 'p', title: '方案', source: '' };

const fileOf = (entries: readonly Entry[], by = ''): string =>
  writeLedgerFile({
    site: 's',
    exported: '2026-11-24T00:00:00.000Z',
    by,
    ledgers: [{ ...PLAN, entries: [...entries] }],
  });

/** A folder in memory: what lies in it, what it answers next, how many names it lists, how much of a text it keeps. */
class FakeFolder implements Folder {
  readonly files = new Map<string, { text: string; tag: string }>();
  faults: (FaultKind | undefined)[] = [];
  most = Number.POSITIVE_INFINITY;
  kept = Number.POSITIVE_INFINITY;
  reads: string[] = [];
  private count = 0;

  put(name: string, text: string): void {
    this.count += 1;
    this.files.set(name, { text, tag: `"${this.count}"` });
  }

  private answer(): void {
    const kind = this.faults.shift();
    if (kind !== undefined) throw new Fault(kind);
  }

  list: Folder['list'] = async () => {
    this.answer();
    return [...this.files].slice(0, this.most).map(([name, { tag }]) => ({ name, tag }));
  };

  read: Folder['read'] = async (name) => {
    this.answer();
    this.reads.push(name);
    const file = this.files.get(name);
    if (file === undefined) throw new Fault('missing');
    return file.text;
  };

  write: Folder['write'] = async (name, text, over) => {
    this.answer();
    const there = this.files.get(name);
    const isChanged =
      over === 'none' ? there !== undefined : over !== 'any' && there?.tag !== over.tag;
    if (isChanged) throw new Fault('changed');
    const cut = this.kept;
    this.kept = Number.POSITIVE_INFINITY;
    this.put(name, text.slice(0, cut));
    if (cut < text.length) throw new Fault('offline');
  };
}

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

/** A browser that shares. */
class Device implements Side {
  readonly plan = PLAN;
  readonly all = new Map<string, Entry>();
  readonly trash = new Set<string>();
  readonly memory: Memory = new Map();
  refusal: Refusal | undefined;
  lock: Lock | undefined = undefined;
  readonly device: string;

  constructor(device: string) {
    this.device = device;
  }

  make(id: string, part: Partial<Entry> = {}): void {
    this.all.set(id, entryWith({ id, device: this.device, unit: this.device, ...part }));
  }

  entries = (): Entry[] => [...this.all.values()];
  deleted = (): Set<string> => this.trash;
  receive = (entries: readonly Entry[]): Refusal | undefined => {
    if (this.refusal === undefined) entries.forEach((one) => this.all.set(one.id, one));
    return this.refusal;
  };
  fileOf = (entries: readonly Entry[]): string => fileOf(entries, this.device);
  go = (folder: Folder): Promise<Outcome> => goRound(folder, this, this.memory);
  get ids(): string[] {
    return [...this.all.keys()].sort();
  }
}

const nameOf = (device: string): string => fileNameOf('p', device);

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
  expect(heardFrom(one.memory, nameOf('a'))).toEqual([
    { unit: 'b', by: 'b', at: '2026-11-24T00:00:00.000Z', count: 1 },
  ]);
});

test('from the same person and unit one hears once, the last first', () => {
  const seen = { tag: '', ids: ['1'], unit: '', by: '' };
  const memory: Memory = new Map([
    ['a', { ...seen, at: '1', unit: '甲' }],
    ['b', { ...seen, at: '3', unit: '甲' }],
    ['c', { ...seen, at: '2', unit: '乙' }],
    ['d', { ...seen, at: '1', unit: '甲' }],
  ]);
  expect(heardFrom(memory, '').map(({ unit, at }) => unit + at)).toEqual(['甲3', '乙2']);
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
  expect((await one.go(folder)).isWritten).toBe(true);
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
  folder.files.delete(nameOf('a'));
  expect((await other.go(folder)).isWritten).toBe(true);
  const late = new Device('z');
  await late.go(folder);
  expect(late.ids).toEqual(['1']);
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
    await expect(one.go(folder)).rejects.toThrow(Fault);
  }
  await one.go(folder);
  one.make('1');
  folder.faults = [undefined, 'full'];
  await expect(one.go(folder)).rejects.toThrow('full');
  await one.go(folder);
  expect(folder.files.has(nameOf('a'))).toBe(true);
});

test('where there is no room here nothing is taken, and it comes when there is', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  folder.put(nameOf('b'), fileOf([entryWith({ id: '1' })]));
  one.refusal = 'full';
  expect(await one.go(folder)).toMatchObject({ refusal: 'full', received: 0 });
  one.refusal = undefined;
  expect(await one.go(folder)).toMatchObject({ refusal: undefined, received: 1 });
});

test('what our own file holds and has no room here stays in it', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  one.make('1');
  one.make('lost');
  await one.go(folder);
  // A browser that has fallen behind its own file: a profile that was put back.
  const back = new Device('a');
  back.make('1');
  back.make('2');
  back.refusal = 'full';
  expect(await back.go(folder)).toMatchObject({ refusal: 'full', isWritten: true });
  const held = JSON.parse(folder.files.get(nameOf('a'))?.text ?? '').ledgers[0].entries;
  expect(held.map(({ id }: Entry) => id).sort()).toEqual(['1', '2', 'lost']);
  back.refusal = undefined;
  await back.go(folder);
  expect(back.ids).toEqual(['1', '2', 'lost']);
});

test('what lies in the trash does not come back; what contradicts is left out and told', async () => {
  const [folder, one] = [new FakeFolder(), new Device('a')];
  one.make('1');
  one.make('2');
  await one.go(folder);
  one.all.delete('1');
  one.trash.add('1');
  await one.go(folder);
  expect(one.ids).toEqual(['2']);
  expect(folder.files.get(nameOf('a'))?.text).not.toContain('"id": "1"');
  folder.put(nameOf('b'), fileOf([entryWith({ id: '2', by: '乙' })]));
  expect((await one.go(folder)).leftOut).toMatchObject([{ why: 'changed' }]);
});

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
    await expect(one.go(folder)).rejects.toThrow(Fault);
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
  folder.put(nameOf('z'), await lockWith('另一个').close(fileOf([])));
  one.make('2');
  const { unread, isWritten } = await one.go(folder);
  expect(unread.map(({ why }) => why.reason)).toEqual(['otherPhrase']);
  expect(isWritten).toBe(true);
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
          const texts = [...folder.files.values()].map(({ text }) => text);
          const isWrong = what === 'mistype' || what === 'forget';
          if (isWrong && !texts.some((text) => text.includes('"encrypted"'))) continue;
          const { lock } = device;
          if (isWrong) device.lock = what === 'forget' ? undefined : lockWith('别的');
          folder.faults = [...faults];
          if (what === 'cut') folder.kept = size;
          folder.most = what === 'short' ? size % 3 : 9;
          await device.go(folder).catch((error: unknown) => {
            if (!(error instanceof Fault)) throw error;
          });
          device.lock = lock;
        }
      }
      for (const device of devices) device.lock = lockWith('口令');
      folder.faults = [];
      folder.kept = Number.POSITIVE_INFINITY;
      folder.most = 9;
      for (let round = 0; round < 2; round += 1)
        for (const device of devices) await device.go(folder);
      for (const device of devices) expect(device.ids).toEqual([...made].sort());
    }),
  );
});
