import type { TaskUnits } from '../components/here/plan-tasks.ts';

/** The tasks of the plan: all stand in the file itself. */
export async function planTasks(): Promise<TaskUnits[]> {
  return Array.from(document.querySelectorAll<HTMLElement>('.task[data-units]'), (task) => ({
    units: (task.dataset['units'] ?? '').split('|'),
    measures: Array.from(
      task.querySelectorAll<HTMLElement>('input[data-item]'),
      ({ dataset }) => dataset['item'] ?? '',
    ),
  }));
}

/** Which text the plan has: the file says it. */
export async function planSource(): Promise<string> {
  return document.documentElement.dataset['source'] ?? '';
}
