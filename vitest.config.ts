import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: [
        ...['src/plan/**', 'src/model/**', 'src/ledger/**', 'src/reports/**', 'src/charts/**'],
      ],
      reporter: ['text'],
      thresholds: { lines: 100 },
    },
  },
});
