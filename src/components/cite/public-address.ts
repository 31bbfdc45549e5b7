import { readableAddress } from '../base/hash.ts';

/**
 * The address of a clause on its own page, on the site that the page names as its own. '' if others cannot open
 * it.
 *
 * @param link A link to the clause.
 */
export function publicAddressOf(link: Element): string {
  // An address on a disk leads nobody there, and shows whose disk it is.
  if (location.protocol === 'file:') return '';
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const relative = link.getAttribute('href') ?? '';
  // Without the query, which may hold what somebody searched for.
  const here = location.origin + location.pathname;
  return readableAddress(new URL(relative, canonical ?? here).href);
}
