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

export type AddressFault = 'noAddress' | 'onDisk' | 'holdsPassword' | 'elsewhere' | 'insecure';

/** The path of a share or a disk: \\\\server\share, //server/share, Z:\folder. */
const ON_DISK = /^(?:[\\/]{2}|[A-Za-z]:[\\/])/u;

/** A whole address, or a path from the root. Browsers take anything else for a path on the page's own host. */
const WHOLE = /^(?:https?:\/\/|\/)/iu;

/**
 * Reads the address of a WebDAV folder as it was typed: whole, or from the root of the page's host.
 *
 * @param page The page's own address.
 * @param folders See `allowedFolders`.
 * @returns The address with a slash at its end; or the fault: it is no address, it is a path of a share or a disk, it
 * holds a password, it is on another host that the page may not contact, or it is not https although the page is.
 */
export function davAddress(
  typed: string,
  page: string,
  folders: readonly string[] | undefined,
): { address: string } | AddressFault {
  const trimmed = typed.trim();
  if (ON_DISK.test(trimmed)) return 'onDisk';
  if (!WHOLE.test(trimmed)) return 'noAddress';
  let url: URL;
  try {
    url = new URL(trimmed, page);
  } catch {
    return 'noAddress';
  }
  if (url.username !== '' || url.password !== '') return 'holdsPassword';
  const { origin, protocol } = new URL(page);
  const address = url.origin + url.pathname.replace(/\/*$/u, '/');
  if (url.origin === origin) return { address };
  if (folders?.some((folder) => address.startsWith(folder)) === false) return 'elsewhere';
  if (protocol === 'https:' && url.protocol === 'http:') return 'insecure';
  return { address };
}
