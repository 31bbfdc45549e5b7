import { defineConfig } from 'vitest/config';

/** Tests that build sites, each in a folder of its own: two at a time, since most of a build uses one core. */
export default defineConfig({
  test: { dir: 'tests/build', root: '.', maxWorkers: 2, testTimeout: 60_000 },
});
