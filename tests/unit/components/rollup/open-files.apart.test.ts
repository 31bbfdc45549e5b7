import { expect, test, vi } from 'vitest';
import { openAgain, openFiles } from '../../../../src/components/rollup/open-files.ts';
import type { Opened } from '../../../../src/components/rollup/open-files.ts';
import {
  createLedger,
  MOST_ROLLUP,
  sizeInFile,
  writeLedgerFile,
} from '../../../../src/ledger/index.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { complaintWords } from '../../../../src/text/index.ts';
import { fileOf } from '../../../ledger-entries.ts';
import { entryWith, FakeProfile, homeOf } from '../../ledger/fakes.ts';

// So that a small file, and a few fields, are too much.
vi.mock('../../../../src/ledger/entries/limits.ts', async (original) => ({
  ...(await original<object>()),
  MOST_ROLLUP: 5_000,
  MOST_FIELDS: 10,
}));

const PLACE = {
  ledger: createLedger(homeOf(new FakeProfile().tab())),
  facts: {
    title: '某方案',
    source: 'a'.repeat(64),
    items: new Set<string>(),
    subjects: { rows: [], targets: [] },
  },
};

const byId = (entries: readonly Entry[]): Map<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

function open(there: readonly Entry[], ...sent: (readonly Entry[])[]): Promise<Opened[]> {
  const files = sent.map(
    (entries, index) => new File([writeLedgerFile(fileOf(entries))], `${index}.json`),
  );
  return openFiles(files, PLACE, byId(there), { tell: () => {}, isStopped: () => false });
}

const ids = ({ entries }: Opened): string[] => entries.map(({ id }) => id);

test('an entry that contradicts what is there is left out and named; the rest of its file counts', async () => {
  const changed = entryWith({ id: 'a', by: '别人' });
  const [one, other] = await open(
    [entryWith({ id: 'a' })],
    [changed, entryWith({ id: 'b' })],
    [changed],
  );
  expect(one && ids(one)).toEqual(['b']);
  expect(one?.leftOut).toEqual([{ entry: changed, why: 'changed' }]);
  expect(other).toMatchObject({ entries: [], complaints: [], leftOut: [{ why: 'changed' }] });
});

test('files are opened as long as one file can hold them all, however they repeat each other', async () => {
  const long = (id: string): Entry => entryWith({ id, set: { note: '字'.repeat(1_500) } });
  const opened = await open([long('own')], [long('a')], [long('a')], [long('b')], [long('c')]);
  expect(opened.map(ids)).toEqual([['a'], ['a'], [], []]);
  expect(opened[3]?.complaints.map(complaintWords)).toEqual([
    '连同这份文件，打开的登记太多，放不进一份汇总。请先移除不需要的文件，或者分几次汇总。',
  ]);
  const whole = [long('own'), ...opened.flatMap(({ entries }) => entries)];
  expect(sizeInFile([...new Map(whole.map((entry) => [entry.id, entry])).values()])).toBeLessThan(
    MOST_ROLLUP,
  );
});

test('once a file has gone, the others are sifted against what is left', async () => {
  const mine = entryWith({ id: 'z1', unit: '甲局' });
  const theirs = entryWith({ id: 'z1', unit: '甲局', set: { status: 'blocked' } });
  const both = entryWith({ id: 'z2' });
  const [one, other, third] = await open([], [mine, both], [theirs, both], [theirs]);
  expect(other).toMatchObject({ known: 1, leftOut: [{ entry: theirs, why: 'changed' }] });
  const left = [other, third].flatMap((file) => file ?? []);
  const [now, last] = openAgain(left, PLACE, new Map());
  expect(now).toMatchObject({ entries: [theirs, both], known: 0, leftOut: [] });
  expect(last).toMatchObject({ entries: [theirs], known: 1, leftOut: [] });
  // One's own entries stand before all files.
  expect(openAgain(left, PLACE, byId([mine]))[0]?.leftOut).toHaveLength(1);
  expect(one?.entries).toEqual([mine, both]);
});

test('a file that brings what it brought before stays the same one', async () => {
  const opened = await open([], [entryWith({ id: 'a' })], [entryWith({ id: 'b' })], []);
  expect(openAgain(opened, PLACE, new Map()).map((one, at) => one === opened[at])).toEqual([
    true,
    true,
    true,
  ]);
  expect(openAgain(opened.slice(1), PLACE, new Map())).toEqual(opened.slice(1));
});

test('entries of one id within a file are told apart from those of another file', async () => {
  const versions = ['doing', 'done'].map((status) => entryWith({ id: 'a', set: { status } }));
  const [, twice] = await open([], [entryWith({ id: 'a', by: '别人' })], versions);
  expect(twice?.leftOut.map(({ why }) => why)).toEqual(['changed', 'changed']);
  const [now] = openAgain(twice === undefined ? [] : [twice], PLACE, new Map());
  expect(now?.leftOut.map(({ why }) => why)).toEqual(['twice', 'twice']);
});

test('fields that nobody knows count for the files before, and for no file that has gone', async () => {
  const strange = (id: string, name: string, count: number): Entry =>
    entryWith({
      id,
      set: Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, '值'])),
    });
  const opened = await open([], [strange('a', 'x', 10)], [strange('b', 'y', 1)]);
  expect(opened[1]?.leftOut).toMatchObject([{ why: 'fields' }]);
  expect(openAgain(opened.slice(1), PLACE, new Map())[0]).toMatchObject({ leftOut: [] });
});

test('a file for which there was no room is read again once another has gone', async () => {
  const long = (id: string): Entry => entryWith({ id, set: { note: '字'.repeat(1_500) } });
  const opened = await open([], [long('a')], [long('b')], [long('c')]);
  expect(opened.map(ids)).toEqual([['a'], ['b'], []]);
  // It is refused again as long as none has, and stays the same one.
  const again = openAgain(opened, PLACE, new Map());
  expect(again[2]).toBe(opened[2]);
  expect(openAgain(again.slice(1), PLACE, new Map()).map(ids)).toEqual([['b'], ['c']]);
});
