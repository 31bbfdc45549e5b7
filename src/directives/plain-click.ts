/**
 * The element, matching a selector, that a plain click is on. Undefined if there is none, or the click asks for a
 * new tab.
 */
export function touchedBy(event: MouseEvent, selector: string): HTMLElement | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement>(selector) ?? undefined;
}
