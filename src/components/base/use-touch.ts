import { useLayoutEffect } from 'preact/hooks';
import { touchedBy } from '../../directives/plain-click.ts';

/**
 * Tells of each plain click on what a selector names, anywhere on the page; nothing else comes of it. For
 * islands with `client:touch`, which get the click that brought them too.
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
