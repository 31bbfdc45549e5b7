import { defineConfig } from 'vitest/config';
import { filesOf } from '../quick.ts';

/** Tests in other browsers, which may take their time to start. */
export default defineConfig({
  test: {
    dir: 'tests/browsers',
    include: filesOf('browsers', '.test.ts'),
    root: '.',
    maxWorkers: '100%',
    retry: 1,
    testTimeout: 90_000,
    // A browser may be started twice, the first time from a cold disk.
    hookTimeout: 240_000,
  },
});
