import { defineConfig } from 'vitest/config';
import { filesOf } from '../quick.ts';

/** Tests that build sites, each in a folder of its own: two at a time, since most of a build uses one core. */
export default defineConfig({
  test: {
    dir: 'tests/build',
    include: filesOf('build', '.test.ts'),
    root: '.',
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
