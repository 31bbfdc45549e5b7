/** Leaving the list of results for a result, and coming back to the list. */
import type { RefObject, TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Asked } from '../../search/index.ts';
import { cameBackTo, keepHits, noteLeft } from './came-from.ts';
import { rememberTerm } from './recent.ts';

/** Notes the term, the list and how far it was scrolled, when somebody clicks on a result. */
export function leave(event: TargetedEvent<HTMLElement, MouseEvent>, asked: Asked): void {
  rememberTerm(asked.term);
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('[data-clause] a')];
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  keepHits({ term: asked.term, links: links.map(({ href }) => href) });
  noteLeft({ ...asked, top: scroller(event.currentTarget)?.scrollTop ?? 0 });
}

/** The element in which the list scrolls: the dialog or the page. */
function scroller(element: Element): Element | null {
  return element.closest('dialog') ?? document.scrollingElement;
}

/** Scrolls the list back to where the reader left it, once the list is there. */
export function useScrolledBack(field: RefObject<HTMLElement>, isThere: boolean): void {
  const back = useRef(cameBackTo());
  useEffect(() => {
    if (!isThere || back.current === undefined || field.current === null) return;
    scroller(field.current)?.scrollTo(0, back.current.top);
    back.current = undefined;
  }, [isThere]);
}

/** Follows the link to a typed address, if the answer has only one. */
export function goes(): void {
  const [link, more] = document.querySelectorAll<HTMLAnchorElement>('.answer a[data-goes]');
  if (more === undefined) link?.click();
}
