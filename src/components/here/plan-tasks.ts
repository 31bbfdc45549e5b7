import type { Plan } from '../../model/index.ts';

/** The units and the measures of a task. */
export type TaskUnits = Pick<Plan['tasks'][number], 'units' | 'measures'>;

/**
 * The tasks of the plan of this page, from the plan's data.
 *
 * @throws If the data cannot be loaded: there is no network, or a folder was opened from a disk.
 */
export async function planTasks(): Promise<TaskUnits[]> {
  return (await readPlan()).tasks;
}

/**
 * The SHA-256 of the text of the plan of this page.
 *
 * @throws If the plan's data cannot be loaded.
 */
export async function planSource(): Promise<string> {
  return (await readPlan()).sha256;
}

async function readPlan(): Promise<Pick<Plan, 'tasks' | 'sha256'>> {
  const { root = '', plan = '' } = document.documentElement.dataset;
  const response = await fetch(`${root}${plan}/plan.json`);
  return response.json();
}
