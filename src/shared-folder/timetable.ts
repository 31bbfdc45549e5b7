/** When rounds go by themselves: after changes, and after faults that pass. */
import type { FaultKind } from './folder.ts';

/** How many milliseconds after a change the folder is written: people go on typing. */
export const AFTER_CHANGE = 2_000;

/** How many milliseconds to wait before asking again after a fault, if the server names no longer time. */
export const AFTER_FAULT = 60_000;

/** Faults that pass by themselves. The others need a person. */
const PASSING: readonly FaultKind[] = ['busy', 'broken', 'changed', 'offline'];

/** Whether a fault passes by itself. */
export function isPassing(fault: FaultKind | undefined): boolean {
  return fault !== undefined && PASSING.includes(fault);
}

/** Whether so many rounds in a row have ended with a fault that passes, that a person should know. */
export function isLasting(failures: number): boolean {
  return failures >= 3;
}

/** Tells what happened. */
export interface Timetable {
  changed: () => void;
  /**
   * A round has ended.
   *
   * @param wait After how many milliseconds the server wants to be asked again; 0 if it names no time.
   */
  ended: (fault: FaultKind | undefined, wait: number) => void;
}

/**
 * Goes a round some seconds after a change. After a fault that passes, changes wait for the next try, so that a busy
 * folder is left alone; any round that ends otherwise ends that waiting.
 *
 * @param after Runs a task after so many milliseconds.
 * @param go Goes a round.
 */
export function timetable(
  after: (wait: number, task: () => void) => void,
  go: () => void,
): Timetable {
  // Of all timers only the one that was started last counts.
  let timer = 0;
  let isChanged = false;
  let isFailing = false;
  const start = (wait: number): void => {
    timer += 1;
    const mine = timer;
    after(wait, () => {
      if (mine !== timer) return;
      isChanged = false;
      go();
    });
  };
  return {
    changed: () => {
      if (!isChanged && !isFailing) start(AFTER_CHANGE);
      isChanged = true;
    },
    ended: (fault, wait) => {
      const hasFailed = isFailing;
      isFailing = isPassing(fault);
      if (isFailing) start(Math.max(wait, AFTER_FAULT));
      else if (hasFailed) {
        timer += 1;
        if (isChanged) start(AFTER_CHANGE);
      }
    },
  };
}
