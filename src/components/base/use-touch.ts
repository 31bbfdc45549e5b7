import { useLayoutEffect } from 'preact/hooks';
import { touchedBy } from '../../directives/plain-click.ts';

/**
 * Calls a function on each plain click on an element that matches the selector, and prevents the click's default.
 * For islands with `client:touch`, which also get the click that loaded them.
 */
export function useTouch(selector: string, onTouch: (opener: HTMLElement) => void): void {
  useLayoutEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const opener = touchedBy(event, selector);
      if (opener === undefined) return;
      event.preventDefault();
      onTouch(opener);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}
