import { expect, test } from 'vitest';
import { newerCalls, scriptsOf } from '../../../scripts/newer-methods.ts';

test.each([
  'const last=a.at(-1)',
  'tasks.at(-1)?.lines',
  'list?.at(0)',
  'a.findLast(b)',
  'Object.hasOwn(a,b)',
  'Map.groupBy(a,b)',
  'structuredClone(a)',
  'crypto.randomUUID()',
  'box.ariaBusy=is',
])('%s is what an old browser has not', (code) => {
  expect(newerCalls(code)).toHaveLength(1);
});

test.each([
  'entry.at',
  '{at:1}',
  'a.flat()',
  'a.replaceAll("a","b")',
  'format(a)',
  'a.slice(-1)',
  'a["aria-busy"]',
  '[...at(a)]',
])('%s is none', (code) => {
  expect(newerCalls(code)).toEqual([]);
});

test('of a page only what its scripts say counts', () => {
  const page = '<p>a.at(1)</p><script type="module">b.at(2)</script>';
  expect(newerCalls(scriptsOf('index.html', page))).toEqual(['b.at(2)']);
  expect(scriptsOf('a.js', 'a')).toBe('a');
});
