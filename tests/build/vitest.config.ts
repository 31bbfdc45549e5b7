import { defineConfig } from 'vitest/config';

/** Tests that build sites, each in a folder of its own: two at a time, since much of a build keeps but one core busy. */
export default defineConfig({
  test: { dir: 'tests/build', root: '.', maxWorkers: 2, testTimeout: 60_000 },
});
