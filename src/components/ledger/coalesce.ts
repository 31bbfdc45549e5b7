/**
 * Runs a task one time after another: however often it is asked for at once or while it runs, it runs once
 * more after that.
 *
 * @returns Asks for it; resolves when the run that knows of this asking is done.
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
