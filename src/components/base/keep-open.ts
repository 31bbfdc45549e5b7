import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The event by which a dialog asks its content whether it may close; held, it stays. */
export const LEAVING = 'leaving';

/**
 * Holds the page, and the dialog around `part`, while something would be lost that cannot be kept: the browser
 * asks before the page goes, and the dialog stays open. The listeners are set at each drawing, since Esc may
 * come right after a key.
 */
export function useHold(wouldLose: () => boolean, part?: RefObject<Element>): void {
  useLayoutEffect(() => {
    const hold = (event: Event): void => {
      if (!wouldLose()) return;
      event.preventDefault();
      // Before Chromium 119 only this is heeded.
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
