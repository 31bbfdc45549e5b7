/**
 * A page or file as the world knows it.
 *
 * @param site Where the site is published, a folder or not: `https://example.org/plans`.
 * @param path From the site's root: `/hubei-2018-xinxi-xiaofei/`.
 */
export function absoluteAddress(site: URL | string, path: string): string {
  const root = String(site).replace(/\/*$/u, '/');
  return new URL(path.replace(/^\//u, ''), root).href;
}
