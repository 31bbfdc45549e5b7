import type { LedgerRow } from './lines.ts';

/** The tasks of a table's rows, as rows of their own, which are to stand before the tasks' measures. */
export function taskRowsOf<Some extends LedgerRow>(rows: readonly Some[]): Some[] {
  return rows
    .filter((row, index) => row.taskId !== rows[index - 1]?.taskId)
    .map((row) => ({
      ...row,
      item: row.taskId,
      place: row.taskPlace,
      text: row.task,
      fingerprint: row.taskFingerprint,
      isTask: true as const,
    }));
}

/** Rows, with each task once before its measures. A task that consists of its heading alone is its own only measure. */
export function withTasks<Some extends LedgerRow>(rows: readonly Some[]): Some[] {
  const tasks = new Map(taskRowsOf(rows).map((task) => [task.item, task]));
  return rows.flatMap((row) => {
    const task = tasks.get(row.taskId);
    tasks.delete(row.taskId);
    return task === undefined || task.item === row.item ? [row] : [task, row];
  });
}
