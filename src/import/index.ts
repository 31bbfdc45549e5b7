/**
 * The import: files of any kind → what `content/` and `seeds/` are to hold, everything worked out
 * before anything is written.
 *
 * plan-import.ts   the whole of it; read-file.ts: bytes → plans with doubts; name-plans.ts and
 *                  identify.ts: which plans these are, address.ts: what a new one's address is
 * import-plan.ts   one plan → its files; values.ts and plan-yaml.ts: its plan.yaml; lists.ts, regions.ts:
 *                  units, ids, seeds; seed-files.ts: text and original in seeds/
 * report.ts        what --report json prints
 * derive.ts        a kept original → its text again, for verify
 * remove-plan.ts   a plan → what goes with it
 * write.ts         everything or nothing
 */
export { isPlanId } from './plan-address.ts';
export { originalFaults } from './derive.ts';
export { planImport } from './plan-import.ts';
export type { ImportOptions } from './name-plans.ts';
export type { PlannedImport } from './plan-import.ts';
export type { ImportFile } from './identify.ts';
export type { ImportedPlan } from './import-plan.ts';
export type { Report, ReportedDoubt } from './report.ts';
export { planRemoval } from './remove-plan.ts';
export { changesOf, writeAll } from './write.ts';
export type { Written } from './write.ts';
