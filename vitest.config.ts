/** The unit tests. Those of builds and of other browsers have a configuration of their own, in their folders. */
import { configDefaults, defineConfig } from 'vitest/config';
import { LEFT_OUT } from './tests/quick.ts';

/** Tests that replace modules, or look at what a module remembers: each loads its own. */
const APART = '**/*.apart.test.ts';

/**
 * Tests that reach no line which others do not reach: long ones, and of folders of which no coverage is asked.
 * Counting lines makes them two to three times slower.
 */
const UNCOUNTED = ['**/*.long.test.ts', '{scripts,search}/**/*.test.ts'];

const EXCLUDED = [...configDefaults.exclude, ...LEFT_OUT, APART];

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
          exclude: [...EXCLUDED, ...UNCOUNTED],
          // What is pure is loaded once for all files of a worker: a third less to do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'uncounted',
          dir: 'tests/unit',
          include: UNCOUNTED,
          exclude: EXCLUDED,
          isolate: false,
          env: { COVERAGE: 'none' },
        },
      },
      { extends: true, test: { name: 'apart', dir: 'tests/unit', include: [APART] } },
    ],
    coverage: {
      provider: 'custom',
      customProviderModule: './tests/coverage.ts',
      include: [...['src/{intake,plan,model,ledger,reports,charts,shared-folder}/**/*.ts']],
      reporter: ['text'],
      reportOnFailure: true,
      thresholds: { lines: 100 },
    },
  },
});
