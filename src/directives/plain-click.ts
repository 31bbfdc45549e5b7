/** The element of a selector that a plain click touches; undefined if none, or if a new tab is wanted. */
export function touchedBy(event: MouseEvent, selector: string): HTMLElement | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement>(selector) ?? undefined;
}
