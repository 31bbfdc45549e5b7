/** When rounds go by themselves: after changes, from time to time, and after faults that pass. */
import type { FaultKind } from './folder.ts';
import { SETTLE } from './unread.ts';

/** How many milliseconds after a change the folder is written: people go on typing. */
export const AFTER_CHANGE = 2_000;

/** How many milliseconds to wait before asking again after a fault, if the server names no longer time. */
export const AFTER_FAULT = 60_000;

/**
 * How many milliseconds after a round a page that is in sight looks again for what others have written. A look asks for
 * one list of names; so a hundred pages that are in sight ask a server less than twice a second, and who is told on the
 * phone that something is filled in has it before they hang up.
 */
export const EACH_LOOK = 60_000;

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
   * @param isUnsure Whether a file may be just being written. The next look then comes sooner.
   */
  ended: (fault: FaultKind | undefined, wait: number, isUnsure: boolean) => void;
}

/**
 * Goes a round some seconds after a change, and from time to time while the page is in sight. After a fault that
 * passes, changes wait for the next try, so that a busy folder is left alone; any round that ends otherwise ends that
 * waiting. After a fault that needs a person it does not look from time to time, since a server may lock out who sends
 * a wrong password again and again; only a change starts a round.
 *
 * @param after Runs a task after so many milliseconds.
 * @param go Goes a round.
 * @param isInSight Whether somebody may be looking at the page.
 */
export function timetable(
  after: (wait: number, task: () => void) => void,
  go: () => void,
  isInSight: () => boolean,
): Timetable {
  // Of all timers only the one that was started last counts.
  let timer = 0;
  let isChanged = false;
  let isFailing = false;
  const start = (wait: number, isLook = false): void => {
    timer += 1;
    const mine = timer;
    after(wait, () => {
      if (mine !== timer || (isLook && !isInSight())) return;
      isChanged = false;
      go();
    });
  };
  return {
    changed: () => {
      if (!isChanged && !isFailing) start(AFTER_CHANGE);
      isChanged = true;
    },
    ended: (fault, wait, isUnsure) => {
      const hasFailed = isFailing;
      isFailing = isPassing(fault);
      if (isFailing) start(Math.max(wait, AFTER_FAULT));
      else if (isChanged && hasFailed) start(AFTER_CHANGE);
      else if (!isChanged && fault === undefined) start(isUnsure ? SETTLE : EACH_LOOK, true);
      else if (!isChanged) timer += 1;
    },
  };
}
