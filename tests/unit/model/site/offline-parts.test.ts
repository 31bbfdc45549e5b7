import { expect, test } from 'vitest';
import {
  BUILD_FILE,
  cacheName,
  formerCacheName,
  isHashed,
  listFile,
  partOf,
  partOfList,
  REST,
  TOOLS,
} from '../../../../src/model/site/offline-parts.ts';

const plans = new Set(['a-2018-b']);

test.each([
  ['index.html', 1, ''],
  ['about/index.html', 1, ''],
  ['search/index.html', 1, ''],
  ['search/clauses.json', 1, ''],
  ['_astro/small.js', 99_999, ''],
  ['_astro/heavy.js', 100_000, TOOLS],
  ['a-2018-b/index.html', 1, 'a-2018-b'],
  ['a-2018-b/units/x/index.html', 1, 'a-2018-b'],
  ['search/a-2018-b.json', 1, 'a-2018-b'],
  ['pagefind/pagefind.js', 1, REST],
  ['units/hubei/x/index.html', 1, REST],
  ['licences.txt', 1, REST],
  ['web.config', 1, undefined],
  ['.htaccess', 1, undefined],
  ['og/index.png', 1, undefined],
])('%s of %i bytes is of the part %j', (path, size, part) => {
  expect(partOf(path, size, plans)).toBe(part);
});

test('a part has a list, and the list names the part', () => {
  expect(partOfList(listFile('a-2018-b'))).toBe('a-2018-b');
  expect([isHashed('_astro/a.js'), isHashed('a/_astro/a.js')]).toEqual([true, false]);
});

test('caches have the names that browsers know from earlier builds, each folder of a host its own', () => {
  const scope = 'https://example.org/a/';
  expect(cacheName('s', scope)).toBe(`taizhang-s-kept-${scope}`);
  expect(formerCacheName('s', scope)).toBe(`taizhang-s-precache-v2-${scope}`);
});

test('what tells which build the host has is never kept', () => {
  expect(partOf(BUILD_FILE, 20, plans)).toBeUndefined();
});
