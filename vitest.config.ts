/** The unit tests. Those of builds and of other browsers have a configuration of their own, in their folders. */
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that replace modules, or look at what a module remembers: each loads its own. */
const APART = '**/*.apart.test.ts';

export default defineConfig({
  test: {
    // Its own choice, one less than there are cores, leaves half of a small machine idle.
    maxWorkers: '100%',
    // Some tests run commands: on a busy machine that takes its time.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          dir: 'tests/unit',
          exclude: [...configDefaults.exclude, APART],
          // What is pure is loaded once for all files of a worker: a third less to do.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', dir: 'tests/unit', include: [APART] } },
    ],
    coverage: {
      provider: 'v8',
      include: [...['src/{intake,plan,model,ledger,reports,charts,shared-folder}/**/*.ts']],
      reporter: ['text'],
      reportOnFailure: true,
      thresholds: { lines: 100 },
    },
  },
});
