import fc from 'fast-check';
import { test } from 'vitest';
import { REVISIONS } from '../../../revisions.ts';

test.each(Object.entries(REVISIONS))('%s', (_name, property) => {
  fc.assert(property, { numRuns: 300, seed: 2018 });
});
