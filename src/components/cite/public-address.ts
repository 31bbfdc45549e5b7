import { readableAddress } from '../base/hash.ts';

/**
 * The clause's own address, whatever page it is cited from, on the site that the page names as its own; '' where
 * there is none that others can open.
 *
 * @param link Leads to the clause.
 */
export function publicAddressOf(link: Element): string {
  // A path on a disk leads nobody there, and tells whose disk it is.
  if (location.protocol === 'file:') return '';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const relative = link.getAttribute('href') ?? '';
  // Without what somebody looked for.
  const here = location.origin + location.pathname;
  return readableAddress(new URL(relative, canonical ?? here).href);
}
