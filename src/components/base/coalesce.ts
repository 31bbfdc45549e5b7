/**
 * Runs a task, never twice at the same time. All calls made while the task runs lead to one more run after it.
 *
 * @returns Asks for a run. Its promise resolves when a run that began after the call is done.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      running = task();
      return running;
    });
    return next;
  };
}
