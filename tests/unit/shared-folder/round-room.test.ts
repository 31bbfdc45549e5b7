import { expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/index.ts';
import { stillHeld } from '../../../src/shared-folder/index.ts';
import type { Memory } from '../../../src/shared-folder/index.ts';
import { entryWith } from '../ledger/fakes.ts';
import { fileOf, FakeFolder, Device, nameOf } from './rounds.ts';

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

test('what was deleted is remembered while a file of others holds it, and it is not here again', () => {
  const seen = { tag: '', unit: '', by: '', at: '' };
  const memory: Memory = new Map([
    [nameOf('a'), { ...seen, ids: ['1', '2'] }],
    [nameOf('b'), { ...seen, ids: ['2', '3'] }],
  ]);
  const deleted = new Set(['1', '2', '3', '4']);
  expect([...stillHeld(memory, nameOf('a'), deleted, [entryWith({ id: '3' })])]).toEqual(['2']);
});
