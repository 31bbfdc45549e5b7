import { options } from 'preact';

/**
 * Shows what is for paper before the page is printed, and takes it back afterwards. It is drawn at once, since
 * browsers do not wait.
 *
 * @returns A function that ends this.
 */
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
