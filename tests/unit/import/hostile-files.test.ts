import fc from 'fast-check';
import { test } from 'vitest';
import { IMPORT_HOLDS } from '../../hostile-files.ts';

test('whatever the file, it becomes a plan to the letter or is refused in a sentence', async () => {
  await fc.assert(IMPORT_HOLDS, { numRuns: 100, seed: 2018 });
});
