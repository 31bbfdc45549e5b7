import { expect, test } from 'vitest';
import { absoluteAddress } from '../../../../src/model/index.ts';

test.each([
  ['https://example.org', '/a/', 'https://example.org/a/'],
  ['https://example.org/plans', '/a/', 'https://example.org/plans/a/'],
  ['https://example.org/plans/', '/', 'https://example.org/plans/'],
])('on a site at %s the address of %s is %s', (site, path, address) => {
  expect(absoluteAddress(site, path)).toBe(address);
  expect(absoluteAddress(new URL(site), path)).toBe(address);
});
