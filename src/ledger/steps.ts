import type { Entry } from './entry.ts';

export type Made = readonly [Entry, ...Entry[]];

/** What can be undone on this page, and what took something back and can be taken back itself: the last one last. */
export interface Steps {
  done: readonly Made[];
  undone: readonly Made[];
  made: ReadonlySet<string>;
}

export const NO_STEPS: Steps = { done: [], undone: [], made: new Set() };

/**
 * The steps once some entries are made. Once something new is done, what was undone cannot be done again.
 *
 * @param taken What they take back; nothing where they say something new.
 */
export function stepsAfter(
  { done, undone, made: before }: Steps,
  entries: Made,
  taken: readonly Entry[],
): Steps {
  const made = new Set([...before, ...entries.map(({ id }) => id)]);
  const ids = new Set(taken.map(({ id }) => id));
  const left = (steps: readonly Made[]): Made[] =>
    steps.filter((step) => !step.every(({ id }) => ids.has(id)));
  const stillUndone = taken.length > 0 ? left(undone) : [];
  return taken.length > 0 && stillUndone.length === undone.length
    ? { made, done: left(done), undone: [...undone, entries] }
    : { made, done: [...done, entries], undone: stillUndone };
}
