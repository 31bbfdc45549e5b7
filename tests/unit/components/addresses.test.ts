import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readableAddress } from '../../../src/components/base/hash.ts';
import { ADDRESSES } from '../../addresses.ts';

test.each(Object.entries(ADDRESSES))('%s', (_, property) => {
  fc.assert(property, { numRuns: 300, seed: 2018 });
});

test.each([
  ['http://h/%E6%96%B9%E6%A1%88/#3.1', 'http://h/方案/#3.1'],
  // A folder whose name has a percent sign, or a space, or turns words round.
  ['http://h/50%25/#3.1', 'http://h/50%25/#3.1'],
  ['http://h/a%20b/', 'http://h/a%20b/'],
  ['http://h/%E2%80%AEb/', 'http://h/%E2%80%AEb/'],
  ['http://h/%FF/', 'http://h/%FF/'],
])('the link %s is passed on as %s', (href, link) => {
  expect(readableAddress(href)).toBe(link);
});
