/** What others may use of the import. README.md lists its files. */
export { isPlanId } from './plan-address.ts';
export { titleOfPlan } from './identify.ts';
export { originalFaults } from './derive.ts';
export { planImport } from './work-out-import.ts';
export type { ImportOptions } from './name-plans.ts';
export type { PlannedImport } from './work-out-import.ts';
export type { ImportFile } from './identify.ts';
export type { ImportedPlan } from './one-plan-files.ts';
export type { ReportedDoubt } from './json-report.ts';
export { planRemoval } from './remove-plan.ts';
export { finishStopped, unfinishedFiles } from './unfinished.ts';
export { changesOf, stateOf, writeFiles } from './write.ts';
export type { Written } from './unfinished.ts';
