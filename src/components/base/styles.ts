/**
 * Brings a style sheet that only some visitors need: Astro would put one that is imported into the head of every page.
 *
 * @param address Of the sheet, as an import with `?url&no-inline` gives it.
 * @returns Resolves once it is there, or cannot be had: what it is for works without it, and only looks plain.
 */
export function bringStyles(address: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
