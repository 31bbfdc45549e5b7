/**
 * The address of a WebDAV folder, as it was typed: whole, or from the root of the page's host.
 *
 * @param page The page's own address.
 * @returns It with a slash at its end; or what is wrong: it is none, it holds a password, or it is of another
 * host, which the pages' policy does not let them ask.
 */
export function davAddress(
  typed: string,
  page: string,
): { address: string } | 'noAddress' | 'holdsPassword' | 'elsewhere' {
  let url: URL;
  try {
    url = new URL(typed.trim(), page);
  } catch {
    return 'noAddress';
  }
  if (typed.trim() === '' || !/^https?:$/u.test(url.protocol)) return 'noAddress';
  if (url.username !== '' || url.password !== '') return 'holdsPassword';
  if (url.origin !== new URL(page).origin) return 'elsewhere';
  return { address: url.origin + url.pathname.replace(/\/*$/u, '/') };
}
