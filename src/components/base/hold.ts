import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The event by which a dialog asks its content whether it may close; held, it stays. */
export const LEAVING = 'leaving';

/**
 * Has the browser ask before the page goes, and the dialog around a part of it stay, where something would be
 * lost that cannot be kept. Heard anew each time it is drawn: Esc may follow what was typed at once.
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
