import { useLayoutEffect } from 'preact/hooks';

/** Calls a function when the page goes or is hidden, since a hidden page may never come back. */
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
