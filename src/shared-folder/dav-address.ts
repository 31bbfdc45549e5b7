/** Checks the address of a WebDAV folder. */

/**
 * The addresses on other hosts that a page may contact, by its own policy. Undefined if the page has no policy, and may
 * contact any.
 *
 * @param policy The policy's text.
 */
export function allowedFolders(policy: string | undefined): string[] | undefined {
  if (policy === undefined) return undefined;
  const directive = policy.split(';').find((one) => /^\s*connect-src\s/u.test(one)) ?? '';
  return directive.split(/\s+/u).filter((source) => /^https?:/u.test(source));
}

export type AddressFault = 'noAddress' | 'holdsPassword' | 'elsewhere' | 'insecure';

/**
 * Reads the address of a WebDAV folder as it was typed: whole, or from the root of the page's host.
 *
 * @param page The page's own address.
 * @param folders See `allowedFolders`.
 * @returns The address with a slash at its end; or the fault: it is no address, it holds a password, it is on another
 * host that the page may not contact, or it is not https although the page is.
 */
export function davAddress(
  typed: string,
  page: string,
  folders: readonly string[] | undefined,
): { address: string } | AddressFault {
  let url: URL;
  try {
    url = new URL(typed.trim(), page);
  } catch {
    return 'noAddress';
  }
  if (typed.trim() === '' || !/^https?:$/u.test(url.protocol)) return 'noAddress';
  if (url.username !== '' || url.password !== '') return 'holdsPassword';
  const { origin, protocol } = new URL(page);
  const address = url.origin + url.pathname.replace(/\/*$/u, '/');
  if (url.origin === origin) return { address };
  if (folders?.some((folder) => address.startsWith(folder)) === false) return 'elsewhere';
  if (protocol === 'https:' && url.protocol === 'http:') return 'insecure';
  return { address };
}
