import { options } from 'preact';
import { $isPrinting } from './view.ts';

/** All rows are drawn while the page is printed, at once: the browser waits for nothing. @returns What ends that. */
export function followPrinting(): () => void {
  const set = ({ type }: Event): void => {
    options.debounceRendering = (drawNow) => drawNow();
    $isPrinting.set(type === 'beforeprint');
    delete options.debounceRendering;
  };
  addEventListener('beforeprint', set);
  addEventListener('afterprint', set);
  return () => {
    removeEventListener('beforeprint', set);
    removeEventListener('afterprint', set);
  };
}
