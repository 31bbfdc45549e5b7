import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { withFilterSorted } from '../../../src/integrations/filter-order.ts';
import type { IndexFile } from '../../../src/integrations/filter-order.ts';

const MARK = 'pagefind_dcd';
const packed = (list: unknown): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(MARK), encode(list)]));
const listIn = (file: IndexFile | undefined): unknown =>
  decode(gunzipSync(file?.content ?? new Uint8Array()).subarray(MARK.length));

type Values = [string, number[]][];

/** As Pagefind would give them, with names of hashes that differ each time. */
function filesWith(values: Values, filter: string, meta: string): IndexFile[] {
  return [
    { path: 'index/unknown_93adba2.pf_index', content: packed(['甲', [1]]) },
    { path: `filter/unknown_${filter}.pf_filter`, content: packed(['plan', values]) },
    {
      path: `pagefind.unknown_${meta}.pf_meta`,
      content: packed(['1.5.2', [['plan', `unknown_${filter}`]]]),
    },
    {
      path: 'pagefind-entry.json',
      content: Buffer.from(JSON.stringify({ hash: `unknown_${meta}`, signs: '甲' })),
    },
  ];
}

const VALUES: Values = [
  ['乙', [300, 2]],
  ['a', [1]],
  ['甲', []],
];
const files = withFilterSorted(filesWith(VALUES, 'acd0c97', 'dcc09437664792c'));
const found = (ending: string): IndexFile | undefined =>
  files.find(({ path }) => path.endsWith(ending));

test('values stand in the order of their names, whatever order they came in', () => {
  expect(listIn(found('pf_filter'))).toEqual([
    'plan',
    [
      ['a', [1]],
      ['乙', [300, 2]],
      ['甲', []],
    ],
  ]);
  const turned = filesWith([...VALUES].reverse(), '1234567', '123456789abcdef');
  expect(withFilterSorted(turned)).toEqual(files);
});

test('the entry names the list, the list names the filter, and all else stays', () => {
  const [, meta = ''] = /^pagefind\.(.+)\.pf_meta$/u.exec(found('pf_meta')?.path ?? '') ?? [];
  const [, filter = ''] = /^filter\/(.+)\.pf_filter$/u.exec(found('pf_filter')?.path ?? '') ?? [];
  expect(JSON.parse(Buffer.from(found('.json')?.content ?? '').toString())).toEqual({
    hash: meta,
    signs: '甲',
  });
  expect(listIn(found('pf_meta'))).toEqual(['1.5.2', [['plan', filter]]]);
  expect(found('pf_index')).toEqual(filesWith(VALUES, '', '')[0]);
});

test('where Pagefind makes no filter, or two, the build ends', () => {
  expect(() => withFilterSorted([])).toThrow('The search index: not one file is named');
  const two = [...files, { path: 'filter/unknown_1.pf_filter', content: new Uint8Array() }];
  expect(() => withFilterSorted(two)).toThrow('pf_filter');
});
