/** Coverage as Vitest counts it, but for projects that have none: counting slows all code of a worker down. */
import v8 from '@vitest/coverage-v8';
import type { CoverageProviderModule } from 'vitest/node';

const isCounted = (): boolean => process.env['COVERAGE'] !== 'none';

const coverage: CoverageProviderModule = {
  ...v8,
  startCoverage: (options) => isCounted() && v8.startCoverage?.(options),
  takeCoverage: (options) => isCounted() && v8.takeCoverage?.(options),
  stopCoverage: (options) => isCounted() && v8.stopCoverage?.(options),
};

export default coverage;
