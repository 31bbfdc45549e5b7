import type { Plan } from '../../model/index.ts';

/** Which units answer for which measures. */
export type TaskUnits = Pick<Plan['tasks'][number], 'units' | 'measures'>;

/**
 * The tasks of the plan of this page, from the plan's data.
 *
 * @throws If these cannot be had: no network, or a folder opened from a disk.
 */
export async function planTasks(): Promise<TaskUnits[]> {
  return (await readPlan()).tasks;
}

/**
 * Which text the plan of this page has: its SHA-256.
 *
 * @throws If it cannot be had.
 */
export async function planSource(): Promise<string> {
  return (await readPlan()).sha256;
}

async function readPlan(): Promise<Pick<Plan, 'tasks' | 'sha256'>> {
  const { root = '', plan = '' } = document.documentElement.dataset;
  const response = await fetch(`${root}${plan}/plan.json`);
  return response.json();
}
