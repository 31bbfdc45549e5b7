import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Its own choice, one less than there are cores, leaves half of a small machine idle.
    maxWorkers: '100%',
    // Some tests run commands: on a busy machine that takes its time.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: [...['src/{intake,plan,model,ledger,reports,charts,shared}/**/*.ts']],
      reporter: ['text'],
      reportOnFailure: true,
      thresholds: { lines: 100 },
    },
  },
});
