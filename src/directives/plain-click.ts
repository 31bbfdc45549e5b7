/** What a plain click touches of what a selector names; undefined if nothing, or if a new tab is wanted. */
export function touchedBy(event: MouseEvent, selector: string): HTMLElement | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest<HTMLElement>(selector) ?? undefined;
}
