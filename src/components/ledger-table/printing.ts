import { options } from 'preact';

/** Does something before and after the page is printed, and draws it at once: the browser waits for nothing. @returns What ends that. */
export function onPaper(show: (isPrinting: boolean) => void): () => void {
  const set = ({ type }: Event): void => {
    options.debounceRendering = (drawNow) => drawNow();
    show(type === 'beforeprint');
    delete options.debounceRendering;
  };
  addEventListener('beforeprint', set);
  addEventListener('afterprint', set);
  return () => {
    removeEventListener('beforeprint', set);
    removeEventListener('afterprint', set);
  };
}
