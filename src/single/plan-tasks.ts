import type { TaskUnits } from '../components/here/plan-tasks.ts';

/** The tasks of the plan, which are all in the file. */
export async function planTasks(): Promise<TaskUnits[]> {
  return Array.from(document.querySelectorAll<HTMLElement>('.task[data-units]'), (task) => ({
    units: (task.dataset['units'] ?? '').split('|'),
    measures: Array.from(
      task.querySelectorAll<HTMLElement>('input[data-item]'),
      ({ dataset }) => dataset['item'] ?? '',
    ),
  }));
}

/** The SHA-256 of the plan's text, from the file. */
export async function planSource(): Promise<string> {
  return document.documentElement.dataset['source'] ?? '';
}
