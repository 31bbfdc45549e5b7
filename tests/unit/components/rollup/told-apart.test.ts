import { expect, test } from 'vitest';
import { toldApart } from '../../../../src/components/rollup/told-apart.ts';
import type { Entry } from '../../../../src/ledger/index.ts';
import { entryWith } from '../../ledger/fakes.ts';

const file = (name: string, ...ids: string[]) => ({
  name,
  entries: ids.map((id) => entryWith({ id })),
});

test('files of one name have numbers, and one that holds what another holds names the first', () => {
  const files = [
    file('甲.json', 'a', 'b'),
    file('乙.json', 'c'),
    file('甲.json', 'b', 'a'),
    file('乙.json'),
    file('丙.json'),
    file('乙.json', 'a', 'b', 'c'),
  ];
  expect(toldApart(files)).toEqual([
    { name: '甲.json', twin: undefined },
    { name: '乙.json', twin: undefined },
    { name: '甲.json（同名文件第 2 个）', twin: '甲.json' },
    { name: '乙.json（同名文件第 2 个）', twin: undefined },
    { name: '丙.json', twin: undefined },
    { name: '乙.json（同名文件第 3 个）', twin: undefined },
  ]);
});

/** How often an id is read of so many files. */
function readsOf(count: number): number {
  let reads = 0;
  const entry = (id: string): Entry => ({
    ...entryWith({ id: '' }),
    get id() {
      reads += 1;
      return id;
    },
  });
  toldApart(
    Array.from({ length: count }, (_, at) => ({ name: `${at}`, entries: [entry(`${at}`)] })),
  );
  return reads;
}

test('each file is read once, however many there are', () => {
  expect(readsOf(200)).toBe(200);
});
