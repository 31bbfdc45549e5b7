import { defineConfig } from 'vitest/config';

/** What is done while scripts are on their way: all of it takes hours, ONLY and SCRIPT narrow it. */
export default defineConfig({
  test: { dir: 'tests/faults/held', root: '.', testTimeout: 3_600_000, hookTimeout: 60_000 },
});
