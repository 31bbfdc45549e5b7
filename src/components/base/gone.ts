import { useLayoutEffect } from 'preact/hooks';

/** Has the browser ask whether the page may go. */
export function askToStay(event: Event): void {
  event.preventDefault();
  // Before Chromium 119 only this is heeded.
  if ('returnValue' in event) event.returnValue = true;
}

/** Has the browser ask before the page goes, where something would be lost that cannot be kept. */
export function useHold(wouldLose: () => boolean): void {
  useLayoutEffect(() => {
    const hold = (event: Event): void => {
      if (wouldLose()) askToStay(event);
    };
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  });
}

/** Does something when the page goes, or is hidden: it may never come back. */
export function useGone(onGone: () => void): void {
  useLayoutEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') onGone();
    };
    addEventListener('pagehide', onGone);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('pagehide', onGone);
      document.removeEventListener('visibilitychange', onHidden);
    };
  });
}
