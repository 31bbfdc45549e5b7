import type { Plan } from '../../model/index.ts';

/** Which units answer for which measures. */
export type TaskUnits = Pick<Plan['tasks'][number], 'units' | 'measures'>;

/**
 * The tasks of the plan of this page, from the plan's data.
 *
 * @throws If these cannot be had: no network, or a folder opened from a disk.
 */
export async function planTasks(): Promise<TaskUnits[]> {
  const { root = '', plan = '' } = document.documentElement.dataset;
  const response = await fetch(`${root}${plan}/plan.json`);
  const { tasks }: Pick<Plan, 'tasks'> = await response.json();
  return tasks;
}
