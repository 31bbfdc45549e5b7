import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Its own choice, one less than there are cores, leaves half of a small machine idle.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: [...['src/{intake,plan,model,ledger,reports,charts}/**/*.ts']],
      reporter: ['text'],
      thresholds: { lines: 100 },
    },
  },
});
