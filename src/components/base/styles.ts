/**
 * Brings, once, a style sheet that only some visitors need: Astro would put one that is imported into the head of every
 * page. One that did not come is asked for anew the next time.
 *
 * @param address Of the sheet, as an import with `?url&no-inline` gives it.
 * @returns Resolves once it is there, or cannot be had: what it is for works without it, and only looks plain.
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
