import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The event by which a dialog asks its content whether it may close. If it is prevented, the dialog stays open. */
export const LEAVING = 'leaving';

/**
 * Keeps the page, and the dialog around `part`, open while something would be lost: the browser asks before the
 * page goes, and the dialog does not close. The listeners are set at each drawing, since Esc may come right after a
 * key.
 */
export function useHold(wouldLose: () => boolean, part?: RefObject<Element>): void {
  useLayoutEffect(() => {
    const hold = (event: Event): void => {
      if (!wouldLose()) return;
      event.preventDefault();
      // Before Chromium 119 browsers only look at this.
      if ('returnValue' in event) event.returnValue = true;
    };
    const dialog = part?.current?.closest('dialog');
    dialog?.addEventListener(LEAVING, hold);
    addEventListener('beforeunload', hold);
    return () => {
      dialog?.removeEventListener(LEAVING, hold);
      removeEventListener('beforeunload', hold);
    };
  });
}
