/**
 * Loads, once, a style sheet that only some visitors need: Astro puts an imported one into the head of every
 * page. A sheet that failed is asked for again the next time.
 *
 * @param address The address of the sheet, as an import with `?url&no-inline` gives it.
 * @returns Resolves once the sheet is there or has failed: the part works without it, and only looks plain.
 */
export function bringStyles(address: string): Promise<void> {
  return new Promise((resolve) => {
    const known = document.querySelector<HTMLLinkElement>(`link[href="${address}"]`);
    const link = known ?? document.createElement('link');
    if (link.sheet !== null) {
      resolve();
      return;
    }
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      resolve();
    });
    if (known === null)
      document.head.append(Object.assign(link, { rel: 'stylesheet', href: address }));
  });
}
