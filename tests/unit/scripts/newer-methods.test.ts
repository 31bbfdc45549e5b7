import { expect, test } from 'vitest';
import { newerCalls, newerSyntax, scriptsOf } from '../../../scripts/newer-methods.ts';

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
  const data = '<script type="application/ld+json">{"at":1}</script>';
  const page = `<p>a.at(1)</p>${data}<script type="module">b.at(2)</script>`;
  expect(scriptsOf('index.html', page)).toEqual(['b.at(2)']);
  expect(scriptsOf('a.js', 'a')).toEqual(['a']);
});

test.each([
  'f?.(...a)',
  'a?.b.c(1, ...d)',
  'a?.b(...c).d',
  'x(() => a?.b(...c))',
  '/(?<=a)b/.test(c)',
  'const r = /(?<!a)b/u',
])('%s is newer syntax', (code) => {
  expect(newerSyntax(code)).toHaveLength(1);
});

test.each(['a?.b(c)', 'a(...b)?.c', 'a?.b(c(...d))', '/(?<name>a)/u', 'new RegExp("(?<=a)")'])(
  '%s is none',
  (code) => {
    expect(newerSyntax(code)).toEqual([]);
  },
);

test('a script that cannot be read is not passed over', () => {
  expect(() => newerSyntax('a b')).toThrow();
});
