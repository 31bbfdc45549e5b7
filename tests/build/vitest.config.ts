import { defineConfig } from 'vitest/config';

/** Tests that build sites: one after the other, since each build keeps the machine busy. */
export default defineConfig({
  test: { dir: 'tests/build', root: '.', fileParallelism: false, testTimeout: 30_000 },
});
